/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

/** What a hop is. */
public enum HopKind {
    INSTANCE,
    INTERFACE,
    SECURITY_GROUP,
    NETWORK_ACL,
    FILTER,
    ROUTE,
    GATEWAY,
    NAT,
    DOOR,
    PEERING,
    HUB,
    BALANCER,
    ENDPOINT,
    INTERNET
}
