/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.catalogue;

import static io.hopscope.aliyun.catalogue.Catalogue.entry;

import io.hopscope.aliyun.catalogue.Catalogue.Entry;
import java.util.List;

/** Links to other networks, IPv6, balancers and what the platform does. */
final class LinkCases {
    private LinkCases() {}

    static List<Entry> all() {
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
                        "aliyun vpc DescribeIpv6Addresses --Ipv6Address 2001:db8:6::4 && aliyun vpc AllocateIpv6InternetBandwidth --Ipv6GatewayId ipv6gw-g --Ipv6AddressId '<ipv6-address-id>' --Bandwidth 5"),
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
}
