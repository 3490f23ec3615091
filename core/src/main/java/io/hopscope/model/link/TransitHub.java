/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.link;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;

/**
 * A regional router that networks attach to.
 *
 * @param identity id, name, provenance
 * @param state whether it works
 */
public record TransitHub(Identity identity, Fact<OperationalState> state) implements Resource {}
