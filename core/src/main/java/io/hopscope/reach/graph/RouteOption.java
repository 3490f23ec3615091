/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.route.Route;
import io.hopscope.net.Prefix;

/**
 * A route that applies to a packet.
 *
 * @param prefix the prefix that matched
 * @param route the route
 */
public record RouteOption(Prefix prefix, Route route) {}
