/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Estate.rule;
import static io.hopscope.aws.oracle.Probe.OUTSIDE;
import static io.hopscope.aws.oracle.Probe.ask;

import io.hopscope.aws.oracle.Resource.Group;
import io.hopscope.aws.oracle.Resource.Hub;
import io.hopscope.aws.oracle.Resource.HubAttachment;
import io.hopscope.aws.oracle.Resource.HubRoute;
import io.hopscope.aws.oracle.Resource.HubTable;
import io.hopscope.aws.oracle.Resource.InternetGateway;
import io.hopscope.aws.oracle.Resource.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows about transit gateways in sheet sections 1.1, 1.2 and 1.7. */
class HubTest {
    /** i-db (zone y) by subnet-a3 (y), i-far (zone x) by subnet-b2 (x) and subnet-b3 (y). */
    private final Estate estate = Estate.small()
            .subnet("subnet-a3", "vpc-a", "y", "10.1.3.0/28")
            .subnet("subnet-b2", "vpc-b", "x", "10.2.2.0/28")
            .subnet("subnet-b3", "vpc-b", "y", "10.2.3.0/28")
            .put(new Hub("tgw-1", Estate.REGION, false))
            .put(attachment("att-a", "vpc-a", "available", "subnet-a3"))
            .put(attachment("att-b", "vpc-b", "available", "subnet-b2", "subnet-b3"))
            .put(new HubTable("tgw-rtb-1", "tgw-1", List.of("att-a", "att-b"), routes("att-a", "att-b")))
            .route("rtb-vpc-a", "10.2.0.0/16", Kind.HUB, "tgw-1")
            .route("rtb-vpc-b", "10.1.0.0/16", Kind.HUB, "tgw-1")
            .acl("acl-a2", "vpc-a", "subnet-a2")
            .acl("acl-a3", "vpc-a", "subnet-a3")
            .acl("acl-b1", "vpc-b", "subnet-b1")
            .acl("acl-b2", "vpc-b", "subnet-b2")
            .acl("acl-b3", "vpc-b", "subnet-b3")
            .ingress("sg-i-far", rule("-1", "10.1.0.0/16"));

    private static HubAttachment attachment(String id, String vpc, String state, String... subnets) {
        return new HubAttachment(id, "tgw-1", vpc, List.of(subnets), state, false);
    }

    private static List<HubRoute> routes(String toA, String toB) {
        return List.of(
                new HubRoute(Cidr.of("10.1.0.0/16"), toA, true), new HubRoute(Cidr.of("10.2.0.0/16"), toB, true));
    }

    private void table(HubRoute... more) {
        List<HubRoute> all = Stream.concat(routes("att-a", "att-b").stream(), Stream.of(more))
                .toList();
        estate.put(new HubTable("tgw-rtb-1", "tgw-1", List.of("att-a", "att-b"), all));
    }

    @Test
    void twoNetworks_reachEachOther() {
        ask(estate, "i-db", "i-far", "tcp/22").reachable();
    }

