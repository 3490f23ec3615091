/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.catalogue;

import java.util.List;
import java.util.Map;

/** The entries of the reference's catalogue, each as a change of one estate with what has to be said about it. */
final class Catalogue {
    /**
     * An entry, or one of its forms.
     *
     * @param id its number, or the letter of a trap
     * @param lines what changes, separated by bars
     * @param question what is asked
     * @param cause what the answer has to contain
     * @param command what a fix has to contain; empty where none is offered
     */
    record Entry(String id, String lines, String question, String cause, String command) {
        @Override
        public String toString() {
            return id + ": " + cause;
        }
    }

    /** Entries that no question shows, and why. */
    static final Map<String, String> NOT_SHOWN = Map.of(
            "31", "a gateway that is not activated leaves the network in direct mode: GatewayTest",
            "50", "transit routers are unknown: RouteTest#aHop_isWhatItsIdSays",
            "52", "what lies behind a VPN gateway is unknown: LinkTest#aVpnGateway_mustBeActive",
            "58", "access lists of listeners are not read",
            "61", "no answer shows filing");

    private Catalogue() {}

    static List<Entry> machinesAndGroups() {
        return List.of(
                entry(
                        "1",
                        "set i-web Status Stopped",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_NOT_RUNNING i-web",
                        "aliyun ecs StartInstance --InstanceId i-web"),
                entry(
                        "2",
                        "set i-plain Status Stopped | set i-plain StoppedMode StopCharging",
                        "192.0.2.9 to plain tcp/443",
                        "NO_PUBLIC_ADDRESS eni-plain; INSTANCE_NOT_RUNNING i-plain",
                        "StartInstance"),
                entry(
                        "3",
                        "set i-web Status Stopped | lock i-web financial",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_LOCKED i-web",
                        ""),
                entry(
                        "4",
                        "lock i-web security",
                        "192.0.2.9 to web tcp/443",
                        "UNKNOWN for INSTANCE i-web NOT_MODELLED",
                        ""),
                entry("5", "health web Impaired", "192.0.2.9 to web tcp/443", "HEALTH_CHECK_FAILED i-web", ""),
                entry(
                        "6",
                        "",
                        "192.0.2.9 to web tcp/22",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "aliyun ecs AuthorizeSecurityGroup --SecurityGroupId sg-web --IpProtocol tcp --PortRange 22/22 --SourceCidrIp 192.0.2.9/32 --Policy accept --Priority 1"),
                entry(
                        "7",
                        "rule web in drop tcp 443/443 0.0.0.0/0 id sgr-no",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web sgr-no",
                        "aliyun ecs RevokeSecurityGroup --SecurityGroupId sg-web --SecurityGroupRuleId.1 sgr-no"),
                entry(
                        "8",
                        "group other quay | rule other in drop all -1/-1 0.0.0.0/0 id sgr-no | set eni-web SecurityGroupIds.SecurityGroupId [sg-web,sg-other]",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-other sgr-no",
                        "RevokeSecurityGroup --SecurityGroupId sg-other"),
                entry(
                        "9",
                        "set sg-db SecurityGroupType enterprise",
                        "db to 192.0.2.9 tcp/443",
                        "SECURITY_GROUP_EGRESS sg-db",
                        "aliyun ecs AuthorizeSecurityGroupEgress --SecurityGroupId sg-db"),
                entry(
                        "10",
                        "rule db out drop tcp 443/443 0.0.0.0/0 id sgr-no",
                        "db to 192.0.2.9 tcp/443",
                        "SECURITY_GROUP_EGRESS sg-db sgr-no",
                        "aliyun ecs RevokeSecurityGroupEgress --SecurityGroupId sg-db --SecurityGroupRuleId.1 sgr-no"),
                entry(
                        "11",
                        "set-answer DescribeSecurityGroupAttribute sg-web InnerAccessPolicy Drop",
                        "plain to web tcp/22",
                        "SECURITY_GROUP_INGRESS sg-web isolation of members",
                        "AuthorizeSecurityGroup"),
                entry(
                        "12",
                        "set sg-web SecurityGroupType enterprise | rule web out accept all -1/-1 0.0.0.0/0",
                        "plain to web tcp/22",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "--SourceCidrIp 10.20.1.5/32"),
                entry(
                        "13",
                        "eip db 203.0.113.11 on i-db",
                        "web to 203.0.113.11 tcp/5432",
                        "SECURITY_GROUP_INGRESS sg-db",
                        "AuthorizeSecurityGroup"),
                entry(
                        "14",
                        "rule web in accept tcp 22/22 0.0.0.0/0 from-ports 22/22",
                        "192.0.2.9 to web tcp/22",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "AuthorizeSecurityGroup"),
                entry(
                        "16",
                        "prefix-list office 198.51.100.0/24 | rule web in accept tcp 22/22 pl-office",
                        "192.0.2.9 to web tcp/22",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "aliyun ecs ModifyPrefixList --PrefixListId pl-office --AddEntry.1.Cidr 192.0.2.9/32"),
                entry(
                        "17",
                        "group odd quay | nic extra in quay/front at 10.20.1.9 group odd of web",
                        "db to 10.20.1.9 tcp/443",
                        "SECURITY_GROUP_INGRESS sg-odd",
                        "AuthorizeSecurityGroup --SecurityGroupId sg-odd"),
                entry("18", "set sg-db ServiceManaged true", "web to db tcp/22", "SECURITY_GROUP_INGRESS sg-db", ""),
                entry(
                        "19",
                        "rule web in accept tcp - 0.0.0.0/0",
                        "192.0.2.9 to web tcp/22",
                        "UNKNOWN for SECURITY_GROUP sg-web NOT_READ",
                        ""));
    }

