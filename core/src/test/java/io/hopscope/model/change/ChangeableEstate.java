/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import io.hopscope.model.Samples;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.edge.SnatRule;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.filter.Side;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.instance.GuestPlatform;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.HubPort;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.GatewayCrossing;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Resolver;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of each thing that a change may edit, all of it read. */
final class ChangeableEstate {
    static final ResourceId LIST = Samples.id(ResourceKind.NETWORK_ACL, "list-1");
    static final ResourceId OTHER_LIST = Samples.id(ResourceKind.NETWORK_ACL, "list-2");
    static final ResourceId GROUP = Samples.id(ResourceKind.SECURITY_GROUP, "group-1");
    static final ResourceId OTHER_GROUP = Samples.id(ResourceKind.SECURITY_GROUP, "group-2");
    static final ResourceId SET = Samples.id(ResourceKind.ADDRESS_SET, "set-1");
    static final ResourceId TABLE = Samples.id(ResourceKind.ROUTE_TABLE, "table-1");
    static final ResourceId OTHER_TABLE = Samples.id(ResourceKind.ROUTE_TABLE, "table-2");
    static final ResourceId NETWORK = Samples.id(ResourceKind.NETWORK, "net-1");
    static final ResourceId OTHER_NETWORK = Samples.id(ResourceKind.NETWORK, "net-2");
    static final ResourceId SUBNET = Samples.id(ResourceKind.SUBNET, "subnet-1");
    static final ResourceId OTHER_SUBNET = Samples.id(ResourceKind.SUBNET, "subnet-2");
    static final ResourceId PORT = Samples.id(ResourceKind.INTERFACE, "port-1");
    static final ResourceId MACHINE = Samples.id(ResourceKind.INSTANCE, "vm-1");
    static final ResourceId GATEWAY = Samples.id(ResourceKind.GATEWAY, "gate-1");
    static final ResourceId PEERING = Samples.id(ResourceKind.PEERING, "peering-1");
    static final ResourceId ATTACHMENT = Samples.id(ResourceKind.HUB_ATTACHMENT, "plug-1");
    static final ResourceId NAT = Samples.id(ResourceKind.NAT_GATEWAY, "nat-1");
    static final ResourceId HUB = Samples.id(ResourceKind.TRANSIT_HUB, "hub-1");

    static final ResourceId ADDRESS = Samples.id(ResourceKind.PUBLIC_ADDRESS, "address-1");

    private ChangeableEstate() {}

    static Snapshot snapshot() {
        SnapshotBuilder builder = new SnapshotBuilder();
        List.of(
                        list(rule("a", 100), rule("b", 200)),
                        table(route("10.9.0.0/16", 0, 0)),
                        set(SetBounds.exactly(AddressSet.of(Prefix.parse("10.1.0.0/16"))), Map.of()),
                        network(),
                        subnet(),
                        port(),
                        machine(),
                        gateway(Fact.known(Map.of())),
                        peering(),
                        nat(),
                        address(),
                        attachment(Fact.known(List.of())))
                .forEach(builder::add);
        return builder.build();
    }

    /** A snapshot of the resource alone, after the changes. */
    static <T extends Resource> T after(Class<T> type, T before, Change... changes) {
        Snapshot after = new SnapshotBuilder().add(before).build().with(List.of(changes));
        return type.cast(after.resource(before.id()).orElseThrow());
    }

    static Rule rule(String label, int order) {
        return rule(label, order, Direction.INGRESS);
    }

    static Rule rule(String label, int order, Direction direction) {
        return new Rule(label, direction, order, Action.ALLOW, new Match.Everything(), RuleOrigin.USER);
    }

    static FilterList list(Rule... rules) {
        return list(Fact.known(List.of(rules)));
    }

