/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;

/** Section 1.2: protocols, ports and messages of an ACL's entries. */
final class AclTrafficTest {
    private static final AwsEstate OPEN_GROUP = ONE_VPC.and("""
            allow sg-web in all 0.0.0.0/0
            allow sg-web in all ::/0
            """);
    private static final String BLOCKED = "BLOCKED by NETWORK_ACL_INGRESS acl-front 90";

    private static AwsEstate denying(String traffic, String prefix) {
        return OPEN_GROUP.and("entry acl-front in 90 deny " + traffic + " " + prefix);
    }

    @Row(SheetRow.ACL_PROTOCOLS)
    @Test
    void minusOne_isEveryProtocolAndPort() {
        AwsEstate estate = denying("all", "0.0.0.0/0");

        assertThat(estate.answer("203.0.113.9 to i-web tcp/1")).isEqualTo(BLOCKED);
        assertThat(estate.answer("203.0.113.9 to i-web 47")).isEqualTo(BLOCKED);
        assertThat(denying("-1/5-6", "0.0.0.0/0").answer("203.0.113.9 to i-web tcp/443"))
                .isEqualTo(BLOCKED);
    }

    @Row(SheetRow.ACL_PROTOCOLS)
    @Test
    void tcpAndUdp_areToldApartAndHavePorts() {
        assertThat(denying("tcp/440-443", "0.0.0.0/0").answer("203.0.113.9 to i-web tcp/440-443"))
                .isEqualTo(BLOCKED);
        assertThat(denying("tcp/440-443", "0.0.0.0/0").answer("203.0.113.9 to i-web tcp/444"))
                .isEqualTo("REACHABLE");
        assertThat(denying("tcp/440-443", "0.0.0.0/0").answer("203.0.113.9 to i-web tcp/439"))
                .isEqualTo("REACHABLE");
        assertThat(denying("udp/443", "0.0.0.0/0").answer("203.0.113.9 to i-web tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ACL_PROTOCOLS)
    @Test
    void icmpEntries_areAboutTypeAndCode() {
        String ping = "203.0.113.9 to i-web icmp/echo";

        assertThat(denying("icmp/8:0", "0.0.0.0/0").answer(ping)).isEqualTo(BLOCKED);
        assertThat(denying("icmp/8:-1", "0.0.0.0/0").answer(ping)).isEqualTo(BLOCKED);
        assertThat(denying("icmp/-1:-1", "0.0.0.0/0").answer(ping)).isEqualTo(BLOCKED);
        assertThat(denying("icmp/3:4", "0.0.0.0/0").answer(ping)).isEqualTo("REACHABLE");
        assertThat(denying("icmp/8:1", "0.0.0.0/0").answer(ping)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ACL_PROTOCOLS)
    @Test
    void theAnswerToAPing_isAnotherType() {
        String ping = "203.0.113.9 to i-web icmp/echo";

        assertThat(OPEN_GROUP
                        .and("entry acl-front out 90 deny icmp/0:-1 0.0.0.0/0")
                        .answer(ping))
                .isEqualTo("BLOCKED by NETWORK_ACL_REPLY acl-front 90");
        assertThat(OPEN_GROUP
                        .and("entry acl-front out 90 deny icmp/8:-1 0.0.0.0/0")
                        .answer(ping))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ACL_PROTOCOLS)
    @Test
    void anotherProtocol_ignoresTheRangeThatStandsThere() {
        assertThat(denying("47/5-6", "0.0.0.0/0").answer("203.0.113.9 to i-web 47"))
                .isEqualTo(BLOCKED);
        assertThat(denying("47/5-6", "0.0.0.0/0").answer("203.0.113.9 to i-web tcp/5"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ACL_PROTOCOLS)
    @Test
    void icmpv6WithAnIpv6Prefix_isAboutTypes() {
        String ping = "2001:db8:ffff::9 to i-web icmp/echo";

        assertThat(denying("58/128:-1", "::/0").answer(ping)).isEqualTo(BLOCKED);
        assertThat(denying("58/129:-1", "::/0").answer(ping)).isEqualTo("REACHABLE");
        assertThat(denying("icmp/-1:-1", "::/0").answer(ping)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ACL_PROTOCOLS)
    @Test
    void icmpv6WithAnIpv4Prefix_isAboutAllTypes() {
        AwsEstate estate = OPEN_GROUP.and("""
                drop-entry acl-front in 100
                entry acl-front in 100 allow 58/200:7 0.0.0.0/0
                """);

        assertThat(estate.answer("203.0.113.9 to i-web any"))
                .isEqualTo("BLOCKED by NETWORK_ACL_INGRESS acl-front 32767 except REACHABLE");
    }
}