    @Test
    void attachment_mustBeAvailable() {
        estate.put(attachment("att-b", "vpc-b", "pendingAcceptance", "subnet-b2"));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.HUB_ATTACHMENT);
    }

    @Test
    void zoneWithoutAttachmentSubnet_cannotReachTheHub() {
        ask(estate, "i-web", "10.2.1.30", "tcp/22").blocked(Reason.PRIVATE_DESTINATION);
        estate.route("rtb-public", "10.2.0.0/16", Kind.HUB, "tgw-1");
        ask(estate, "i-web", "i-far", "tcp/22").blocked(Reason.HUB_ZONE);
    }

    @Test
    void zoneWithoutAttachmentSubnet_losesTheReply() {
        estate.put(attachment("att-b", "vpc-b", "available", "subnet-b3"));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.HUB_ZONE);
    }

    @Test
    void routing_attachmentNeedsAnAssociatedTable() {
        estate.put(new HubTable("tgw-rtb-1", "tgw-1", List.of("att-b"), routes("att-a", "att-b")));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.HUB_NOT_ASSOCIATED);
    }

    @Test
    void routing_tableOfTheSendersAttachmentDecides() {
        estate.put(new HubTable("tgw-rtb-1", "tgw-1", List.of("att-a"), routes("att-a", "att-b")))
                .put(new HubTable("tgw-rtb-2", "tgw-1", List.of("att-b"), List.of()));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.HUB_NO_ROUTE);
    }

    @Test
    void routing_longestPrefixAndBlackhole() {
        table(new HubRoute(Cidr.of("10.2.1.0/24"), null, false));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.HUB_BLACKHOLE);
        table(new HubRoute(Cidr.of("10.2.1.0/24"), null, false), new HubRoute(Cidr.of("10.2.1.0/25"), "att-b", false));
        ask(estate, "i-db", "i-far", "tcp/22").reachable();
    }

    @Test
    void routing_staticBeatsPropagated() {
        table(new HubRoute(Cidr.of("10.2.0.0/16"), null, false));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.HUB_BLACKHOLE);
    }

    @Test
    void vpcTables_needTheHubOnBothSides() {
        estate.table("rtb-b", "vpc-b", "subnet-b1");
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.NO_ROUTE_REPLY);
    }

    @Test
    void returnIntoTheVpc_usesTheTableOfTheAttachmentSubnet() {
        estate.table("rtb-b3", "vpc-b", "subnet-b3").route("rtb-b3", "10.2.1.0/24", Kind.NAT, "nat-none");
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.NAT_DOWN);
    }

    @Test
    void hub_keepsToTheZone_elseNobodyKnows() {
        estate.table("rtb-b2", "vpc-b", "subnet-b2").route("rtb-b2", "10.2.1.0/24", Kind.NAT, "nat-none");
        ask(estate, "i-db", "i-far", "tcp/22").reachable();
        estate.subnet("subnet-b4", "vpc-b", "z", "10.2.4.0/28")
                .put(attachment("att-b", "vpc-b", "available", "subnet-b2", "subnet-b4"));
        ask(estate, "i-db", "i-far", "tcp/22").unknown(Reason.ZONE_OF_HUB);
    }

    @ParameterizedTest
    @CsvSource({
        "acl-a2, 50 out deny 6/22 10.2.1.30/32, NACL_EGRESS",
        "acl-a3, 50 in deny 6/22 10.1.2.20/32, NACL_INGRESS",
        "acl-b3, 50 out deny 6/22 10.2.1.30/32, NACL_EGRESS",
        "acl-b1, 50 in deny 6/22 10.1.2.20/32, NACL_INGRESS",
        "acl-b1, 50 out deny 6/1024-65535 10.1.2.20/32, NACL_EGRESS_REPLY",
        "acl-b2, 50 in deny 6/1024-65535 10.2.1.30/32, NACL_INGRESS_REPLY",
        "acl-a3, 50 out deny 6/1024-65535 10.1.2.20/32, NACL_EGRESS_REPLY",
        "acl-a2, 50 in deny 6/1024-65535 10.2.1.30/32, NACL_INGRESS_REPLY"
    })
    void acls_differentSubnets(String acl, String entry, Reason reason) {
        estate.entries(acl, entry);
        ask(estate, "i-db", "i-far", "tcp/22").blocked(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "acl-a3, 50 out deny -1 10.2.1.30/32",
        "acl-b3, 50 in deny -1 0.0.0.0/0",
        "acl-b2, 50 out deny -1 0.0.0.0/0",
        "acl-a3, 51 in deny -1 10.2.1.30/32"
    })
    void acls_ofAttachmentSubnetsAreNotAskedTheOtherWay(String acl, String entry) {
        estate.entries(acl, entry);
        ask(estate, "i-db", "i-far", "tcp/22").reachable();
    }

    @ParameterizedTest
    @CsvSource({
        "50 out deny 6/22 10.2.1.30/32, NACL_EGRESS",
        "50 in deny 6/22 10.1.2.20/32, NACL_INGRESS",
    })
    void acls_sameSubnetTowardTheHubBothDirectionsAreAsked(String entry, Reason reason) {
        estate.put(attachment("att-a", "vpc-a", "available", "subnet-a2")).entries("acl-a2", entry);
        ask(estate, "i-db", "i-far", "tcp/22").blocked(reason);
    }

    @Test
    void acls_sameSubnetFromTheHubNothingIsAsked() {
        estate.put(attachment("att-a", "vpc-a", "available", "subnet-a2"))
                .entries("acl-a2", "50 in deny 6/1024-65535 10.2.1.30/32", "51 out deny 6/1024-65535 10.1.2.0/24");
        ask(estate, "i-db", "i-far", "tcp/22").reachable();
    }

    private void references(boolean hub, boolean a, boolean b) {
        estate.put(new Hub("tgw-1", Estate.REGION, hub))
                .put(new HubAttachment("att-a", "tgw-1", "vpc-a", List.of("subnet-a3"), "available", a))
                .put(new HubAttachment("att-b", "tgw-1", "vpc-b", List.of("subnet-b2", "subnet-b3"), "available", b));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true, true",
        "false, true, true, false",
        "true, false, true, false",
        "true, true, false, false"
    })
    void groupReference_inboundWhereEnabledOnHubAndAttachments(boolean hub, boolean a, boolean b, boolean matches) {
        references(hub, a, b);
        estate.group("sg-i-far", "vpc-b")
                .ingress("sg-i-far", rule("tcp/22", new Group("sg-i-db", "vpc-a", null, false)));
        Probe probe = ask(estate, "i-db", "i-far", "tcp/22");
        if (matches) {
            probe.reachable();
        } else {
            probe.blocked(Reason.SG_INGRESS);
        }
    }

    @Test
    void groupReference_neverOutbound() {
        references(true, true, true);
        estate.egress("sg-i-db", rule("tcp/22", new Group("sg-i-far", "vpc-b", null, false)));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.SG_EGRESS);
    }

    @Test
    void centralEgress_throughTheNatGatewayOfAnotherNetwork() {
        estate.subnet("subnet-b9", "vpc-b", "x", "10.2.9.0/24")
                .put(new InternetGateway("igw-b", Estate.REGION, "vpc-b"))
                .put(new Resource.NatGateway("nat-b", "subnet-b9", true, "available"))
                .fixture("eni-nat-b", "subnet-b9", Resource.Role.NAT, "nat-b", "10.2.9.9=198.51.100.29")
                .table("rtb-nat", "vpc-b", "subnet-b9")
                .route("rtb-nat", "0.0.0.0/0", Kind.IGW, "igw-b")
                .route("rtb-nat", "10.1.0.0/16", Kind.HUB, "tgw-1")
                .route("rtb-vpc-b", "0.0.0.0/0", Kind.NAT, "nat-b")
                .route("rtb-vpc-a", "0.0.0.0/0", Kind.HUB, "tgw-1");
        table(new HubRoute(Cidr.of("0.0.0.0/0"), "att-b", false));
        ask(estate, "i-db", OUTSIDE, "tcp/443").reachable();
        estate.table("rtb-nat", "vpc-b", "subnet-b9").route("rtb-nat", "0.0.0.0/0", Kind.IGW, "igw-b");
        ask(estate, "i-db", OUTSIDE, "tcp/443").blocked(Reason.PRIVATE_DESTINATION);
    }

    @Test
    void internetGatewayBehindTheHub_dropsForeignSources() {
        estate.put(new InternetGateway("igw-b", Estate.REGION, "vpc-b"))
                .route("rtb-vpc-b", "0.0.0.0/0", Kind.IGW, "igw-b")
                .route("rtb-vpc-a", "0.0.0.0/0", Kind.HUB, "tgw-1");
        table(new HubRoute(Cidr.of("0.0.0.0/0"), "att-b", false));
        ask(estate, "i-db", OUTSIDE, "tcp/443").blocked(Reason.NO_PUBLIC_ADDRESS);
    }

    @Test
    void routesThatWereNotRead_mayLeadAnywhere() {
        estate.unread(Listing.TRANSIT_ROUTES);
        ask(estate, "i-db", "i-far", "tcp/22").unknown(Reason.UNREAD);
        ask(estate, "i-db", "10.2.1.99", "tcp/22").blocked(Reason.HUB_NO_ROUTE, Reason.NO_SUCH_ADDRESS);
    }

    @Test
    void attachmentThatIsPending_stillConnects_oneThatFailedDoesNot() {
        estate.put(attachment("att-b", "vpc-b", "pendingAcceptance", "subnet-b2"));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.HUB_ATTACHMENT);
        estate.put(attachment("att-b", "vpc-b", "failed", "subnet-b2"));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.HUB_ATTACHMENT);
        estate.put(attachment("att-b", "vpc-b", "available", "subnet-b2"))
                .put(attachment("att-a", "vpc-a", "deleted", "subnet-a3"));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.HUB_ATTACHMENT);
    }

    @Test
    void attachmentsToDifferentHubs_connectNothing() {
        estate.put(new Hub("tgw-2", Estate.REGION, false))
                .put(new HubAttachment("att-b", "tgw-2", "vpc-b", List.of("subnet-b2"), "available", false));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.HUB_ATTACHMENT);
    }
}
