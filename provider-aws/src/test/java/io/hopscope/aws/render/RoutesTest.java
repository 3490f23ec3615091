/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import static io.hopscope.aws.render.Estate.identity;
import static io.hopscope.aws.render.Estate.render;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import io.hopscope.spi.RenderedChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RoutesTest {
    private static final String THERE = " --region eu-north-1";
    private static final ResourceId TABLE = Estate.id(ResourceKind.ROUTE_TABLE, "rtb-0aa1");
    private static final ResourceId HUB_TABLE = Estate.id(ResourceKind.ROUTE_TABLE, "tgw-rtb-0aa1");
    private static final ResourceId VPC = Estate.id(ResourceKind.NETWORK, "vpc-0aa1");
    private static final ResourceId HUB = Estate.id(ResourceKind.TRANSIT_HUB, "tgw-0aa1");
    private static final ResourceId SET = Estate.id(ResourceKind.ADDRESS_SET, "pl-0aa1");
    private static final NextHop IGW = new NextHop.ToGateway(Estate.id(ResourceKind.GATEWAY, "igw-0aa1"));
    private static final NextHop ENDPOINT = new NextHop.ToEndpoint(Estate.id(ResourceKind.ENDPOINT, "vpce-0aa1"));
    private static final NextHop ATTACHMENT =
            new NextHop.ToAttachment(Estate.id(ResourceKind.HUB_ATTACHMENT, "tgw-attach-0aa1"));

    static Stream<Arguments> targets() {
        return Stream.of(
                Arguments.of(IGW, "--gateway-id igw-0aa1", "gateway_id             = \"igw-0aa1\""),
                Arguments.of(
                        new NextHop.ToGateway(Estate.id(ResourceKind.GATEWAY, "vgw-0aa1")),
                        "--gateway-id vgw-0aa1",
                        "gateway_id             = \"vgw-0aa1\""),
                Arguments.of(
                        new NextHop.ToGateway(Estate.id(ResourceKind.GATEWAY, "eigw-0aa1")),
                        "--egress-only-internet-gateway-id eigw-0aa1",
                        "egress_only_gateway_id = \"eigw-0aa1\""),
                Arguments.of(
                        new NextHop.ToNat(Estate.id(ResourceKind.NAT_GATEWAY, "nat-0aa1")),
                        "--nat-gateway-id nat-0aa1",
                        "nat_gateway_id         = \"nat-0aa1\""),
                Arguments.of(
                        new NextHop.ToPeering(Estate.id(ResourceKind.PEERING, "pcx-0aa1")),
                        "--vpc-peering-connection-id pcx-0aa1",
                        "vpc_peering_connection_id = \"pcx-0aa1\""),
                Arguments.of(
                        new NextHop.ToHub(HUB),
                        "--transit-gateway-id tgw-0aa1",
                        "transit_gateway_id     = \"tgw-0aa1\""),
                Arguments.of(
                        new NextHop.ToInterface(Estate.id(ResourceKind.INTERFACE, "eni-0aa1")),
                        "--network-interface-id eni-0aa1",
                        "network_interface_id   = \"eni-0aa1\""),
                Arguments.of(ENDPOINT, "--vpc-endpoint-id vpce-0aa1", "vpc_endpoint_id        = \"vpce-0aa1\""));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void putRoute_toANewDestination_creates(NextHop hop, String option, String attribute) {
        RenderedChange rendered = put(table(), route("203.0.113.0/24", hop));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 create-route --route-table-id rtb-0aa1 "
                        + "--destination-cidr-block 203.0.113.0/24 " + option + THERE);
        assertThat(rendered.terraform())
                .startsWith("resource \"aws_route\" \"hopscope_1\" {")
                .anyMatch(line -> line.strip().equals(attribute))
                .anyMatch(line -> line.contains("destination_cidr_block ") && line.endsWith("= \"203.0.113.0/24\""));
    }

    @Test
    void putRoute_ipv6_usesItsOwnOption() {
        RenderedChange rendered = put(table(), route("::/0", IGW));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 create-route --route-table-id rtb-0aa1 "
                        + "--destination-ipv6-cidr-block ::/0 --gateway-id igw-0aa1" + THERE);
        assertThat(rendered.terraform()).contains("  destination_ipv6_cidr_block = \"::/0\"");
    }

    @Test
    void putRoute_toAPrefixList_usesItsOwnOption() {
        RenderedChange rendered = put(table(), route(new RouteDestination.ToSet(SET), "static", IGW));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 create-route --route-table-id rtb-0aa1 "
                        + "--destination-prefix-list-id pl-0aa1 --gateway-id igw-0aa1" + THERE);
        assertThat(rendered.terraform()).contains("  destination_prefix_list_id = \"pl-0aa1\"");
    }

    @Test
    void putRoute_whereAnEgressOnlyGatewayHasAnotherId_goesByItsKind() {
        ResourceId id = Estate.id(ResourceKind.GATEWAY, "gw-0aa1");
        Gateway gateway = new Gateway(
                identity(id),
                GatewayKind.EGRESS_ONLY,
                Fact.known(Map.of()),
                new Match.Everything(),
                Fact.known(Optional.empty()));

        assertThat(render(
                                Estate.of(table(), gateway),
                                new Change.PutRoute(TABLE, route("::/0", new NextHop.ToGateway(id))))
                        .commands())
                .singleElement()
                .asString()
                .contains("--egress-only-internet-gateway-id gw-0aa1");
    }

    @Test
    void putRoute_toADestinationThatHasARoute_replacesIt() {
        Route old = route("0.0.0.0/0", new NextHop.ToNat(Estate.id(ResourceKind.NAT_GATEWAY, "nat-0aa1")));

        RenderedChange rendered = put(table(old), route("0.0.0.0/0", IGW));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 replace-route --route-table-id rtb-0aa1 --destination-cidr-block 0.0.0.0/0 "
                        + "--gateway-id igw-0aa1" + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "# existing aws_route \"rtb-0aa1\":",
                        "route_table_id         = \"rtb-0aa1\"",
                        "destination_cidr_block = \"0.0.0.0/0\"",
                        "gateway_id             = \"igw-0aa1\"");
    }

    @Test
    void putRoute_toADestinationThatIsPropagated_createsBesideIt() {
        Route old = route(new RouteDestination.ToPrefix(Prefix.parse("10.9.0.0/16")), "EnableVgwRoutePropagation", IGW);

        assertThat(put(table(old), route("10.9.0.0/16", IGW)).commands())
                .singleElement()
                .asString()
                .startsWith("aws ec2 create-route ");
    }

    @Test
    void putRoute_local_restoresTheLocalTarget() {
        RenderedChange rendered = put(table(), route("10.1.0.0/16", new NextHop.Local()));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 replace-route --route-table-id rtb-0aa1 "
                        + "--destination-cidr-block 10.1.0.0/16 --local-target" + THERE);
        assertThat(rendered.terraform()).contains("gateway_id             = \"local\"");
    }

    @Test
    void aGatewayEndpointsRoute_goesByTheEndpoint() {
        Route route = route(new RouteDestination.ToSet(SET), "static", ENDPOINT);

        assertThat(put(table(), route).commands())
                .containsExactly("aws ec2 modify-vpc-endpoint --vpc-endpoint-id vpce-0aa1 "
                        + "--add-route-table-ids rtb-0aa1" + THERE);
        assertThat(remove(table(route), route).commands())
                .containsExactly("aws ec2 modify-vpc-endpoint --vpc-endpoint-id vpce-0aa1 "
                        + "--remove-route-table-ids rtb-0aa1" + THERE);
    }

    static Stream<NextHop> foreignTargets() {
        return Stream.of(new NextHop.Discard(), new NextHop.ToAddress(IpAddress.parse("10.1.0.9")), ATTACHMENT);
    }

    @ParameterizedTest
    @MethodSource("foreignTargets")
    void putRoute_toWhatNoVpcRouteLeadsTo_isRefused(NextHop hop) {
        assertThatThrownBy(() -> put(table(), route("10.9.0.0/16", hop))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void removeRoute_deletesIt() {
        RenderedChange rendered = remove(table(route("10.9.0.0/16", IGW)), route("10.9.0.0/16", IGW));

        assertThat(rendered.commands())
                .containsExactly(
                        "aws ec2 delete-route --route-table-id rtb-0aa1 --destination-cidr-block 10.9.0.0/16" + THERE);
        assertThat(rendered.terraform())
                .containsExactly("# remove the aws_route with route_table_id = \"rtb-0aa1\", "
                        + "destination_cidr_block = \"10.9.0.0/16\"");
    }

    @Test
    void removeRoute_thatNobodyCanDelete_isRefused() {
        Route propagated = route(new RouteDestination.ToPrefix(Prefix.parse("10.9.0.0/16")), "propagated", IGW);

        assertThatThrownBy(() -> remove(table(propagated), propagated)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> remove(table(), route("10.1.0.0/16", new NextHop.Local())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHubsRoute_isCreatedReplacedAndDeletedInItsOwnWay() {
        Route route = route("10.9.0.0/16", ATTACHMENT);
        String tail = "--destination-cidr-block 10.9.0.0/16 --transit-gateway-route-table-id tgw-rtb-0aa1";

        assertThat(putInHub(hubTable(), route).commands())
                .containsExactly("aws ec2 create-transit-gateway-route " + tail
                        + " --transit-gateway-attachment-id tgw-attach-0aa1" + THERE);
        assertThat(putInHub(hubTable(route("10.9.0.0/16", new NextHop.Discard())), route)
                        .commands())
                .containsExactly("aws ec2 replace-transit-gateway-route " + tail
                        + " --transit-gateway-attachment-id tgw-attach-0aa1" + THERE);
        assertThat(render(Estate.of(hubTable(route)), new Change.RemoveRoute(HUB_TABLE, route))
                        .commands())
                .containsExactly("aws ec2 delete-transit-gateway-route " + tail + THERE);
    }

    @Test
    void aHubsRoute_inTerraform() {
        assertThat(putInHub(hubTable(), route("2001:db8::/32", ATTACHMENT)).terraform())
                .containsExactly(
                        "resource \"aws_ec2_transit_gateway_route\" \"hopscope_1\" {",
                        "  transit_gateway_route_table_id = \"tgw-rtb-0aa1\"",
                        "  destination_cidr_block         = \"2001:db8::/32\"",
                        "  transit_gateway_attachment_id  = \"tgw-attach-0aa1\"",
                        "}");
        assertThat(putInHub(hubTable(), route("10.9.0.0/16", new NextHop.Discard()))
                        .terraform())
                .contains("  blackhole                      = true");
    }

    @Test
    void aHubsRoute_thatDrops_isABlackhole() {
        assertThat(putInHub(hubTable(), route("10.9.0.0/16", new NextHop.Discard()))
                        .commands())
                .singleElement()
                .asString()
                .contains(" --blackhole --region");
    }

    @Test
    void aHubsRoute_toOneSideOfAPeering_namesTheAttachmentThatBothShare() {
        NextHop side = new NextHop.ToAttachment(Estate.id(ResourceKind.HUB_ATTACHMENT, "tgw-attach-0cc1@tgw-0aa1"));

        assertThat(putInHub(hubTable(), route("10.9.0.0/16", side)).commands())
                .singleElement()
                .asString()
                .contains("--transit-gateway-attachment-id tgw-attach-0cc1 ");
    }

    @Test
    void aHubsRouteToAPrefixList_isAReference() {
        Route route = route(new RouteDestination.ToSet(SET), "static", ATTACHMENT);
        String tail = "-transit-gateway-prefix-list-reference --prefix-list-id pl-0aa1 "
                + "--transit-gateway-route-table-id tgw-rtb-0aa1";

        assertThat(putInHub(hubTable(), route).commands())
                .containsExactly("aws ec2 create" + tail + " --transit-gateway-attachment-id tgw-attach-0aa1" + THERE);
        assertThat(putInHub(hubTable(route), route).commands())
                .containsExactly("aws ec2 modify" + tail + " --transit-gateway-attachment-id tgw-attach-0aa1" + THERE);
        assertThat(render(Estate.of(hubTable(route)), new Change.RemoveRoute(HUB_TABLE, route)))
                .isEqualTo(new RenderedChange(
                        List.of("aws ec2 delete" + tail + THERE),
                        List.of("# remove the aws_ec2_transit_gateway_prefix_list_reference with "
                                + "transit_gateway_route_table_id = \"tgw-rtb-0aa1\", prefix_list_id = \"pl-0aa1\"")));
    }

    private static RenderedChange put(RouteTable table, Route route) {
        return render(Estate.of(table), new Change.PutRoute(TABLE, route));
    }

    private static RenderedChange remove(RouteTable table, Route route) {
        return render(Estate.of(table), new Change.RemoveRoute(TABLE, route));
    }

    private static RenderedChange putInHub(RouteTable table, Route route) {
        return render(Estate.of(table), new Change.PutRoute(HUB_TABLE, route));
    }

    private static RouteTable table(Route... routes) {
        return new RouteTable(identity(TABLE), VPC, Fact.known(List.of(routes)));
    }

    private static RouteTable hubTable(Route... routes) {
        return new RouteTable(identity(HUB_TABLE), HUB, Fact.known(List.of(routes)));
    }

    private static Route route(String prefix, NextHop hop) {
        return route(new RouteDestination.ToPrefix(Prefix.parse(prefix)), "static", hop);
    }

    private static Route route(RouteDestination destination, String origin, NextHop hop) {
        return new Route("r", destination, 0, 0, List.of(hop), Fact.known(RouteState.ACTIVE), origin, AppliesTo.ALWAYS);
    }
}
