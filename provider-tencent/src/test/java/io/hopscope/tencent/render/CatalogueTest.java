/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.tencent.semantics.fixture.TencentEstate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of misconfigurations: each cause is named, and what mends it is offered where a command does. */
final class CatalogueTest {
    private static final TencentEstate QUAY = TencentEstate.of("""
            vpc vpc-quay 10.20.0.0/16 v6 2001:db8:1::/56
            table rtb-front in vpc-quay
            table rtb-back in vpc-quay
            subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front v6 2001:db8:1::/64
            subnet subnet-back in vpc-quay 10.20.2.0/24 table rtb-back
            nat nat-out in vpc-quay with 203.0.113.50
            route rtb-back 0.0.0.0/0 NAT nat-out
            eip eip-out 203.0.113.50 on nat-out
            sg sg-web
            in sg-web accept tcp/80,443 from 0.0.0.0/0
            in sg-web accept tcp/22 from 198.51.100.0/24
            in sg-web accept icmp from 10.20.0.0/16
            out sg-web accept all to 0.0.0.0/0
            sg sg-back
            in sg-back accept tcp/5432 from 10.20.0.0/16
            out sg-back accept all to 0.0.0.0/0
            vm ins-web in subnet-front at 10.20.1.4 sg sg-web
            eip eip-web 203.0.113.10 on ins-web
            vm ins-mate in subnet-front at 10.20.1.5 sg sg-web
            vm ins-db in subnet-back at 10.20.2.4 sg sg-back
            """);

    private static final TencentEstate TWO = QUAY.and("""
            vpc vpc-yard 10.30.0.0/16
            table rtb-yard in vpc-yard
            subnet subnet-yard in vpc-yard 10.30.1.0/24 table rtb-yard
            sg sg-yard
            in sg-yard accept tcp/8080 from 10.0.0.0/8
            vm ins-crane in subnet-yard at 10.30.1.4 sg sg-yard
            """);

    private static final TencentEstate PEERED = TWO.and("""
            peer pcx-1 vpc-quay vpc-yard
            route rtb-front 10.30.0.0/16 PEERCONNECTION pcx-1
            route rtb-yard 10.20.0.0/16 PEERCONNECTION pcx-1
            """);

    private static final TencentEstate CONNECTED = TWO.and("""
            ccn ccn-1
            attach ccn-1 VPC vpc-quay
            attach ccn-1 VPC vpc-yard
            ccn-route ccn-1 10.20.1.0/24 VPC vpc-quay
            ccn-route ccn-1 10.30.1.0/24 VPC vpc-yard
            route rtb-front 10.30.1.0/24 CCN ccn-1 type CCN
            route rtb-yard 10.20.1.0/24 CCN ccn-1 type CCN
            """);

