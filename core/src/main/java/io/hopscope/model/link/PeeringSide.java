/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.link;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.Prefix;
import java.util.List;

/**
 * One side of a peering.
 *
 * @param network its network
 * @param prefixes what the other side may send there
 * @param acceptsForwarded whether packets whose source is outside the other network are taken
 */
public record PeeringSide(ResourceId network, Fact<List<Prefix>> prefixes, Fact<Boolean> acceptsForwarded) {}
