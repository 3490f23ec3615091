/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hopscope.dump.UnreadFile;
import io.hopscope.tencent.TencentSaved;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.RegionAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the vendor's sample answers, where they lie beside the repository. */
final class SharedDataTest {
    private static final int SAMPLES = 76;

    /** Fields that a snapshot is made of, in the words of the samples; each must arrive from some sample. */
    private static final Map<Call, List<String>> MAPPED = Map.ofEntries(
            Map.entry(
                    Calls.INSTANCES,
                    List.of(
                            "InstanceId",
                            "InstanceName",
                            "InstanceState",
                            "RestrictState",
                            "SecurityGroupIds",
                            "PrivateIpAddresses",
                            "PublicIpAddresses",
                            "InternetAccessible",
                            "VirtualPrivateCloud",
                            "OsName")),
            Map.entry(Calls.VPCS, List.of("VpcId", "CidrBlock", "AssistantCidrSet", "DnsServerSet")),
            Map.entry(Calls.SUBNETS, List.of("SubnetId", "VpcId", "CidrBlock", "RouteTableId", "NetworkAclId", "Zone")),
            Map.entry(Calls.ROUTE_TABLES, List.of("RouteTableId", "VpcId", "RouteSet", "AssociationSet")),
            Map.entry(
                    Calls.HIGH_PRIORITY_TABLES,
                    List.of("HighPriorityRouteTableId", "SubnetSet", "HighPriorityRouteSet")),
            Map.entry(
                    Calls.INTERFACES,
                    List.of(
                            "NetworkInterfaceId",
                            "SubnetId",
                            "VpcId",
                            "GroupSet",
                            "Primary",
                            "State",
                            "PrivateIpAddressSet",
                            "Attachment")),
            Map.entry(
                    Calls.ADDRESSES,
                    List.of(
                            "AddressId",
                            "AddressIp",
                            "AddressStatus",
                            "AddressType",
                            "InstanceId",
                            "NetworkInterfaceId",
                            "PrivateAddressIp",
                            "IsArrears",
                            "IsBlocked",
                            "IsEipDirectConnection")),
            Map.entry(Calls.IPV6_ADDRESSES, List.of("AddressIp", "InstanceId", "Bandwidth")),
            Map.entry(Calls.ACCOUNT_TYPE, List.of("NetworkAccountType")),
            Map.entry(Calls.SECURITY_GROUPS, List.of("SecurityGroupId", "SecurityGroupName", "ProjectId")),
            Map.entry(Calls.POLICIES, List.of("Version", "Ingress", "Egress")),
            Map.entry(Calls.ADDRESS_TEMPLATES, List.of("AddressTemplateId", "AddressSet")),
            Map.entry(Calls.ADDRESS_TEMPLATE_GROUPS, List.of("AddressTemplateGroupId", "AddressTemplateIdSet")),
            Map.entry(Calls.SERVICE_TEMPLATES, List.of("ServiceTemplateId", "ServiceSet")),
            Map.entry(Calls.SERVICE_TEMPLATE_GROUPS, List.of("ServiceTemplateGroupId", "ServiceTemplateIdSet")),
            Map.entry(Calls.NETWORK_ACLS, List.of("NetworkAclId", "NetworkAclType", "IngressEntries", "EgressEntries")),
            Map.entry(
                    Calls.QUINTUPLE_ENTRIES,
                    List.of(
                            "NetworkAclDirection",
                            "SourceCidr",
                            "SourcePort",
                            "DestinationCidr",
                            "DestinationPort",
                            "Protocol",
                            "Action",
                            "Priority")),
            Map.entry(
                    Calls.NAT_GATEWAYS,
                    List.of("NatGatewayId", "VpcId", "State", "NetworkState", "PublicIpAddressSet", "RestrictState")),
            Map.entry(
                    Calls.DNAT_RULES,
                    List.of(
                            "NatGatewayId",
                            "IpProtocol",
                            "PublicIpAddress",
                            "PublicPort",
                            "PrivateIpAddress",
                            "PrivatePort")),
            Map.entry(
                    Calls.SNAT_RULES,
                    List.of("NatGatewayId", "ResourceId", "ResourceType", "PrivateIpAddress", "PublicIpAddresses")),
            Map.entry(Calls.PEERINGS, List.of("PeeringConnectionId", "SourceVpcId", "PeerVpcId", "State")),
            Map.entry(Calls.CCNS, List.of("CcnId", "State")),
            Map.entry(
                    Calls.CCN_INSTANCES,
                    List.of("CcnId", "InstanceType", "InstanceId", "State", "CidrBlock", "RouteTableId")),
            Map.entry(
                    Calls.CCN_ROUTES,
                    List.of("RouteId", "DestinationCidrBlock", "InstanceType", "InstanceId", "Enabled")),
            Map.entry(Calls.HAVIPS, List.of("HaVipId", "Vip", "SubnetId", "State")),
            Map.entry(Calls.VPN_GATEWAYS, List.of("VpnGatewayId", "VpcId", "State", "IsAddressBlocked")),
            Map.entry(Calls.VPN_CONNECTIONS, List.of("VpnConnectionId", "VpnGatewayId", "NetStatus")),
            Map.entry(Calls.DIRECT_CONNECT_GATEWAYS, List.of("DirectConnectGatewayId", "VpcId")),
            Map.entry(
                    Calls.BALANCERS,
                    List.of(
                            "LoadBalancerId",
                            "LoadBalancerType",
                            "LoadBalancerVips",
                            "Status",
                            "VpcId",
                            "SecureGroups")),
            Map.entry(Calls.TARGET_HEALTH, List.of("LoadBalancerId", "Listeners")));

