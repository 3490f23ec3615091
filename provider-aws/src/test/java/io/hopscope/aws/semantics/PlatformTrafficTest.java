/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections 1.1 and 1.2: what neither groups nor ACLs see. */
final class PlatformTrafficTest {
    private static final AwsEstate SEALED = ONE_VPC.and("""
            clear sg-web out
            drop-entry acl-front out 100
            drop-entry acl-front out 101
            drop-entry acl-front in 100
            drop-entry acl-front in 101
            """);

    @Row({SheetRow.SG_NOT_FILTERED, SheetRow.ACL_NOT_FILTERED})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.20.0.2 udp/53",
                "169.254.169.253 udp/53",
                "169.254.169.254 tcp/80",
                "169.254.169.123 udp/123",
                "169.254.170.2 tcp/80",
                "169.254.169.250 tcp/1688",
                "fd00:ec2::253 udp/53",
                "fd00:ec2::254 tcp/80",
                "fd00:ec2::123 udp/123"
            })
    void thePlatformsOwnServices_areNeverFiltered(String service) {
        assertThat(SEALED.answer("i-web to " + service)).isEqualTo("REACHABLE");
    }

    @Row({SheetRow.SG_NOT_FILTERED, SheetRow.ACL_NOT_FILTERED})
    @ParameterizedTest
    @ValueSource(strings = {"10.20.0.3 udp/53", "10.20.0.10 udp/53", "169.254.169.99 tcp/80"})
    void theirNeighbours_areFiltered(String service) {
        assertThat(SEALED.answer("i-web to " + service))
                .contains("SECURITY_GROUP_EGRESS sg-web")
                .contains("NETWORK_ACL_EGRESS acl-front 32767");
    }
}
