/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.Extent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.TunnelOption;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpnConnection;
import software.amazon.awssdk.utils.builder.Buildable;

/** A mock of the SDK's client that fails as clients do. */
final class InjectedClientTest {
    private static final String REGION = "eu-north-1";
    private static final Scope SCOPE = new Scope("aws", "111122223333", REGION);

    private final Ec2Client ec2 = mock(
            Ec2Client.class, invocation -> emptyAnswer(invocation.getMethod().getReturnType()));

    @BeforeEach
    void hasAnAccount() {
        doReturn(DescribeVpcsResponse.builder()
                        .vpcs(Vpc.builder()
                                .vpcId("vpc-1")
                                .ownerId("111122223333")
                                .build())
                        .build())
                .when(ec2)
                .describeVpcs(any(DescribeVpcsRequest.class));
    }

    @Test
    void read_emptyAnswers_areCompleteLists() {
        Snapshot snapshot = read();

        assertThat(snapshot.coverage().isComplete(SCOPE, ResourceKind.INSTANCE)).isTrue();
        assertThat(snapshot.coverage().isComplete(SCOPE, ResourceKind.LOAD_BALANCER))
                .isFalse();
    }

    @Test
    void collectingExample_readsTheAccountOfTheClient() {
        Scope scope = new Scope("aws", "111122223333", "eu-central-1");

        assertThat(CollectingExample.collect(ec2).coverage().isComplete(scope, ResourceKind.INSTANCE))
                .isTrue();
    }

    @Test
    void read_lists_alwaysAskForTheLargestPages() {
        read();

        verify(ec2).describeInstances(argThat((DescribeInstancesRequest request) -> request.maxResults() == 1000));
        verify(ec2).describeRouteTables(argThat((DescribeRouteTablesRequest request) -> request.maxResults() == 100));
        verify(ec2)
                .describeInstanceStatus(
                        argThat((DescribeInstanceStatusRequest request) -> request.includeAllInstances()));
    }

    @Test
    void read_aroundAnInstance_asksForIdsOrPagesAndNeverForBoth() {
        doReturn(DescribeInstancesResponse.builder()
                        .reservations(Reservation.builder()
                                .ownerId("111122223333")
                                .instances(Instance.builder()
                                        .instanceId("i-1")
                                        .vpcId("vpc-1")
                                        .build())
                                .build())
                        .build())
                .when(ec2)
                .describeInstances(any(DescribeInstancesRequest.class));

        Collector.standard().collect(List.of(provider()), new Extent.Around(new TreeSet<>(Set.of("i-1"))));

        verify(ec2)
                .describeInstanceStatus(argThat((DescribeInstanceStatusRequest request) ->
                        request.instanceIds().equals(List.of("i-1")) && request.maxResults() == null));
        verify(ec2, never()).describeSecurityGroups(any(DescribeSecurityGroupsRequest.class));
    }

    @Test
    void read_failureInTheMiddleOfPaging_keepsThePagesBeforeAndClaimsNothing() {
        AtomicInteger page = new AtomicInteger();
        Mockito.doAnswer(asked -> {
                    if (page.getAndIncrement() > 0) {
                        throw SdkClientException.create("Unable to execute HTTP request");
                    }
                    return DescribeSecurityGroupsResponse.builder()
                            .securityGroups(
                                    SecurityGroup.builder().groupId("sg-1").build())
                            .nextToken("more")
                            .build();
                })
                .when(ec2)
                .describeSecurityGroups(any(DescribeSecurityGroupsRequest.class));

        Snapshot snapshot = read();

        assertThat(snapshot.coverage().isComplete(SCOPE, ResourceKind.SECURITY_GROUP))
                .isFalse();
        assertThat(Live.gaps(snapshot, "DescribeSecurityGroups"))
                .extracting(Gap::reason, Gap::message)
                .containsExactly(tuple(
                        GapReason.INCOMPLETE,
                        "DescribeSecurityGroups broke off after 1 items: the cloud failed or was not reached"));
    }

    @Test
    void read_clientThatItsOwnerHasClosed_throwsAndSaysSo() {
        doThrow(new RejectedExecutionException()).when(ec2).describeVpcs(any(DescribeVpcsRequest.class));

        assertThatThrownBy(this::read)
                .isInstanceOf(CloudAccessException.class)
                .hasMessage("Nothing could be read of AWS: the reading was cancelled");
    }

    @Test
    void close_ofTheProvider_leavesTheClientOpen() {
        provider().close();

        verify(ec2, never()).close();
    }

    @Test
    void trim_vpnConnection_keepsNoKey() {
        VpnConnection connection = VpnConnection.builder()
                .vpnConnectionId("vpn-1")
                .customerGatewayConfiguration("<pre_shared_key>hush</pre_shared_key>")
                .options(options -> options.tunnelOptions(
                        List.of(TunnelOption.builder().preSharedKey("hush").build())))
                .build();

        VpnConnection kept = Trim.vpn(connection);

        assertThat(kept.vpnConnectionId()).isEqualTo("vpn-1");
        assertThat(kept.customerGatewayConfiguration()).isNull();
        assertThat(kept.options()).isNull();
    }

    private Snapshot read() {
        return Collector.standard().collect(provider());
    }

    private AwsProvider provider() {
        return AwsProvider.builder().region(REGION, ec2).build();
    }

    /** What the SDK gives for an empty list. */
    private static @Nullable Object emptyAnswer(Class<?> type) throws ReflectiveOperationException {
        if (!SdkPojo.class.isAssignableFrom(type)) {
            return null;
        }
        Object builder = type.getMethod("builder").invoke(null);
        return ((Buildable) builder).build();
    }
}
