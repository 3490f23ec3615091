/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Estate.rule;
import static io.hopscope.aws.oracle.Probe.OUTSIDE;
import static io.hopscope.aws.oracle.Probe.ask;

import io.hopscope.aws.oracle.Resource.Group;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Listed;
import io.hopscope.aws.oracle.Resource.PrefixList;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of sheet section 1.1. */
class SecurityGroupTest {
    private final Estate estate = Estate.small();

    private static Group group(String id) {
        return new Group(id, null, null, false);
    }

    @Test
    void attachment_eachInterfaceHasItsOwnGroups() {
        estate.eni("eni-second", "subnet-a1", "i-web", 1, "10.1.1.11")
                .group("sg-second", "vpc-a")
                .groups("eni-second", "sg-second")
                .ingress("sg-i-web", rule("tcp/22", "10.1.0.0/16"));
        ask(estate, "i-db", "10.1.1.11", "tcp/22").blocked(Reason.SG_INGRESS);
    }

    @Test
    void model_oneMatchingRuleOfAnyGroupIsEnough() {
        estate.group("sg-more", "vpc-a")
                .groups("eni-i-web", "sg-i-web", "sg-more")
                .ingress("sg-i-web", rule("tcp/22", "10.9.0.0/16"))
                .ingress("sg-more", rule("tcp/22", "10.1.2.20/32"));
        ask(estate, "i-db", "i-web", "tcp/22").reachable();
    }

    @Test
    void defaults_newGroupTakesNothing() {
        ask(estate, "i-db", "i-web", "tcp/22").blocked(Reason.SG_INGRESS);
    }

    @Test
    void defaults_groupWithoutEgressRuleSendsNothing() {
        estate.egress("sg-i-db").ingress("sg-i-web", rule("-1", "0.0.0.0/0"));
        ask(estate, "i-db", "i-web", "tcp/22").blocked(Reason.SG_EGRESS);
    }

    @Test
    void defaults_defaultGroupTakesAllFromItself() {
        estate.group("sg-default", "vpc-a")
                .ingress("sg-default", rule("-1", group("sg-default")))
                .groups("eni-i-web", "sg-default")
                .groups("eni-i-db", "sg-default");
        ask(estate, "i-db", "i-web", "udp/9000").reachable();
    }

    @Test
    void stateful_replyNeedsNoRule() {
        estate.egress("sg-i-web").ingress("sg-i-web", rule("tcp/443", "10.1.2.0/24"));
        ask(estate, "i-db", "i-web", "tcp/443").reachable();
    }

    @Test
    void stateful_pingAnswerNeedsNoRule() {
        estate.egress("sg-i-web").ingress("sg-i-web", rule("icmp/8-0", "10.1.2.0/24"));
        ask(estate, "i-db", "i-web", "icmp").reachable();
    }

    @Test
    void reference_matchesPrivateAddresses() {
        estate.ingress("sg-i-web", rule("tcp/22", group("sg-i-db")));
        ask(estate, "i-db", "10.1.1.10", "tcp/22").reachable();
    }

    @Test
    void reference_matchesSecondaryAndIpv6Addresses() {
        estate.eni("eni-i-db", "subnet-a2", "i-db", 0, "10.1.2.20", "10.1.2.21", "2001:db8:a:2::20")
                .groups("eni-i-db", "sg-i-db")
                .ingress("sg-i-web", rule("tcp/22", group("sg-i-db")));
        ask(estate, "10.1.2.21", "10.1.1.10", "tcp/22").reachable();
        ask(estate, "i-db", "2001:db8:a:1::10", "tcp/22").reachable();
    }

    @Test
    void reference_neverMatchesPublicAddresses() {
        estate.vm("i-next", "subnet-a1", "10.1.1.12=198.51.100.12")
                .ingress("sg-i-web", rule("tcp/22", group("sg-i-next")));
        ask(estate, "i-next", "10.1.1.10", "tcp/22").reachable();
        ask(estate, "i-next", "198.51.100.10", "tcp/22").blocked(Reason.SG_INGRESS);
        estate.ingress("sg-i-web", rule("tcp/22", "198.51.100.12/32"));
        ask(estate, "i-next", "198.51.100.10", "tcp/22").reachable();
    }

    @Test
    void reference_asDestinationMatchesPrivateAddresses() {
        estate.egress("sg-i-db", rule("tcp/22", group("sg-i-web"))).ingress("sg-i-web", rule("-1", "0.0.0.0/0"));
        ask(estate, "i-db", "10.1.1.10", "tcp/22").reachable();
        estate.groups("eni-i-web", "sg-other").group("sg-other", "vpc-a");
        estate.ingress("sg-other", rule("-1", "0.0.0.0/0"));
        ask(estate, "i-db", "10.1.1.10", "tcp/22").blocked(Reason.SG_EGRESS);
    }

    private Estate peered() {
        return estate.put(new Resource.Peering("pcx-1", "vpc-a", "vpc-b", "active"))
                .route("rtb-vpc-a", "10.2.0.0/16", Kind.PEERING, "pcx-1")
                .route("rtb-vpc-b", "10.1.0.0/16", Kind.PEERING, "pcx-1");
    }

