/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;

/** Section 1.9: all checks from the Internet to a machine and back, each failing, in their order. */
final class OrderOfChecksTest {
    private static final AwsEstate EVERYTHING_WRONG = ONE_VPC.and("""
            set subnet-front BlockPublicAccessStates.InternetGatewayBlockMode block-bidirectional
            table rtb-rim of vpc-a
            bind rtb-rim igw-a
            blackhole rtb-rim 10.20.1.0/24 eni-gone
            entry acl-front in 90 deny tcp/443 0.0.0.0/0
            clear sg-web in
            set i-web State.Name stopped
            entry acl-front out 90 deny tcp/1024-65535 0.0.0.0/0
            route rtb-front 0.0.0.0/0 nat-a
            """);

    @Row(SheetRow.ORDER)
    @Test
    void everyObstacle_isToldInTheOrderOfTheWay() {
        assertThat(EVERYTHING_WRONG.answer("203.0.113.9 to i-web tcp/443"))
                .isEqualTo(String.join(
                        "; ",
                        "BLOCKED by PUBLIC_ACCESS_BLOCKED subnet-front block-bidirectional",
                        "ROUTE_BLACKHOLE rtb-rim 10.20.1.0/24",
                        "NETWORK_ACL_INGRESS acl-front 90",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "INSTANCE_NOT_RUNNING i-web",
                        "NETWORK_ACL_REPLY acl-front 90",
                        "RETURN_PATH_DIFFERS rtb-front"));
    }

    @Row(SheetRow.ORDER)
    @Test
    void theMappingOfThePublicAddress_isTheFirstCheck() {
        assertThat(EVERYTHING_WRONG
                        .and("instance i-bare in subnet-front at 10.20.1.60 groups sg-web")
                        .answer("203.0.113.9 to i-bare tcp/443"))
                .startsWith("BLOCKED by NO_PUBLIC_ADDRESS eni-bare; ");
    }

    @Row(SheetRow.ORDER)
    @Test
    void betweenMachines_theSendersSideComesFirst() {
        AwsEstate estate = Estates.PEERED.and("""
                clear sg-web out
                entry acl-front out 90 deny all 10.30.0.0/16
                clear sg-far in
                entry acl-far in 90 deny all 10.20.0.0/16
                entry acl-far out 90 deny all 10.20.0.0/16
                unroute rtb-far 10.20.0.0/16
                """);

        assertThat(estate.answer("i-web to i-far tcp/8080"))
                .isEqualTo(String.join(
                        "; ",
                        "BLOCKED by SECURITY_GROUP_EGRESS sg-web",
                        "NETWORK_ACL_EGRESS acl-front 90",
                        "NETWORK_ACL_INGRESS acl-far 90",
                        "SECURITY_GROUP_INGRESS sg-far",
                        "NETWORK_ACL_REPLY acl-far 90",
                        "NO_RETURN_ROUTE rtb-far"));
    }
}
