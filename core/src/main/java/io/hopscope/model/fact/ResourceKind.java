/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

/** What a resource is, in neutral terms. Part of every {@link ResourceId} and of every {@link Gap}. */
public enum ResourceKind {
    INSTANCE,
    INTERFACE,
    NETWORK,
    SUBNET,
    SECURITY_GROUP,
    NETWORK_ACL,
    /** Any other filter list: a platform's blocked port, an account-wide block, an administrator's rule collection. */
    FILTER_LIST,
    ROUTE_TABLE,
    GATEWAY,
    NAT_GATEWAY,
    PUBLIC_ADDRESS,
    DOOR,
    PEERING,
    TRANSIT_HUB,
    HUB_ATTACHMENT,
    LOAD_BALANCER,
    TARGET_GROUP,
    VIRTUAL_ADDRESS,
    ENDPOINT,
    ADDRESS_SET,
    SERVICE_SET,
    VPN_CONNECTION,
    /** Where a vendor keeps things that fail together. No resource of a snapshot; findings may be about one. */
    ZONE,
    /** Something to know about another resource. */
    ADVISORY
}
