/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import static io.hopscope.aws.live.EdgeOperations.EGRESS_ONLY_INTERNET_GATEWAYS;
import static io.hopscope.aws.live.EdgeOperations.INTERNET_GATEWAYS;
import static io.hopscope.aws.live.EdgeOperations.NAT_GATEWAYS;
import static io.hopscope.aws.live.EdgeOperations.VPC_ENDPOINTS;
import static io.hopscope.aws.live.EdgeOperations.VPN_GATEWAYS;
import static io.hopscope.aws.live.HubOperations.TRANSIT_GATEWAYS;
import static io.hopscope.aws.live.HubOperations.TRANSIT_GATEWAY_ATTACHMENTS;
import static io.hopscope.aws.live.MachineOperations.INSTANCES;
import static io.hopscope.aws.live.MachineOperations.INSTANCE_STATUSES;
import static io.hopscope.aws.live.MachineOperations.NETWORK_ACLS;
import static io.hopscope.aws.live.MachineOperations.NETWORK_INTERFACES;
import static io.hopscope.aws.live.MachineOperations.PREFIX_LIST_ENTRIES;
import static io.hopscope.aws.live.MachineOperations.SECURITY_GROUPS;
import static io.hopscope.aws.live.NetworkOperations.BLOCK_PUBLIC_ACCESS_OPTIONS;
import static io.hopscope.aws.live.NetworkOperations.ROUTE_TABLES;
import static io.hopscope.aws.live.NetworkOperations.SUBNETS;
import static io.hopscope.aws.live.NetworkOperations.VPCS;

import io.hopscope.aws.answers.Ec2;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * Reads what decides how some instances talk with the outside: they, their networks, and of gateways, hubs, prefix
 * lists and appliances those that the rules and routes there lead to. What another question needs is not read and so
 * not known.
 */
final class AroundReader {
    private static final String VPC_ID = "vpc-id";

    private final Ec2Client ec2;
    private final RegionCalls calls;
    private final Neighbourhood around;

    AroundReader(RegionClients clients, RegionCalls calls) {
        this.ec2 = clients.ec2();
        this.calls = calls;
        this.around = new Neighbourhood(calls.reading());
    }

    /** Reads the instances themselves, as a proof that the region answers. */
    void begin(SortedSet<String> instances) {
        calls.some(ec2, INSTANCES, "instance-id", instances).run();
    }

    /** Reads what is around those that are in the region, if any; terminated ones are in no network any more. */
    void read() {
        SortedSet<String> instances = around.instances();
        if (instances.isEmpty()) {
            return;
        }
        if (around.vpcs().isEmpty()) {
            calls.byId(ec2, INSTANCE_STATUSES, instances).run();
            return;
        }
        calls.run(machines(instances));
        calls.run(neighbours());
        calls.run(behind());
    }

    private List<Runnable> machines(SortedSet<String> instances) {
        SortedSet<String> vpcs = around.vpcs();
        return List.of(
                calls.byId(ec2, INSTANCE_STATUSES, instances),
                calls.where(ec2, NETWORK_INTERFACES, "attachment.instance-id", instances),
                calls.some(ec2, SECURITY_GROUPS, "group-id", around.groups()),
                calls.where(ec2, SUBNETS, VPC_ID, vpcs),
                calls.some(ec2, VPCS, VPC_ID, vpcs),
                calls.where(ec2, NETWORK_ACLS, VPC_ID, vpcs),
                calls.where(ec2, ROUTE_TABLES, VPC_ID, vpcs),
                calls.all(ec2, INTERNET_GATEWAYS));
    }

    private List<Runnable> neighbours() {
        calls.reading().onlyAskedFor(Ec2.INTERNET_GATEWAYS, around.internetGateways());
        return Stream.of(
                        List.of(
                                calls.some(ec2, NAT_GATEWAYS, "nat-gateway-id", around.nats()),
                                calls.some(ec2, NETWORK_INTERFACES, "network-interface-id", around.appliances()),
                                calls.some(ec2, VPC_ENDPOINTS, "vpc-endpoint-id", around.endpoints())),
                        calls.each(ec2, PREFIX_LIST_ENTRIES, around.prefixLists()),
                        onlyIf(around.usesEgressOnlyGateways(), calls.all(ec2, EGRESS_ONLY_INTERNET_GATEWAYS)),
                        onlyIf(around.usesVpnGateways(), calls.all(ec2, VPN_GATEWAYS)),
                        onlyIf(around.lacksPublicAccessState(), calls.all(ec2, BLOCK_PUBLIC_ACCESS_OPTIONS)),
                        hubs(around.usesHubs()))
                .flatMap(Collection::stream)
                .toList();
    }

    private List<Runnable> hubs(boolean used) {
        return used
                ? List.of(calls.all(ec2, TRANSIT_GATEWAYS), calls.all(ec2, TRANSIT_GATEWAY_ATTACHMENTS))
                : List.of();
    }

    /** What stands behind the neighbours: interfaces of NAT gateways, the machines that forward, a hub's tables. */
    private List<Runnable> behind() {
        List<Runnable> readings = new ArrayList<>();
        readings.add(calls.some(ec2, NETWORK_INTERFACES, "network-interface-id", around.natInterfaces()));
        readings.add(calls.some(ec2, INSTANCES, "instance-id", around.forwarders()));
        readings.add(calls.some(ec2, SECURITY_GROUPS, "group-id", around.groupsUnread()));
        if (around.usesHubs()) {
            HubReader hubs = new HubReader(ec2, calls);
            readings.add(() -> {
                calls.run(hubs.lists());
                calls.run(hubs.tables());
            });
        }
        return readings;
    }

    private static List<Runnable> onlyIf(boolean used, Runnable reading) {
        return used ? List.of(reading) : List.of();
    }
}
