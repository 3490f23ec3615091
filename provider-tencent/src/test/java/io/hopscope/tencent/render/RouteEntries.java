/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import java.util.stream.Stream;

/** Routes, the gateways they lead to, and balancers. */
final class RouteEntries {
    private RouteEntries() {}

    static Stream<CatalogueEntry> all() {
        return Stream.of(
                new CatalogueEntry(
                        "T29",
                        "vm ins-app in subnet-back at 10.20.2.7 sg sg-web | eip eip-app 203.0.113.17 on ins-app | set eip-app IsEipDirectConnection true",
                        "192.0.2.9 to app tcp/443",
                        "RETURN_PATH_DIFFERS rtb-back",
                        "tccli vpc CreateRoutes --RouteTableId rtb-back --Routes '[{\"DestinationCidrBlock\":\"192.0.2.9/32\",\"GatewayType\":\"EIP\",\"GatewayId\":\"0\"}]'"),
                new CatalogueEntry(
                        "T30",
                        "table rtb-back in vpc-quay",
                        "db to 192.0.2.9 tcp/443",
                        "NO_ROUTE rtb-back",
                        "tccli vpc CreateRoutes --RouteTableId rtb-back --Routes '[{\"DestinationCidrBlock\":\"0.0.0.0/0\",\"GatewayType\":\"NAT\",\"GatewayId\":\"nat-out\"}]'"),
                new CatalogueEntry(
                        "T31",
                        "table rtb-back in vpc-quay | route rtb-back 0.0.0.0/0 NAT nat-out off",
                        "db to 192.0.2.9 tcp/443",
                        "NO_ROUTE rtb-back",
                        "tccli vpc EnableRoutes --RouteTableId rtb-back --RouteItemIds '[\"rti-back-0\"]'"),
                new CatalogueEntry(
                        "T32",
                        "subnet subnet-back in vpc-quay 10.20.2.0/24 table rtb-front",
                        "db to 192.0.2.9 tcp/443",
                        "NO_ROUTE rtb-front",
                        "tccli vpc ReplaceRouteTableAssociation --RouteTableId rtb-back --SubnetId subnet-back"),
                new CatalogueEntry(
                        "T33",
                        "table rtb-back in vpc-quay | route rtb-back 0.0.0.0/0 NAT nat-gone",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_DOWN nat-gone",
                        "tccli vpc ReplaceRoutes --RouteTableId rtb-back --Routes '[{\"RouteItemId\":\"rti-back-0\",\"DestinationCidrBlock\":\"0.0.0.0/0\",\"GatewayType\":\"NAT\",\"GatewayId\":\"nat-out\"}]'"),
                new CatalogueEntry(
                        "T33b",
                        "table rtb-back in vpc-quay | route rtb-back 0.0.0.0/0 NORMAL_CVM 10.20.1.99",
                        "db to 192.0.2.9 tcp/443",
                        "ADDRESS_NOT_FOUND rtb-back",
                        "tccli vpc ReplaceRoutes --RouteTableId rtb-back"),
                new CatalogueEntry(
                        "T33c",
                        "table rtb-back in vpc-quay | vm ins-router in subnet-front at 10.20.1.9 sg sg-web | route rtb-back 0.0.0.0/0 NORMAL_CVM 10.20.1.9 | set ins-router InstanceState STOPPED",
                        "db to 192.0.2.9 tcp/443",
                        "INSTANCE_NOT_RUNNING ins-router",
                        "tccli vpc ReplaceRoutes --RouteTableId rtb-back"),
                new CatalogueEntry(
                        "T33d",
                        "table rtb-back in vpc-quay | route rtb-back 10.30.0.0/16 PEERCONNECTION pcx-gone",
                        "db to 10.30.1.4 tcp/443",
                        "PEERING_DOWN pcx-gone",
                        "-"),
                new CatalogueEntry(
                        "T34",
                        "table rtb-back in vpc-quay | vm ins-router in subnet-front at 10.20.1.9 sg sg-web | route rtb-back 0.0.0.0/0 CVM ins-router",
                        "db to 192.0.2.9 tcp/443",
                        "ROUTE_BLACKHOLE rtb-back rti-back-0",
                        "tccli vpc ReplaceRoutes --RouteTableId rtb-back"),
                new CatalogueEntry(
                        "T35",
                        "nat nat-out in vpc-quay",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_NO_ADDRESS nat-out",
                        "tccli vpc AssociateNatGatewayAddress --NatGatewayId nat-out --AddressCount 1"),
                new CatalogueEntry(
                        "T35b",
                        "nat nat-out in vpc-quay with 203.0.113.50 | set eip-out IsArrears true | eip eip-spare 203.0.113.60 on nothing",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_NO_ADDRESS nat-out",
                        "tccli vpc AssociateNatGatewayAddress --NatGatewayId nat-out --PublicIpAddresses '[\"203.0.113.60\"]'"),
                new CatalogueEntry(
                        "T36",
                        "set nat-out NetworkState INSUFFICIENT | nat nat-two in vpc-quay with 203.0.113.51",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_DOWN nat-out",
                        "\"GatewayId\":\"nat-two\""),
                new CatalogueEntry(
                        "T36b",
                        "set nat-out RestrictState RESTRICTED",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_DOWN nat-out",
                        "-"),
                new CatalogueEntry(
                        "T36c", "set nat-out State PENDING", "db to 192.0.2.9 tcp/443", "NAT_DOWN nat-out", "-"),
                new CatalogueEntry(
                        "T37",
                        "nat nat-out in vpc-quay with 203.0.113.50 strict",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_REFUSES nat-out",
                        "tccli vpc CreateNatGatewaySourceIpTranslationNatRule --NatGatewayId nat-out --SourceIpTranslationNatRules '[{\"ResourceId\":\"ins-db\",\"ResourceType\":\"NETWORKINTERFACE\",\"PrivateIpAddress\":\"10.20.2.4\",\"PublicIpAddresses\":[\"203.0.113.50\"],\"Description\":\"ins-db\"}]'"),
                new CatalogueEntry(
                        "T37b",
                        "nat nat-out in vpc-quay with 203.0.113.50 strict | vm ins-bat in subnet-back at 10.20.2.5 sg sg-back",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_REFUSES nat-out",
                        "tccli vpc CreateNatGatewaySourceIpTranslationNatRule --NatGatewayId nat-out --SourceIpTranslationNatRules '[{\"ResourceId\":\"subnet-back\",\"ResourceType\":\"SUBNET\",\"PrivateIpAddress\":\"10.20.2.0/24\",\"PublicIpAddresses\":[\"203.0.113.50\"],\"Description\":\"subnet-back\"}]'"),
                new CatalogueEntry(
                        "T38",
                        "dnat nat-out TCP 203.0.113.50:8080 to 10.20.2.4:5432",
                        "192.0.2.9 to 203.0.113.50 tcp/8443",
                        "LISTENER_MISSING nat-out",
                        "-"),
                new CatalogueEntry(
                        "T39",
                        "dnat nat-out TCP 203.0.113.50:8080 to 10.20.2.99:5432",
                        "192.0.2.9 to 203.0.113.50 tcp/8080",
                        "PUBLIC_ADDRESS_DOWN nat-out/TCP/203.0.113.50:8080",
                        "-"),
                new CatalogueEntry(
                        "T39b",
                        "dnat nat-out TCP 203.0.113.50:8080 to 10.20.2.4:5432 | set ins-db InstanceState STOPPED",
                        "192.0.2.9 to 203.0.113.50 tcp/8080",
                        "INSTANCE_NOT_RUNNING ins-db",
                        "tccli cvm StartInstances"),
                new CatalogueEntry(
                        "T50",
                        "vpn vpngw-1 in vpc-quay | tunnel vpnx-1 of vpngw-1 UNAVAILABLE | route rtb-back 172.31.0.0/16 VPN vpngw-1",
                        "db to 172.31.0.9 tcp/443",
                        "GATEWAY_NOT_ATTACHED vpngw-1",
                        "-"),
                new CatalogueEntry(
                        "T51",
                        "high hprtb-1 in vpc-quay for subnet-back | high-route hprtb-1 hpr-1 192.0.2.0/24 NORMAL_CVM 10.20.1.99",
                        "db to 192.0.2.9 tcp/443",
                        "ADDRESS_NOT_FOUND rtb-back/hprtb-1",
                        "tccli vpc DeleteHighPriorityRoutes --HighPriorityRouteTableId hprtb-1 --HighPriorityRouteIds '[\"hpr-1\"]'"),
                new CatalogueEntry(
                        "T52",
                        "vm ins-one in subnet-back at 10.20.2.21 sg sg-back | lb lb-front OPEN in vpc-quay at 203.0.113.30 | listener lb-front lbl-1 TCP/80 to 10.20.2.21:8080 weight 0",
                        "192.0.2.9 to lb-front tcp/80",
                        "TARGET_NOT_USED lb-front/lbl-1",
                        "-"));
    }
}
