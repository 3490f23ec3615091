/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import static io.hopscope.aws.live.EdgeOperations.ADDRESSES;
import static io.hopscope.aws.live.EdgeOperations.EGRESS_ONLY_INTERNET_GATEWAYS;
import static io.hopscope.aws.live.EdgeOperations.INTERNET_GATEWAYS;
import static io.hopscope.aws.live.EdgeOperations.NAT_GATEWAYS;
import static io.hopscope.aws.live.EdgeOperations.VPC_ENDPOINTS;
import static io.hopscope.aws.live.EdgeOperations.VPN_CONNECTIONS;
import static io.hopscope.aws.live.EdgeOperations.VPN_GATEWAYS;
import static io.hopscope.aws.live.HubOperations.TRANSIT_GATEWAYS;
import static io.hopscope.aws.live.HubOperations.TRANSIT_GATEWAY_ATTACHMENTS;
import static io.hopscope.aws.live.MachineOperations.INSTANCES;
import static io.hopscope.aws.live.MachineOperations.INSTANCE_STATUSES;
import static io.hopscope.aws.live.MachineOperations.MANAGED_PREFIX_LISTS;
import static io.hopscope.aws.live.MachineOperations.NETWORK_ACLS;
import static io.hopscope.aws.live.MachineOperations.NETWORK_INTERFACES;
import static io.hopscope.aws.live.MachineOperations.PREFIX_LIST_ENTRIES;
import static io.hopscope.aws.live.MachineOperations.SECURITY_GROUPS;
import static io.hopscope.aws.live.MachineOperations.SECURITY_GROUP_RULES;
import static io.hopscope.aws.live.NetworkOperations.AVAILABILITY_ZONES;
import static io.hopscope.aws.live.NetworkOperations.BLOCK_PUBLIC_ACCESS_OPTIONS;
import static io.hopscope.aws.live.NetworkOperations.DHCP_OPTIONS;
import static io.hopscope.aws.live.NetworkOperations.ROUTE_TABLES;
import static io.hopscope.aws.live.NetworkOperations.SUBNETS;
import static io.hopscope.aws.live.NetworkOperations.VPC_ATTRIBUTES;
import static io.hopscope.aws.live.NetworkOperations.VPC_PEERING_CONNECTIONS;

import io.hopscope.aws.answers.Ec2;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Vpc;

/**
 * Reads a whole region: the lists side by side, then what comes by a call for each network, prefix list that something
 * refers to, and transit gateway table.
 */
final class RegionReader {
    private final Ec2Client ec2;
    private final RegionClients clients;
    private final RegionCalls calls;

    RegionReader(RegionClients clients, RegionCalls calls) {
        this.ec2 = clients.ec2();
        this.clients = clients;
        this.calls = calls;
    }

    /** Reads all but the VPCs, which are read before as a proof that the region answers. */
    void read() {
        List<Runnable> lists = new ArrayList<>(lists());
        clients.balancers().ifPresent(source -> lists.add(() -> source.read(calls)));
        calls.run(lists);
        HubReader hubs = new HubReader(ec2, calls);
        calls.run(hubs.lists());
        calls.run(Stream.of(
                        calls.each(ec2, VPC_ATTRIBUTES, vpcs()),
                        calls.each(ec2, PREFIX_LIST_ENTRIES, new PrefixListReferences(calls.reading()).ids()),
                        hubs.tables(),
                        zones())
                .flatMap(List::stream)
                .toList());
    }

    private List<Runnable> lists() {
        return List.of(
                calls.all(ec2, INSTANCES),
                calls.all(ec2, NETWORK_INTERFACES),
                calls.all(ec2, SECURITY_GROUPS),
                calls.all(ec2, INSTANCE_STATUSES),
                calls.all(ec2, SECURITY_GROUP_RULES),
                calls.all(ec2, ROUTE_TABLES),
                calls.all(ec2, SUBNETS),
                calls.all(ec2, NETWORK_ACLS),
                calls.all(ec2, INTERNET_GATEWAYS),
                calls.all(ec2, EGRESS_ONLY_INTERNET_GATEWAYS),
                calls.all(ec2, NAT_GATEWAYS),
                calls.all(ec2, ADDRESSES),
                calls.all(ec2, VPC_ENDPOINTS),
                calls.all(ec2, VPC_PEERING_CONNECTIONS),
                calls.all(ec2, VPN_GATEWAYS),
                calls.all(ec2, VPN_CONNECTIONS),
                calls.all(ec2, DHCP_OPTIONS),
                calls.all(ec2, BLOCK_PUBLIC_ACCESS_OPTIONS),
                calls.all(ec2, MANAGED_PREFIX_LISTS),
                calls.all(ec2, TRANSIT_GATEWAYS),
                calls.all(ec2, TRANSIT_GATEWAY_ATTACHMENTS));
    }

    private List<String> vpcs() {
        return calls.reading().items(Ec2.VPCS).stream()
                .map(Vpc::vpcId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The zones serve to find ids of zones of which an answer gives but the name. */
    private List<Runnable> zones() {
        Reading reading = calls.reading();
        boolean nameless = reading.items(Ec2.SUBNETS).stream().anyMatch(subnet -> subnet.availabilityZoneId() == null)
                || reading.items(Ec2.NAT_GATEWAYS).stream()
                        .flatMap(nat -> nat.natGatewayAddresses().stream())
                        .anyMatch(
                                address -> address.availabilityZone() != null && address.availabilityZoneId() == null);
        return nameless ? List.of(calls.all(ec2, AVAILABILITY_ZONES)) : List.of();
    }
}
