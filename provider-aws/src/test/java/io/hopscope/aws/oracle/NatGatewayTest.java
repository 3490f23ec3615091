/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Estate.rule;
import static io.hopscope.aws.oracle.Probe.OUTSIDE;
import static io.hopscope.aws.oracle.Probe.ask;

import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.NatGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of sheet section 1.6. */
class NatGatewayTest {
    private final Estate estate = Estate.small();

    private Estate publicNat() {
        new NatEstate(estate).publicNat("subnet-a1").defaultRouteOfA2();
        return estate;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp/443", "udp/53", "icmp"})
    void outbound_tcpUdpAndPing(String what) {
        publicNat();
        ask(estate, "i-db", OUTSIDE, what).reachable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp/443", "icmp"})
    void inbound_nothingAndNoPing(String what) {
        publicNat();
        ask(estate, OUTSIDE, "198.51.100.99", what).blocked(Reason.NAT_ACCEPTS_NOTHING);
        ask(estate, "i-web", "10.1.1.99", what).blocked(Reason.NAT_ACCEPTS_NOTHING);
        ask(estate, "i-db", "198.51.100.99", what).blocked(Reason.NAT_ACCEPTS_NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "failed", "deleting", "deleted"})
    void state_mustBeAvailable(String state) {
        publicNat().put(new NatGateway("nat-1", "subnet-a1", true, state));
        ask(estate, "i-db", OUTSIDE, "tcp/443").blocked(Reason.NAT_DOWN);
    }

    @Test
    void zonalPublic_tableOfItsSubnetMustLeadToTheInternetGateway() {
        publicNat().table("rtb-public", "vpc-a", "subnet-a1");
        ask(estate, "i-db", OUTSIDE, "tcp/443").blocked(Reason.NO_ROUTE);
    }

    @Test
    void zonalPublic_routeToItselfIsALoop() {
        new NatEstate(estate).publicNat("subnet-a2").defaultRouteOfA2();
        ask(estate, "i-db", OUTSIDE, "tcp/443").blocked(Reason.LOOP);
    }

    @Test
    void privateNat_isDroppedByTheInternetGateway() {
        new NatEstate(estate).privateNat("subnet-a1").defaultRouteOfA2();
        ask(estate, "i-db", OUTSIDE, "tcp/443").blocked(Reason.NO_PUBLIC_ADDRESS);
    }

    @Test
    void privateNat_sourceBecomesItsPrivateAddress() {
        new NatEstate(estate).privateNat("subnet-a1");
        estate.put(new Resource.Peering("pcx-1", "vpc-a", "vpc-b", "active"))
                .route("rtb-vpc-a", "10.2.0.0/16", Kind.NAT, "nat-1")
                .route("rtb-public", "10.2.0.0/16", Kind.PEERING, "pcx-1")
                .route("rtb-vpc-b", "10.1.1.0/24", Kind.PEERING, "pcx-1")
                .ingress("sg-i-far", rule("tcp/22", "10.1.1.99/32"));
        ask(estate, "i-db", "i-far", "tcp/22").reachable();
        ask(estate, "i-web", "i-far", "tcp/22").blocked(Reason.SG_INGRESS);
    }

    @Test
    void publicAddressBehindNatRoute_breaksInbound() {
        publicNat()
                .eni("eni-i-db", "subnet-a2", "i-db", 0, "10.1.2.20=198.51.100.20")
                .groups("eni-i-db", "sg-i-db")
                .ingress("sg-i-db", rule("-1", "0.0.0.0/0"));
        ask(estate, OUTSIDE, "i-db", "tcp/443").blocked(Reason.REPLY_ASTRAY);
        ask(estate, "i-db", OUTSIDE, "tcp/443").reachable();
    }

    @Test
    void reply_goesByTheTableOfTheNatGatewaysSubnet() {
        publicNat().route("rtb-public", "10.1.2.0/24", Kind.NAT, "nat-1");
        ask(estate, "i-db", OUTSIDE, "tcp/443").mostly(Verdict.BLOCKED);
    }

    @Test
    void reachesPublicAddressesOfTheSameEstate() {
        publicNat().ingress("sg-i-web", rule("tcp/22", "198.51.100.99/32"));
        ask(estate, "i-db", "198.51.100.10", "tcp/22").reachable();
        ask(estate, "i-db", "198.51.100.10", "tcp/23").blocked(Reason.SG_INGRESS);
    }

    @Test
    void eachGateway_hasItsOwnAddress() {
        publicNat()
                .put(new NatGateway("nat-2", "subnet-a1", true, "available"))
                .fixture("eni-nat-2", "subnet-a1", Resource.Role.NAT, "nat-2", "10.1.1.98=198.51.100.98")
                .route("rtb-vpc-a", "198.51.100.0/24", Kind.NAT, "nat-2")
                .ingress("sg-i-web", rule("tcp/22", "198.51.100.98/32"));
        ask(estate, "i-db", "198.51.100.10", "tcp/22").reachable();
        ask(estate, "i-db", OUTSIDE, "tcp/443").reachable();
    }
}
