/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.route;

/** Whether a route forwards. */
public enum RouteState {
    ACTIVE,
    /** Still matches, but its target is gone: the packet is lost and no shorter prefix takes over. */
    BLACKHOLE,
    /** Not in force: evaluation goes on as if the route were not there. */
    INACTIVE
}
