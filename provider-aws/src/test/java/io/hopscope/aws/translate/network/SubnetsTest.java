/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Items;
import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.SubnetIpv6CidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.Vpc;

final class SubnetsTest {
    private static final software.amazon.awssdk.services.ec2.model.Subnet SUBNET =
            software.amazon.awssdk.services.ec2.model.Subnet.builder()
                    .subnetId("subnet-0a")
                    .vpcId("vpc-0a")
                    .ownerId(Reading.ACCOUNT)
                    .cidrBlock("172.20.1.0/24")
                    .availabilityZone("eu-north-1b")
                    .tags(Items.named("front"))
                    .build();

    @Test
    void aSubnetHasItsAssociatedPrefixesOfBothFamilies() {
        Subnet subnet = subnet(read(SUBNET.toBuilder()
                        .ipv6CidrBlockAssociationSet(
                                v6("2001:db8:a:1::/64", "associated"), v6("2001:db8:b:1::/64", "disassociated"))
                        .build())
                .snapshot());

        assertThat(subnet.prefixes()).containsExactly(Prefix.parse("172.20.1.0/24"), Prefix.parse("2001:db8:a:1::/64"));
        assertThat(subnet.network()).isEqualTo(AwsId.network("vpc-0a"));
        assertThat(subnet.name()).isEqualTo("front");
    }

    @Test
    void neighboursReachEachOtherWithoutARoute() {
        assertThat(subnet(read(SUBNET).snapshot()).delivery()).isEqualTo(Delivery.ON_LINK);
    }

    @Test
    void ipv4LeavesWithThePublicAddressAndGlobalIpv6WithItsOwn() {
        assertThat(subnet(read(SUBNET).snapshot()).exits())
                .extracting(Exit::when, Exit::accepts, Exit::gives)
                .containsExactly(
                        Tuple.tuple(Exit.When.AT_GATEWAY, new Match.FamilyIs(IpFamily.V4), new ExitAddress.OwnDoor()),
                        Tuple.tuple(
                                Exit.When.AT_GATEWAY,
                                new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse("2000::/3"))),
                                new ExitAddress.Unchanged()));
    }

    @Test
    void theZoneIsTheGivenId() {
        assertThat(subnet(read(SUBNET.toBuilder().availabilityZoneId("eun1-az3").build())
                                .with(Ec2.AVAILABILITY_ZONES, zone("eu-north-1b", "eun1-az1"))
                                .snapshot())
                        .zone())
                .isEqualTo("eun1-az3");
    }

    @Test
    void aZonesNameMeansWhatTheTellersAccountCallsSo() {
        assertThat(subnet(read(SUBNET)
                                .with(
                                        Ec2.AVAILABILITY_ZONES,
                                        zone("eu-north-1a", "eun1-az1"),
                                        zone("eu-north-1b", "eun1-az2"))
                                .snapshot())
                        .zone())
                .isEqualTo("eun1-az2");
    }

    @Test
    void aZonesNameAloneIsTheAccountsOwn() {
        assertThat(subnet(read(SUBNET).snapshot()).zone()).isEqualTo(Reading.ACCOUNT + "/eu-north-1b");
    }

    @Test
    void theRouteTableIsTheAssociatedOne() {
        RouteTable table = RouteTable.builder()
                .routeTableId("rtb-0a")
                .associations(
                        RouteTableAssociation.builder().subnetId("subnet-0a").build())
                .build();

        assertThat(subnet(read(SUBNET).with(Ec2.ROUTE_TABLES, table).snapshot()).routeTable())
                .isEqualTo(Fact.known(AwsId.routeTable("rtb-0a")));
    }

    @Test
    void aSubnetBelongsToTheOwnerOfItsVpc() {
        Vpc shared = Vpc.builder().vpcId("vpc-0a").ownerId(Reading.OTHER).build();
        Subnet subnet = subnet(read(SUBNET).with(Ec2.VPCS, shared).snapshot());

        assertThat(subnet.identity().scope()).isEqualTo(Reading.scope(Reading.OTHER, Reading.REGION));
        assertThat(subnet.identity().editability().editable()).isFalse();
    }

    @Test
    void aPrefixThatCannotBeReadIsAGap() {
        Snapshot snapshot =
                read(SUBNET.toBuilder().cidrBlock("172.20.1.x/24").build()).snapshot();

        assertThat(subnet(snapshot).prefixes()).isEmpty();
        assertThat(snapshot.gaps()).anyMatch(gap -> gap.resource().equals("subnet-0a"));
    }

    private static Reading read(software.amazon.awssdk.services.ec2.model.Subnet subnet) {
        return Reading.here().with(Ec2.SUBNETS, subnet);
    }

    private static Subnet subnet(Snapshot snapshot) {
        return Reading.get(snapshot, Subnet.class, AwsId.subnet("subnet-0a"));
    }

    private static AvailabilityZone zone(String name, String id) {
        return AvailabilityZone.builder().zoneName(name).zoneId(id).build();
    }

    private static SubnetIpv6CidrBlockAssociation v6(String prefix, String state) {
        return SubnetIpv6CidrBlockAssociation.builder()
                .ipv6CidrBlock(prefix)
                .ipv6CidrBlockState(s -> s.state(state))
                .build();
    }
}
