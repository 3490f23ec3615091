/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import java.util.stream.Stream;

/** Peerings and cloud connect networks. */
final class LinkEntries {
    private LinkEntries() {}

    static Stream<CatalogueEntry> peered() {
        return Stream.of(
                new CatalogueEntry(
                        "T40",
                        "set pcx-1 State PENDING",
                        "web to crane tcp/8080",
                        "PEERING_DOWN pcx-1",
                        "tccli vpc AcceptVpcPeeringConnection --PeeringConnectionId pcx-1"),
                new CatalogueEntry(
                        "T41",
                        "table rtb-yard in vpc-yard",
                        "web to crane tcp/8080",
                        "NO_RETURN_ROUTE rtb-yard",
                        "tccli vpc CreateRoutes --RouteTableId rtb-yard --Routes '[{\"DestinationCidrBlock\":\"10.20.0.0/16\",\"GatewayType\":\"PEERCONNECTION\",\"GatewayId\":\"pcx-1\"}]'"),
                new CatalogueEntry(
                        "T42",
                        "vpc vpc-isle 10.40.0.0/16 | table rtb-isle in vpc-isle | subnet subnet-isle in vpc-isle 10.40.1.0/24 table rtb-isle | vm ins-isle in subnet-isle at 10.40.1.4 sg sg-yard | peer pcx-2 vpc-yard vpc-isle | route rtb-front 10.40.0.0/16 PEERCONNECTION pcx-1 | route rtb-yard 10.40.0.0/16 PEERCONNECTION pcx-2 | route rtb-isle 10.20.0.0/16 PEERCONNECTION pcx-2",
                        "web to isle tcp/8080",
                        "PEERING_NOT_TRANSITIVE pcx-1",
                        "-"));
    }

    static Stream<CatalogueEntry> connected() {
        return Stream.of(
                new CatalogueEntry(
                        "T43",
                        "set ccn-1/vpc-yard State PENDING",
                        "web to crane tcp/8080",
                        "HUB_NOT_ATTACHED ccn-1/vpc-yard",
                        "tccli vpc AcceptAttachCcnInstances --CcnId ccn-1 --Instances '[{\"InstanceId\":\"vpc-yard\",\"InstanceRegion\":\"ap-nanjing\",\"InstanceType\":\"VPC\"}]'"),
                new CatalogueEntry(
                        "T43b",
                        "set ccn-1/vpc-yard State REJECTED",
                        "web to crane tcp/8080",
                        "HUB_NOT_ATTACHED ccn-1/vpc-yard",
                        "-"),
                new CatalogueEntry(
                        "T44",
                        "ccn ccn-1 | ccn-route ccn-1 10.20.1.0/24 VPC vpc-quay | ccn-route ccn-1 10.30.1.0/24 VPC vpc-yard off",
                        "web to crane tcp/8080",
                        "HUB_NO_ROUTE ccn-1/routes",
                        "tccli vpc EnableCcnRoutes --CcnId ccn-1 --RouteIds '[\"ccnr-1\"]'"),
                new CatalogueEntry(
                        "T45", "set ccn-1 IsSecurityLock true", "web to crane tcp/8080", "HUB_DOWN ccn-1", "-"),
                new CatalogueEntry("T45b", "set ccn-1 State ISOLATED", "web to crane tcp/8080", "HUB_DOWN ccn-1", "-"),
                new CatalogueEntry(
                        "T46",
                        "vm ins-router in subnet-front at 10.20.1.9 sg sg-web | route rtb-front 172.31.0.0/16 NORMAL_CVM 10.20.1.9",
                        "crane to 172.31.0.9 tcp/443",
                        "NO_ROUTE rtb-yard",
                        "-"));
    }
}
