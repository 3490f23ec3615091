/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.route.Route;
import io.hopscope.net.Prefix;
import java.util.Optional;

/**
 * A route that applies to a packet.
 *
 * @param prefix the prefix that matched
 * @param route the route
 * @param open the set by which the route may or may not be about the address; empty where it surely is
 */
public record RouteOption(Prefix prefix, Route route, Optional<ResourceId> open) {}