    /** A row: what is changed, lines apart by bars; what is asked; what is named; a part of a fix, or a dash. */
    record Entry(String name, String lines, String question, String cause, String command) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Entry> single() {
        return Stream.of(
                new Entry(
                        "T01",
                        "set ins-web InstanceState STOPPED",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_NOT_RUNNING ins-web",
                        "tccli cvm StartInstances --InstanceIds '[\"ins-web\"]'"),
                new Entry(
                        "T02",
                        "set ins-web RestrictState EXPIRED",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_LOCKED ins-web",
                        "-"),
                new Entry(
                        "T03",
                        "set ins-web RestrictState PROTECTIVELY_ISOLATED",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_LOCKED ins-web",
                        "-"),
                new Entry(
                        "T04",
                        "set ins-web InstanceState RESCUE_MODE",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_NOT_RUNNING ins-web",
                        "-"),
                new Entry(
                        "T05",
                        "in sg-web accept tcp/443 from 192.0.2.9",
                        "192.0.2.9 to mate tcp/443",
                        "NO_PUBLIC_ADDRESS eni-mate",
                        "tccli vpc AllocateAddresses --AddressCount 1 --InternetChargeType TRAFFIC_POSTPAID_BY_HOUR --InternetMaxBandwidthOut 5 && tccli vpc AssociateAddress --AddressId '<address-id>' --NetworkInterfaceId eni-mate --PrivateIpAddress 10.20.1.5"),
                new Entry(
                        "T06",
                        "eip eip-spare 203.0.113.60 on nothing",
                        "192.0.2.9 to mate tcp/443",
                        "NO_PUBLIC_ADDRESS eni-mate",
                        "tccli vpc AssociateAddress --AddressId eip-spare --NetworkInterfaceId eni-mate --PrivateIpAddress 10.20.1.5"),
                new Entry(
                        "T07",
                        "set eip-web AddressStatus BIND_ENI",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "-"),
                new Entry(
                        "T08",
                        "set eip-web IsArrears true",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "-"),
                new Entry(
                        "T09",
                        "set eip-web IsBlocked true",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "-"),
                new Entry(
                        "T10",
                        "set eip-web Bandwidth 0",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "-"),
                new Entry(
                        "T11",
                        "account LEGACY | unset eip-web Bandwidth | set ins-web InternetAccessible.InternetMaxBandwidthOut 0",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "-"),
                new Entry(
                        "T12",
                        "",
                        "192.0.2.9 to web tcp/8443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "tccli vpc CreateSecurityGroupPolicies --SecurityGroupId sg-web --SecurityGroupPolicySet '{\"Version\":\"<version>\",\"Ingress\":[{\"PolicyIndex\":3,\"Protocol\":\"TCP\",\"Port\":\"8443\",\"CidrBlock\":\"192.0.2.9/32\",\"Action\":\"ACCEPT\"}]}'"),
                new Entry(
                        "T13",
                        "sg sg-web | in sg-web drop all from 192.0.2.0/24 | in sg-web accept tcp/443 from 0.0.0.0/0",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web 0",
                        "\"Ingress\":[{\"PolicyIndex\":0,\"Protocol\":\"TCP\",\"Port\":\"443\""),
                new Entry(
                        "T13b",
                        "sg sg-web | in sg-web drop all from 192.0.2.0/24 | in sg-web accept tcp/443 from 0.0.0.0/0",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web 0",
                        "tccli vpc DeleteSecurityGroupPolicies --SecurityGroupId sg-web --SecurityGroupPolicySet '{\"Version\":\"<version>\",\"Ingress\":[{\"PolicyIndex\":0}]}'"),
                new Entry(
                        "T14",
                        "sg sg-shut | in sg-shut drop tcp/443 from 192.0.2.0/24 | set ins-web SecurityGroupIds [sg-shut,sg-web] | set eni-web GroupSet [sg-shut,sg-web]",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-shut 0",
                        "--SecurityGroupId sg-shut --SecurityGroupPolicySet '{\"Version\":\"<version>\",\"Ingress\":[{\"PolicyIndex\":0,"),
                new Entry(
                        "T15",
                        "sg sg-web",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "tccli vpc CreateSecurityGroupPolicies --SecurityGroupId sg-web"),
                new Entry(
                        "T16",
                        "sg sg-web | in sg-web accept all from 0.0.0.0/0",
                        "web to 192.0.2.9 tcp/443",
                        "SECURITY_GROUP_EGRESS sg-web",
                        "\"Egress\":[{\"PolicyIndex\":0,\"Protocol\":\"TCP\",\"Port\":\"443\",\"CidrBlock\":\"192.0.2.9/32\",\"Action\":\"ACCEPT\"}]"),
                new Entry(
                        "T17",
                        "sg sg-web | in sg-web accept tcp/443 from sg-web",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "\"CidrBlock\":\"192.0.2.9/32\""),
                new Entry(
                        "T18",
                        "template ipm-1 198.51.100.7 | sg sg-web | in sg-web accept tcp/443 from ipm-1",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "tccli vpc AddTemplateMember --TemplateId ipm-1 --TemplateMember '[{\"Member\":\"192.0.2.9\"}]'"),
                new Entry(
                        "T19",
                        "service ppm-1 tcp:80 | sg sg-web | in sg-web accept ppm-1 from 0.0.0.0/0",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "tccli vpc CreateSecurityGroupPolicies --SecurityGroupId sg-web"),
                new Entry(
                        "T20",
                        "sg sg-web | in sg-web accept udp/443 from 0.0.0.0/0",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "\"Protocol\":\"TCP\",\"Port\":\"443\""),
                new Entry(
                        "T21",
                        "vm ins-web in subnet-front at 10.20.1.4 sg sg-web v6 2001:db8:1::4 | eip eip-web 203.0.113.10 on ins-web | eip eipv6-1 2001:db8:1::4 on ins-web",
                        "2600::9 to web tcp/443 family 6",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "\"Ipv6CidrBlock\":\"2600::9/128\""),
                new Entry(
                        "T22",
                        "sg sg-none | eni eni-x on ins-db in subnet-back at 10.20.2.9 sg sg-none",
                        "web to 10.20.2.9 tcp/5432",
                        "SECURITY_GROUP_INGRESS sg-none",
                        "tccli vpc AssociateNetworkInterfaceSecurityGroups --NetworkInterfaceIds '[\"eni-x\"]'"),
                new Entry(
                        "T24",
                        "acl acl-a | subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front acl acl-a | acl-out acl-a Accept all to 0.0.0.0/0 priority 1",
                        "192.0.2.9 to web tcp/443",
                        "NETWORK_ACL_INGRESS acl-a default",
                        "tccli vpc CreateNetworkAclEntries --NetworkAclId acl-a --NetworkAclEntrySet '{\"Ingress\":[{\"Protocol\":\"TCP\",\"Port\":\"443\",\"CidrBlock\":\"192.0.2.9/32\",\"Action\":\"ACCEPT\",\"Priority\":1}]"),
                new Entry(
                        "T25",
                        "acl acl-a | subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front acl acl-a | acl-in acl-a Accept all from 0.0.0.0/0 priority 1",
                        "192.0.2.9 to web tcp/443",
                        "NETWORK_ACL_REPLY acl-a default",
                        "\"Egress\":[{\"Protocol\":\"TCP\",\"Port\":\"32768-65535\""),
                new Entry(
                        "T26",
                        "acl acl-a type QUINTUPLE | subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front acl acl-a | acl5 acl-a INGRESS ACCEPT tcp from 0.0.0.0/0 ports 80 to 10.20.1.0/24 port 443 priority 1 | acl5 acl-a EGRESS ACCEPT all from 0.0.0.0/0 to 0.0.0.0/0 priority 1",
                        "192.0.2.9 to web tcp/443",
                        "NETWORK_ACL_INGRESS acl-a default",
                        "tccli vpc CreateNetworkAclQuintupleEntries --NetworkAclId acl-a --NetworkAclQuintupleSet"),
                new Entry(
                        "T27",
                        "acl acl-a | acl acl-b | acl-in acl-b Accept all from 0.0.0.0/0 priority 1 | acl-out acl-b Accept all to 0.0.0.0/0 priority 1 | subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front acl acl-a | subnet subnet-other in vpc-quay 10.20.9.0/24 table rtb-front acl acl-b",
                        "192.0.2.9 to web tcp/443",
                        "NETWORK_ACL_INGRESS acl-a default",
                        "tccli vpc DisassociateNetworkAclSubnets --NetworkAclId acl-a --SubnetIds '[\"subnet-front\"]' && tccli vpc AssociateNetworkAclSubnets --NetworkAclId acl-b --SubnetIds '[\"subnet-front\"]'"),
                new Entry(
                        "T29",
                        "vm ins-app in subnet-back at 10.20.2.7 sg sg-web | eip eip-app 203.0.113.17 on ins-app | set eip-app IsEipDirectConnection true",
                        "192.0.2.9 to app tcp/443",
                        "RETURN_PATH_DIFFERS rtb-back",
                        "tccli vpc CreateRoutes --RouteTableId rtb-back --Routes '[{\"DestinationCidrBlock\":\"192.0.2.9/32\",\"GatewayType\":\"EIP\",\"GatewayId\":\"0\"}]'"),
                new Entry(
                        "T30",
                        "table rtb-back in vpc-quay",
                        "db to 192.0.2.9 tcp/443",
                        "NO_ROUTE rtb-back",
                        "tccli vpc CreateRoutes --RouteTableId rtb-back --Routes '[{\"DestinationCidrBlock\":\"0.0.0.0/0\",\"GatewayType\":\"NAT\",\"GatewayId\":\"nat-out\"}]'"),
                new Entry(
                        "T31",
                        "table rtb-back in vpc-quay | route rtb-back 0.0.0.0/0 NAT nat-out off",
                        "db to 192.0.2.9 tcp/443",
                        "NO_ROUTE rtb-back",
                        "tccli vpc EnableRoutes --RouteTableId rtb-back --RouteItemIds '[\"rti-back-0\"]'"),
                new Entry(
                        "T32",
                        "subnet subnet-back in vpc-quay 10.20.2.0/24 table rtb-front",
                        "db to 192.0.2.9 tcp/443",
                        "NO_ROUTE rtb-front",
                        "tccli vpc ReplaceRouteTableAssociation --RouteTableId rtb-back --SubnetId subnet-back"),
                new Entry(
                        "T33",
                        "table rtb-back in vpc-quay | route rtb-back 0.0.0.0/0 NAT nat-gone",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_DOWN nat-gone",
                        "tccli vpc ReplaceRoutes --RouteTableId rtb-back --Routes '[{\"RouteItemId\":\"rti-back-0\",\"DestinationCidrBlock\":\"0.0.0.0/0\",\"GatewayType\":\"NAT\",\"GatewayId\":\"nat-out\"}]'"),
                new Entry(
                        "T34",
                        "table rtb-back in vpc-quay | vm ins-router in subnet-front at 10.20.1.9 sg sg-web | route rtb-back 0.0.0.0/0 CVM ins-router",
                        "db to 192.0.2.9 tcp/443",
                        "ROUTE_BLACKHOLE rtb-back rti-back-0",
                        "tccli vpc ReplaceRoutes --RouteTableId rtb-back"),
                new Entry("T35", "nat nat-out in vpc-quay", "db to 192.0.2.9 tcp/443", "NAT_NO_ADDRESS nat-out", "-"),
                new Entry(
                        "T36",
                        "set nat-out NetworkState INSUFFICIENT | nat nat-two in vpc-quay with 203.0.113.51",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_DOWN nat-out",
                        "\"GatewayId\":\"nat-two\""),
                new Entry(
                        "T37",
                        "nat nat-out in vpc-quay with 203.0.113.50 strict",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_REFUSES nat-out",
                        "-"),
                new Entry(
                        "T38",
                        "dnat nat-out TCP 203.0.113.50:8080 to 10.20.2.4:5432",
                        "192.0.2.9 to 203.0.113.50 tcp/8443",
                        "LISTENER_MISSING nat-out",
                        "-"),
                new Entry(
                        "T39",
                        "dnat nat-out TCP 203.0.113.50:8080 to 10.20.2.99:5432",
                        "192.0.2.9 to 203.0.113.50 tcp/8080",
                        "PUBLIC_ADDRESS_DOWN nat-out/TCP/203.0.113.50:8080",
                        "-"),
                new Entry(
                        "T47",
                        "havip havip-1 10.20.1.100 in subnet-front",
                        "db to 10.20.1.100 icmp",
                        "ADDRESS_NOT_FOUND havip-1",
                        "-"),
                new Entry(
                        "T48",
                        "eni eni-x on - in subnet-back at 10.20.2.9 sg sg-back",
                        "web to 10.20.2.9 tcp/5432",
                        "INTERFACE_DETACHED eni-x",
                        "-"),
                new Entry(
                        "T49",
                        "vm ins-web in subnet-front at 10.20.1.4 sg sg-web v6 2001:db8:1::4 | in sg-web accept tcp/443 from ::/0",
                        "2600::9 to web tcp/443 family 6",
                        "NO_PUBLIC_ADDRESS eni-web",
                        "-"),
                new Entry(
                        "T50",
                        "vpn vpngw-1 in vpc-quay | tunnel vpnx-1 of vpngw-1 UNAVAILABLE | route rtb-back 172.31.0.0/16 VPN vpngw-1",
                        "db to 172.31.0.9 tcp/443",
                        "GATEWAY_NOT_ATTACHED vpngw-1",
                        "-"),
                new Entry(
                        "T51",
                        "high hprtb-1 in vpc-quay for subnet-back | high-route hprtb-1 hpr-1 192.0.2.0/24 NORMAL_CVM 10.20.1.99",
                        "db to 192.0.2.9 tcp/443",
                        "ADDRESS_NOT_FOUND rtb-back/hprtb-1",
                        "-"),
                new Entry(
                        "T52",
                        "vm ins-one in subnet-back at 10.20.2.21 sg sg-back | lb lb-front OPEN in vpc-quay at 203.0.113.30 | listener lb-front lbl-1 TCP/80 to 10.20.2.21:8080 dead",
                        "192.0.2.9 to lb-front tcp/80",
                        "TARGET_NOT_USED lb-front/lbl-1",
                        "-"));
    }

