/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Machine;
import io.hopscope.aws.answers.Nic;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.ResourceId;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;

/** What the things that were read so far refer to. */
final class Neighbourhood {
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0/0", "::/0");

    private final Reading reading;

    Neighbourhood(Reading reading) {
        this.reading = reading;
    }

    SortedSet<String> instances() {
        return ids(found().map(Machine::id));
    }

    SortedSet<String> vpcs() {
        return ids(found().map(Machine::vpc));
    }

    /** Groups of all interfaces of the instances. */
    SortedSet<String> groups() {
        return ids(found().flatMap(instance -> Stream.concat(
                instance.groups().stream(), instance.interfaces().stream().flatMap(nic -> nic.groupIds().stream()))));
    }

    /** Groups of interfaces that were read later on. */
    SortedSet<String> groupsUnread() {
        SortedSet<String> groups =
                ids(reading.items(Ec2.NETWORK_INTERFACES).stream().flatMap(nic -> nic.groupIds().stream()));
        groups.removeAll(groups());
        return groups;
    }

    /** The prefix lists of the instances' groups and routes. */
    SortedSet<String> prefixLists() {
        return ids(Stream.concat(PrefixListReferences.ofGroups(reading), routes(Route::destinationPrefixListId)));
    }

    SortedSet<String> nats() {
        return ids(routes(Route::natGatewayId));
    }

    /** Interfaces that routes lead to. */
    SortedSet<String> appliances() {
        return ids(routes(Route::networkInterfaceId));
    }

    /** The machines of those interfaces, which decide whether they forward. */
    SortedSet<String> forwarders() {
        SortedSet<String> appliances = appliances();
        SortedSet<String> machines = ids(reading.items(Ec2.NETWORK_INTERFACES).stream()
                .filter(nic -> appliances.contains(Word.orEmpty(nic.id())))
                .map(Nic::attached)
                .filter(Objects::nonNull)
                .map(Nic.Attached::instance));
        machines.removeAll(instances());
        return machines;
    }

    SortedSet<String> natInterfaces() {
        return ids(reading.items(Ec2.NAT_GATEWAYS).stream()
                .flatMap(nat -> nat.natGatewayAddresses().stream())
                .map(NatGatewayAddress::networkInterfaceId));
    }

    SortedSet<String> endpoints() {
        return gateways("vpce-");
    }

    Set<ResourceId> internetGateways() {
        return gateways("igw-").stream().map(AwsId::gateway).collect(Collectors.toSet());
    }

    boolean usesVpnGateways() {
        return !gateways("vgw-").isEmpty();
    }

    boolean usesEgressOnlyGateways() {
        return !ids(routes(Route::egressOnlyInternetGatewayId)).isEmpty();
    }

    /** Whether packets to the outside go over a hub; where only inner ones do, nothing of it matters. */
    boolean usesHubs() {
        return allRoutes()
                .filter(route -> EVERYWHERE.contains(Word.orEmpty(route.destinationCidrBlock()))
                        || EVERYWHERE.contains(Word.orEmpty(route.destinationIpv6CidrBlock())))
                .anyMatch(route -> route.transitGatewayId() != null);
    }

    /** Whether subnets do not say whether public access is blocked, as old answers do not. */
    boolean lacksPublicAccessState() {
        return reading.items(Ec2.SUBNETS).stream().anyMatch(subnet -> subnet.blockPublicAccessStates() == null);
    }

    private Stream<Machine> found() {
        return reading.items(Ec2.INSTANCES).stream();
    }

    private SortedSet<String> gateways(String prefix) {
        SortedSet<String> ids = ids(routes(Route::gatewayId));
        ids.removeIf(id -> !id.startsWith(prefix));
        return ids;
    }

    private Stream<@Nullable String> routes(Function<Route, @Nullable String> target) {
        return allRoutes().map(target);
    }

    /** The routes of the tables that the instances' subnets use, and of those that gateways use towards them. */
    private Stream<Route> allRoutes() {
        SortedSet<String> subnets = ids(found().flatMap(Neighbourhood::subnets));
        Set<String> explicit = reading.items(Ec2.ROUTE_TABLES).stream()
                .flatMap(table -> table.associations().stream())
                .map(association -> Word.orEmpty(association.subnetId()))
                .collect(Collectors.toSet());
        boolean useMain = !explicit.containsAll(subnets);
        return reading.items(Ec2.ROUTE_TABLES).stream()
                .filter(table -> table.associations().stream().anyMatch(one -> isUsed(one, subnets, useMain)))
                .flatMap(table -> table.routes().stream());
    }

    private static Stream<@Nullable String> subnets(Machine instance) {
        return Stream.concat(
                Stream.of(Word.orEmpty(instance.subnet())),
                instance.interfaces().stream().map(Nic::subnet));
    }

    private static boolean isUsed(RouteTableAssociation association, Set<String> subnets, boolean useMain) {
        return subnets.contains(Word.orEmpty(association.subnetId()))
                || association.gatewayId() != null
                || (useMain && Boolean.TRUE.equals(association.main()));
    }

    private static SortedSet<String> ids(Stream<@Nullable String> ids) {
        return ids.filter(Objects::nonNull).filter(id -> !id.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
