/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.model.fact.ResourceKind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A list that the fake cloud has in each of its regions. */
enum FakeList {
    NETWORKS,
    SUBNETS,
    GATEWAYS,
    ROUTE_TABLES,
    SECURITY_GROUPS,
    NETWORK_ACLS,
    INSTANCES,
    INTERFACES,
    DOORS,
    /** All kinds that have no list of their own. */
    OTHERS;

    /** The list that a kind is in. */
    static FakeList of(ResourceKind kind) {
        return switch (kind) {
            case NETWORK -> NETWORKS;
            case SUBNET -> SUBNETS;
            case GATEWAY -> GATEWAYS;
            case ROUTE_TABLE -> ROUTE_TABLES;
            case SECURITY_GROUP -> SECURITY_GROUPS;
            case NETWORK_ACL -> NETWORK_ACLS;
            case INSTANCE -> INSTANCES;
            case INTERFACE -> INTERFACES;
            case DOOR -> DOORS;
            default -> OTHERS;
        };
    }

    Set<ResourceKind> kinds() {
        return Arrays.stream(ResourceKind.values()).filter(this::holds).collect(Collectors.toSet());
    }

    boolean holds(ResourceKind kind) {
        return of(kind) == this;
    }

    /** What calls and gaps name it. */
    String call() {
        return "List-" + name();
    }
}
