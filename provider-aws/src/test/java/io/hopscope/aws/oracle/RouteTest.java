/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Estate.rule;
import static io.hopscope.aws.oracle.Probe.OUTSIDE;
import static io.hopscope.aws.oracle.Probe.ask;

import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.PrefixList;
import io.hopscope.aws.oracle.Resource.Route;
import io.hopscope.aws.oracle.Resource.RouteTable;
import io.hopscope.aws.oracle.Resource.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of sheet section 1.3. */
class RouteTest {
    private static final Target IGW = new Target(Kind.IGW, "igw-a");
    private static final Target NAT = new Target(Kind.NAT, "nat-none");

    private final Estate estate = Estate.small().ingress("sg-i-web", rule("-1", "0.0.0.0/0"));

    private static Route route(String cidr, Target target, boolean blackhole, boolean propagated) {
        return new Route(Cidr.of(cidr), null, target, blackhole, propagated);
    }

    private static Route listed(String list, Target target) {
        return new Route(null, list, target, false, false);
    }

    private Estate list(String id, String... entries) {
        return estate.put(new PrefixList(
                id,
                Estate.REGION,
                false,
                List.of(entries).stream().map(Cidr::of).toList(),
                false));
    }

    @Test
    void insideTheSubnet_noTableIsAsked() {
        estate.vm("i-next", "subnet-a1", "10.1.1.12")
                .put(new RouteTable("rtb-public", "vpc-a", false, List.of("subnet-a1"), null, List.of()));
        ask(estate, "i-next", "i-web", "tcp/22").reachable();
    }

    @Test
    void table_explicitAssociationElseMain() {
        ask(estate, "i-db", OUTSIDE, "tcp/443").blocked(Reason.NO_ROUTE);
        estate.route("rtb-vpc-a", "0.0.0.0/0", Kind.IGW, "igw-a")
                .eni("eni-i-db", "subnet-a2", "i-db", 0, "10.1.2.20=198.51.100.20")
                .groups("eni-i-db", "sg-i-db");
        ask(estate, "i-db", OUTSIDE, "tcp/443").reachable();
        ask(estate, "i-web", OUTSIDE, "tcp/443").reachable();
    }

    @Test
    void families_neverMix() {
        estate.put(new RouteTable("rtb-public", "vpc-a", false, List.of("subnet-a1"), null, List.of()))
                .route("rtb-public", "0.0.0.0/0", Kind.IGW, "igw-a");
        ask(estate, "i-web", OUTSIDE, "tcp/443").reachable();
        ask(estate, "i-web", "2001:db8:ffff::1", "tcp/443").blocked(Reason.NO_ROUTE);
    }

    @Test
    void longestPrefixWins_whateverTheTarget() {
        estate.route("rtb-public", "203.0.113.0/24", Kind.NAT, "nat-none");
        ask(estate, OUTSIDE, "i-web", "tcp/443").blocked(Reason.NAT_DOWN);
        ask(estate, "192.0.2.9", "i-web", "tcp/443").reachable();
        estate.route("rtb-public", "203.0.113.64/26", Kind.IGW, "igw-a");
        ask(estate, OUTSIDE, "i-web", "tcp/443").reachable();
    }

    @Test
    void propagatedRoute_neverBeatsLocal() {
        estate.route("rtb-vpc-a", route("10.1.1.0/24", new Target(Kind.VGW, "vgw-1"), false, true));
        ask(estate, "i-db", "i-web", "tcp/22").reachable();
    }

    @Test
    void staticRoute_moreSpecificThanLocalWins() {
        estate.route("rtb-vpc-a", route("10.1.1.0/24", NAT, false, false));
        ask(estate, "i-db", "i-web", "tcp/22").blocked(Reason.NAT_DOWN);
    }

    @Test
    void tie_staticBeatsListedBeatsPropagated() {
        list("pl-1", "203.0.113.0/24");
        estate.route("rtb-public", route("203.0.113.0/24", NAT, false, true));
        ask(estate, "i-web", OUTSIDE, "tcp/443").blocked(Reason.NAT_DOWN);
        estate.route("rtb-public", listed("pl-1", IGW));
        ask(estate, "i-web", OUTSIDE, "tcp/443").reachable();
        estate.route("rtb-public", route("203.0.113.0/24", NAT, true, false));
        ask(estate, "i-web", OUTSIDE, "tcp/443").blocked(Reason.BLACKHOLE);
    }

    @Test
    void tie_twoListsWithTheSamePrefixAreAmbiguous() {
        list("pl-1", "203.0.113.0/24");
        list("pl-2", "203.0.113.0/24");
        estate.route("rtb-public", listed("pl-1", IGW)).route("rtb-public", listed("pl-2", NAT));
        ask(estate, "i-web", OUTSIDE, "tcp/443").unknown(Reason.AMBIGUOUS_ROUTE);
    }

