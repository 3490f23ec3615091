/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.InternetGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceIpv6Address;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.SubnetIpv6CidrBlockAssociation;

final class DoorsTest {
    private static final String PUBLIC = "203.0.113.7";

    @Test
    void aPublicAddressLeadsToThePrivateOneItIsAssociatedWith() {
        Door door = door(read(DoorsTest::withPublicAddress).with(Ec2.INTERNET_GATEWAYS, igw("available")), PUBLIC);

        assertThat(door.outside()).isEqualTo(IpAddress.parse(PUBLIC));
        assertThat(door.ports()).isEmpty();
        assertThat(door.target()).isEqualTo(AwsId.networkInterface("eni-0a"));
        assertThat(door.inside()).isEqualTo(IpAddress.parse("172.20.1.10"));
        assertThat(door.gateway()).contains(AwsId.gateway("igw-0a"));
        assertThat(Reading.known(door.carries()).up()).isTrue();
        assertThat(door.reply()).isEqualTo(new ReplyPath.RoutedTo(AwsId.gateway("igw-0a")));
        assertThat(door.closedUnlessFiltered()).isFalse();
        assertThat(door.answersPing()).isFalse();
    }

    @Test
    void everyAddressOfAnInterfaceHasItsOwnDoor() {
        Reading reading = read(nic ->
                        nic.privateIpAddresses(mapped("172.20.1.10", PUBLIC), mapped("172.20.1.11", "203.0.113.8")))
                .with(Ec2.INTERNET_GATEWAYS, igw("available"));

        assertThat(door(reading, "203.0.113.8").inside()).isEqualTo(IpAddress.parse("172.20.1.11"));
        assertThat(door(reading, PUBLIC).inside()).isEqualTo(IpAddress.parse("172.20.1.10"));
    }

    @Test
    void theInterfacesOwnAssociationIsThatOfItsPrimaryAddress() {
        Reading reading = read(nic -> nic.privateIpAddress("172.20.1.10").association(a -> a.publicIp(PUBLIC)))
                .with(Ec2.INTERNET_GATEWAYS, igw("available"));

        assertThat(door(reading, PUBLIC).inside()).isEqualTo(IpAddress.parse("172.20.1.10"));
    }

    @Test
    void withoutAnAttachedGatewayItCarriesNothing() {
        Door door = door(read(DoorsTest::withPublicAddress).with(Ec2.INTERNET_GATEWAYS), PUBLIC);

        assertThat(door.gateway()).isEmpty();
        assertThat(Reading.known(door.carries())).isEqualTo(OperationalState.down("no Internet gateway attached"));
    }

    @Test
    void aGatewayOfAnotherVpcDoesNotCount() {
        InternetGateway elsewhere = igw("available").toBuilder()
                .attachments(InternetGatewayAttachment.builder()
                        .vpcId("vpc-0other")
                        .state("available")
                        .build())
                .build();

        assertThat(Reading.known(door(read(DoorsTest::withPublicAddress).with(Ec2.INTERNET_GATEWAYS, elsewhere), PUBLIC)
                                .carries())
                        .up())
                .isFalse();
    }

    @Test
    void aGatewayThatIsOnItsWayOutCarriesNothing() {
        Door door = door(read(DoorsTest::withPublicAddress).with(Ec2.INTERNET_GATEWAYS, igw("detaching")), PUBLIC);

        assertThat(Reading.known(door.carries())).isEqualTo(OperationalState.down("igw-0a is detaching"));
    }

    @Test
    void gatewaysNobodyReadLeaveItUnknown() {
        assertThat(Reading.unknown(
                        door(read(DoorsTest::withPublicAddress), PUBLIC).carries()))
                .isEqualTo(GapReason.NOT_READ);
        assertThat(Reading.unknown(door(read(DoorsTest::withPublicAddress).cut(Ec2.INTERNET_GATEWAYS), PUBLIC)
                        .carries()))
                .isEqualTo(GapReason.INCOMPLETE);
    }

    @Test
    void aGlobalIpv6AddressIsItsOwnDoor() {
        Door door = door(read(DoorsTest::withIpv6).with(Ec2.INTERNET_GATEWAYS, igw("available")), "2600:1f16:a:1::5");

        assertThat(door.inside()).isEqualTo(door.outside());
        assertThat(Reading.known(door.carries()).up()).isTrue();
    }

    @Test
    void anIpv6AddressThatIsNotGlobalIsNone() {
        Snapshot snapshot = read(nic -> nic.ipv6Addresses(NetworkInterfaceIpv6Address.builder()
                        .ipv6Address("fd12:3456::5")
                        .build()))
                .snapshot();

        assertThat(snapshot.all(Door.class)).isEmpty();
    }

