/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.balancer;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.filter.FilterStages;
import io.hopscope.tencent.translate.route.LocalRoutes;
import io.hopscope.tencent.translate.route.RouteWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where packets meet a balancer. It has no interface of its own, so that its addresses are told as a port in a place of
 * its own in the balancer's network, guarded by the balancer's security groups if it has any.
 */
public final class Frontends {
    private static final String REASON = "a part of the load balancer";
    private static final String PORT = "/frontend";
    private static final List<Prefix> PRIVATE = Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
            .map(Prefix::parse)
            .toList();

    private final TencentAnswers all;
    private final FilterStages stages;
    private final SnapshotBuilder into;

    Frontends(TencentAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.stages = new FilterStages(all);
        this.into = into;
    }

    /** The id of the port that stands for a balancer. */
    public static String port(String balancer) {
        return balancer + PORT;
    }

    /** The balancer that a port stands for. */
    public static Optional<Told> balancer(TencentAnswers all, String port) {
        return port.endsWith(PORT)
                ? all.find(Calls.BALANCERS, port.substring(0, port.length() - PORT.length()))
                : Optional.empty();
    }

    /** The address of a balancer. */
    public static Optional<IpAddress> address(TencentAnswers all, String balancer) {
        return all.find(Calls.BALANCERS, balancer).stream()
                .flatMap(told -> addresses(told.item()).stream())
                .findFirst();
    }

    private static List<IpAddress> addresses(Item balancer) {
        return Stream.concat(balancer.texts("LoadBalancerVips").stream(), Stream.of(balancer.text("AddressIPv6")))
                .flatMap(text -> IpAddress.tryParse(text).stream())
                .distinct()
                .toList();
    }

    /** Adds the port and the doors to it; its identity, if the balancer has an address. */
    Optional<ResourceId> add(Told told) {
        String balancer = told.text("LoadBalancerId");
        List<IpAddress> addresses = addresses(told.item());
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        ResourceId nic = TencentId.of(ResourceKind.INTERFACE, port(balancer));
        into.add(new NetworkInterface(
                told.fixed(nic, "", REASON),
                InterfaceRole.BALANCER,
                place(told, addresses),
                Fact.known(new Attachment(OperationalState.up("in service"), Optional.empty())),
                addresses.stream()
                        .map(address -> new InterfaceAddress(Prefix.host(address), address.equals(addresses.get(0))))
                        .toList(),
                Fact.known(true),
                Fact.known(List.of(stages.ofOptionalGroups(told.item().texts("SecureGroups")))),
                Fact.known(Set.of())));
        if (told.item().word("LoadBalancerType").equals("OPEN")) {
            addresses.forEach(address -> into.add(door(told, nic, address)));
        }
        return Optional.of(nic);
    }

    private static Door door(Told told, ResourceId nic, IpAddress address) {
        boolean blocked = told.item().isTrue("IsBlock");
        return new Door(
                told.fixed(TencentId.of(ResourceKind.DOOR, address.toString()), told.text("LoadBalancerName"), REASON),
                address,
                Optional.empty(),
                nic,
                address,
                Optional.empty(),
                0,
                Fact.known(blocked ? OperationalState.down("blocked") : OperationalState.up("in service")),
                false,
                true,
                new ReplyPath.Steered());
    }

    private ResourceId place(Told told, List<IpAddress> addresses) {
        String balancer = told.text("LoadBalancerId");
        ResourceId subnet = TencentId.below(ResourceKind.SUBNET, balancer, "place");
        ResourceId table = TencentId.below(ResourceKind.ROUTE_TABLE, balancer, "routes");
        ResourceId network = TencentId.of(ResourceKind.NETWORK, told.text("VpcId"));
        List<Route> routes = new ArrayList<>(new LocalRoutes(all).of(told.text("VpcId"), told.scope()));
        for (IpFamily family : IpFamily.values()) {
            routes.add(RouteWords.system(
                    Prefix.any(family), new NextHop.ToGateway(TencentId.internet(told.text("VpcId")))));
        }
        Gap elsewhere = new Subject(told.scope(), TencentId.of(ResourceKind.LOAD_BALANCER, balancer))
                .undocumented("How answers of " + balancer + " get into other networks is not documented", "");
        PRIVATE.forEach(prefix ->
                routes.add(RouteWords.system(prefix, new NextHop.Unrecognised("answers elsewhere", elsewhere))));
        into.add(new RouteTable(told.fixed(table, "", REASON), network, Fact.known(List.copyOf(routes))));
        into.add(new Subnet(
                told.fixed(subnet, "", REASON),
                network,
                addresses.stream().map(Prefix::host).toList(),
                "",
                Delivery.ROUTED,
                Fact.known(table),
                Fact.known(List.of()),
                List.of(),
                Fact.known(List.of())));
        return subnet;
    }
}
