/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;

/** Section 1.1: protocols, ports, messages and families of a group's rules. */
final class GroupTrafficTest {
    private static final String BLOCKED = "BLOCKED by SECURITY_GROUP_INGRESS sg-web";

    private static AwsEstate admitting(String rule) {
        return ONE_VPC.and("clear sg-web in").and("allow sg-web in " + rule);
    }

    @Row(SheetRow.SG_PROTOCOLS)
    @Test
    void aProtocolByNumber_isTheSameAsByName() {
        assertThat(admitting("6/443 0.0.0.0/0").answer("203.0.113.9 to i-web tcp/443"))
                .isEqualTo("REACHABLE");
        assertThat(admitting("6/443 0.0.0.0/0").answer("203.0.113.9 to i-web tcp/444"))
                .isEqualTo(BLOCKED);
        assertThat(admitting("17/53 0.0.0.0/0").answer("203.0.113.9 to i-web udp/53"))
                .isEqualTo("REACHABLE");
        assertThat(admitting("udp/53 0.0.0.0/0").answer("203.0.113.9 to i-web tcp/53"))
                .isEqualTo(BLOCKED);
    }

    @Row(SheetRow.SG_PROTOCOLS)
    @Test
    void minusOne_isEveryProtocolAndPort() {
        AwsEstate estate = admitting("-1 0.0.0.0/0");

        assertThat(estate.answer("203.0.113.9 to i-web tcp/1")).isEqualTo("REACHABLE");
        assertThat(estate.answer("203.0.113.9 to i-web udp/65535")).isEqualTo("REACHABLE");
        assertThat(estate.answer("203.0.113.9 to i-web icmp/echo")).isEqualTo("REACHABLE");
        assertThat(estate.answer("203.0.113.9 to i-web 47")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.SG_PROTOCOLS)
    @Test
    void minusOneWithPorts_isStillEverything() {
        assertThat(admitting("-1/-1--1 0.0.0.0/0").answer("203.0.113.9 to i-web tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.SG_PROTOCOLS)
    @Test
    void anotherProtocol_ignoresTheRangeThatStandsThere() {
        AwsEstate estate = admitting("47/5-6 0.0.0.0/0");

        assertThat(estate.answer("203.0.113.9 to i-web 47")).isEqualTo("REACHABLE");
        assertThat(estate.answer("203.0.113.9 to i-web 50")).isEqualTo(BLOCKED);
        assertThat(estate.answer("203.0.113.9 to i-web tcp/5")).isEqualTo(BLOCKED);
    }

    @Row(SheetRow.SG_PROTOCOLS)
    @Test
    void icmpv6ByNumberOrName_isTheSame() {
        String ping = "2001:db8:ffff::9 to i-web icmp/echo";

        assertThat(admitting("58/128:0 ::/0").answer(ping)).isEqualTo("REACHABLE");
        assertThat(admitting("icmpv6/128:0 ::/0").answer(ping)).isEqualTo("REACHABLE");
        assertThat(admitting("icmp/8:0 ::/0").answer(ping)).isEqualTo(BLOCKED);
    }

    @Row(SheetRow.SG_PORTS)
    @Test
    void aPortRange_includesBothEnds() {
        AwsEstate estate = admitting("tcp/8000-8010 0.0.0.0/0");

        assertThat(estate.answer("203.0.113.9 to i-web tcp/8000-8010")).isEqualTo("REACHABLE");
        assertThat(estate.answer("203.0.113.9 to i-web tcp/7999")).isEqualTo(BLOCKED);
        assertThat(estate.answer("203.0.113.9 to i-web tcp/8011")).isEqualTo(BLOCKED);
    }

    @Row(SheetRow.SG_PORTS)
    @Test
    void aRangeThatIsOpenInPart_isToldInParts() {
        assertThat(admitting("tcp/8000-8010 0.0.0.0/0").answer("203.0.113.9 to i-web tcp/8003-8012"))
                .isEqualTo("REACHABLE except ports 8011-8012 " + BLOCKED);
    }

    @Row(SheetRow.SG_ICMP)
    @Test
    void icmpRanges_areTypeAndCode() {
        String ping = "203.0.113.9 to i-web icmp/echo";

        assertThat(admitting("icmp/8:0 0.0.0.0/0").answer(ping)).isEqualTo("REACHABLE");
        assertThat(admitting("icmp/0:0 0.0.0.0/0").answer(ping)).isEqualTo(BLOCKED);
        assertThat(admitting("icmp/8:1 0.0.0.0/0").answer(ping)).isEqualTo(BLOCKED);
        assertThat(admitting("icmp/0:8 0.0.0.0/0").answer(ping)).isEqualTo(BLOCKED);
    }

    @Row(SheetRow.SG_ICMP)
    @Test
    void minusOne_isEveryTypeOrEveryCode() {
        String ping = "203.0.113.9 to i-web icmp/echo";

        assertThat(admitting("icmp/-1:-1 0.0.0.0/0").answer(ping)).isEqualTo("REACHABLE");
        assertThat(admitting("icmp/8:-1 0.0.0.0/0").answer(ping)).isEqualTo("REACHABLE");
        assertThat(admitting("icmp/3:-1 0.0.0.0/0").answer(ping)).isEqualTo(BLOCKED);
    }

    @Row(SheetRow.SG_ICMP)
    @Test
    void icmpv6WithoutARange_isEverything() {
        assertThat(admitting("icmpv6 ::/0").answer("2001:db8:ffff::9 to i-web icmp/echo"))
                .isEqualTo("REACHABLE");
        assertThat(admitting("icmpv6/129:0 ::/0").answer("2001:db8:ffff::9 to i-web icmp/echo"))
                .isEqualTo(BLOCKED);
    }

    @Row(SheetRow.SG_FAMILIES)
    @Test
    void everyIpv4Address_isNoIpv6Address() {
        assertThat(admitting("tcp/443 0.0.0.0/0").answer("2001:db8:ffff::9 to i-web tcp/443"))
                .isEqualTo(BLOCKED);
        assertThat(admitting("tcp/443 ::/0").answer("203.0.113.9 to i-web tcp/443"))
                .isEqualTo(BLOCKED);
        assertThat(admitting("tcp/443 ::/0").answer("2001:db8:ffff::9 to i-web tcp/443"))
                .isEqualTo("REACHABLE");
    }
}
