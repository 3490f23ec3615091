/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import static io.hopscope.aws.live.Live.OTHER;
import static io.hopscope.aws.live.Live.REGION;
import static io.hopscope.aws.live.stub.StubCloud.action;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.live.stub.Reply;
import io.hopscope.aws.live.stub.StubCloud;
import io.hopscope.aws.live.stub.StubEstate;
import io.hopscope.aws.live.stub.StubRequest;
import io.hopscope.collect.Collector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachment;

/** The policy in the documentation allows what is called, and nothing more. */
@Timeout(120)
final class PermissionsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "permissions-aws.md");
    private static final Pattern ALLOWED = Pattern.compile("^ +\"(\\w+:\\w+)\",?$", Pattern.MULTILINE);

    @Test
    void policyInTheDocumentation_allowsExactlyWhatIsCalled() throws IOException {
        SortedSet<String> called = new TreeSet<>();
        try (StubCloud cloud = StubCloud.of(everyKind())) {
            cloud.when(action("SearchTransitGatewayRoutes"), cutRoutes());
            cloud.when(request -> request.region().equals("ap-east-1"), Reply.error(401, "AuthFailure"));
            read(cloud, called);
        }
        try (StubCloud cloud = StubCloud.of(StubEstate.demo())) {
            cloud.when(action("DescribeTransitGatewayAttachments"), Reply.error(403, "UnauthorizedOperation"));
            read(cloud, called);
        }

        assertThat(called).containsExactlyInAnyOrderElementsOf(allowed());
    }

    @Test
    void read_smallRegion_takesTwentyTwoCallsAndTwoForBalancers() {
        try (StubCloud cloud = StubCloud.of(new StubEstate().region(REGION))) {
            Collector.standard().collect(cloud.provider(REGION));

            assertThat(cloud.requests().stream().filter(request -> !request.isOfBalancers()))
                    .hasSize(22);
            assertThat(cloud.requests().stream().filter(StubRequest::isOfBalancers))
                    .hasSize(2);
        }
    }

    private static StubEstate everyKind() {
        return StubEstate.demo()
                .disabledRegion("ap-east-1")
                .add(
                        OTHER,
                        "DescribeSubnets",
                        Subnet.builder().subnetId("subnet-old").build())
                .add(
                        OTHER,
                        "DescribeTransitGatewayAttachments",
                        TransitGatewayAttachment.builder()
                                .transitGatewayAttachmentId("tgw-attach-peer")
                                .transitGatewayId("tgw-1")
                                .resourceType("peering")
                                .build());
    }

    private static Reply cutRoutes() {
        return Reply.document(
                200,
                "<SearchTransitGatewayRoutesResponse><requestId>r</requestId><routeSet/>"
                        + "<additionalRoutesAvailable>true</additionalRoutesAvailable>"
                        + "</SearchTransitGatewayRoutesResponse>");
    }

    private static void read(StubCloud cloud, SortedSet<String> called) {
        try (AwsProvider provider = cloud.provider(REGION, OTHER, "ap-east-1")) {
            Collector.standard().collect(provider);
        }
        cloud.requests().forEach(request -> called.add(request.service() + ":" + request.action()));
    }

    private static SortedSet<String> allowed() throws IOException {
        return ALLOWED.matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
