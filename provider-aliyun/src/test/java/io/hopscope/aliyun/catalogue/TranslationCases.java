/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.catalogue;

import static io.hopscope.aliyun.catalogue.Catalogue.entry;

import io.hopscope.aliyun.catalogue.Catalogue.Entry;
import java.util.List;

/** NAT gateways and routes. */
final class TranslationCases {
    private TranslationCases() {}

    static List<Entry> all() {
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
                        "aliyun vpc DescribeNatGateways --NatGatewayId ngw-out && aliyun vpc CreateSnatEntry --SnatTableId '<snat-table-id>' --SourceCIDR 10.20.2.4/32 --SnatIp 203.0.113.30"),
                entry(
                        "35",
                        "set-answer DescribeSnatTableEntries stb-out SnatTableEntries.SnatTableEntry [] | vm bat in quay/back at 10.20.2.5 group db",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_REFUSES ngw-out",
                        "CreateSnatEntry --SnatTableId '<snat-table-id>' --SourceVSwitchId vsw-back --SnatIp 203.0.113.30"),
                entry(
                        "36",
                        "set eip-out InstanceId - | set eip-out Status Available | set eip-out InstanceType -",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_NO_ADDRESS ngw-out",
                        ""),
                entry(
                        "36",
                        "set ngw-out IpLists.IpList [] | set eip-out InstanceId - | set eip-out Status Available | set eip-out InstanceType -",
                        "db to 192.0.2.9 tcp/443",
                        "NAT_NO_ADDRESS ngw-out",
                        "aliyun vpc AssociateEipAddress --AllocationId eip-out --InstanceId ngw-out --InstanceType Nat"),
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
}
