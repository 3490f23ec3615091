/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

/** A kind of saved answer that may be missing for a region. */
public enum Listing {
    INSTANCES,
    INSTANCE_STATUS,
    SECURITY_GROUPS,
    NETWORK_ACLS,
    ROUTE_TABLES,
    INTERNET_GATEWAYS,
    EGRESS_ONLY_GATEWAYS,
    NAT_GATEWAYS,
    PEERINGS,
    PREFIX_LIST_ENTRIES,
    TRANSIT_ROUTES,
    VPN_GATEWAYS,
    ENDPOINTS,
    TARGET_HEALTH
}