    @Test
    void denyAllIgwTrafficClosesIpv6() {
        Door door = door(
                read(nic -> withIpv6(nic.denyAllIgwTraffic(true))).with(Ec2.INTERNET_GATEWAYS, igw("available")),
                "2600:1f16:a:1::5");

        assertThat(Reading.known(door.carries())).isEqualTo(OperationalState.down("denyAllIgwTraffic"));
    }

    @Test
    void aPrivateRangeOfTheSubnetClosesTheIpv6AddressesInIt() {
        Reading reading = read(DoorsTest::withIpv6)
                .with(Ec2.SUBNETS, subnet("2600:1f16:b:1::/64", "2600:1f16:a:1::/64"))
                .with(Ec2.INTERNET_GATEWAYS, igw("available"));

        assertThat(Reading.known(door(reading, "2600:1f16:a:1::5").carries()))
                .isEqualTo(OperationalState.down("the range 2600:1f16:a:1::/64 is private"));
    }

    @Test
    void aPublicRangeDoesNotCloseThem() {
        Reading reading = read(DoorsTest::withIpv6)
                .with(Ec2.SUBNETS, subnet("2600:1f16:a:1::/64", "2600:1f16:b:1::/64"))
                .with(Ec2.INTERNET_GATEWAYS, igw("available"));

        assertThat(Reading.known(door(reading, "2600:1f16:a:1::5").carries()).up())
                .isTrue();
    }

    @Test
    void anAddressOfACarriersNetworkIsNotModelled() {
        Reading reading = read(nic -> nic.privateIpAddresses(NetworkInterfacePrivateIpAddress.builder()
                        .privateIpAddress("172.20.1.10")
                        .association(a -> a.carrierIp("198.51.100.77"))
                        .build()))
                .with(Ec2.INTERNET_GATEWAYS, igw("available"));

        assertThat(Reading.unknown(door(reading, "198.51.100.77").carries())).isEqualTo(GapReason.NOT_MODELLED);
    }

    @Test
    void anInterfaceWithoutAPublicAddressHasNoDoor() {
        assertThat(read(nic -> nic.privateIpAddress("172.20.1.10")).snapshot().all(Door.class))
                .isEmpty();
    }

    @Test
    void theOwnersGatewayIsFoundFromTheGuestsInterface() {
        Reading guest = Reading.in(Reading.OTHER, Reading.REGION)
                .with(Ec2.NETWORK_INTERFACES, nic(DoorsTest::withPublicAddress, Reading.OTHER));
        Reading owner = Reading.here().with(Ec2.INTERNET_GATEWAYS, igw("available"));

        assertThat(Reading.get(Reading.together(guest, owner), Door.class, AwsId.of(ResourceKind.DOOR, PUBLIC))
                        .gateway())
                .contains(AwsId.gateway("igw-0a"));
    }

    private static void withPublicAddress(NetworkInterface.Builder nic) {
        nic.privateIpAddresses(mapped("172.20.1.10", PUBLIC));
    }

    private static void withIpv6(NetworkInterface.Builder nic) {
        nic.ipv6Addresses(NetworkInterfaceIpv6Address.builder()
                .ipv6Address("2600:1f16:a:1::5")
                .build());
    }

    private static NetworkInterfacePrivateIpAddress mapped(String inside, String outside) {
        return NetworkInterfacePrivateIpAddress.builder()
                .privateIpAddress(inside)
                .association(a -> a.publicIp(outside))
                .build();
    }

    private static Subnet subnet(String publicRange, String privateRange) {
        return Subnet.builder()
                .subnetId("subnet-0a")
                .ipv6CidrBlockAssociationSet(range(publicRange, "public"), range(privateRange, "private"))
                .build();
    }

    private static SubnetIpv6CidrBlockAssociation range(String prefix, String attribute) {
        return SubnetIpv6CidrBlockAssociation.builder()
                .ipv6CidrBlock(prefix)
                .ipv6AddressAttribute(attribute)
                .build();
    }

    private static InternetGateway igw(String state) {
        return InternetGateway.builder()
                .internetGatewayId("igw-0a")
                .ownerId(Reading.ACCOUNT)
                .attachments(InternetGatewayAttachment.builder()
                        .vpcId("vpc-0a")
                        .state(state)
                        .build())
                .build();
    }

    private static Reading read(Consumer<NetworkInterface.Builder> fields) {
        return Reading.here().with(Ec2.NETWORK_INTERFACES, nic(fields, Reading.ACCOUNT));
    }

    private static NetworkInterface nic(Consumer<NetworkInterface.Builder> fields, String owner) {
        return NetworkInterface.builder()
                .networkInterfaceId("eni-0a")
                .vpcId("vpc-0a")
                .subnetId("subnet-0a")
                .ownerId(owner)
                .applyMutation(fields)
                .build();
    }

    private static Door door(Reading reading, String address) {
        return Reading.get(reading.snapshot(), Door.class, AwsId.of(ResourceKind.DOOR, address));
    }
}
