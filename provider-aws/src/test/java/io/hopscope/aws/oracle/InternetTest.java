/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Estate.rule;
import static io.hopscope.aws.oracle.Probe.OUTSIDE;
import static io.hopscope.aws.oracle.Probe.ask;

import io.hopscope.aws.oracle.Resource.BlockMode;
import io.hopscope.aws.oracle.Resource.EgressOnlyGateway;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.InternetGateway;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Subnet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of sheet sections 1.4 and 1.5, and Block Public Access of 1.8. */
class InternetTest {
    private static final String OUTSIDE_V6 = "2001:db8:ffff::77";

    private final Estate estate = Estate.small().ingress("sg-i-web", rule("-1", "0.0.0.0/0"), rule("-1", "::/0"));

    @Test
    void internetGateway_mustBeAttached() {
        estate.put(new InternetGateway("igw-a", Estate.REGION, null));
        ask(estate, OUTSIDE, "i-web", "tcp/443").blocked(Reason.NO_INTERNET_GATEWAY);
        ask(estate, "i-web", OUTSIDE, "tcp/443").blocked(Reason.NO_INTERNET_GATEWAY);
    }

    @Test
    void internetGateway_needsRouteForTheReply() {
        estate.table("rtb-public", "vpc-a", "subnet-a1");
        ask(estate, OUTSIDE, "i-web", "tcp/443").blocked(Reason.NO_ROUTE_REPLY);
    }

    @Test
    void internetGateway_needsPublicAddress() {
        ask(estate, OUTSIDE, "i-db", "tcp/443").blocked(Reason.NO_PUBLIC_ADDRESS);
        estate.route("rtb-vpc-a", "0.0.0.0/0", Kind.IGW, "igw-a");
        ask(estate, "i-db", OUTSIDE, "tcp/443").blocked(Reason.NO_PUBLIC_ADDRESS);
    }

    @Test
    void publicAddress_belongsToThePrivateAddressUsed() {
        estate.eni("eni-i-web", "subnet-a1", "i-web", 0, "10.1.1.10", "10.1.1.11=198.51.100.11")
                .groups("eni-i-web", "sg-i-web");
        ask(estate, OUTSIDE, "198.51.100.11", "tcp/443").reachable();
        ask(estate, "10.1.1.11", OUTSIDE, "tcp/443").reachable();
        ask(estate, "10.1.1.10", OUTSIDE, "tcp/443").blocked(Reason.NO_PUBLIC_ADDRESS);
    }

    @Test
    void oneToOneNat_filtersSeePrivateDestinationAndPublicSource() {
        estate.acl("acl-1", "vpc-a", "subnet-a1").entries("acl-1", "50 out deny 6/443 198.51.100.0/24");
        ask(estate, OUTSIDE, "i-web", "tcp/443").reachable();
        estate.entries("acl-1", "51 in deny -1 203.0.113.0/24");
        ask(estate, OUTSIDE, "i-web", "tcp/443").blocked(Reason.NACL_INGRESS);
    }

    @Test
    void privateDestination_isNotCarried() {
        ask(estate, "i-web", "10.77.0.1", "tcp/443").blocked(Reason.PRIVATE_DESTINATION);
        ask(estate, "i-web", "100.64.3.1", "tcp/443").blocked(Reason.PRIVATE_DESTINATION);
    }

    @Test
    void privateDestination_ofAnotherNetworkIsNotCarriedEither() {
        estate.ingress("sg-i-far", rule("-1", "0.0.0.0/0"));
        ask(estate, "i-web", "10.2.1.30", "tcp/22").blocked(Reason.PRIVATE_DESTINATION);
    }

    @Test
    void address_ofNoAttachedInterfaceTakesNothing() {
        estate.change(
                Eni.class,
                "eni-i-web",
                old -> new Eni(
                        old.id(),
                        old.subnet(),
                        old.role(),
                        new Resource.Attachment(null, 0, false),
                        old.addresses(),
                        old.groups(),
                        true,
                        false));
        ask(estate, OUTSIDE, "198.51.100.10", "tcp/443").blocked(Reason.INTERFACE_NOT_ATTACHED);
        ask(estate, "i-db", "10.1.1.10", "tcp/443").blocked(Reason.INTERFACE_NOT_ATTACHED);
        ask(estate, "10.1.1.10", "i-db", "tcp/443").blocked(Reason.SOURCE_CANNOT_SEND);
    }

