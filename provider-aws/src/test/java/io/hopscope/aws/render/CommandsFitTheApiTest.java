/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import static io.hopscope.aws.render.Estate.ACL;
import static io.hopscope.aws.render.Estate.GROUP;
import static io.hopscope.aws.render.Estate.allowIn;
import static io.hopscope.aws.render.Estate.id;
import static io.hopscope.aws.render.Estate.list;
import static io.hopscope.aws.render.Estate.render;
import static io.hopscope.aws.render.Estate.rule;
import static io.hopscope.aws.render.Estate.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The command line is generated from the API's model, so an option is a member of the operation's request. */
final class CommandsFitTheApiTest {
    private static final Pattern OPTION = Pattern.compile(" (--[a-z0-9-]+)");
    private static final Pattern WORD = Pattern.compile("(?:^|-)([a-z0-9])");
    private static final Set<String> OF_EVERY_COMMAND = Set.of("--region", "--query", "--output");
    private static final ResourceId TABLE = Samples.TABLE;
    private static final ResourceId HUB_TABLE = id(ResourceKind.ROUTE_TABLE, "tgw-rtb-0aa1");
    private static final Rule OLD = allowIn("sgr-0e1", source("10.1.0.0/16"));
    private static final Rule GONE = allowIn("gone", new Match.Nothing("stale"));
    private static final Rule DENY = rule("100", Direction.INGRESS, 100, Action.DENY, source("10.1.0.0/16"));

