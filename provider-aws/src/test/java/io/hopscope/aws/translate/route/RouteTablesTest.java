/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Items;
import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class RouteTablesTest {
    private static final software.amazon.awssdk.services.ec2.model.Route LOCAL = route(
            r -> r.destinationCidrBlock("172.20.0.0/16").gatewayId("local").origin("CreateRouteTable"));

    @Test
    void aTableBelongsToItsVpc() {
        RouteTable table = translated(LOCAL);

        assertThat(table.owner()).isEqualTo(AwsId.network("vpc-0a"));
        assertThat(table.name()).isEqualTo("private");
    }

    @Test
    void aRouteIsNamedByItsDestination() {
        Route route = only(route(r -> r.destinationCidrBlock("0.0.0.0/0").natGatewayId("nat-0a")));

        assertThat(route.label()).isEqualTo("0.0.0.0/0");
        assertThat(route.destination()).isEqualTo(new RouteDestination.ToPrefix(Prefix.parse("0.0.0.0/0")));
        assertThat(route.origin()).isEqualTo("CreateRoute");
    }

    @Test
    void aRouteMayBeForIpv6OrForAPrefixList() {
        assertThat(only(route(r -> r.destinationIpv6CidrBlock("::/0").gatewayId("igw-0a")))
                        .destination())
                .isEqualTo(new RouteDestination.ToPrefix(Prefix.parse("::/0")));
        assertThat(only(route(r -> r.destinationPrefixListId("pl-0a").gatewayId("vpce-0a")))
                        .destination())
                .isEqualTo(new RouteDestination.ToSet(AwsId.addressSet("pl-0a")));
    }

    static Stream<Arguments> theFieldThatIsSetTellsTheTarget() {
        return Stream.of(
                hop(r -> r.gatewayId("local"), new NextHop.Local()),
                hop(r -> r.gatewayId("igw-0a"), new NextHop.ToGateway(AwsId.gateway("igw-0a"))),
                hop(r -> r.gatewayId("vgw-0a"), new NextHop.ToGateway(AwsId.gateway("vgw-0a"))),
                hop(r -> r.gatewayId("vpce-0a"), new NextHop.ToEndpoint(AwsId.of(ResourceKind.ENDPOINT, "vpce-0a"))),
                hop(r -> r.natGatewayId("nat-0a"), new NextHop.ToNat(AwsId.of(ResourceKind.NAT_GATEWAY, "nat-0a"))),
                hop(
                        r -> r.instanceId("i-0a").networkInterfaceId("eni-0a"),
                        new NextHop.ToInterface(AwsId.networkInterface("eni-0a"))),
                hop(r -> r.transitGatewayId("tgw-0a"), new NextHop.ToHub(AwsId.hub("tgw-0a"))),
                hop(
                        r -> r.vpcPeeringConnectionId("pcx-0a"),
                        new NextHop.ToPeering(AwsId.of(ResourceKind.PEERING, "pcx-0a"))),
                hop(r -> r.egressOnlyInternetGatewayId("eigw-0a"), new NextHop.ToGateway(AwsId.gateway("eigw-0a"))));
    }

    @ParameterizedTest
    @MethodSource
    void theFieldThatIsSetTellsTheTarget(
            Consumer<software.amazon.awssdk.services.ec2.model.Route.Builder> target, NextHop expected) {
        assertThat(only(route(r -> target.accept(r.destinationCidrBlock("10.9.0.0/16"))))
                        .nextHops())
                .containsExactly(expected);
    }

    @Test
    void otherTargetsAreUnrecognisedAndNotDropped() {
        List<Consumer<software.amazon.awssdk.services.ec2.model.Route.Builder>> others = List.of(
                r -> r.carrierGatewayId("cagw-0a"),
                r -> r.localGatewayId("lgw-0a"),
                r -> r.coreNetworkArn("arn:aws:networkmanager::111122223333:core-network/core-network-0a"),
                r -> r.gatewayId("xgw-0a"),
                r -> r.instanceId("i-0a"),
                r -> {});
        for (Consumer<software.amazon.awssdk.services.ec2.model.Route.Builder> other : others) {
            NextHop hop = only(route(r -> other.accept(r.destinationCidrBlock("10.9.0.0/16"))))
                    .nextHops()
                    .get(0);
            assertThat(hop)
                    .isInstanceOfSatisfying(
                            NextHop.Unrecognised.class,
                            unrecognised ->
                                    assertThat(unrecognised.gap().reason()).isEqualTo(GapReason.NOT_MODELLED));
        }
    }

    @ParameterizedTest
    @CsvSource({"active,ACTIVE", "blackhole,BLACKHOLE", "filtered,INACTIVE"})
    void theStateSaysWhetherItForwards(String raw, RouteState expected) {
        assertThat(Reading.known(only(toNat(raw)).state())).isEqualTo(expected);
    }

    @Test
    void aStateThatIsNotRecognisedIsUnknown() {
        assertThat(Reading.unknown(only(toNat("dreaming")).state())).isEqualTo(GapReason.UNRECOGNISED);
    }

    @Test
    void onATieStaticBeatsPrefixListBeatsPropagated() {
        Route byHand = only(route(r -> r.destinationCidrBlock("10.9.0.0/16").gatewayId("igw-0a")));
        Route byList = only(route(r -> r.destinationPrefixListId("pl-0a").gatewayId("igw-0a")));
        Route propagated = only(propagated("10.9.0.0/16"));

        assertThat(List.of(byHand.rank(), byList.rank(), propagated.rank())).containsExactly(0, 1, 2);
        assertThat(List.of(byHand.tier(), byList.tier(), propagated.tier())).containsOnly(0);
    }

    @Test
    void aPropagatedRouteInsideTheVpcNeverBeatsLocal() {
        assertThat(labelled(translated(LOCAL, propagated("172.20.7.0/24")), "172.20.7.0/24")
                        .tier())
                .isEqualTo(1);
        assertThat(labelled(translated(LOCAL, propagated("172.16.0.0/12")), "172.16.0.0/12")
                        .tier())
                .isZero();
    }

    @Test
    void aStaticRouteInsideTheVpcDoesBeatLocal() {
        RouteTable table = translated(
                LOCAL, route(r -> r.destinationCidrBlock("172.20.7.0/24").networkInterfaceId("eni-0a")));

        assertThat(labelled(table, "172.20.7.0/24").tier()).isZero();
        assertThat(labelled(table, "172.20.0.0/16").tier()).isZero();
    }

    @Test
    void theVpcsRangeCountsAlsoWhereItsTargetWasReplaced() {
        software.amazon.awssdk.services.ec2.model.Route replaced = route(r -> r.destinationCidrBlock("172.20.0.0/16")
                .networkInterfaceId("eni-0a")
                .origin("CreateRouteTable"));

        assertThat(labelled(translated(replaced, propagated("172.20.7.0/24")), "172.20.7.0/24")
                        .tier())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"169.254.168.0/22", "fd00:ec2::/32"})
    void thePlatformsOwnRangesFollowNoWiderRoute(String range) {
        Route reserved = labelled(translated(LOCAL), range + " (reserved)");

        assertThat(reserved.destination()).isEqualTo(new RouteDestination.ToPrefix(Prefix.parse(range)));
        assertThat(reserved.nextHops()).singleElement().isInstanceOf(NextHop.Unrecognised.class);
    }

    @Test
    void aDestinationThatCannotBeReadLeavesTheTableUnknown() {
        assertThat(Reading.unknown(translated(
                                LOCAL,
                                route(r -> r.destinationCidrBlock("everywhere").gatewayId("igw-0a")))
                        .routes()))
                .isEqualTo(GapReason.UNRECOGNISED);
    }

    private static Arguments hop(
            Consumer<software.amazon.awssdk.services.ec2.model.Route.Builder> target, NextHop expected) {
        return Arguments.of(target, expected);
    }

    private static software.amazon.awssdk.services.ec2.model.Route toNat(String state) {
        return route(
                r -> r.destinationCidrBlock("0.0.0.0/0").natGatewayId("nat-0a").state(state));
    }

    private static software.amazon.awssdk.services.ec2.model.Route propagated(String prefix) {
        return route(r -> r.destinationCidrBlock(prefix).gatewayId("vgw-0a").origin("EnableVgwRoutePropagation"));
    }

    private static software.amazon.awssdk.services.ec2.model.Route route(
            Consumer<software.amazon.awssdk.services.ec2.model.Route.Builder> fields) {
        return software.amazon.awssdk.services.ec2.model.Route.builder()
                .state("active")
                .origin("CreateRoute")
                .applyMutation(fields)
                .build();
    }

    private static Route only(software.amazon.awssdk.services.ec2.model.Route route) {
        return Reading.known(translated(route).routes()).get(0);
    }

    private static Route labelled(RouteTable table, String label) {
        return Reading.known(table.routes()).stream()
                .filter(route -> route.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static RouteTable translated(software.amazon.awssdk.services.ec2.model.Route... routes) {
        software.amazon.awssdk.services.ec2.model.RouteTable table =
                software.amazon.awssdk.services.ec2.model.RouteTable.builder()
                        .routeTableId("rtb-0a")
                        .vpcId("vpc-0a")
                        .tags(Items.named("private"))
                        .routes(routes)
                        .build();
        return Reading.get(
                Reading.here().with(Ec2.ROUTE_TABLES, table).snapshot(), RouteTable.class, AwsId.routeTable("rtb-0a"));
    }
}
