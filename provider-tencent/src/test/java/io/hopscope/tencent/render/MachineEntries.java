/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import java.util.stream.Stream;

/** Machines, their addresses and interfaces. */
final class MachineEntries {
    private MachineEntries() {}

    static Stream<CatalogueEntry> all() {
        return Stream.of(
                new CatalogueEntry(
                        "T01",
                        "set ins-web InstanceState STOPPED",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_NOT_RUNNING ins-web",
                        "tccli cvm StartInstances --InstanceIds '[\"ins-web\"]'"),
                new CatalogueEntry(
                        "T02",
                        "set ins-web RestrictState EXPIRED",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_LOCKED ins-web",
                        "-"),
                new CatalogueEntry(
                        "T02b",
                        "set ins-web IsolatedSource EXPIRE",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_LOCKED ins-web",
                        "-"),
                new CatalogueEntry(
                        "T03",
                        "set ins-web RestrictState PROTECTIVELY_ISOLATED",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_LOCKED ins-web",
                        "-"),
                new CatalogueEntry(
                        "T03b",
                        "set ins-web IsolatedSource ARREAR",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_LOCKED ins-web",
                        "-"),
                new CatalogueEntry(
                        "T04",
                        "set ins-web InstanceState RESCUE_MODE",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_NOT_RUNNING ins-web",
                        "-"),
                new CatalogueEntry(
                        "T05",
                        "in sg-web accept tcp/443 from 192.0.2.9",
                        "192.0.2.9 to mate tcp/443",
                        "NO_PUBLIC_ADDRESS eni-mate",
                        "tccli vpc AllocateAddresses --AddressCount 1 --InternetChargeType TRAFFIC_POSTPAID_BY_HOUR --InternetMaxBandwidthOut 5 && tccli vpc AssociateAddress --AddressId '<address-id>' --NetworkInterfaceId eni-mate --PrivateIpAddress 10.20.1.5"),
                new CatalogueEntry(
                        "T06",
                        "eip eip-spare 203.0.113.60 on nothing",
                        "192.0.2.9 to mate tcp/443",
                        "NO_PUBLIC_ADDRESS eni-mate",
                        "tccli vpc AssociateAddress --AddressId eip-spare --NetworkInterfaceId eni-mate --PrivateIpAddress 10.20.1.5"),
                new CatalogueEntry(
                        "T07",
                        "set eip-web AddressStatus BIND_ENI",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "-"),
                new CatalogueEntry(
                        "T08",
                        "set eip-web IsArrears true",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "-"),
                new CatalogueEntry(
                        "T09",
                        "set eip-web IsBlocked true",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "-"),
                new CatalogueEntry(
                        "T09b",
                        "drop eip-web | vm ins-web in subnet-front at 10.20.1.4 sg sg-web wan 203.0.113.10 | set eni-web PrivateIpAddressSet[0].IsWanIpBlocked true",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "-"),
                new CatalogueEntry(
                        "T10",
                        "set eip-web Bandwidth 0",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "tccli vpc ModifyAddressesBandwidth --AddressIds '[\"eip-web\"]' --InternetMaxBandwidthOut 5"),
                new CatalogueEntry(
                        "T10b",
                        "set eip-web Bandwidth 0 | set eip-web IsBlocked true",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "-"),
                new CatalogueEntry(
                        "T10c",
                        "set eip-web Bandwidth 0 | unset eip-web IsArrears",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "-"),
                new CatalogueEntry(
                        "T11",
                        "account LEGACY | unset eip-web Bandwidth | set ins-web InternetAccessible.InternetMaxBandwidthOut 0",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "tccli cvm ResetInstancesInternetMaxBandwidth --InstanceIds '[\"ins-web\"]' --InternetAccessible '{\"InternetMaxBandwidthOut\":5}'"),
                new CatalogueEntry(
                        "T11b",
                        "drop eip-web | vm ins-web in subnet-front at 10.20.1.4 sg sg-web wan 203.0.113.10 | set ins-web InternetAccessible.InternetMaxBandwidthOut 0 | set eni-web PrivateIpAddressSet[0].IsWanIpBlocked true",
                        "192.0.2.9 to web tcp/443",
                        "PUBLIC_ADDRESS_DOWN 203.0.113.10",
                        "-"),
                new CatalogueEntry(
                        "T47",
                        "havip havip-1 10.20.1.100 in subnet-front",
                        "db to 10.20.1.100 icmp",
                        "ADDRESS_NOT_FOUND havip-1",
                        "-"),
                new CatalogueEntry(
                        "T48",
                        "eni eni-x on - in subnet-back at 10.20.2.9 sg sg-back",
                        "web to 10.20.2.9 tcp/5432",
                        "INTERFACE_DETACHED eni-x",
                        "-"),
                new CatalogueEntry(
                        "T49",
                        "vpc vpc-quay 10.20.0.0/16 v6 2001:db8:1::/56 | subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front v6 2001:db8:1::/64 | vm ins-web in subnet-front at 10.20.1.4 sg sg-web v6 2001:db8:1::4 | in sg-web accept tcp/443 from ::/0",
                        "2600::9 to web tcp/443 family 6",
                        "NO_PUBLIC_ADDRESS eni-web",
                        "-"));
    }
}
