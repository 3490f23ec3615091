/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.route;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.Prefix;

/** What a route matches. */
public sealed interface RouteDestination {
    /** One prefix. */
    record ToPrefix(Prefix prefix) implements RouteDestination {}

    /** Every prefix of a named set, each matched by its own length. */
    record ToSet(ResourceId set) implements RouteDestination {}
}
