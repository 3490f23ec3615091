/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Estate.rule;
import static io.hopscope.aws.oracle.Probe.OUTSIDE;
import static io.hopscope.aws.oracle.Probe.ask;

import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of sheet section 1.2 but those about transit gateways. */
class NetworkAclTest {
    private final Estate estate = Estate.small()
            .ingress("sg-i-web", rule("-1", "0.0.0.0/0"), rule("-1", "::/0"))
            .acl("acl-1", "vpc-a", "subnet-a1")
            .acl("acl-2", "vpc-a", "subnet-a2");

    @Test
    void scope_notAskedBetweenNeighbours() {
        estate.vm("i-next", "subnet-a1", "10.1.1.12").noEntries("acl-1");
        ask(estate, "i-next", "i-web", "tcp/22").reachable();
    }

    @Test
    void scope_subnetWithoutAnExplicitOneHasTheDefault() {
        estate.noEntries("acl-vpc-b").noEntries("acl-vpc-a");
        ask(estate, "i-db", "i-web", "tcp/22").reachable();
    }

    @Test
    void order_lowestNumberThatMatchesDecides() {
        estate.entries("acl-1", "90 in deny 6/22 0.0.0.0/0", "80 in allow 6/22 10.1.2.20/32");
        ask(estate, "i-db", "i-web", "tcp/22").reachable();
        estate.entries("acl-1", "70 in deny 6/22 10.1.2.0/24");
        ask(estate, "i-db", "i-web", "tcp/22").blocked(Reason.NACL_INGRESS);
    }

    @Test
    void defaultAndCustom_customWithoutEntriesDeniesAll() {
        estate.noEntries("acl-1");
        ask(estate, OUTSIDE, "i-web", "tcp/443").blocked(Reason.NACL_INGRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "acl-2, out, 22, 22, NACL_EGRESS",
        "acl-1, in, 22, 22, NACL_INGRESS",
        "acl-1, out, 1024, 65535, NACL_EGRESS_REPLY",
        "acl-2, in, 1024, 65535, NACL_INGRESS_REPLY"
    })
    void stateless_aConnectionNeedsFourDecisions(String acl, String direction, int from, int to, Reason reason) {
        estate.entries(acl, "50 " + direction + " deny 6/" + from + "-" + to + " 10.1.0.0/16");
        ask(estate, "i-db", "i-web", "tcp/22").blocked(reason);
    }

    @ParameterizedTest
    @CsvSource({"in, 443, 443, NACL_INGRESS", "out, 1024, 65535, NACL_EGRESS_REPLY"})
    void stateless_fromTheInternetTwoDecisionsAtTheSubnet(String direction, int from, int to, Reason reason) {
        estate.entries("acl-1", "50 " + direction + " deny 6/" + from + "-" + to + " 0.0.0.0/0");
        ask(estate, OUTSIDE, "i-web", "tcp/443").blocked(reason);
    }

    @Test
    void stateless_portsAreDestinationPortsOnly() {
        estate.entries("acl-1", "50 out deny 6/22 0.0.0.0/0");
        ask(estate, "i-db", "i-web", "tcp/22").reachable();
    }

    @Test
    void ephemeralPorts_linuxClient() {
        estate.entries("acl-1", "50 out deny 6/61000-65535 0.0.0.0/0", "51 out deny 6/1-32767 0.0.0.0/0");
        ask(estate, "i-db", "i-web", "tcp/22").reachable();
    }

    @Test
    void ephemeralPorts_windowsClient() {
        estate.change(Instance.class, "i-db", old -> new Instance(old.id(), old.vpc(), old.power(), true, true, true))
                .entries("acl-1", "50 out deny 6/1-49151 0.0.0.0/0");
        ask(estate, "i-db", "i-web", "tcp/22").reachable();
        estate.entries("acl-1", "49 out deny 6/49152-65535 0.0.0.0/0");
        ask(estate, "i-db", "i-web", "tcp/22").blocked(Reason.NACL_EGRESS_REPLY);
    }

    @Test
    void ephemeralPorts_holeIsTheLesserPart() {
        estate.entries("acl-1", "50 out deny 6/32768-40000 0.0.0.0/0");
        ask(estate, "i-db", "i-web", "tcp/22").mostly(Verdict.REACHABLE);
        ask(estate, "i-db", "i-web", "tcp/22").clientPorts("32768-41000").mostly(Verdict.BLOCKED);
        ask(estate, "i-db", "i-web", "tcp/22").clientPorts("39001-41000").mostly(Verdict.BLOCKED);
        ask(estate, "i-db", "i-web", "tcp/22").clientPorts("39002-41000").mostly(Verdict.REACHABLE);
    }

    @Test
    void protocol_numberAsTextOrAll() {
        estate.entries("acl-1", "50 in deny 17/1-65535 0.0.0.0/0", "51 in deny 47 0.0.0.0/0");
        ask(estate, "i-db", "i-web", "tcp/22").reachable();
        ask(estate, "i-db", "i-web", "udp/53").blocked(Reason.NACL_INGRESS);
    }

    @ParameterizedTest
    @CsvSource({"in, 8, -1, NACL_INGRESS", "in, -1, -1, NACL_INGRESS", "out, 0, 0, NACL_EGRESS_REPLY"})
    void protocol_icmpTypeAndCodeBothWays(String direction, int type, int code, Reason reason) {
        estate.entries("acl-1", "50 " + direction + " deny 1/" + type + "-" + code + " 0.0.0.0/0");
        ask(estate, "i-db", "i-web", "icmp").blocked(reason);
        ask(estate, "i-db", "i-web", "tcp/22").reachable();
    }

