/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.network;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import io.hopscope.net.Prefix;
import java.util.List;

/**
 * A private network.
 *
 * @param identity id, name, provenance
 * @param prefixes all its prefixes, both families
 * @param resolver its name service
 */
public record Network(Identity identity, Fact<List<Prefix>> prefixes, Fact<Resolver> resolver) implements Resource {}