    @Test
    void reference_worksAcrossPeeringWithinTheRegion() {
        peered().ingress("sg-i-far", rule("tcp/22", new Group("sg-i-db", "vpc-a", "pcx-1", false)));
        ask(estate, "i-db", "i-far", "tcp/22").reachable();
    }

    @Test
    void reference_doesNotWorkAcrossRegions() {
        peered().ingress("sg-i-far", rule("tcp/22", new Group("sg-i-db", "vpc-a", "pcx-1", false)))
                .change(Vpc.class, "vpc-b", vpc -> new Vpc("vpc-b", "ap-south-1", vpc.cidrs()));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.SG_INGRESS);
    }

    @Test
    void staleReference_matchesNothing() {
        peered().ingress("sg-i-far", rule("tcp/22", new Group("sg-i-db", "vpc-a", "pcx-1", true)));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.SG_INGRESS);
    }

    @Test
    void referenceIsLost_throughNatGateway() {
        new NatEstate(estate).publicNat("subnet-a1").defaultRouteOfA2();
        estate.vm("i-out", "subnet-b1", "10.2.1.40=198.51.100.40")
                .put(new Resource.InternetGateway("igw-b", Estate.REGION, "vpc-b"))
                .route("rtb-vpc-b", "0.0.0.0/0", Kind.IGW, "igw-b")
                .ingress("sg-i-out", rule("tcp/22", new Group("sg-i-db", "vpc-a", null, false)));
        ask(estate, "i-db", "198.51.100.40", "tcp/22").blocked(Reason.SG_INGRESS);
        estate.ingress("sg-i-out", rule("tcp/22", "198.51.100.99/32"));
        ask(estate, "i-db", "198.51.100.40", "tcp/22").reachable();
    }

    @Test
    void prefixList_matchesAnyEntryOfItsFamily() {
        estate.put(new PrefixList(
                        "pl-1", Estate.REGION, false, List.of(Cidr.of("10.8.0.0/16"), Cidr.of("10.1.2.0/24")), false))
                .ingress("sg-i-web", rule("tcp/22", new Listed("pl-1")));
        ask(estate, "i-db", "i-web", "tcp/22").reachable();
        ask(estate, "i-db", "2001:db8:a:1::10", "tcp/22").blocked(Reason.SG_INGRESS);
    }

    @Test
    void addressFamilies_ipv4AnyDoesNotCoverIpv6() {
        estate.ingress("sg-i-web", rule("tcp/22", "0.0.0.0/0"));
        ask(estate, "i-db", "2001:db8:a:1::10", "tcp/22").blocked(Reason.SG_INGRESS);
        estate.ingress("sg-i-web", rule("tcp/22", "::/0"));
        ask(estate, "i-db", "2001:db8:a:1::10", "tcp/22").reachable();
    }

    @ParameterizedTest
    @CsvSource({"6/22, true", "tcp/22, true", "-1, true", "udp/22, false", "47, false", "17/22, false"})
    void protocolEncoding_numbersAndNamesAreEqual(String ports, boolean matches) {
        estate.ingress("sg-i-web", rule(ports, "10.1.0.0/16"));
        Probe probe = ask(estate, "i-db", "i-web", "tcp/22");
        if (matches) {
            probe.reachable();
        } else {
            probe.blocked(Reason.SG_INGRESS);
        }
    }

    @Test
    void ports_bothEndsAreIncluded() {
        estate.ingress("sg-i-web", rule("tcp/8000-8010", "10.1.0.0/16"));
        ask(estate, "i-db", "i-web", "tcp/8000").reachable();
        ask(estate, "i-db", "i-web", "tcp/8010").reachable();
        ask(estate, "i-db", "i-web", "tcp/7999").blocked(Reason.SG_INGRESS);
        ask(estate, "i-db", "i-web", "tcp/8011").blocked(Reason.SG_INGRESS);
    }

    @ParameterizedTest
    @CsvSource({"icmp/8-0, true", "icmp/8--1, true", "icmp/-1, true", "icmp/0-0, false", "icmp/3-4, false"})
    void icmp_typeAndCode(String ports, boolean matches) {
        estate.ingress("sg-i-web", rule(ports, "10.1.0.0/16"));
        Probe probe = ask(estate, "i-db", "i-web", "icmp");
        if (matches) {
            probe.reachable();
        } else {
            probe.blocked(Reason.SG_INGRESS);
        }
    }

    @Test
    void icmpv6_isAProtocolOfItsOwn() {
        estate.ingress("sg-i-web", rule("icmp/-1", "::/0"));
        ask(estate, "i-db", "2001:db8:a:1::10", "icmp").blocked(Reason.SG_INGRESS);
        estate.ingress("sg-i-web", rule("58", "::/0"));
        ask(estate, "i-db", "2001:db8:a:1::10", "icmp").reachable();
    }

    @Test
    void sameSubnet_groupsApply() {
        estate.vm("i-next", "subnet-a1", "10.1.1.12");
        ask(estate, "i-next", "i-web", "tcp/22").blocked(Reason.SG_INGRESS);
    }

    @Test
    void internetSource_isMatchedByItsPublicAddress() {
        estate.ingress("sg-i-web", rule("tcp/443", OUTSIDE + "/32"));
        ask(estate, OUTSIDE, "i-web", "tcp/443").reachable();
        ask(estate, "203.0.113.78", "i-web", "tcp/443").blocked(Reason.SG_INGRESS);
    }
}
