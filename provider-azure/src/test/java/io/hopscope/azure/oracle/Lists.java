/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.List;

/** The lists of the API that a world is saved as. */
final class Lists {
    static final String MACHINES = "virtualMachines";
    static final String NICS = "networkInterfaces";
    static final String NSGS = "networkSecurityGroups";
    static final String ASGS = "applicationSecurityGroups";
    static final String VNETS = "virtualNetworks";
    static final String TABLES = "routeTables";
    static final String NATS = "natGateways";
    static final String PIPS = "publicIPAddresses";
    static final String PREFIXES = "publicIPPrefixes";
    static final String BALANCERS = "loadBalancers";
    static final String FIREWALLS = "azureFirewalls";
    static final String ENDPOINTS = "privateEndpoints";
    static final String GATEWAYS = "virtualNetworkGateways";
    static final String SCALE_SETS = "virtualMachineScaleSets";
    static final String SCALE_SET_VMS = "virtualMachineScaleSetVMs";
    static final String SCALE_SET_NICS = "virtualMachineScaleSetNetworkInterfaces";
    static final String SCALE_SET_PIPS = "virtualMachineScaleSetPublicIPAddresses";
    static final String TAGS = "serviceTags";

    /** Those that a world may lack. */
    static final List<String> MAY_LACK =
            List.of(MACHINES, NSGS, ASGS, TABLES, NATS, PIPS, GATEWAYS, PREFIXES, BALANCERS, ENDPOINTS);

    private Lists() {}
}
