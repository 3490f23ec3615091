/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * A private address that guests move among themselves.
 *
 * @param identity id, name, provenance
 * @param subnet subnet that it lives in
 * @param address the address
 * @param candidates interfaces that may hold it
 * @param holder interface that holds it now; known empty when none claims it
 * @param labelled whether rules that name a group see its holder's groups at it
 */
public record VirtualAddress(
        Identity identity,
        ResourceId subnet,
        IpAddress address,
        List<ResourceId> candidates,
        Fact<Optional<ResourceId>> holder,
        boolean labelled)
        implements Resource {}