    static List<Entry> listsAndAddresses() {
        return List.of(
                entry(
                        "20",
                        "acl rim quay | set vsw-front NetworkAclId nacl-rim | entry rim in drop tcp 443/443 0.0.0.0/0 | entry rim in accept all -1/-1 0.0.0.0/0 | entry rim out accept all -1/-1 0.0.0.0/0",
                        "192.0.2.9 to web tcp/443",
                        "NETWORK_ACL_INGRESS nacl-rim 1",
                        "--UpdateIngressAclEntries true"),
                entry(
                        "21",
                        "acl rim quay | set vsw-front NetworkAclId nacl-rim | entry rim in accept all -1/-1 0.0.0.0/0 | entry rim out accept tcp 443/443 0.0.0.0/0",
                        "192.0.2.9 to web tcp/443",
                        "NETWORK_ACL_REPLY nacl-rim",
                        "--UpdateEgressAclEntries true"),
                entry(
                        "22",
                        "acl rim quay | set vsw-front NetworkAclId nacl-rim | entry rim in accept tcp 443/443 0.0.0.0/0 | entry rim out accept all -1/-1 0.0.0.0/0",
                        "web to db tcp/5432",
                        "NETWORK_ACL_REPLY nacl-rim",
                        "--IngressAclEntries.2.Port 32768/60999"),
                entry(
                        "23",
                        "acl rim quay | set vsw-front NetworkAclId nacl-rim | ",
                        "192.0.2.9 to web tcp/443",
                        "NETWORK_ACL_INGRESS nacl-rim; NETWORK_ACL_REPLY nacl-rim",
                        ""),
                entry(
                        "25",
                        "",
                        "192.0.2.9 to plain tcp/443",
                        "NO_PUBLIC_ADDRESS eni-plain",
                        "aliyun vpc AssociateEipAddress"),
                entry(
                        "26",
                        "set eip-web Status Available | set eip-web InstanceId - | set eip-web InstanceType -",
                        "192.0.2.9 to 203.0.113.10 tcp/443",
                        "PUBLIC_ADDRESS_DOWN eip-web",
                        ""),
                entry(
                        "27",
                        "set eip-web BusinessStatus FinancialLocked",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        ""),
                entry(
                        "28",
                        "eip web 203.0.113.10 on i-web package cbwp-1 package-business FinancialLocked",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        ""),
                entry(
                        "29",
                        "nic extra in quay/front at 10.20.1.9 group web | eip extra 203.0.113.12 on eni-extra",
                        "192.0.2.9 to 203.0.113.12 tcp/443",
                        "INTERFACE_DETACHED eni-extra",
                        ""),
                entry("30", "ipv4gw g quay enabled | ", "192.0.2.9 to web tcp/443", "RETURN_PATH_DIFFERS vtb-quay", ""),
                entry(
                        "30",
                        "ipv4gw g quay enabled | table rim quay | set vsw-front RouteTable.RouteTableId vtb-rim",
                        "192.0.2.9 to web tcp/443",
                        "NO_RETURN_ROUTE vtb-rim",
                        "--RouteTableId vtb-rim --DestinationCidrBlock 0.0.0.0/0 --NextHopType Ipv4Gateway --NextHopId ipv4gw-g"),
                entry(
                        "32",
                        "set-answer DescribeVpcAttribute vpc-quay SupportIpv4Gateway true",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        ""),
                entry(
                        "33",
                        "ipv4gw g quay enabled | table rim quay | route rim 0.0.0.0/0 Ipv4Gateway ipv4gw-g | set vsw-front RouteTable.RouteTableId vtb-rim | table in quay of ipv4gw-g | gateway-route in 10.20.1.0/24 EcsInstance i-gone",
                        "192.0.2.9 to web tcp/443",
                        "ROUTE_BLACKHOLE vtb-in",
                        "aliyun vpc DissociateRouteTableFromGateway --RouteTableId vtb-in"));
    }

