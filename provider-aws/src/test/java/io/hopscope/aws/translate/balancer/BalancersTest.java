/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import static io.hopscope.aws.translate.balancer.BalancerWorld.BALANCER;
import static io.hopscope.aws.translate.balancer.BalancerWorld.CUT;
import static io.hopscope.aws.translate.balancer.BalancerWorld.GROUP;
import static io.hopscope.aws.translate.balancer.BalancerWorld.HOME;
import static io.hopscope.aws.translate.balancer.BalancerWorld.OTHER_GROUP;
import static io.hopscope.aws.translate.balancer.BalancerWorld.balancer;
import static io.hopscope.aws.translate.balancer.BalancerWorld.network;
import static io.hopscope.aws.translate.balancer.BalancerWorld.translated;
import static io.hopscope.aws.translate.balancer.BalancerWorld.with;
import static io.hopscope.aws.translate.balancer.BalancerWorld.workers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Elb;
import io.hopscope.aws.answers.Listing;
import io.hopscope.model.Snapshot;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAddress;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;

final class BalancersTest {
    private static final NetworkInterfacePrivateIpAddress PRIVATE = NetworkInterfacePrivateIpAddress.builder()
            .privateIpAddress("10.6.0.9")
            .build();
    private static final String CROSS_ZONE = "load_balancing.cross_zone.enabled";

    @Test
    void aBalancer_hasItsNamesAndItsNetwork() {
        LoadBalancer balancer = balancer(with(network()));

        assertThat(balancer.name()).isEqualTo("front");
        assertThat(balancer.dnsName()).isEqualTo("front-0aa1.elb.example");
        assertThat(balancer.network()).isEqualTo(AwsId.network("vpc-0aa1"));
        assertThat(balancer.identity().scope()).isEqualTo(HOME);
    }

    @ParameterizedTest
    @CsvSource({"active,true", "active_impaired,true", "provisioning,false", "failed,false"})
    void aBalancer_worksInSomeStatesAndKeepsTheVendorsWord(String word, boolean up) {
        assertThat(balancer(with(network().state(state -> state.code(word)))).state())
                .isEqualTo(Fact.known(new OperationalState(up, word)));
    }

