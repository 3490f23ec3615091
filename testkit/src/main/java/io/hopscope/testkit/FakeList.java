/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.model.fact.ResourceKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** A list that the fake cloud has in each of its regions. */
enum FakeList {
    NETWORKS(ResourceKind.NETWORK),
    SUBNETS(ResourceKind.SUBNET),
    GATEWAYS(ResourceKind.GATEWAY),
    ROUTE_TABLES(ResourceKind.ROUTE_TABLE),
    SECURITY_GROUPS(ResourceKind.SECURITY_GROUP),
    NETWORK_ACLS(ResourceKind.NETWORK_ACL),
    INSTANCES(ResourceKind.INSTANCE),
    INTERFACES(ResourceKind.INTERFACE),
    DOORS(ResourceKind.DOOR),
    /** All kinds that have no list of their own. */
    OTHERS(
            ResourceKind.FILTER_LIST,
            ResourceKind.NAT_GATEWAY,
            ResourceKind.PUBLIC_ADDRESS,
            ResourceKind.PEERING,
            ResourceKind.TRANSIT_HUB,
            ResourceKind.HUB_ATTACHMENT,
            ResourceKind.LOAD_BALANCER,
            ResourceKind.TARGET_GROUP,
            ResourceKind.VIRTUAL_ADDRESS,
            ResourceKind.ENDPOINT,
            ResourceKind.ADDRESS_SET,
            ResourceKind.SERVICE_SET,
            ResourceKind.VPN_CONNECTION,
            ResourceKind.ADVISORY);

    private final EnumSet<ResourceKind> kinds;

    FakeList(ResourceKind... kinds) {
        this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
    }

    Set<ResourceKind> kinds() {
        return EnumSet.copyOf(kinds);
    }

    boolean holds(ResourceKind kind) {
        return kinds.contains(kind);
    }

    /** What calls and gaps name it. */
    String call() {
        return "List-" + name();
    }
}
