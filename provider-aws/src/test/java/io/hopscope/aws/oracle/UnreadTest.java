/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Estate.rule;
import static io.hopscope.aws.oracle.Probe.OUTSIDE;
import static io.hopscope.aws.oracle.Probe.ask;

import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Listed;
import io.hopscope.aws.oracle.Resource.PrefixList;
import io.hopscope.aws.oracle.Resource.Route;
import io.hopscope.aws.oracle.Resource.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was not read is tried every way: it makes an answer unknown only where it can change it. */
class UnreadTest {
    private final Estate estate = Estate.small().ingress("sg-i-web", rule("tcp/22", "0.0.0.0/0"));

    @ParameterizedTest
    @EnumSource(
            value = Listing.class,
            names = {"INSTANCES", "SECURITY_GROUPS", "NETWORK_ACLS"})
    void listingOnTheWay_makesItUnknown(Listing listing) {
        ask(estate, "i-db", "10.1.1.10", "tcp/22").reachable();
        estate.unread(listing);
        ask(estate, "i-db", "10.1.1.10", "tcp/22").unknown(Reason.UNREAD);
    }

    @ParameterizedTest
    @EnumSource(
            value = Listing.class,
            names = {"INSTANCE_STATUS", "INTERNET_GATEWAYS", "NAT_GATEWAYS", "PEERINGS", "TARGET_HEALTH", "ENDPOINTS"})
    void listingBesideTheWay_changesNothing(Listing listing) {
        estate.unread(listing);
        ask(estate, "i-db", "10.1.1.10", "tcp/22").reachable();
        ask(estate, "i-db", "10.1.1.10", "tcp/23").blocked(Reason.SG_INGRESS);
    }

    @Test
    void groups_knownAclStillBlocks() {
        estate.unread(Listing.SECURITY_GROUPS)
                .acl("acl-1", "vpc-a", "subnet-a1")
                .noEntries("acl-1");
        ask(estate, "i-db", "10.1.1.10", "tcp/22").blocked(Reason.NACL_INGRESS, Reason.SG_EGRESS);
    }

    @Test
    void acls_knownGroupStillBlocks() {
        estate.unread(Listing.NETWORK_ACLS);
        ask(estate, "i-db", "10.1.1.10", "tcp/23").blocked(Reason.NACL_EGRESS, Reason.NACL_INGRESS, Reason.SG_INGRESS);
    }

    @Test
    void acls_neighboursNeedNone() {
        estate.unread(Listing.NETWORK_ACLS).vm("i-next", "subnet-a1", "10.1.1.12");
        ask(estate, "i-next", "10.1.1.10", "tcp/22").reachable();
    }

    @Test
    void instances_portsOfEitherPlatformAreTried() {
        estate.unread(Listing.INSTANCES).acl("acl-1", "vpc-a", "subnet-a1");
        estate.entries("acl-1", "50 out deny 6/32768-49151 0.0.0.0/0");
        ask(estate, "i-db", "10.1.1.10", "tcp/22").mostly(Verdict.BLOCKED);
    }

    @Test
    void routeTables_mayLeadAnywhere() {
        estate.unread(Listing.ROUTE_TABLES);
        ask(estate, OUTSIDE, "i-web", "tcp/22").unknown(Reason.UNREAD);
        ask(estate, "i-web", OUTSIDE, "tcp/22").unknown(Reason.UNREAD);
        ask(estate, "i-web", "10.2.1.30", "tcp/22").blocked(Reason.NO_ROUTE, Reason.SG_INGRESS);
        ask(estate, OUTSIDE, "i-web", "tcp/23").blocked(Reason.SG_INGRESS, Reason.EDGE_ROUTE);
    }

    @Test
    void routeTables_neighboursNeedNone() {
        estate.unread(Listing.ROUTE_TABLES).vm("i-next", "subnet-a1", "10.1.1.12");
        ask(estate, "i-next", "10.1.1.10", "tcp/22").reachable();
    }

    @Test
    void internetGateways_theOneOfTheRouteMayBeAttached() {
        estate.unread(Listing.INTERNET_GATEWAYS);
        ask(estate, OUTSIDE, "i-web", "tcp/22").unknown(Reason.UNREAD);
        estate.table("rtb-public", "vpc-a", "subnet-a1");
        ask(estate, OUTSIDE, "i-web", "tcp/22").blocked(Reason.NO_INTERNET_GATEWAY, Reason.NO_ROUTE_REPLY);
    }

    @Test
    void egressOnlyGateways() {
        estate.unread(Listing.EGRESS_ONLY_GATEWAYS).route("rtb-vpc-a", "::/0", Kind.EIGW, "eigw-1");
        ask(estate, "i-db", "2001:db8:ffff::1", "tcp/22").unknown(Reason.UNREAD);
        ask(estate, "2001:db8:ffff::1", "2001:db8:a:2::20", "tcp/22").blocked(Reason.SG_INGRESS);
    }

