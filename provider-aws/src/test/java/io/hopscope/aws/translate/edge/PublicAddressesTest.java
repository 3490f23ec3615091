/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Items;
import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation;

final class PublicAddressesTest {
    private static final Address ELASTIC = Address.builder()
            .allocationId("eipalloc-0a")
            .publicIp("203.0.113.7")
            .tags(Items.named("front door"))
            .build();

    @Test
    void anElasticAddressIsKnownByItsAllocationAndStaysThroughAStop() {
        PublicAddress address = elastic(ELASTIC.toBuilder()
                .networkInterfaceId("eni-0a")
                .instanceId("i-0a")
                .build());

        assertThat(address.address()).isEqualTo(IpAddress.parse("203.0.113.7"));
        assertThat(Reading.known(address.boundTo())).contains(AwsId.networkInterface("eni-0a"));
        assertThat(Reading.known(address.state()).up()).isTrue();
        assertThat(address.releasedOnStop()).isFalse();
        assertThat(address.name()).isEqualTo("front door");
    }

    @Test
    void anElasticAddressMayBeBoundToNothing() {
        assertThat(Reading.known(elastic(ELASTIC).boundTo())).isEmpty();
        assertThat(Reading.known(
                        elastic(ELASTIC.toBuilder().instanceId("").build()).boundTo()))
                .isEmpty();
    }

    @Test
    void anOldAnswerNamesTheInstanceOnly() {
        assertThat(Reading.known(
                        elastic(ELASTIC.toBuilder().instanceId("i-0a").build()).boundTo()))
                .contains(AwsId.instance("i-0a"));
    }

    @Test
    void anAddressThatAmazonAssignedIsLostWhenTheInstanceStops() {
        PublicAddress address = Reading.get(
                read(a -> a.publicIp("203.0.113.8").ipOwnerId("amazon"), "interface"),
                PublicAddress.class,
                AwsId.of(ResourceKind.PUBLIC_ADDRESS, "203.0.113.8"));

        assertThat(address.releasedOnStop()).isTrue();
        assertThat(Reading.known(address.boundTo())).contains(AwsId.networkInterface("eni-0a"));
    }

    @Test
    void aServicesAddressIsNotLostByAnInstancesStop() {
        assertThat(Reading.get(
                                read(a -> a.publicIp("203.0.113.8").ipOwnerId("amazon"), "network_load_balancer"),
                                PublicAddress.class,
                                AwsId.of(ResourceKind.PUBLIC_ADDRESS, "203.0.113.8"))
                        .releasedOnStop())
                .isFalse();
    }

    @Test
    void anElasticAddressOfAnInterfaceIsNotTakenForAnAssignedOne() {
        assertThat(read(a -> a.publicIp("203.0.113.7").ipOwnerId(Reading.ACCOUNT), "interface")
                        .all(PublicAddress.class))
                .isEmpty();
        assertThat(read(a -> a.publicIp("203.0.113.7").ipOwnerId("amazon").allocationId("eipalloc-0a"), "interface")
                        .all(PublicAddress.class))
                .isEmpty();
    }

    private static PublicAddress elastic(Address address) {
        return Reading.get(
                Reading.here().with(Ec2.ADDRESSES, address).snapshot(),
                PublicAddress.class,
                AwsId.of(ResourceKind.PUBLIC_ADDRESS, "eipalloc-0a"));
    }

    private static Snapshot read(Consumer<NetworkInterfaceAssociation.Builder> association, String type) {
        NetworkInterface nic = NetworkInterface.builder()
                .networkInterfaceId("eni-0a")
                .ownerId(Reading.ACCOUNT)
                .interfaceType(type)
                .privateIpAddress("172.20.1.10")
                .association(association)
                .build();
        return Reading.here().with(Ec2.NETWORK_INTERFACES, nic).snapshot();
    }
}