    record Sample(Change change, Snapshot snapshot) {
        @Override
        public String toString() {
            return change.toString();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyOptionIsAMemberOfTheRequest(Sample sample) {
        assertThat(render(sample.snapshot(), sample.change()).commands())
                .isNotEmpty()
                .allSatisfy(command -> assertThat(options(command)).isSubsetOf(members(command)));
    }

    /** Changes of what AWS does not have: halves of peerings, subnets bound to NAT gateways, bare interfaces. */
    private static final Set<Class<?>> NOT_HERE = Set.of(
            Change.SyncPeering.class,
            Change.BindNat.class,
            Change.AddNatAddress.class,
            Change.AddGroup.class,
            Change.AddSourceRule.class,
            Change.GiveBandwidth.class);

    @Test
    void everyChangeHasASample() {
        Set<Class<?>> sampled =
                samples().map(sample -> sample.change().getClass()).collect(Collectors.toSet());

        assertThat(sampled)
                .isEqualTo(Stream.of(Change.class.getPermittedSubclasses())
                        .filter(change -> !NOT_HERE.contains(change))
                        .collect(Collectors.toSet()));
    }

    @Test
    void anOptionThatIsNoMemberIsFound() {
        assertThat(members("aws ec2 create-route")).contains("--gateway-id").doesNotContain("--internet-gateway-id");
    }

    static Stream<Sample> samples() {
        return Stream.of(rules(), routes(), placements(), edges()).flatMap(part -> part);
    }

    private static Stream<Sample> rules() {
        Match ping = Match.allOf(List.of(new Match.ProtocolIs(Protocol.ICMP), new Match.IcmpTypeIs(8)));
        return Stream.of(
                sample(new Change.AddRule(GROUP, OLD), list(GROUP)),
                sample(
                        new Change.AddRule(
                                GROUP, rule("new", Direction.EGRESS, 0, Action.ALLOW, new Match.Everything())),
                        list(GROUP)),
                sample(new Change.ReplaceRule(GROUP, allowIn("sgr-0e1", source("10.2.0.0/16"))), list(GROUP, OLD)),
                sample(new Change.RemoveRule(GROUP, OLD), list(GROUP, OLD)),
                sample(new Change.RemoveRule(GROUP, GONE), list(GROUP, GONE)),
                sample(new Change.AddRule(ACL, DENY), list(ACL)),
                sample(
                        new Change.InsertRule(
                                ACL, rule("new", Direction.EGRESS, 90, Action.ALLOW, new Match.Everything())),
                        list(ACL)),
                sample(new Change.InsertRule(ACL, rule("new", Direction.INGRESS, 90, Action.ALLOW, ping)), list(ACL)),
                sample(
                        new Change.InsertRule(
                                ACL,
                                rule("new", Direction.INGRESS, 90, Action.ALLOW, Estate.port(Protocol.TCP, 22, 22))),
                        list(ACL)),
                sample(new Change.ReplaceRule(ACL, DENY), list(ACL, DENY)),
                sample(new Change.RemoveRule(ACL, DENY), list(ACL, DENY)));
    }

    private static Stream<Sample> routes() {
        RouteDestination v4 = new RouteDestination.ToPrefix(Prefix.parse("10.9.0.0/16"));
        RouteDestination v6 = new RouteDestination.ToPrefix(Prefix.parse("2001:db8::/32"));
        RouteDestination set = new RouteDestination.ToSet(Samples.SET);
        NextHop endpoint = new NextHop.ToEndpoint(id(ResourceKind.ENDPOINT, "vpce-0aa1"));
        List<NextHop> hops = List.of(
                new NextHop.ToGateway(Samples.IGW),
                new NextHop.ToGateway(id(ResourceKind.GATEWAY, "eigw-0aa1")),
                new NextHop.ToNat(id(ResourceKind.NAT_GATEWAY, "nat-0aa1")),
                new NextHop.ToPeering(Samples.PEERING),
                new NextHop.ToHub(Samples.HUB),
                new NextHop.ToInterface(Samples.PORT),
                endpoint,
                new NextHop.Local());
        Stream<Sample> vpc = hops.stream()
                .flatMap(hop -> Stream.of(v4, v6)
                        .flatMap(to -> Stream.of(
                                sample(new Change.PutRoute(TABLE, route(to, hop)), table()),
                                sample(new Change.PutRoute(TABLE, route(to, hop)), table(route(to, hop))))));
        Stream<Sample> hub = Stream.of(v4, set)
                .flatMap(to -> Stream.of(new NextHop.ToAttachment(Samples.ATTACHMENT), new NextHop.Discard())
                        .flatMap(hop -> Stream.of(
                                sample(new Change.PutRoute(HUB_TABLE, route(to, hop)), hubTable()),
                                sample(new Change.PutRoute(HUB_TABLE, route(to, hop)), hubTable(route(to, hop))),
                                sample(new Change.RemoveRoute(HUB_TABLE, route(to, hop)), hubTable()))));
        Stream<Sample> others = Stream.of(
                sample(new Change.PutRoute(TABLE, route(set, endpoint)), table()),
                sample(new Change.PutRoute(TABLE, route(set, hops.get(0))), table()),
                sample(new Change.RemoveRoute(TABLE, route(set, endpoint)), table()),
                sample(new Change.RemoveRoute(TABLE, route(v6, hops.get(0))), table()));
        return Stream.of(vpc, hub, others).flatMap(part -> part);
    }

    private static Stream<Sample> placements() {
        ResourceId group = id(ResourceKind.SECURITY_GROUP, "sg-0cc1");
        return Stream.of(
                sample(new Change.AddSetEntry(Samples.SET, Prefix.parse("10.1.0.0/16")), Samples.set()),
                sample(new Change.BindRouteTable(Samples.SUBNET, TABLE), Samples.subnet()),
                sample(new Change.BindSubnetList(Samples.SUBNET, ACL), Samples.subnet()),
                sample(new Change.LiftCrossings(Samples.SUBNET), Samples.subnet()),
                sample(new Change.JoinGroup(Samples.PORT, group), Samples.port(Fact.known(List.of(GROUP)))),
                sample(new Change.JoinGroup(Samples.PORT, group), Samples.port(Estate.unread(ResourceKind.INTERFACE))),
                sample(new Change.AllowForwarding(Samples.PORT), Samples.port(Fact.known(List.of()))),
                sample(
                        new Change.OpenDoor(Samples.PORT, Samples.door("203.0.113.9", "10.1.2.7")),
                        Samples.port(Fact.known(List.of()))),
                sample(
                        new Change.OpenDoor(Samples.PORT, Samples.door("203.0.113.9", "10.1.2.7")),
                        Samples.port(Fact.known(List.of())),
                        Samples.address("x", "203.0.113.9")),
                sample(
                        new Change.OpenDoor(Samples.PORT, Samples.door("2001:db8::9", "2001:db8::9")),
                        Samples.port(Fact.known(List.of()))));
    }

    private static Stream<Sample> edges() {
        ResourceId vgw = id(ResourceKind.GATEWAY, "vgw-0aa1");
        return Stream.of(
                sample(new Change.StartInstance(Samples.MACHINE), Samples.instance()),
                sample(
                        new Change.AttachGateway(Samples.IGW, Samples.VPC),
                        Samples.gateway(Samples.IGW, GatewayKind.INTERNET)),
                sample(new Change.AttachGateway(vgw, Samples.VPC), Samples.gateway(vgw, GatewayKind.VPN)),
                sample(new Change.RemoveInboundTable(Samples.IGW), Samples.gateway(Samples.IGW, GatewayKind.INTERNET)),
                sample(new Change.AcceptPeering(Samples.PEERING), Samples.peering()),
                sample(
                        new Change.AcceptAttachment(Samples.ATTACHMENT, Optional.empty(), List.of()),
                        Samples.attachment(Optional.empty())),
                sample(new Change.AddPeering(Samples.VPC, List.of(Samples.peering())), Samples.vpc()),
                sample(new Change.EnableResolver(Samples.VPC), Samples.vpc()),
                sample(new Change.AddHubPort(Samples.ATTACHMENT, Samples.SUBNET), Samples.attachment(Optional.empty())),
                sample(
                        new Change.AssociateHubTable(Samples.ATTACHMENT, HUB_TABLE),
                        Samples.attachment(Optional.of(TABLE))));
    }

    private static Sample sample(Change change, Resource... resources) {
        return new Sample(change, Estate.of(resources));
    }

    private static RouteTable table(Route... routes) {
        return new RouteTable(Estate.identity(TABLE), Samples.VPC, Fact.known(List.of(routes)));
    }

    private static RouteTable hubTable(Route... routes) {
        return new RouteTable(Estate.identity(HUB_TABLE), Samples.HUB, Fact.known(List.of(routes)));
    }

    private static Route route(RouteDestination destination, NextHop hop) {
        return new Route(
                "r", destination, 0, 0, List.of(hop), Fact.known(RouteState.ACTIVE), "static", AppliesTo.ALWAYS);
    }

    private static List<String> options(String command) {
        return OPTION.matcher(command)
                .results()
                .map(result -> result.group(1).replace("--no-", "--").replace("--ingress", "--egress"))
                .filter(option -> !OF_EVERY_COMMAND.contains(option))
                .toList();
    }

    private static List<String> members(String command) {
        String operation = WORD.matcher(command.replaceFirst("aws ec2 ([a-z0-9-]+).*", "$1"))
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
        return request(operation).sdkFields().stream()
                .map(SdkField::memberName)
                .map(CommandsFitTheApiTest::option)
                .toList();
    }

    private static SdkPojo request(String operation) {
        try {
            Class<?> type = Class.forName("software.amazon.awssdk.services.ec2.model." + operation + "Request");
            Object builder = type.getMethod("builder").invoke(null);
            return (SdkPojo) builder;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No such operation: " + operation, e);
        }
    }

    private static String option(String member) {
        return "--" + member.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
