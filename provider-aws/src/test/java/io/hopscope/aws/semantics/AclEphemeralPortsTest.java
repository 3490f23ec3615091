/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;

/** Section 1.2: the ports of clients, which replies go to. */
final class AclEphemeralPortsTest {
    private static final String INBOUND = "203.0.113.9 to i-web tcp/443";

    /** The front subnet's ACL admits replies outwards to some ports only. */
    private static AwsEstate repliesTo(String ports) {
        return ONE_VPC.and("drop-entry acl-front out 100")
                .and("entry acl-front out 100 allow tcp/" + ports + " 0.0.0.0/0");
    }

    @Row(SheetRow.ACL_EPHEMERAL)
    @Test
    void repliesToNoClientPort_block() {
        assertThat(repliesTo("443").answer(INBOUND)).isEqualTo("BLOCKED by NETWORK_ACL_REPLY acl-front 32767");
    }

    @Row(SheetRow.ACL_EPHEMERAL)
    @Test
    void repliesToSomeClientPorts_areToldInParts() {
        assertThat(repliesTo("40000-65535").answer(INBOUND))
                .isEqualTo("REACHABLE except client ports 32768-39999 BLOCKED by NETWORK_ACL_REPLY acl-front 32767");
        assertThat(repliesTo("32768-39999").answer(INBOUND))
                .isEqualTo("BLOCKED by NETWORK_ACL_REPLY acl-front 32767 except client ports 32768-39999 REACHABLE");
    }

    @Row(SheetRow.ACL_EPHEMERAL)
    @Test
    void repliesToTheUsualPortsOnly_areNoted() {
        assertThat(repliesTo("32768-65535").answer(INBOUND)).isEqualTo("REACHABLE");
        assertThat(repliesTo("32768-65535").notes(INBOUND)).contains("EARLY_CLIENT_PORTS");
        assertThat(repliesTo("1024-65535").notes(INBOUND)).doesNotContain("EARLY_CLIENT_PORTS");
    }

    @Row(SheetRow.ACL_EPHEMERAL)
    @Test
    void portsThatTheQuestionNames_areTheOnlyOnes() {
        assertThat(repliesTo("40000-65535").answer(INBOUND + " clients 50000-50100"))
                .isEqualTo("REACHABLE");
        assertThat(repliesTo("40000-65535").answer(INBOUND + " clients 1024-2000"))
                .isEqualTo("BLOCKED by NETWORK_ACL_REPLY acl-front 32767");
    }

    @Row(SheetRow.ACL_EPHEMERAL)
    @Test
    void aLinuxAndAWindowsClient_useDifferentPorts() {
        AwsEstate estate = ONE_VPC.and("""
                drop-entry acl-front in 100
                entry acl-front in 100 allow tcp/32768-60999 0.0.0.0/0
                instance i-windows in subnet-front at 10.20.1.70 groups sg-mate platform windows
                """);

        assertThat(estate.answer("i-mate to i-db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-windows to i-db tcp/5432"))
                .isEqualTo("REACHABLE except client ports 61000-65535 BLOCKED by NETWORK_ACL_REPLY acl-front 32767");
    }

    @Row({SheetRow.ACL_EPHEMERAL, SheetRow.ACL_AT_NAT, SheetRow.NAT_SOURCE})
    @Test
    void aNatGateway_usesPortsFrom1024() {
        AwsEstate estate = ONE_VPC.and("""
                drop-entry acl-edge in 100
                entry acl-edge in 100 allow all 10.20.0.0/16
                entry acl-edge in 110 allow tcp/32768-65535 0.0.0.0/0
                """);

        assertThat(estate.answer("i-db to 203.0.113.9 tcp/443"))
                .isEqualTo("REACHABLE except client ports 1024-32767 BLOCKED by NETWORK_ACL_REPLY acl-edge 32767");
        assertThat(estate.and("entry acl-edge in 120 allow tcp/1024-32767 0.0.0.0/0")
                        .answer("i-db to 203.0.113.9 tcp/443"))
                .isEqualTo("REACHABLE");
    }
}
