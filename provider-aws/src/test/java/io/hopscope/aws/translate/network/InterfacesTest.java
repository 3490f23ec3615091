/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Items;
import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Ipv4PrefixSpecification;
import software.amazon.awssdk.services.ec2.model.Ipv6PrefixSpecification;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceIpv6Address;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;

final class InterfacesTest {
    private static final Consumer<software.amazon.awssdk.services.ec2.model.NetworkInterface.Builder> OF_INSTANCE =
            nic -> nic.attachment(a -> a.instanceId("i-0a").status("attached"));

    @ParameterizedTest
    @CsvSource({
        "interface,false,'',INSTANCE",
        "nat_gateway,true,Interface for NAT Gateway nat-0a,NAT",
        "natGateway,true,'',NAT",
        "network_load_balancer,true,ELB net/front/1a2b,BALANCER",
        "interface,true,ELB app/front/1a2b,BALANCER",
        "interface,true,ELB classic,SERVICE",
        "transit_gateway,false,Network Interface for Transit Gateway Attachment tgw-attach-0a,HUB",
        "vpc_endpoint,true,VPC Endpoint Interface vpce-0a,ENDPOINT",
        "gateway_load_balancer_endpoint,true,'',ENDPOINT",
        "lambda,true,AWS Lambda VPC ENI,SERVICE",
        "interface,true,RDSNetworkInterface,SERVICE",
    })
    void theTypeAndTheDescriptionTellTheRole(String type, boolean managed, String text, InterfaceRole expected) {
        assertThat(translated(nic -> nic.interfaceType(type)
                                .requesterManaged(managed)
                                .description(text))
                        .role())
                .isEqualTo(expected);
    }

    @Test
    void whatIsAttachedToAnInstanceIsTheInstancesWhateverItsType() {
        assertThat(translated(OF_INSTANCE.andThen(
                                nic -> nic.interfaceType("vpc_endpoint").requesterManaged(true)))
                        .role())
                .isEqualTo(InterfaceRole.INSTANCE);
    }

    @Test
    void anInterfaceWithoutATypeIsKnownByItsDescriptionOnlyIfAServiceWroteIt() {
        String text = "Interface for NAT Gateway nat-0a";

        assertThat(translated(nic -> nic.description(text).requesterManaged(true))
                        .role())
                .isEqualTo(InterfaceRole.NAT);
        assertThat(translated(nic -> nic.description(text)).role()).isEqualTo(InterfaceRole.INSTANCE);
    }

    @Test
    void theGroupsAreOneStatefulUnionThatNeighboursMeetToo() {
        NetworkInterface nic = translated(OF_INSTANCE.andThen(n -> n.groups(group("sg-0b"), group("sg-0a"))));
        Stage stage = Reading.known(nic.stages()).get(0);

        assertThat(stage.kind()).isEqualTo(ResourceKind.SECURITY_GROUP);
        assertThat(Reading.known(stage.lists()))
                .containsExactly(AwsId.securityGroup("sg-0a"), AwsId.securityGroup("sg-0b"));
        assertThat(stage.combination()).isEqualTo(Combination.UNION);
        assertThat(stage.stateful()).isTrue();
        assertThat(stage.seesIntraSubnet()).isTrue();
        assertThat(stage.whenNoList()).isEqualTo(Fallback.DENY);
        assertThat(stage.whenNothingMatches()).isEqualTo(Fallback.DENY);
        assertThat(Reading.known(nic.labels()))
                .containsExactlyInAnyOrder(AwsId.securityGroup("sg-0a"), AwsId.securityGroup("sg-0b"));
    }

    @Test
    void anInstancesInterfaceWithoutGroupsIsClosed() {
        NetworkInterface nic = translated(OF_INSTANCE.andThen(n -> n.groups(List.of())));

        assertThat(Reading.known(Reading.known(nic.stages()).get(0).lists())).isEmpty();
    }