    static Stream<Entry> peered() {
        return Stream.of(
                new Entry(
                        "T40",
                        "set pcx-1 State PENDING",
                        "web to crane tcp/8080",
                        "PEERING_DOWN pcx-1",
                        "tccli vpc AcceptVpcPeeringConnection --PeeringConnectionId pcx-1"),
                new Entry(
                        "T41",
                        "table rtb-yard in vpc-yard",
                        "web to crane tcp/8080",
                        "NO_RETURN_ROUTE rtb-yard",
                        "tccli vpc CreateRoutes --RouteTableId rtb-yard --Routes '[{\"DestinationCidrBlock\":\"10.20.0.0/16\",\"GatewayType\":\"PEERCONNECTION\",\"GatewayId\":\"pcx-1\"}]'"),
                new Entry(
                        "T42",
                        "vpc vpc-isle 10.40.0.0/16 | table rtb-isle in vpc-isle | subnet subnet-isle in vpc-isle 10.40.1.0/24 table rtb-isle | vm ins-isle in subnet-isle at 10.40.1.4 sg sg-yard | peer pcx-2 vpc-yard vpc-isle | route rtb-front 10.40.0.0/16 PEERCONNECTION pcx-1 | route rtb-yard 10.40.0.0/16 PEERCONNECTION pcx-2 | route rtb-isle 10.20.0.0/16 PEERCONNECTION pcx-2",
                        "web to isle tcp/8080",
                        "PEERING_NOT_TRANSITIVE pcx-1",
                        "-"));
    }