    static FilterList list(Fact<List<Rule>> rules) {
        return new FilterList(
                Samples.identity(LIST.kind(), LIST.value()),
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.DENY),
                rules);
    }

    static Route route(String prefix, int tier, int rank) {
        return new Route(
                prefix,
                new RouteDestination.ToPrefix(Prefix.parse(prefix)),
                tier,
                rank,
                List.of(new NextHop.ToGateway(GATEWAY)),
                Fact.known(RouteState.ACTIVE),
                "static",
                AppliesTo.ALWAYS);
    }

    static RouteTable table(Route... routes) {
        return new RouteTable(Samples.identity(TABLE.kind(), TABLE.value()), NETWORK, Fact.known(List.of(routes)));
    }

    static NamedAddressSet set(SetBounds everywhere, Map<ResourceId, SetBounds> bySubnet) {
        return new NamedAddressSet(Samples.identity(SET.kind(), SET.value()), everywhere, bySubnet);
    }

    static Stage stage(ResourceKind kind, Fact<List<ResourceId>> lists) {
        return new Stage(
                kind, lists, Combination.UNION, true, true, Fallback.DENY, Fallback.DENY, List.of(), Optional.empty());
    }

    static Network network() {
        return new Network(
                Samples.identity(NETWORK.kind(), NETWORK.value()),
                Fact.known(List.of(Prefix.parse("10.0.0.0/16"))),
                Fact.known(new Resolver(false, true, List.of())));
    }

    static Subnet subnet() {
        return new Subnet(
                Samples.identity(SUBNET.kind(), SUBNET.value()),
                NETWORK,
                List.of(Prefix.parse("10.0.1.0/24")),
                "",
                Delivery.ON_LINK,
                Fact.known(TABLE),
                Fact.known(List.of(
                        stage(ResourceKind.FILTER_LIST, Fact.known(List.of())),
                        stage(ResourceKind.NETWORK_ACL, Fact.known(List.of(LIST))))),
                List.of(),
                Fact.known(List.of(new GatewayCrossing(
                        Set.of(GatewayKind.INTERNET),
                        Set.of(),
                        stage(ResourceKind.FILTER_LIST, Fact.known(List.of()))))));
    }

    static NetworkInterface port() {
        return port(Fact.known(List.of(stage(ResourceKind.SECURITY_GROUP, Fact.known(List.of(GROUP))))));
    }

    static NetworkInterface port(Fact<List<Stage>> stages) {
        return new NetworkInterface(
                Samples.identity(PORT.kind(), PORT.value()),
                InterfaceRole.INSTANCE,
                SUBNET,
                Fact.known(new Attachment(OperationalState.up("attached"), Optional.of(MACHINE))),
                List.of(new InterfaceAddress(Prefix.parse("10.0.1.4/32"), true)),
                Fact.known(false),
                stages,
                Fact.known(Set.of(GROUP)));
    }

    static Instance machine() {
        return new Instance(
                Samples.identity(MACHINE.kind(), MACHINE.value()),
                Fact.known(new Power(PowerState.STOPPED, "halted", "user")),
                Fact.known(List.of()),
                List.of(),
                Fact.known(List.of(PORT)),
                GuestPlatform.LINUX);
    }

    static Gateway gateway(Fact<Map<ResourceId, OperationalState>> attachments) {
        return new Gateway(
                Samples.identity(GATEWAY.kind(), GATEWAY.value()),
                GatewayKind.INTERNET,
                attachments,
                new Match.Everything(),
                Fact.known(Optional.of(TABLE)));
    }

    static Door door() {
        return new Door(
                Samples.identity(ResourceKind.DOOR, "192.0.2.4"),
                IpAddress.parse("192.0.2.4"),
                Optional.empty(),
                PORT,
                IpAddress.parse("10.0.1.4"),
                Optional.of(GATEWAY),
                0,
                Fact.known(OperationalState.up("on")),
                false,
                false,
                new ReplyPath.RoutedTo(GATEWAY));
    }

    static Peering newPeering() {
        Peering like = peering();
        return new Peering(
                Samples.identity(PEERING.kind(), "peering-new"),
                like.state(),
                like.first(),
                like.second(),
                like.labels());
    }

    static Peering peering() {
        return new Peering(
                Samples.identity(PEERING.kind(), PEERING.value()),
                Fact.known(OperationalState.down("asked")),
                new PeeringSide(NETWORK, Fact.known(List.of()), Fact.known(false)),
                new PeeringSide(OTHER_NETWORK, Fact.known(List.of()), Fact.known(false)),
                Fact.known(LabelSurvival.BOTH));
    }

    static HubAttachment attachment(Fact<List<HubPort>> ports) {
        return new HubAttachment(
                Samples.identity(ATTACHMENT.kind(), ATTACHMENT.value()),
                HUB,
                new HubPeer.OfNetwork(NETWORK),
                Fact.known(OperationalState.up("on")),
                ports,
                true,
                Fact.known(Optional.empty()),
                Fact.known(LabelSurvival.NONE));
    }

    static NatGateway nat() {
        return new NatGateway(
                Samples.identity(NAT.kind(), NAT.value()),
                NETWORK,
                Fact.known(OperationalState.up("on")),
                true,
                Fact.known(List.of()),
                new Match.Everything(),
                false,
                Fact.known(List.of()),
                false,
                Optional.empty());
    }

    static PublicAddress address() {
        return new PublicAddress(
                Samples.identity(ADDRESS.kind(), ADDRESS.value()),
                IpAddress.parse("192.0.2.8"),
                Fact.known(Optional.of(PORT)),
                Fact.known(OperationalState.starving("none", ADDRESS)),
                false);
    }

    static NatAddress natAddress() {
        return new NatAddress(
                Optional.empty(),
                Optional.empty(),
                Optional.of(IpAddress.parse("192.0.2.9")),
                "",
                OperationalState.up("on"));
    }

    static SnatRule sourceRule() {
        return new SnatRule(
                "from 10.0.1.10/32",
                new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse("10.0.1.10/32"))),
                AddressSet.of(Prefix.parse("192.0.2.9/32")));
    }

    static Exit exit() {
        return new Exit(
                "by nat",
                Exit.When.AFTER_INTERNET_ROUTE,
                new Match.Everything(),
                Fact.known(OperationalState.up("on")),
                new ExitAddress.Pool(NAT, AddressSet.empty()));
    }

    static FilterList group() {
        return new FilterList(
                Samples.identity(ResourceKind.SECURITY_GROUP, "group-9"),
                Evaluation.ALLOW_UNION,
                Defaults.uniform(Fallback.DENY),
                Fact.known(List.of(rule("a", 100))));
    }
}
