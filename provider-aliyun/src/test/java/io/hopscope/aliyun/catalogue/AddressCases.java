/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.catalogue;

import static io.hopscope.aliyun.catalogue.Catalogue.entry;

import io.hopscope.aliyun.catalogue.Catalogue.Entry;
import java.util.List;

/** Network ACLs, public addresses and the IPv4 gateway. */
final class AddressCases {
    private AddressCases() {}

    static List<Entry> all() {
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
}