    static List<Entry> translationAndRoutes() {
        return List.of(
                entry(
                        "34",
                        "table bare quay | set vsw-back RouteTable.RouteTableId vtb-bare",
                        "db to 192.0.2.9 tcp/443",
                        "NO_ROUTE vtb-bare",
                        "aliyun vpc CreateRouteEntry --RouteTableId vtb-bare --DestinationCidrBlock 0.0.0.0/0 --NextHopType NatGateway --NextHopId ngw-out"),
                entry(
                        "35",
                        "set-answer DescribeSnatTableEntries stb-out SnatTableEntries.SnatTableEntry []",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_REFUSES ngw-out",
                        ""),
                entry(
                        "36",
                        "set eip-out InstanceId - | set eip-out Status Available | set eip-out InstanceType -",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_NO_ADDRESS ngw-out",
                        ""),
                entry("37", "", "192.0.2.9 to 203.0.113.30 tcp/9999", "NAT_OPENS_NOTHING_INWARD ngw-out", ""),
                entry(
                        "38",
                        "dnat out tcp 203.0.113.30 8443 10.20.1.4 443",
                        "192.0.2.9 to 203.0.113.30 tcp/8443",
                        "PUBLIC_ADDRESS_DOWN fwd-out-0",
                        ""),
                entry(
                        "39",
                        "dnat out tcp 203.0.113.30 8443 10.20.2.4 8443",
                        "192.0.2.9 to 203.0.113.30 tcp/8443",
                        "SECURITY_GROUP_INGRESS sg-db",
                        "--PortRange 8443/8443"),
                entry("40", "ipv4gw g quay enabled | ", "db to 192.0.2.9 tcp/443", "BLOCKED by", ""),
                entry(
                        "41",
                        "dnat out tcp 203.0.113.30 8443 10.20.2.4 5432 | vm twin in quay/back at 10.20.2.5 group db",
                        "twin to 203.0.113.30 tcp/8443",
                        "NAT_REFUSES ngw-out",
                        ""),
                entry(
                        "42",
                        "set ngw-out BusinessStatus FinancialLocked",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_DOWN ngw-out",
                        ""),
                entry(
                        "42",
                        "set ngw-out NetworkType intranet",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_NO_ADDRESS ngw-out",
                        ""),
                entry(
                        "43",
                        "table bare quay | set vsw-back RouteTable.RouteTableId vtb-bare",
                        "db to 192.0.2.9 tcp/443",
                        "NO_ROUTE vtb-bare",
                        "CreateRouteEntry"),
                entry(
                        "44",
                        "route quay 192.0.2.0/24 Instance i-gone id rte-9",
                        "db to 192.0.2.9 tcp/443",
                        "ROUTE_BLACKHOLE vtb-quay",
                        "aliyun vpc DeleteRouteEntry --RouteEntryId rte-9"),
                entry(
                        "45",
                        "route quay 100.100.2.0/24 Instance i-gone id rte-9",
                        "db to 100.100.2.136 udp/53",
                        "ROUTE_BLACKHOLE vtb-quay",
                        ""));
    }