    @Test
    void groupsThatTheAnswerLeavesOutAreUnknown() {
        NetworkInterface nic = translated(OF_INSTANCE);

        assertThat(Reading.unknown(nic.stages())).isEqualTo(GapReason.NOT_READ);
        assertThat(Reading.unknown(nic.labels())).isEqualTo(GapReason.NOT_READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nat_gateway", "transit_gateway", "network_load_balancer"})
    void anInterfaceOfAServiceWithoutGroupsIsNotFiltered(String type) {
        NetworkInterface nic = translated(n -> n.interfaceType(type).groups(List.of()));

        assertThat(Reading.known(nic.stages())).isEmpty();
        assertThat(Reading.known(nic.labels())).isEmpty();
    }

    @Test
    void aBalancerWithGroupsIsFilteredAndANatGatewayNever() {
        assertThat(Reading.known(
                        translated(n -> n.interfaceType("network_load_balancer").groups(group("sg-0a")))
                                .stages()))
                .hasSize(1);
        assertThat(Reading.known(translated(n -> n.interfaceType("nat_gateway").groups(group("sg-0a")))
                        .stages()))
                .isEmpty();
    }

    @Test
    void theSourceDestinationCheckKeepsAnInterfaceFromForwarding() {
        assertThat(Reading.known(translated(n -> n.sourceDestCheck(true)).forwarding()))
                .isFalse();
        assertThat(Reading.known(translated(n -> n.sourceDestCheck(false)).forwarding()))
                .isTrue();
    }

    @Test
    void theCheckIsUnknownWhenNotSaidUnlessTheDefaultIsAssumed() {
        assertThat(Reading.unknown(translated(n -> {}).forwarding())).isEqualTo(GapReason.NOT_READ);
        assertThat(Reading.known(nic(read(n -> {}).assumedComplete()).forwarding()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nat_gateway", "transit_gateway", "network_load_balancer"})
    void gatewaysAndBalancersForwardWhateverTheCheckSays(String type) {
        assertThat(Reading.known(translated(n -> n.interfaceType(type).sourceDestCheck(true))
                        .forwarding()))
                .isTrue();
    }

    @Test
    void anAttachmentNamesTheInstance() {
        Attachment attachment = Reading.known(translated(OF_INSTANCE).attachment());

        assertThat(attachment.state().up()).isTrue();
        assertThat(attachment.instance()).isEqualTo(Optional.of(AwsId.instance("i-0a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attaching", "detaching", "detached"})
    void anAttachmentInAnotherStateCarriesNothing(String state) {
        Attachment attachment = Reading.known(translated(n ->
                        n.status("in-use").attachment(a -> a.instanceId("i-0a").status(state)))
                .attachment());

        assertThat(attachment.state().up()).isFalse();
        assertThat(attachment.state().raw()).isEqualTo(state);
    }

    @Test
    void withoutAnAttachmentTheInterfacesStatusCounts() {
        assertThat(Reading.known(translated(n -> n.status("available")).attachment())
                        .state()
                        .up())
                .isFalse();
        Attachment ofService = Reading.known(
                translated(n -> n.interfaceType("nat_gateway").status("in-use")).attachment());
        assertThat(ofService.state().up()).isTrue();
        assertThat(ofService.instance()).isEmpty();
    }

    @Test
    void aStatusThatIsMissingOrNotRecognisedIsUnknown() {
        assertThat(Reading.unknown(translated(n -> {}).attachment())).isEqualTo(GapReason.NOT_READ);
        assertThat(Reading.unknown(translated(n -> n.status("floating")).attachment()))
                .isEqualTo(GapReason.UNRECOGNISED);
    }

    @Test
    void theOwnerOfASharedNetworkIsNotToldTheInstance() {
        Consumer<software.amazon.awssdk.services.ec2.model.NetworkInterface.Builder> foreign =
                n -> n.ownerId(Reading.OTHER).attachment(a -> a.status("attached"));

        assertThat(Reading.unknown(translated(foreign).attachment())).isEqualTo(GapReason.OUTSIDE_SNAPSHOT);
    }

    @Test
    void groupsThatAGuestDoesNotSeeAreUnknownAndNotNone() {
        assertThat(Reading.unknown(translated(n -> n.ownerId(Reading.OTHER).groups(List.of()))
                        .stages()))
                .isEqualTo(GapReason.NOT_READ);
    }

    @Test
    void addressesHaveThePrimaryOnesFirst() {
        NetworkInterface nic =
                translated(n -> n.privateIpAddresses(privateIp("172.20.1.20", false), privateIp("172.20.1.10", true))
                        .ipv6Addresses(v6("2001:db8:a:1::5"), v6("2001:db8:a:1::6"))
                        .ipv4Prefixes(Ipv4PrefixSpecification.builder()
                                .ipv4Prefix("172.20.1.64/28")
                                .build())
                        .ipv6Prefixes(Ipv6PrefixSpecification.builder()
                                .ipv6Prefix("2001:db8:a:1:9::/80")
                                .build()));

        assertThat(nic.addresses())
                .containsExactly(
                        address("172.20.1.10/32", true),
                        address("2001:db8:a:1::5/128", true),
                        address("172.20.1.20/32", false),
                        address("2001:db8:a:1::6/128", false),
                        address("172.20.1.64/28", false),
                        address("2001:db8:a:1:9::/80", false));
    }

    @Test
    void anAddressThatCannotBeReadIsAGap() {
        Snapshot snapshot = read(n -> n.privateIpAddress("172.20.1.256")).snapshot();

        assertThat(nic(snapshot).addresses()).isEmpty();
        assertThat(snapshot.gaps())
                .anyMatch(gap -> gap.resource().equals("eni-0a") && gap.reason() == GapReason.UNRECOGNISED);
    }

    @Test
    void theNameIsATagAndTheSubnetIsNamed() {
        NetworkInterface nic = translated(n -> n.tagSet(Items.named("uplink")));

        assertThat(nic.name()).isEqualTo("uplink");
        assertThat(nic.subnet()).isEqualTo(AwsId.subnet("subnet-0a"));
    }

    private static GroupIdentifier group(String id) {
        return GroupIdentifier.builder().groupId(id).build();
    }

    private static NetworkInterfacePrivateIpAddress privateIp(String address, boolean primary) {
        return NetworkInterfacePrivateIpAddress.builder()
                .privateIpAddress(address)
                .primary(primary)
                .build();
    }

    private static NetworkInterfaceIpv6Address v6(String address) {
        return NetworkInterfaceIpv6Address.builder().ipv6Address(address).build();
    }

    private static InterfaceAddress address(String prefix, boolean primary) {
        return new InterfaceAddress(Prefix.parse(prefix), primary);
    }

    private static Reading read(Consumer<software.amazon.awssdk.services.ec2.model.NetworkInterface.Builder> fields) {
        return Reading.here()
                .with(
                        Ec2.NETWORK_INTERFACES,
                        software.amazon.awssdk.services.ec2.model.NetworkInterface.builder()
                                .networkInterfaceId("eni-0a")
                                .vpcId("vpc-0a")
                                .subnetId("subnet-0a")
                                .ownerId(Reading.ACCOUNT)
                                .applyMutation(fields)
                                .build());
    }

    private static NetworkInterface translated(
            Consumer<software.amazon.awssdk.services.ec2.model.NetworkInterface.Builder> fields) {
        return nic(read(fields).snapshot());
    }

    private static NetworkInterface nic(Snapshot snapshot) {
        return Reading.get(snapshot, NetworkInterface.class, AwsId.networkInterface("eni-0a"));
    }
}
