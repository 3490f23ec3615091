/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.testing;

import io.hopscope.model.Selector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.instance.GuestPlatform;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.Delivery;
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
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A harbour: a kiosk that the Internet reaches on tcp/443, a crane that only an office reaches, and a lighthouse whose
 * group's rules could not be read. All three stand in one subnet.
 */
public final class HarbourEstate {
    /** When it was read. */
    public static final Instant READ_AT = Instant.parse("2031-04-05T06:07:08Z");

    private static final Scope SCOPE = new Scope("aws", "700800900100", "eu-harbour-1");
    private static final ResourceId NETWORK = id(ResourceKind.NETWORK, "vpc-harbour");
    private static final ResourceId SUBNET = id(ResourceKind.SUBNET, "subnet-quay");
    private static final ResourceId TABLE = id(ResourceKind.ROUTE_TABLE, "rtb-quay");
    private static final ResourceId GATEWAY = id(ResourceKind.GATEWAY, "igw-sea");
    private static final Gap UNREAD = new Gap(
            SCOPE,
            ResourceKind.SECURITY_GROUP,
            "sg-light",
            GapReason.DENIED,
            "UnauthorizedOperation",
            "the rules of sg-light could not be read",
            "ec2:DescribeSecurityGroups");

    private final SnapshotBuilder builder = new SnapshotBuilder().asOf(READ_AT);

    private HarbourEstate() {}

    /** The estate. */
    public static Snapshot snapshot() {
        return named("kiosk");
    }

    /** The estate with another name for the kiosk. */
    public static Snapshot named(String kiosk) {
        HarbourEstate estate = new HarbourEstate();
        estate.network();
        estate.group("sg-kiosk", Fact.known(List.of(rule("sgr-https", "0.0.0.0/0", 443))));
        estate.group("sg-crane", Fact.known(List.of(rule("sgr-office", "198.51.100.0/24", 22))));
        estate.group("sg-light", Fact.unknown(UNREAD));
        estate.machine("kiosk", kiosk, 10);
        estate.machine("crane", "crane", 11);
        estate.machine("light", "lighthouse", 12);
        for (ResourceKind kind : ResourceKind.values()) {
            estate.builder.complete(SCOPE, kind, new Selector.All());
        }
        return estate.builder.build();
    }

    private void network() {
        add(new Network(
                identity(NETWORK, "harbour"),
                Fact.known(List.of(Prefix.parse("10.44.0.0/16"))),
                Fact.known(new Resolver(true, true, List.of()))));
        Exit exit = new Exit(
                "own public address",
                Exit.When.AT_GATEWAY,
                new Match.FamilyIs(IpFamily.V4),
                Fact.known(OperationalState.up("available")),
                new ExitAddress.OwnDoor());
        add(new Subnet(
                identity(SUBNET, "quay"),
                NETWORK,
                List.of(Prefix.parse("10.44.1.0/24")),
                "eu-harbour-1a",
                Delivery.ON_LINK,
                Fact.known(TABLE),
                Fact.known(List.of()),
                List.of(exit),
                Fact.known(List.of())));
        List<Route> routes =
                List.of(route("10.44.0.0/16", new NextHop.Local()), route("0.0.0.0/0", new NextHop.ToGateway(GATEWAY)));
        add(new RouteTable(identity(TABLE, ""), NETWORK, Fact.known(routes)));
        add(new Gateway(
                identity(GATEWAY, ""),
                GatewayKind.INTERNET,
                Fact.known(Map.of(NETWORK, OperationalState.up("available"))),
                new Match.Everything(),
                Fact.known(Optional.empty())));
    }

    private static Route route(String destination, NextHop hop) {
        return new Route(
                destination,
                new RouteDestination.ToPrefix(Prefix.parse(destination)),
                0,
                0,
                List.of(hop),
                Fact.known(RouteState.ACTIVE),
                "static",
                AppliesTo.ALWAYS);
    }

    private void group(String group, Fact<List<Rule>> rules) {
        add(new FilterList(
                identity(id(ResourceKind.SECURITY_GROUP, group), ""),
                Evaluation.ALLOW_UNION,
                Defaults.of(Fallback.DENY, Fallback.ALLOW),
                rules));
    }

    private static Rule rule(String label, String from, int port) {
        Match match = Match.allOf(List.of(
                new Match.ProtocolIs(Protocol.TCP),
                new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse(from))),
                new Match.PortIn(Side.DESTINATION, PortSet.of(PortRange.single(port)))));
        return new Rule(label, Direction.INGRESS, 0, Action.ALLOW, match, RuleOrigin.USER);
    }

    private void machine(String key, String name, int host) {
        ResourceId instance = id(ResourceKind.INSTANCE, "i-" + key);
        ResourceId nic = id(ResourceKind.INTERFACE, "eni-" + key);
        ResourceId group = id(ResourceKind.SECURITY_GROUP, "sg-" + key);
        add(new Instance(
                identity(instance, name),
                Fact.known(new Power(PowerState.RUNNING, "running", "")),
                Fact.known(List.of()),
                List.of(),
                Fact.known(List.of(nic)),
                GuestPlatform.LINUX));
        add(new NetworkInterface(
                identity(nic, ""),
                InterfaceRole.INSTANCE,
                SUBNET,
                Fact.known(new Attachment(OperationalState.up("attached"), Optional.of(instance))),
                List.of(new InterfaceAddress(Prefix.host(inside(host)), true)),
                Fact.known(false),
                Fact.known(List.of(stage(group))),
                Fact.known(Set.of(group))));
        add(door(nic, host));
    }

    private static Door door(ResourceId nic, int host) {
        IpAddress outside = IpAddress.parse("203.0.113." + host);
        return new Door(
                identity(id(ResourceKind.DOOR, outside.toString()), ""),
                outside,
                Optional.empty(),
                nic,
                inside(host),
                Optional.of(GATEWAY),
                0,
                Fact.known(OperationalState.up("associated")),
                false,
                false,
                new ReplyPath.RoutedTo(GATEWAY));
    }

    private static Stage stage(ResourceId group) {
        return new Stage(
                ResourceKind.SECURITY_GROUP,
                Fact.known(List.of(group)),
                Combination.UNION,
                true,
                true,
                Fallback.DENY,
                Fallback.DENY,
                List.of(),
                Optional.empty());
    }

    private static IpAddress inside(int host) {
        return IpAddress.parse("10.44.1." + host);
    }

    private void add(Resource resource) {
        builder.add(resource);
    }

    private static Identity identity(ResourceId id, String name) {
        return Identity.of(id, name, SCOPE);
    }

    private static ResourceId id(ResourceKind kind, String value) {
        return new ResourceId("aws", kind, value);
    }
}