    static List<Entry> linksAndServices() {
        return List.of(
                entry(
                        "46",
                        "vpc yard 10.30.0.0/16 | vswitch yard/main 10.30.1.0/24 | group yard yard | rule yard in accept all -1/-1 10.20.0.0/16 | vm crane in yard/main at 10.30.1.4 group yard | peer x quay yard status Accepting | route quay 10.30.0.0/16 VpcPeer pcc-x | route yard 10.20.0.0/16 VpcPeer pcc-x",
                        "db to crane tcp/22",
                        "PEERING_DOWN pcc-x",
                        "aliyun vpcpeer AcceptVpcPeerConnection --InstanceId pcc-x"),
                entry(
                        "47",
                        "vpc yard 10.30.0.0/16 | vswitch yard/main 10.30.1.0/24 | group yard yard | rule yard in accept all -1/-1 10.20.0.0/16 | vm crane in yard/main at 10.30.1.4 group yard | peer x quay yard | route quay 10.30.0.0/16 VpcPeer pcc-x",
                        "db to crane tcp/22",
                        "NO_RETURN_ROUTE vtb-yard",
                        "aliyun vpc CreateRouteEntry --RouteTableId vtb-yard --DestinationCidrBlock 10.20.0.0/16 --NextHopType VpcPeer --NextHopId pcc-x"),
                entry(
                        "48",
                        "vpc yard 10.30.0.0/16 | vswitch yard/main 10.30.1.0/24 | group yard yard | rule yard in accept all -1/-1 10.20.0.0/16 | vm crane in yard/main at 10.30.1.4 group yard | vswitch quay/clash 10.30.1.0/24 | peer x quay yard | route quay 10.30.0.0/16 VpcPeer pcc-x | route yard 10.20.0.0/16 VpcPeer pcc-x",
                        "db to crane tcp/22",
                        "ADDRESS_NOT_FOUND vsw-clash",
                        ""),
                entry(
                        "49",
                        "vpc yard 10.30.0.0/16 | vswitch yard/main 10.30.1.0/24 | group yard yard | rule yard in accept all -1/-1 10.20.0.0/16 | vm crane in yard/main at 10.30.1.4 group yard | peer x quay yard business FinancialLocked | route quay 10.30.0.0/16 VpcPeer pcc-x | route yard 10.20.0.0/16 VpcPeer pcc-x",
                        "db to crane tcp/22",
                        "PEERING_DOWN pcc-x",
                        ""),
                entry(
                        "51",
                        "vpc yard 10.30.0.0/16 | vswitch yard/main 10.30.1.0/24 | group yard yard | rule yard in accept all -1/-1 10.20.0.0/16 | vm crane in yard/main at 10.30.1.4 group yard | table bare quay | set vsw-back RouteTable.RouteTableId vtb-bare",
                        "db to crane tcp/22",
                        "NO_ROUTE vtb-bare",
                        ""),
                entry(
                        "53",
                        "vswitch quay/six 10.20.6.0/24 ipv6 2001:db8:6::/64 | rule web in accept tcp 443/443 ::/0 | vm dew in quay/six at 10.20.6.4 ipv6 2001:db8:6::4 group web | ipv6gw g quay | ipv6 dew 2001:db8:6::4 of dew in six | route quay ::/0 IPv6Gateway ipv6gw-g",
                        "2001:db8:9::1 to 2001:db8:6::4 tcp/443 family 6",
                        "PUBLIC_ADDRESS_DOWN 2001:db8:6::4",
                        ""),
                entry(
                        "54",
                        "vswitch quay/six 10.20.6.0/24 ipv6 2001:db8:6::/64 | rule web in accept tcp 443/443 ::/0 | vm dew in quay/six at 10.20.6.4 ipv6 2001:db8:6::4 group web | ipv6gw g quay | ipv6 dew 2001:db8:6::4 of dew in six public | route quay ::/0 IPv6Gateway ipv6gw-g | egress-only e g dew",
                        "2001:db8:9::1 to 2001:db8:6::4 tcp/443 family 6",
                        "PUBLIC_ACCESS_BLOCKED vsw-six",
                        "aliyun vpc DeleteIpv6EgressOnlyRule --Ipv6EgressOnlyRuleId ipv6py-e"),
                entry(
                        "55",
                        "vswitch quay/six 10.20.6.0/24 ipv6 2001:db8:6::/64 | rule web in accept tcp 443/443 ::/0 | vm dew in quay/six at 10.20.6.4 ipv6 2001:db8:6::4 group web | ipv6gw g quay | ipv6 dew 2001:db8:6::4 of dew in six public",
                        "2001:db8:9::1 to 2001:db8:6::4 tcp/443 family 6",
                        "NO_RETURN_ROUTE vtb-quay",
                        "--DestinationCidrBlock ::/0 --NextHopType IPv6Gateway --NextHopId ipv6gw-g"),
                entry(
                        "15",
                        "vswitch quay/six 10.20.6.0/24 ipv6 2001:db8:6::/64 | vm dew in quay/six at 10.20.6.4 ipv6 2001:db8:6::4 group web | ipv6gw g quay | ipv6 dew 2001:db8:6::4 of dew in six public | route quay ::/0 IPv6Gateway ipv6gw-g",
                        "2001:db8:9::1 to 2001:db8:6::4 tcp/443 family 6",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "--Ipv6SourceCidrIp 2001:db8:9::1/128"),
                entry(
                        "24",
                        "vswitch quay/six 10.20.6.0/24 ipv6 2001:db8:6::/64 | rule web in accept tcp 443/443 ::/0 | vm dew in quay/six at 10.20.6.4 ipv6 2001:db8:6::4 group web | ipv6gw g quay | ipv6 dew 2001:db8:6::4 of dew in six public | route quay ::/0 IPv6Gateway ipv6gw-g | acl rim quay | set vsw-six NetworkAclId nacl-rim | entry rim in accept all -1/-1 0.0.0.0/0 | entry rim out accept all -1/-1 0.0.0.0/0",
                        "2001:db8:9::1 to 2001:db8:6::4 tcp/443 family 6",
                        "NETWORK_ACL_INGRESS nacl-rim",
                        ""),
                entry(
                        "56",
                        "havip f in quay/front at 10.20.1.100",
                        "db to 10.20.1.100 tcp/443",
                        "ADDRESS_NOT_FOUND havip-f",
                        ""),
                entry(
                        "57",
                        "balancer lb quay/front 203.0.113.40 internet | listener lb tcp 80 | backend lb tcp 80 db 5432 abnormal",
                        "192.0.2.9 to lb tcp/80",
                        "TARGET_NOT_USED lb-lb/tcp/80",
                        ""),
                entry("59", "", "web to 192.0.2.9 tcp/25", "FILTER_DENY platform:tcp-25", ""),
                entry(
                        "60",
                        "attack 203.0.113.10 blackhole",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        ""));
    }