    @Test
    void aStateThatIsNotRecognised_isUnknown() {
        assertThat(balancer(with(network().state(state -> state.code("humming"))))
                        .state()
                        .missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.UNRECOGNISED));
    }

    @ParameterizedTest
    @CsvSource({"gateway,NOT_MODELLED", "orbital,UNRECOGNISED"})
    void aKindOfBalancerThatIsNotModelled_saysSo(String type, GapReason reason) {
        Snapshot snapshot = translated(true, with(network().type(type)));

        assertThat(balancer(snapshot).listeners().missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(reason));
        assertThat(snapshot.gaps()).extracting(Gap::reason).containsExactly(reason);
    }

    @Test
    void itsInterfaces_areThoseWhoseDescriptionEndsLikeItsArn() {
        assertThat(interfaces(
                        nic("eni-0b", "ELB net/front/0aa1"),
                        nic("eni-0a", "ELB net/front/0aa1"),
                        nic("eni-0c", "ELB net/front/0aa12"),
                        nic("eni-0d", "made by hand")))
                .isEqualTo(Fact.known(List.of(AwsId.networkInterface("eni-0a"), AwsId.networkInterface("eni-0b"))));
    }

    @Test
    void itsInterfaces_areKnownByTheirAddressesToo() {
        assertThat(interfaces(
                        nic("eni-0a", "").association(a -> a.publicIp("198.51.100.77")),
                        nic("eni-0b", "").association(a -> a.allocationId("eipalloc-0b")),
                        nic("eni-0c", "").subnetId("subnet-0c").privateIpAddresses(PRIVATE),
                        nic("eni-0d", "").subnetId("subnet-0d").privateIpAddresses(PRIVATE)))
                .isEqualTo(Fact.known(List.of(
                        AwsId.networkInterface("eni-0a"),
                        AwsId.networkInterface("eni-0b"),
                        AwsId.networkInterface("eni-0c"))));
    }

    @Test
    void itsInterfaces_areUnknownWhereTheyWereNotAllRead() {
        AwsScopeAnswers.Builder answers = with(network())
                .put(
                        Ec2.NETWORK_INTERFACES,
                        Listing.partial(
                                Ec2.NETWORK_INTERFACES.keep(List.of(
                                        nic("eni-0a", "ELB net/front/0aa1").build())),
                                CUT));

        assertThat(balancer(answers).interfaces()).isEqualTo(Fact.unknown(CUT));
    }

    @Test
    void aBalancerWithoutInterfaces_contradictsTheList() {
        assertThat(interfaces(nic("eni-0d", "made by hand")).missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.CONTRADICTION));
    }

    @Test
    void anApplicationLoadBalancer_crossesZones() {
        assertThat(balancer(with(network().type("application"))).crossZone()).isEqualTo(Fact.known(true));
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,false"})
    void aNetworkLoadBalancer_crossesZonesWhereItsAttributeSaysSo(String value, boolean expected) {
        assertThat(crossZone(with(network()), value)).isEqualTo(Fact.known(expected));
    }

    @Test
    void aNetworkLoadBalancer_doesNotCrossZonesByDefault() {
        AwsScopeAnswers.Builder read =
                with(network()).put(Elb.LOAD_BALANCER_ATTRIBUTES, BALANCER, Listing.complete(List.of()));

        assertThat(balancer(read).crossZone()).isEqualTo(Fact.known(false));
        assertThat(balancer(with(network())).crossZone().missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.NOT_READ));
        assertThat(balancer(translated(true, with(network()))).crossZone()).isEqualTo(Fact.known(false));
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,false", "use_load_balancer_configuration,false"})
    void aTargetGroup_mayDecideForItself(String value, boolean expected) {
        AwsScopeAnswers.Builder answers = with(network())
                .put(Elb.TARGET_GROUPS, Listing.complete(List.of(workers().build())))
                .put(Elb.TARGET_GROUP_ATTRIBUTES, GROUP, attribute(value));

        assertThat(crossZone(answers, "false")).isEqualTo(Fact.known(expected));
    }

    @Test
    void targetGroupsThatDiffer_areNotModelled() {
        AwsScopeAnswers.Builder answers = with(network())
                .put(
                        Elb.TARGET_GROUPS,
                        Listing.complete(List.of(
                                workers().build(),
                                workers().targetGroupArn(OTHER_GROUP).build())))
                .put(Elb.TARGET_GROUP_ATTRIBUTES, GROUP, attribute("true"));

        assertThat(crossZone(answers, "false").missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.NOT_MODELLED));
    }

    @Test
    void aTargetGroupOfAnotherBalancer_doesNotCount() {
        AwsScopeAnswers.Builder answers = with(network())
                .put(
                        Elb.TARGET_GROUPS,
                        Listing.complete(List.of(
                                workers().loadBalancerArns(BALANCER + "9").build())))
                .put(Elb.TARGET_GROUP_ATTRIBUTES, GROUP, attribute("true"));

        assertThat(crossZone(answers, "false")).isEqualTo(Fact.known(false));
    }

    @Test
    void anInterfaceThatSharesNoAddress_isNotItsOwn() {
        assertThat(interfaces(
                        nic("eni-0a", "").association(a -> a.publicIp("198.51.100.77")),
                        nic("eni-0e", "").association(a -> a.publicIp("198.51.100.78"))))
                .isEqualTo(Fact.known(List.of(AwsId.networkInterface("eni-0a"))));
    }

    @Test
    void anInterfaceThatIsListedTwice_countsOnce() {
        assertThat(interfaces(nic("eni-0a", "ELB net/front/0aa1"), nic("eni-0a", "ELB net/front/0aa1")))
                .isEqualTo(Fact.known(List.of(AwsId.networkInterface("eni-0a"))));
    }

    private static Fact<Boolean> crossZone(AwsScopeAnswers.Builder answers, String value) {
        LoadBalancerAttribute attribute =
                LoadBalancerAttribute.builder().key(CROSS_ZONE).value(value).build();
        return balancer(answers.put(Elb.LOAD_BALANCER_ATTRIBUTES, BALANCER, Listing.complete(List.of(attribute))))
                .crossZone();
    }

    private static Listing<TargetGroupAttribute> attribute(String value) {
        return Listing.complete(List.of(
                TargetGroupAttribute.builder().key(CROSS_ZONE).value(value).build()));
    }

    private static Fact<List<ResourceId>> interfaces(NetworkInterface.Builder... nics) {
        LoadBalancerAddress outside =
                LoadBalancerAddress.builder().ipAddress("198.51.100.77").build();
        LoadBalancerAddress allocated =
                LoadBalancerAddress.builder().allocationId("eipalloc-0b").build();
        LoadBalancerAddress inside =
                LoadBalancerAddress.builder().privateIPv4Address("10.6.0.9").build();
        AvailabilityZone zone = AvailabilityZone.builder()
                .subnetId("subnet-0c")
                .loadBalancerAddresses(outside, allocated, inside)
                .build();
        return balancer(with(network().availabilityZones(zone))
                        .put(
                                Ec2.NETWORK_INTERFACES,
                                Listing.complete(Ec2.NETWORK_INTERFACES.keep(Arrays.stream(nics)
                                        .map(NetworkInterface.Builder::build)
                                        .toList()))))
                .interfaces();
    }

    private static NetworkInterface.Builder nic(String id, String description) {
        return NetworkInterface.builder().networkInterfaceId(id).description(description);
    }
}