    @TempDir
    private Path folder;

    @Test
    void everySample_isReadOrKnownToBeOfNoUse() throws IOException {
        List<String> odd = new ArrayList<>();
        for (Path sample : samples()) {
            TencentDump dump = TencentSavedAnswers.read(named(sample));
            dump.unread().stream()
                    .filter(file -> file.reason() != UnreadFile.Reason.UNUSED)
                    .forEach(file -> odd.add(file.toString()));
            assertThat(dump.errors()).isEmpty();
        }

        assertThat(odd).isEmpty();
        assertThat(samples()).hasSize(SAMPLES);
    }

    @Test
    void everyFieldThatASnapshotIsMadeOf_arrives() throws IOException {
        Map<String, List<Item>> items = new TreeMap<>();
        for (Path sample : samples()) {
            for (RegionAnswers region : TencentSavedAnswers.read(named(sample)).regions()) {
                MAPPED.keySet()
                        .forEach(call -> items.computeIfAbsent(call.action(), fresh -> new ArrayList<>())
                                .addAll(region.list(call).items()));
            }
        }

        assertThat(MAPPED.keySet()).containsExactlyInAnyOrderElementsOf(Calls.ALL);
        MAPPED.forEach((call, fields) -> assertThat(fields)
                .as(call.action())
                .allMatch(field ->
                        items.getOrDefault(call.action(), List.of()).stream().anyMatch(item -> item.has(field))));
    }

    @Test
    void aSnapshot_isMadeOfEachAndOfAllTogether() throws IOException {
        for (Path sample : samples()) {
            Path one = named(sample);
            assertThat(TencentSaved.snapshot(List.of(one), false)).isNotNull();
            assertThat(TencentSaved.snapshot(List.of(one), true)).isNotNull();
        }
        List<Path> all = new ArrayList<>();
        for (Path sample : samples()) {
            all.add(named(sample));
        }
        assertThat(TencentSaved.snapshot(all, false).snapshot().resources()).hasSizeGreaterThan(40);
    }

    /** A copy of a sample whose name says for which resource an answer was given. */
    private Path named(Path sample) throws IOException {
        String[] parts = String.valueOf(sample.getFileName()).split("\\.", -1);
        boolean owned = Calls.ALL.stream()
                .anyMatch(call -> call.owned() && call.action().equals(parts[1]));
        Path copy = folder.resolve(parts[1] + (owned ? ".owner" + parts[2] : "") + "." + parts[2] + ".json");
        return Files.exists(copy) ? copy : Files.copy(sample, copy);
    }

    private static List<Path> samples() throws IOException {
        List<Path> places = Stream.of("../..", "../../..")
                .map(up -> Path.of(up, "shared", "data", "tencent", "examples"))
                .filter(Files::isDirectory)
                .toList();
        assumeTrue(!places.isEmpty(), "skipped: there are no sample answers beside the repository");
        try (Stream<Path> files = Files.list(places.get(0))) {
            return files.sorted().collect(Collectors.toList());
        }
    }
}