    static List<Entry> traps() {
        return List.of(
                entry(
                        "a",
                        "rule web in drop tcp 443/443 0.0.0.0/0",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        ""),
                entry(
                        "b",
                        "rule web in drop tcp 443/443 0.0.0.0/0 priority 2",
                        "192.0.2.9 to web tcp/443",
                        "REACHABLE",
                        ""),
                entry(
                        "c",
                        "group other quay | rule other in drop tcp 443/443 0.0.0.0/0 | set eni-web SecurityGroupIds.SecurityGroupId [sg-web,sg-other]",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-other",
                        ""),
                entry("d", "rule web in drop all -1/-1 10.20.1.0/24", "plain to web tcp/22", "REACHABLE", ""),
                entry(
                        "e",
                        "set sg-db SecurityGroupType enterprise",
                        "db to 100.100.2.136 udp/53",
                        "SECURITY_GROUP_EGRESS sg-db",
                        ""),
                entry(
                        "f",
                        "rule db out drop all -1/-1 0.0.0.0/0 priority 100 | rule db out accept tcp 443/443 0.0.0.0/0",
                        "db to 192.0.2.9 tcp/80",
                        "SECURITY_GROUP_EGRESS sg-db",
                        ""),
                entry(
                        "g",
                        "vswitch quay/six 10.20.6.0/24 ipv6 2001:db8:6::/64 | rule web in accept tcp 443/443 0.0.0.0/0 | vm dew in quay/six at 10.20.6.4 ipv6 2001:db8:6::4 group web | ipv6gw g quay | ipv6 dew 2001:db8:6::4 of dew in six public | route quay ::/0 IPv6Gateway ipv6gw-g",
                        "2001:db8:9::1 to 2001:db8:6::4 tcp/443 family 6",
                        "SECURITY_GROUP_INGRESS sg-web",
                        ""),
                entry("h", "rule web in accept all -1/-1 0.0.0.0/0", "192.0.2.9 to web udp/9999", "REACHABLE", ""),
                entry(
                        "i",
                        "rule db in accept tcp 22/22 192.0.2.0/24 also-group sg-web",
                        "web to db tcp/22",
                        "SECURITY_GROUP_INGRESS sg-db",
                        ""),
                entry(
                        "j",
                        "rule web in drop tcp 443/443 0.0.0.0/0 priority 110",
                        "192.0.2.9 to web tcp/443",
                        "REACHABLE",
                        ""),
                entry(
                        "k",
                        "rule web in accept tcp 22/22 0.0.0.0/0 from-ports 22/22",
                        "192.0.2.9 to web tcp/22",
                        "SECURITY_GROUP_INGRESS sg-web",
                        ""));
    }

    private static Entry entry(String id, String lines, String question, String cause, String command) {
        return new Entry(id, lines, question, cause, command);
    }
}