    @Test
    void protocol_icmpv6() {
        estate.entries("acl-1", "50 in deny 58/128-0 ::/0");
        ask(estate, "i-db", "2001:db8:a:1::10", "icmp").blocked(Reason.NACL_INGRESS);
    }

    @Test
    void cidr_familiesNeverMix() {
        estate.entries("acl-1", "50 in deny -1 0.0.0.0/0");
        ask(estate, "i-db", "2001:db8:a:1::10", "tcp/22").reachable();
    }

    @Test
    void cidr_isCanonical() {
        estate.entries("acl-1", "50 in deny 6/22 10.1.2.77/24");
        ask(estate, "i-db", "i-web", "tcp/22").blocked(Reason.NACL_INGRESS);
    }

    private Estate behindNat() {
        new NatEstate(estate).publicNat("subnet-a1").defaultRouteOfA2();
        return estate;
    }

    @ParameterizedTest
    @CsvSource({
        "50 in deny 6/443 10.1.2.20/32, NACL_INGRESS",
        "50 out deny 6/443 203.0.113.0/24, NACL_EGRESS",
        "50 in deny 6/1024-65535 203.0.113.0/24, NACL_INGRESS_REPLY",
        "50 out deny 6/32768-60999 10.1.2.0/24, NACL_EGRESS_REPLY"
    })
    void natGateway_aclOfItsSubnetSeesEveryLeg(String entry, Reason reason) {
        behindNat().entries("acl-1", entry);
        ask(estate, "i-db", OUTSIDE, "tcp/443").blocked(reason);
    }

    @Test
    void natGateway_takesPortsFrom1024() {
        behindNat().entries("acl-1", "50 in deny 6/1024-32767 203.0.113.0/24");
        ask(estate, "i-db", OUTSIDE, "tcp/443").mostly(Verdict.REACHABLE);
        estate.entries("acl-1", "51 in deny 6/32768-40000 203.0.113.0/24");
        ask(estate, "i-db", OUTSIDE, "tcp/443").mostly(Verdict.BLOCKED);
    }

    @Test
    void hairpin_subnetsAreLeftAndEnteredEvenByNeighbours() {
        estate.vm("i-next", "subnet-a1", "10.1.1.12=198.51.100.12").entries("acl-1", "50 in deny 6/22 198.51.100.0/24");
        ask(estate, "i-next", "10.1.1.10", "tcp/22").reachable();
        ask(estate, "i-next", "198.51.100.10", "tcp/22").blocked(Reason.NACL_INGRESS);
    }

    @Test
    void peering_bothSubnetsAreAsked() {
        estate.put(new Resource.Peering("pcx-1", "vpc-a", "vpc-b", "active"))
                .route("rtb-vpc-a", "10.2.0.0/16", Kind.PEERING, "pcx-1")
                .route("rtb-vpc-b", "10.1.0.0/16", Kind.PEERING, "pcx-1")
                .ingress("sg-i-far", rule("-1", "10.0.0.0/8"))
                .entries("acl-vpc-b", "50 in deny 6/22 10.1.2.0/24");
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.NACL_INGRESS);
        ask(estate, "i-db", "i-far", "tcp/23").reachable();
    }

    private void office() {
        estate.put(new Resource.VpnGateway("vgw-1", Estate.REGION, "vpc-a", List.of(Cidr.of("172.20.0.0/16"))))
                .route("rtb-vpc-a", "172.20.0.0/16", Kind.VGW, "vgw-1");
    }

    private void store() {
        estate.put(new Resource.PrefixList("pl-store", Estate.REGION, false, List.of(Cidr.of("192.0.2.0/25")), true))
                .put(new Resource.Endpoint("vpce-gw", "vpc-a", "available", "pl-store"))
                .route(
                        "rtb-vpc-a",
                        new Resource.Route(
                                null, "pl-store", new Resource.Target(Kind.ENDPOINT, "vpce-gw"), false, false));
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "192.0.2.5, 192.0.2.0/24",
        "172.20.5.5, 172.20.0.0/16",
        "10.2.1.30, 10.2.0.0/16",
        "2001:db8:ffff::1, 2001:db8:ffff::/48"
    })
    void scope_subnetIsLeftWhateverTheNextHop(String to, String prefix) {
        office();
        store();
        behindNat()
                .put(new Resource.Peering("pcx-1", "vpc-a", "vpc-b", "active"))
                .route("rtb-vpc-a", "10.2.0.0/16", Kind.PEERING, "pcx-1")
                .put(new Resource.EgressOnlyGateway("eigw-a", Estate.REGION, "vpc-a"))
                .route("rtb-vpc-a", "::/0", Kind.EIGW, "eigw-a")
                .entries("acl-2", "50 out deny 6/443 " + prefix);
        ask(estate, "i-db", to, "tcp/443").blocked(Reason.NACL_EGRESS);
    }

    @Test
    void scope_subnetIsLeftTowardTheInternetGateway() {
        estate.entries("acl-1", "50 out deny 6/443 203.0.113.0/24");
        ask(estate, "i-web", OUTSIDE, "tcp/443").blocked(Reason.NACL_EGRESS);
    }

    @Test
    void scope_subnetIsLeftTowardAnUnreadNatGateway() {
        behindNat().unread(Listing.NAT_GATEWAYS).entries("acl-2", "50 out deny 6/443 203.0.113.0/24");
        ask(estate, "i-db", OUTSIDE, "tcp/443").blocked(Reason.NACL_EGRESS);
    }
}
