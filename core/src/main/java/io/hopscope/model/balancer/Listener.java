/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.balancer;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import java.util.List;
import java.util.Set;

/**
 * What a balancer listens on.
 *
 * @param label how the vendor names it
 * @param protocols transport protocols that it takes
 * @param ports ports that it takes
 * @param groups target groups that it may forward to; known empty when it answers by itself
 */
public record Listener(String label, Set<Protocol> protocols, PortRange ports, Fact<List<ResourceId>> groups) {}