    static Stream<Entry> connected() {
        return Stream.of(
                new Entry(
                        "T43",
                        "set ccn-1/vpc-yard State PENDING",
                        "web to crane tcp/8080",
                        "HUB_NOT_ATTACHED ccn-1/vpc-yard",
                        "-"),
                new Entry(
                        "T44",
                        "ccn ccn-1 | ccn-route ccn-1 10.20.1.0/24 VPC vpc-quay | ccn-route ccn-1 10.30.1.0/24 VPC vpc-yard off",
                        "web to crane tcp/8080",
                        "HUB_NO_ROUTE ccn-1/routes",
                        "tccli vpc EnableCcnRoutes --CcnId ccn-1 --RouteIds '[\"ccnr-1\"]'"),
                new Entry("T45", "set ccn-1 IsSecurityLock true", "web to crane tcp/8080", "HUB_DOWN ccn-1", "-"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("single")
    void inOneNetwork_theCauseIsNamed_andWhatMendsItIsOffered(Entry entry) {
        check(QUAY, entry);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("peered")
    void betweenPeeredNetworks_theCauseIsNamed_andWhatMendsItIsOffered(Entry entry) {
        check(PEERED, entry);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("connected")
    void overACloudConnectNetwork_theCauseIsNamed_andWhatMendsItIsOffered(Entry entry) {
        check(CONNECTED, entry);
    }

    private static void check(TencentEstate base, Entry entry) {
        TencentEstate estate = base.and(entry.lines().replace(" | ", "\n"));

        assertThat(estate.answer(entry.question())).startsWith("BLOCKED").contains(entry.cause());
        if (entry.command().equals("-")) {
            assertThat(estate.fixes(entry.question())).isEmpty();
        } else {
            assertThat(estate.fixes(entry.question())).anyMatch(fix -> fix.contains(entry.command()));
        }
    }

    @Test
    void anEditOfRules_readsTheVersionFirst() {
        assertThat(QUAY.fixes("192.0.2.9 to web tcp/8443"))
                .first()
                .asString()
                .startsWith("tccli vpc DescribeSecurityGroupPolicies --SecurityGroupId sg-web"
                        + " --filter SecurityGroupPolicySet.Version && tccli vpc CreateSecurityGroupPolicies");
    }

    @Test
    void noFix_everOverwritesAList() {
        List<String> questions =
                List.of("192.0.2.9 to web tcp/8443", "web to db tcp/22", "db to web tcp/22", "192.0.2.9 to db tcp/22");

        assertThat(questions.stream().flatMap(question -> QUAY.fixes(question).stream()))
                .isNotEmpty()
                .noneMatch(
                        fix -> fix.contains("ModifySecurityGroupPolicies") || fix.contains("ModifyNetworkAclEntries"));
    }

    @Test
    void aHostileId_reachesNoShell() {
        TencentEstate estate = QUAY.and("sg sg-x;reboot")
                .and("vm ins-web in subnet-front at 10.20.1.4 sg sg-x;reboot")
                .and("eip eip-web 203.0.113.10 on ins-web");

        assertThat(estate.answer("192.0.2.9 to web tcp/443")).startsWith("BLOCKED");
        assertThat(estate.fixes("192.0.2.9 to web tcp/443")).noneMatch(fix -> fix.contains("reboot"));
    }
}