    @Test
    void natGateways_outboundIsUnknownUnlessTheClientsSubnetDrops() {
        new NatEstate(estate).publicNat("subnet-a1").defaultRouteOfA2();
        estate.unread(Listing.NAT_GATEWAYS).acl("acl-2", "vpc-a", "subnet-a2");
        ask(estate, "i-db", OUTSIDE, "tcp/443").unknown(Reason.UNREAD);
        estate.entries("acl-2", "50 in deny 6/1024-65535 203.0.113.0/24");
        ask(estate, "i-db", OUTSIDE, "tcp/443").blocked(Reason.NACL_INGRESS_REPLY, Reason.NAT_DOWN);
    }

    @Test
    void natGateways_destinationThatTakesNobodyStillBlocks() {
        new NatEstate(estate).publicNat("subnet-a1").defaultRouteOfA2();
        estate.unread(Listing.NAT_GATEWAYS).group("sg-i-web", "vpc-a");
        ask(estate, "i-db", "198.51.100.10", "tcp/22").blocked(Reason.SG_INGRESS, Reason.NAT_DOWN);
        estate.ingress("sg-i-web", rule("tcp/22", "198.51.100.0/24"));
        ask(estate, "i-db", "198.51.100.10", "tcp/22").unknown(Reason.UNREAD);
    }

    @Test
    void peerings_bothEndsMayBeAnyNetworks() {
        estate.put(new Resource.Peering("pcx-1", "vpc-a", "vpc-b", "active"))
                .route("rtb-vpc-a", "10.2.0.0/16", Kind.PEERING, "pcx-1")
                .route("rtb-vpc-b", "10.1.0.0/16", Kind.PEERING, "pcx-1")
                .ingress("sg-i-far", rule("tcp/22", "10.1.0.0/16"))
                .unread(Listing.PEERINGS);
        ask(estate, "i-db", "10.2.1.30", "tcp/22").unknown(Reason.UNREAD);
        ask(estate, "i-db", "10.2.1.30", "tcp/23").blocked(Reason.SG_INGRESS, Reason.PEERING_DOWN);
    }

    @Test
    void peerings_connectednessIsUnknownToo() {
        estate.unread(Listing.PEERINGS);
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.NO_ROUTE);
    }

    @Test
    void prefixListEntries_inAGroup() {
        list("pl-1").ingress("sg-i-web", rule("tcp/80", new Listed("pl-1")));
        ask(estate, "i-db", "10.1.1.10", "tcp/80").unknown(Reason.UNREAD);
        ask(estate, "i-db", "10.1.1.10", "tcp/22").reachable();
        ask(estate, "i-db", "10.1.1.10", "tcp/81").blocked(Reason.SG_INGRESS);
    }

    @Test
    void prefixListEntries_inARouteTable() {
        list("pl-1").route("rtb-public", new Route(null, "pl-1", new Target(Kind.NAT, "nat-none"), false, false));
        ask(estate, OUTSIDE, "i-web", "tcp/22").unknown(Reason.UNREAD);
        estate.route("rtb-public", OUTSIDE + "/32", Kind.IGW, "igw-a");
        ask(estate, OUTSIDE, "i-web", "tcp/22").reachable();
    }

    private Estate list(String id) {
        return estate.put(new PrefixList(id, Estate.REGION, false, List.of(), false))
                .unread(Listing.PREFIX_LIST_ENTRIES);
    }

    @Test
    void severalPossibilitiesOfOneFact_areNotMixed() {
        PrefixList list = new PrefixList("pl-1", Estate.REGION, false, List.of(), false);
        estate.put(list)
                .unread(Listing.PREFIX_LIST_ENTRIES)
                .egress("sg-i-db", rule("tcp/22", new Listed("pl-1")))
                .ingress("sg-i-web", rule("tcp/22", new Listed("pl-1")));
        ask(estate, "i-db", "10.1.1.10", "tcp/22").unknown(Reason.UNREAD);
    }

    @Test
    void outsideAndOutside_isUnknown() {
        ask(estate, OUTSIDE, "192.0.2.1", "tcp/22").unknown(Reason.NEITHER_END_KNOWN);
    }

    @Test
    void natGateways_privateDestinationIsFoundWhereverItIs() {
        estate.unread(Listing.NAT_GATEWAYS)
                .route("rtb-vpc-a", "10.2.0.0/16", Kind.NAT, "nat-1")
                .ingress("sg-i-far", rule("tcp/22", "10.0.0.0/8"));
        ask(estate, "i-db", "10.2.1.30", "tcp/22").unknown(Reason.UNREAD);
        ask(estate, "i-db", "10.2.1.30", "tcp/23").blocked(Reason.SG_INGRESS, Reason.NAT_DOWN);
        ask(estate, "i-db", "10.2.1.31", "tcp/22").blocked(Reason.NO_SUCH_ADDRESS, Reason.NAT_DOWN);
    }
}