    @Test
    void ipv6_withoutTranslation() {
        ask(estate, OUTSIDE_V6, "2001:db8:a:1::10", "tcp/443").reachable();
        ask(estate, "i-web", OUTSIDE_V6, "icmp").reachable();
    }

    private Estate egressOnly() {
        return estate.put(new EgressOnlyGateway("eigw-a", Estate.REGION, "vpc-a"))
                .route("rtb-vpc-a", "::/0", Kind.EIGW, "eigw-a")
                .ingress("sg-i-db", rule("-1", "::/0"));
    }

    @Test
    void egressOnlyGateway_onlyOutbound() {
        egressOnly();
        ask(estate, "i-db", OUTSIDE_V6, "tcp/443").reachable();
        ask(estate, OUTSIDE_V6, "2001:db8:a:2::20", "tcp/443").blocked(Reason.EGRESS_ONLY);
    }

    @Test
    void egressOnlyGateway_needsNoInternetGateway() {
        egressOnly().remove("igw-a");
        ask(estate, "i-db", OUTSIDE_V6, "tcp/443").reachable();
        ask(estate, OUTSIDE_V6, "2001:db8:a:2::20", "tcp/443").blocked(Reason.NO_INTERNET_GATEWAY);
    }

    @Test
    void egressOnlyGateway_mustBeAttached() {
        egressOnly().put(new EgressOnlyGateway("eigw-a", Estate.REGION, null));
        ask(estate, "i-db", OUTSIDE_V6, "tcp/443").blocked(Reason.EGRESS_ONLY);
    }

    @Test
    void privateIpv6Range_isNeverAdvertised() {
        estate.change(
                Subnet.class,
                "subnet-a1",
                old -> new Subnet(old.id(), old.vpc(), old.zone(), old.cidrs(), BlockMode.OFF, true));
        ask(estate, OUTSIDE_V6, "2001:db8:a:1::10", "tcp/443").blocked(Reason.IPV6_NOT_PUBLIC);
        ask(estate, "i-db", "2001:db8:a:1::10", "tcp/443").reachable();
        ask(estate, OUTSIDE, "i-web", "tcp/443").reachable();
    }

    @Test
    void denyAllIgwTraffic_blocksIpv6Only() {
        estate.change(
                Eni.class,
                "eni-i-web",
                old -> new Eni(
                        old.id(),
                        old.subnet(),
                        old.role(),
                        old.attachment(),
                        old.addresses(),
                        old.groups(),
                        true,
                        true));
        ask(estate, "i-web", OUTSIDE_V6, "tcp/443").blocked(Reason.IPV6_NOT_PUBLIC);
        ask(estate, OUTSIDE, "i-web", "tcp/443").reachable();
    }

    @Test
    void hairpin_carriesPublicSource() {
        estate.vm("i-next", "subnet-a1", "10.1.1.12=198.51.100.12")
                .vm("i-shut", "subnet-a1", "10.1.1.13=198.51.100.13")
                .ingress("sg-i-shut", rule("-1", "10.0.0.0/8"));
        ask(estate, "i-next", "198.51.100.10", "tcp/22").reachable();
        ask(estate, "i-next", "198.51.100.13", "tcp/22").blocked(Reason.SG_INGRESS);
        ask(estate, "i-shut", "198.51.100.13", "tcp/22").blocked(Reason.SG_INGRESS);
    }

    @Test
    void instance_inAnUnconnectedNetworkIsDialledByItsPublicAddress() {
        estate.put(new InternetGateway("igw-b", Estate.REGION, "vpc-b"))
                .route("rtb-vpc-b", "0.0.0.0/0", Kind.IGW, "igw-b")
                .eni("eni-i-far", "subnet-b1", "i-far", 0, "10.2.1.30=198.51.100.30")
                .groups("eni-i-far", "sg-i-far");
        ask(estate, "i-far", "i-web", "tcp/22").reachable();
        ask(estate, "i-far", "i-db", "tcp/22").blocked(Reason.PRIVATE_DESTINATION);
    }

    @ParameterizedTest
    @EnumSource(
            value = BlockMode.class,
            names = {"BIDIRECTIONAL", "INGRESS"})
    void blockPublicAccess_closesTheInternetGatewayForInstances(BlockMode mode) {
        block("subnet-a1", mode);
        ask(estate, OUTSIDE, "i-web", "tcp/443").blocked(Reason.PUBLIC_ACCESS_BLOCKED);
        ask(estate, "i-web", OUTSIDE, "tcp/443").blocked(Reason.PUBLIC_ACCESS_BLOCKED);
        ask(estate, "i-db", "i-web", "tcp/443").reachable();
    }

