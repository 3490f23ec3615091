/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

import static io.hopscope.azure.catalogue.CatalogueCase.asked;
import static io.hopscope.azure.catalogue.CatalogueCase.audited;

import java.util.List;

/** Cases of the catalogue. */
final class NetworkCases {
    private NetworkCases() {}

    static List<CatalogueCase> all() {
        return List.of(
                asked("AZ-50", """
                        vnet yard 10.30.0.0/16
                        subnet yard/main 10.30.1.0/24
                        vm crane in yard/main at 10.30.1.4
                        """, "db to crane tcp/22", "ROUTE_DISCARDS back/systemroutes 10.0.0.0/8 None", "-"),
                asked(
                        "AZ-51",
                        """
                        vnet yard 10.30.0.0/16
                        subnet yard/main 10.30.1.0/24
                        vm crane in yard/main at 10.30.1.4
                        peer quay yard state Initiated
                        """,
                        "db to crane tcp/22",
                        "PEERING_DOWN quay-to-yard",
                        "az network vnet peering create --vnet-name yard"),
                asked(
                        "AZ-51",
                        """
                        vnet yard 10.30.0.0/16
                        subnet yard/main 10.30.1.0/24
                        vm crane in yard/main at 10.30.1.4
                        peer quay yard state Initiated
                        """,
                        "crane to db tcp/22",
                        "PEERING_DOWN to-quay",
                        "az network vnet peering create --vnet-name yard"),
                asked(
                        "AZ-52",
                        """
                        vnet yard 10.30.0.0/16
                        subnet yard/main 10.30.1.0/24
                        vm crane in yard/main at 10.30.1.4
                        peer quay yard state Disconnected
                        """,
                        "db to crane tcp/22",
                        "PEERING_DOWN quay-to-yard",
                        "az network vnet peering delete --vnet-name quay -n quay-to-yard && az network vnet peering create --vnet-name quay"),
                asked(
                        "AZ-53",
                        """
                        vnet yard 10.30.0.0/16,10.31.0.0/16
                        subnet yard/new 10.31.1.0/24
                        vm winch in yard/new at 10.31.1.4
                        peer quay yard prefixes 10.30.0.0/16
                        peer yard quay
                        """,
                        "db to winch tcp/22",
                        "PEERING_OUT_OF_STEP quay-to-yard",
                        "az network vnet peering sync --vnet-name quay -n quay-to-yard"),
                asked(
                        "AZ-54",
                        """
                        vnet yard 10.30.0.0/16
                        subnet yard/main 10.30.1.0/24
                        vm crane in yard/main at 10.30.1.4
                        peer quay yard access false
                        peer yard quay
                        """,
                        "crane to db tcp/22",
                        "SECURITY_GROUP_INGRESS back-nsg DenyAllInBound",
                        "az network nsg rule create"),
                asked("AZ-55", """
                        vnet hub 10.40.0.0/16
                        subnet hub/nva 10.40.1.0/24
                        vm relay in hub/nva at 10.40.1.4 forwarding
                        vnet yard 10.30.0.0/16
                        subnet yard/main 10.30.1.0/24
                        vm crane in yard/main at 10.30.1.4
                        peer quay hub forwarded true
                        peer hub quay
                        peer yard hub
                        peer hub yard
                        table back-rt
                        route back-rt yard 10.30.0.0/16 10.40.1.4
                        subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt
                        """, "db to crane tcp/22", "PEERING hub-to-yard UNDOCUMENTED", "-"),
                asked(
                        "AZ-56",
                        """
                        vnet hub 10.40.0.0/16
                        subnet hub/nva 10.40.1.0/24
                        vm relay in hub/nva at 10.40.1.4 forwarding
                        vnet yard 10.30.0.0/16
                        subnet yard/main 10.30.1.0/24
                        vm crane in yard/main at 10.30.1.4
                        peer quay hub forwarded true
                        peer hub quay
                        peer yard hub
                        peer hub yard
                        subnet hub/GatewaySubnet 10.40.255.0/27
                        gateway vpn of hub
                        learned relay-nic 192.168.7.0/24
                        """,
                        "db to 192.168.7.9 tcp/22",
                        "ROUTE_DISCARDS back/systemroutes 192.168.0.0/16 None",
                        "-"),
                asked("AZ-57", """
                        vnet hub 10.40.0.0/16
                        subnet hub/nva 10.40.1.0/24
                        vm relay in hub/nva at 10.40.1.4 forwarding
                        vnet yard 10.30.0.0/16
                        subnet yard/main 10.30.1.0/24
                        vm crane in yard/main at 10.30.1.4
                        peer quay hub forwarded true
                        peer hub quay
                        peer yard hub
                        peer hub yard
                        """, "db to crane tcp/22", "BLOCKED by PEERING_NOT_TRANSITIVE quay-to-hub", "-"),
                asked("AZ-58", """
                        vnet yard 10.30.0.0/16
                        subnet yard/main 10.30.1.0/24
                        vm crane in yard/main at 10.30.1.4
                        peer quay yard local-subnets front
                        peer yard quay
                        """, "db to crane tcp/22", "ROUTE_DISCARDS back/systemroutes 10.0.0.0/8 None", "-"),
                asked("AZ-59", """
                        vnet twin 10.20.0.0/16
                        subnet twin/s 10.20.2.0/24
                        vm double in twin/s at 10.20.2.44
                        """, "db to double tcp/22", "ADDRESS_", "-"),
                audited("AZ-59", """
                        vnet hub 10.40.0.0/16
                        peer quay hub
                        peer hub quay
                        vnet twin 10.20.0.0/16
                        peer twin hub
                        peer hub twin
                        """, "RANGES_OVERLAP quay"));
    }
}
