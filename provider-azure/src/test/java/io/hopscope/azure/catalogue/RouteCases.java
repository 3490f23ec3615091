/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

import static io.hopscope.azure.catalogue.CatalogueCase.asked;
import static io.hopscope.azure.catalogue.CatalogueCase.audited;

import java.util.List;

/** Cases of the catalogue. */
final class RouteCases {
    private RouteCases() {}

    static List<CatalogueCase> all() {
        return List.of(
                asked(
                        "AZ-40",
                        """
                        table front-rt
                        route front-rt all 0.0.0.0/0 10.20.7.4
                        subnet quay/front 10.20.1.0/24 nsg front-nsg table front-rt
                        """,
                        "192.0.2.9 to web tcp/443",
                        "RETURN_PATH_DIFFERS front-rt all",
                        "az network route-table route create --route-table-name front-rt"),
                asked(
                        "AZ-41",
                        """
                        table back-rt
                        route back-rt hole 192.0.2.0/24 none
                        subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt
                        """,
                        "db to 192.0.2.9 tcp/443",
                        "ROUTE_DISCARDS back-rt hole",
                        "az network route-table route"),
                asked(
                        "AZ-42",
                        "",
                        "db to 172.20.0.5 tcp/22",
                        "ROUTE_DISCARDS back/systemroutes 172.16.0.0/12 None",
                        "-"),
                asked("AZ-43", """
                        table back-rt
                        route back-rt all 0.0.0.0/0 10.20.7.99
                        subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt
                        """, "db to 192.0.2.9 tcp/443", "ADDRESS_NOT_FOUND back-rt", "-"),
                asked("AZ-44", """
                        table back-rt
                        route back-rt all 0.0.0.0/0 10.20.7.4
                        subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt
                        set nva properties.instanceView.statuses[1].code PowerState/deallocated
                        """, "db to 192.0.2.9 tcp/443", "INSTANCE_NOT_RUNNING nva", "-"),
                asked("AZ-45", """
                        table back-rt
                        route back-rt all 0.0.0.0/0 10.20.7.4
                        subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt
                        set nva-nic properties.enableIPForwarding false
                        """, "db to 192.0.2.9 tcp/443", "FORWARDING_NOT_ALLOWED nva-nic", "-"),
                asked("AZ-46", """
                        nsg nva-nsg
                        rule nva-nsg no in 200 deny any
                        subnet quay/nva 10.20.7.0/24 nsg nva-nsg
                        table back-rt
                        route back-rt all 0.0.0.0/0 10.20.7.4
                        subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt
                        """, "db to 192.0.2.9 tcp/443", "SECURITY_GROUP_INGRESS nva-nsg no", "-"),
                asked("AZ-47", """
                        table front-rt
                        route front-rt back 10.20.2.0/24 10.20.7.4
                        subnet quay/front 10.20.1.0/24 nsg front-nsg table front-rt
                        """, "web to db tcp/5432", "UNKNOWN for INTERFACE nva-nic GUEST_FORWARDS", "-"),
                asked("AZ-48", """
                        table nva-rt
                        route nva-rt back 10.20.2.0/24 10.20.7.4
                        subnet quay/nva 10.20.7.0/24 table nva-rt
                        table front-rt
                        route front-rt back 10.20.2.0/24 10.20.7.4
                        subnet quay/front 10.20.1.0/24 nsg front-nsg table front-rt
                        """, "web to db tcp/5432", "ROUTING_LOOP nva-rt", "-"),
                asked("AZ-49", """
                        subnet quay/GatewaySubnet 10.20.255.0/27
                        gateway vpn of quay
                        learned mate-nic 192.168.7.0/24
                        table back-rt no-propagation
                        subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt
                        """, "db to 192.168.7.9 tcp/22", "ROUTE_DISCARDS back-rt 192.168.0.0/16 None", "-"),
                asked(
                        "AZ-4A",
                        """
                        subnet quay/GatewaySubnet 10.20.255.0/27
                        gateway vpn of quay
                        learned web-nic 0.0.0.0/0
                        """,
                        "192.0.2.9 to web tcp/443",
                        "RETURN_PATH_DIFFERS front/systemroutes 0.0.0.0/0 learned",
                        "az network route-table route create"),
                audited("AZ-4B", """
                        table gw-rt
                        route gw-rt all 0.0.0.0/0 10.20.7.4
                        subnet quay/GatewaySubnet 10.20.255.0/27 table gw-rt
                        gateway vpn of quay
                        """, "GATEWAY_MISROUTED gatewaysubnet"),
                audited("AZ-4B", """
                        table gw-rt no-propagation
                        subnet quay/GatewaySubnet 10.20.255.0/27 table gw-rt
                        gateway vpn of quay
                        """, "GATEWAY_MISROUTED gatewaysubnet"),
                audited("AZ-4C", """
                        table front-rt
                        route front-rt inside 10.20.0.0/16 10.20.7.4
                        subnet quay/front 10.20.1.0/24 nsg front-nsg table front-rt
                        """, "NETWORK_DIVERTED front"),
                asked(
                        "AZ-4C",
                        """
                        table front-rt
                        route front-rt inside 10.20.0.0/16 10.20.7.4
                        subnet quay/front 10.20.1.0/24 nsg front-nsg table front-rt
                        set nva-nic properties.enableIPForwarding false
                        """,
                        "web to db tcp/5432",
                        "FORWARDING_NOT_ALLOWED nva-nic",
                        "--next-hop-type VnetLocal"));
    }
}
