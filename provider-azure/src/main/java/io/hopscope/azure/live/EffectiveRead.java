/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

/**
 * What Azure tells by a POST alone, which the role Reader does not allow. A provider makes none of these calls unless
 * it is told to. See https://learn.microsoft.com/azure/virtual-network/diagnose-network-routing-problem.
 */
public enum EffectiveRead {
    /**
     * The routes in force at an interface, read once for each subnet whose network has a gateway: the only place where
     * routes are told that a gateway has learned.
     */
    ROUTES("effectiveRouteTable"),
    /**
     * The security groups in force at an interface, read once for each subnet in whose rules nobody else can tell what
     * the tag VirtualNetwork stands for: the platform says so with them.
     */
    SECURITY_GROUPS("effectiveNetworkSecurityGroups"),
    /** The security admin rules of network managers that are in force in each virtual network. */
    ADMIN_RULES("listNetworkManagerEffectiveSecurityAdminRules");

    private final String action;

    EffectiveRead(String action) {
        this.action = action;
    }

    /** The last part of the request's path. */
    String action() {
        return action;
    }
}