    @Test
    void prefixList_longestOfItsEntriesCounts() {
        list("pl-1", "203.0.0.0/16", "203.0.113.64/27");
        estate.route("rtb-public", listed("pl-1", NAT));
        ask(estate, "i-web", OUTSIDE, "tcp/443").blocked(Reason.NAT_DOWN);
        estate.route("rtb-public", "203.0.113.64/26", Kind.IGW, "igw-a");
        ask(estate, "i-web", OUTSIDE, "tcp/443").blocked(Reason.NAT_DOWN);
        estate.route("rtb-public", "203.0.113.76/30", Kind.IGW, "igw-a");
        ask(estate, "i-web", OUTSIDE, "tcp/443").reachable();
    }

    @Test
    void blackhole_doesNotFallThrough() {
        estate.route("rtb-public", route("203.0.113.0/24", NAT, true, false));
        ask(estate, "i-web", OUTSIDE, "tcp/443").blocked(Reason.BLACKHOLE);
        ask(estate, OUTSIDE, "i-web", "tcp/443").blocked(Reason.BLACKHOLE);
    }

    @Test
    void secondaryCidr_hasItsOwnLocalRoute() {
        estate.vpc("vpc-a", "10.1.0.0/16", "10.9.0.0/16")
                .subnet("subnet-a1", "vpc-a", "x", "10.1.1.0/24")
                .subnet("subnet-a9", "vpc-a", "x", "10.9.1.0/24")
                .vm("i-nine", "subnet-a9", "10.9.1.9")
                .table("rtb-public", "vpc-a", "subnet-a1");
        ask(estate, "i-nine", "i-web", "tcp/22").reachable();
    }

    private Estate appliance() {
        return estate.subnet("subnet-a3", "vpc-a", "x", "10.1.3.0/24")
                .vm("i-box", "subnet-a3", "10.1.3.5=198.51.100.5")
                .ingress("sg-i-box", rule("-1", "0.0.0.0/0"))
                .checking("eni-i-box", false)
                .route("rtb-vpc-a", "0.0.0.0/0", Kind.IGW, "igw-a");
    }

    private Estate edge(Kind kind, String target) {
        Route route = new Route(Cidr.of("10.1.1.0/24"), null, new Target(kind, target), false, false);
        Route local = new Route(Cidr.of("10.1.0.0/16"), null, new Target(Kind.LOCAL, "local"), false, false);
        return estate.put(new RouteTable("rtb-edge", "vpc-a", false, List.of(), "igw-a", List.of(local, route)));
    }

    @Test
    void edgeTable_localDelivers() {
        appliance();
        edge(Kind.LOCAL, "local");
        ask(estate, OUTSIDE, "i-web", "tcp/443").reachable();
    }

    @Test
    void edgeTable_applianceDecides() {
        appliance();
        edge(Kind.ENI, "eni-i-box");
        ask(estate, OUTSIDE, "i-web", "tcp/443").unknown(Reason.GUEST_FORWARDS);
        estate.checking("eni-i-box", true);
        ask(estate, OUTSIDE, "i-web", "tcp/443").blocked(Reason.SOURCE_DEST_CHECK);
    }

    @Test
    void edgeTable_applianceNeedsPublicAddress() {
        appliance()
                .eni("eni-i-box", "subnet-a3", "i-box", 0, "10.1.3.5")
                .groups("eni-i-box", "sg-i-box")
                .checking("eni-i-box", false);
        edge(Kind.ENI, "eni-i-box");
        ask(estate, OUTSIDE, "i-web", "tcp/443").blocked(Reason.EDGE_ROUTE);
    }

    @Test
    void replyRoute_isLookedUpAtTheDestination() {
        estate.put(new Resource.Peering("pcx-1", "vpc-a", "vpc-b", "active"))
                .route("rtb-vpc-a", "10.2.0.0/16", Kind.PEERING, "pcx-1")
                .ingress("sg-i-far", rule("-1", "0.0.0.0/0"));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.NO_ROUTE_REPLY);
    }

    @Test
    void unownedAddress_ofAListedSubnetIsNobody() {
        ask(estate, "i-db", "10.1.1.200", "tcp/22").blocked(Reason.NO_SUCH_ADDRESS);
        ask(estate, "10.1.1.200", "i-db", "tcp/22").blocked(Reason.SOURCE_NOT_FOUND);
    }

    @Test
    void internetGateway_otherThanTheAttachedOneIsDead() {
        estate.put(new Resource.InternetGateway("igw-old", Estate.REGION, null))
                .route("rtb-public", "203.0.113.0/24", Kind.IGW, "igw-old");
        ask(estate, "i-web", OUTSIDE, "tcp/443").blocked(Reason.NO_INTERNET_GATEWAY);
        ask(estate, "i-web", "192.0.2.9", "tcp/443").reachable();
    }
}