    @ParameterizedTest
    @CsvSource({"INGRESS, true", "BIDIRECTIONAL, false"})
    void blockPublicAccess_ofTheNatGatewaysSubnetCounts(BlockMode mode, boolean open) {
        new NatEstate(estate).publicNat("subnet-a1").defaultRouteOfA2();
        block("subnet-a2", BlockMode.BIDIRECTIONAL);
        block("subnet-a1", mode);
        Probe probe = ask(estate, "i-db", OUTSIDE, "tcp/443");
        if (open) {
            probe.reachable();
        } else {
            probe.blocked(Reason.PUBLIC_ACCESS_BLOCKED);
        }
    }

    @ParameterizedTest
    @CsvSource({"INGRESS, true", "BIDIRECTIONAL, false"})
    void blockPublicAccess_ofEgressOnlyTraffic(BlockMode mode, boolean open) {
        egressOnly();
        block("subnet-a2", mode);
        Probe probe = ask(estate, "i-db", OUTSIDE_V6, "tcp/443");
        if (open) {
            probe.reachable();
        } else {
            probe.blocked(Reason.PUBLIC_ACCESS_BLOCKED);
        }
    }

    private void block(String subnet, BlockMode mode) {
        estate.change(
                Subnet.class, subnet, old -> new Subnet(old.id(), old.vpc(), old.zone(), old.cidrs(), mode, false));
    }

    @Test
    void egressOnlyGateway_privateRangeGetsNoAnswers() {
        egressOnly()
                .change(
                        Subnet.class,
                        "subnet-a2",
                        old -> new Subnet(old.id(), old.vpc(), old.zone(), old.cidrs(), BlockMode.OFF, true));
        ask(estate, "i-db", OUTSIDE_V6, "tcp/443").blocked(Reason.IPV6_NOT_PUBLIC);
    }

    @Test
    void ipv6_uniqueLocalDestinationIsNotCarried() {
        egressOnly();
        ask(estate, "i-db", "fd00:1::1", "tcp/443").blocked(Reason.PRIVATE_DESTINATION);
    }

    @Test
    void ipv6_addressOfAnotherNetworkThatNobodyHas() {
        ask(estate, "i-web", "2001:db8:b:1::99", "tcp/443").blocked(Reason.NO_SUCH_ADDRESS);
    }

    @Test
    void ipv6_betweenNetworksByTheInternet() {
        estate.put(new InternetGateway("igw-b", Estate.REGION, "vpc-b"))
                .route("rtb-vpc-b", "::/0", Kind.IGW, "igw-b")
                .ingress("sg-i-far", rule("tcp/443", "2001:db8:a:1::10/128"));
        ask(estate, "i-web", "2001:db8:b:1::30", "tcp/443").reachable();
        ask(estate, "i-web", "2001:db8:b:1::30", "tcp/444").blocked(Reason.SG_INGRESS);
    }

    @Test
    void gateways_serveOnlyTheNetworkTheyAreAttachedTo() {
        estate.route("rtb-vpc-b", "0.0.0.0/0", Kind.IGW, "igw-a")
                .put(new EgressOnlyGateway("eigw-a", Estate.REGION, "vpc-a"))
                .route("rtb-vpc-b", "::/0", Kind.EIGW, "eigw-a")
                .eni("eni-i-far", "subnet-b1", "i-far", 0, "10.2.1.30=198.51.100.30", "2001:db8:b:1::30")
                .groups("eni-i-far", "sg-i-far");
        ask(estate, "i-far", OUTSIDE, "tcp/443").blocked(Reason.NO_INTERNET_GATEWAY);
        ask(estate, "i-far", OUTSIDE_V6, "tcp/443").blocked(Reason.EGRESS_ONLY);
    }

    @Test
    void families_ofSourceAndDestinationMustFit() {
        estate.eni("eni-i-db", "subnet-a2", "i-db", 0, "10.1.2.20").groups("eni-i-db", "sg-i-db");
        ask(estate, "i-db", "2001:db8:a:1::10", "tcp/443").blocked(Reason.NO_ADDRESS_OF_FAMILY);
        ask(estate, OUTSIDE_V6, "198.51.100.10", "tcp/443").blocked(Reason.NO_ADDRESS_OF_FAMILY);
    }
}
