/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Estate.rule;
import static io.hopscope.aws.oracle.Probe.OUTSIDE;
import static io.hopscope.aws.oracle.Probe.ask;

import io.hopscope.aws.oracle.Resource.Endpoint;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Peering;
import io.hopscope.aws.oracle.Resource.PrefixList;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Route;
import io.hopscope.aws.oracle.Resource.Target;
import io.hopscope.aws.oracle.Resource.VpnGateway;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of sheet section 1.7 but those about transit gateways and middleboxes. */
class ConnectionTest {
    private final Estate estate = Estate.small().ingress("sg-i-far", rule("-1", "10.0.0.0/8"));

    private Estate peered(String status) {
        return estate.put(new Peering("pcx-1", "vpc-a", "vpc-b", status))
                .route("rtb-vpc-a", "10.2.0.0/16", Kind.PEERING, "pcx-1")
                .route("rtb-vpc-b", "10.1.0.0/16", Kind.PEERING, "pcx-1");
    }

    @Test
    void peering_active() {
        peered("active");
        ask(estate, "i-db", "i-far", "tcp/22").reachable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending-acceptance", "provisioning"})
    void peering_pendingIsAConnectionThatIsDown(String status) {
        peered(status);
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.PEERING_DOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "rejected", "expired", "failed"})
    void peering_givenUpIsNoConnection(String status) {
        peered(status);
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.PEERING_DOWN);
        ask(estate, "i-db", "10.2.1.30", "tcp/22").blocked(Reason.PEERING_DOWN);
    }

    @Test
    void peering_needsRoutesOnBothSides() {
        estate.put(new Peering("pcx-1", "vpc-a", "vpc-b", "active"));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.NO_ROUTE);
        estate.route("rtb-vpc-a", "10.2.0.0/16", Kind.PEERING, "pcx-1");
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.NO_ROUTE_REPLY);
    }

    @Test
    void peering_isNotTransitive() {
        peered("active")
                .vpc("vpc-c", "10.3.0.0/16")
                .subnet("subnet-c1", "vpc-c", "x", "10.3.1.0/24")
                .vm("i-third", "subnet-c1", "10.3.1.5")
                .ingress("sg-i-third", rule("-1", "0.0.0.0/0"))
                .put(new Peering("pcx-2", "vpc-b", "vpc-c", "active"))
                .route("rtb-vpc-a", "10.3.0.0/16", Kind.PEERING, "pcx-1");
        ask(estate, "i-db", "10.3.1.5", "tcp/22").blocked(Reason.PEERING_NOT_TRANSITIVE);
    }

    @Test
    void peering_lendsNoInternetGateway() {
        peered("active").route("rtb-vpc-b", "0.0.0.0/0", Kind.PEERING, "pcx-1");
        ask(estate, "i-far", OUTSIDE, "tcp/443").blocked(Reason.PEERING_NOT_TRANSITIVE);
    }

    private Estate vpn() {
        return estate.put(new VpnGateway("vgw-1", Estate.REGION, "vpc-a", List.of(Cidr.of("172.20.0.0/16"))))
                .route(
                        "rtb-vpc-a",
                        new Route(Cidr.of("172.20.0.0/16"), null, new Target(Kind.VGW, "vgw-1"), false, true))
                .ingress("sg-i-db", rule("tcp/22", "172.20.5.0/24"));
    }

    @Test
    void vpnGateway_whatIsBehindNobodyKnows() {
        vpn();
        ask(estate, "i-db", "172.20.5.5", "tcp/22").unknown(Reason.ON_PREMISES);
        ask(estate, "172.20.5.5", "i-db", "tcp/22").unknown(Reason.ON_PREMISES);
    }

    @Test
    void vpnGateway_knownDropsStillBlock() {
        vpn().egress("sg-i-db");
        ask(estate, "i-db", "172.20.5.5", "tcp/22").blocked(Reason.SG_EGRESS);
        ask(estate, "172.20.6.6", "i-db", "tcp/22").blocked(Reason.SG_INGRESS, Reason.ON_PREMISES);
    }

    @Test
    void vpnGateway_replyMustReachIt() {
        vpn().table("rtb-vpc-a", "vpc-a", "subnet-a2");
        ask(estate, "172.20.5.5", "i-db", "tcp/22").blocked(Reason.NO_ROUTE_REPLY, Reason.ON_PREMISES);
    }

    @Test
    void vpnGateway_mustBeAttached() {
        vpn().put(new VpnGateway("vgw-1", Estate.REGION, null, List.of(Cidr.of("172.20.0.0/16"))));
        ask(estate, "i-db", "172.20.5.5", "tcp/22").blocked(Reason.VPN_GATEWAY_DOWN);
    }

    private Estate gatewayEndpoint() {
        return estate.put(new PrefixList("pl-store", Estate.REGION, false, List.of(Cidr.of("192.0.2.0/25")), true))
                .put(new Endpoint("vpce-gw", "vpc-a", "available", "pl-store"))
                .route("rtb-vpc-a", new Route(null, "pl-store", new Target(Kind.ENDPOINT, "vpce-gw"), false, false));
    }

    @Test
    void gatewayEndpoint_onlyTcpAndPing() {
        gatewayEndpoint();
        ask(estate, "i-db", "192.0.2.5", "tcp/443").reachable();
        ask(estate, "i-db", "192.0.2.5", "icmp").reachable();
        ask(estate, "i-db", "192.0.2.5", "udp/443").blocked(Reason.ENDPOINT_PROTOCOL);
        ask(estate, "i-db", "192.0.2.200", "tcp/443").blocked(Reason.NO_ROUTE);
    }

    @Test
    void gatewayEndpoint_needsEgressToThePrefixList() {
        gatewayEndpoint().egress("sg-i-db", rule("tcp/443", "10.0.0.0/8"));
        ask(estate, "i-db", "192.0.2.5", "tcp/443").blocked(Reason.SG_EGRESS);
        estate.egress("sg-i-db", rule("tcp/443", new Resource.Listed("pl-store")));
        ask(estate, "i-db", "192.0.2.5", "tcp/443").reachable();
    }

    @Test
    void interfaceEndpoint_groupMustAdmitTheClient() {
        estate.put(new Endpoint("vpce-if", "vpc-a", "available", null))
                .fixture("eni-vpce", "subnet-a1", Role.ENDPOINT, "vpce-if", "10.1.1.40")
                .group("sg-vpce", "vpc-a")
                .groups("eni-vpce", "sg-vpce");
        ask(estate, "i-db", "10.1.1.40", "tcp/443").blocked(Reason.SG_INGRESS);
        estate.ingress("sg-vpce", rule("tcp/443", "10.1.0.0/16"));
        ask(estate, "i-db", "10.1.1.40", "tcp/443").reachable();
        ask(estate, "10.1.1.40", "i-db", "tcp/443").blocked(Reason.SOURCE_CANNOT_SEND);
        estate.put(new Endpoint("vpce-if", "vpc-a", "pending", null));
        ask(estate, "i-db", "10.1.1.40", "tcp/443").blocked(Reason.ENDPOINT_DOWN);
    }

    @Test
    void vpnGateway_carriesNoIpv6() {
        vpn().route("rtb-vpc-a", "::/0", Kind.VGW, "vgw-1");
        ask(estate, "i-db", "2001:db8:ffff::1", "tcp/22").blocked(Reason.VPN_GATEWAY_ADDRESS);
    }

    @Test
    void gatewayEndpoint_mustBeAvailable() {
        gatewayEndpoint().put(new Endpoint("vpce-gw", "vpc-a", "deleting", "pl-store"));
        ask(estate, "i-db", "192.0.2.5", "tcp/443").blocked(Reason.ENDPOINT_DOWN);
    }

    @Test
    void gatewayEndpoint_carriesNoRepliesToTheInternet() {
        gatewayEndpoint()
                .route("rtb-public", new Route(null, "pl-store", new Target(Kind.ENDPOINT, "vpce-gw"), false, false))
                .ingress("sg-i-web", rule("-1", "0.0.0.0/0"));
        ask(estate, OUTSIDE, "i-web", "tcp/443").reachable();
        ask(estate, "192.0.2.5", "i-web", "tcp/443").blocked(Reason.ENDPOINT_PROTOCOL);
    }

    @Test
    void privateSource_thatBelongsToNothing_isUnknown() {
        vpn();
        ask(estate, "172.30.5.5", "i-db", "tcp/22").unknown(Reason.NEITHER_END_KNOWN);
    }

    @Test
    void vpnGateway_unreadMayBeAttachedAnywhere() {
        vpn().unread(Listing.VPN_GATEWAYS);
        ask(estate, "172.20.5.5", "i-db", "tcp/22").unknown(Reason.UNREAD);
        ask(estate, "172.20.6.6", "i-db", "tcp/22")
                .blocked(Reason.SG_INGRESS, Reason.NO_SUCH_ADDRESS, Reason.VPN_GATEWAY_DOWN, Reason.ON_PREMISES);
    }
}
