/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProtocolTest {

    @ParameterizedTest
    @CsvSource({
        "tcp, 6",
        "TCP, 6",
        "6, 6",
        "udp, 17",
        "icmp, 1",
        "Icmp, 1",
        "gre, 47",
        "esp, 50",
        "ah, 51",
        "sctp, 132",
        "icmpv6, 58",
        "ICMPv6, 58",
        "icmp6, 58",
        "icmp-v6, 58",
        "ipv6-icmp, 58",
        "IPv6-ICMP, 58",
        "58, 58",
        "0, 0",
        "255, 255",
        "igmp, 2",
        "ipv6, 41",
        "vrrp, 112"
    })
    void parse_nameOrNumber_givesTheNumber(String text, int number) {
        assertThat(Protocol.parse(text)).isEqualTo(new Protocol(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "256", "06", "any", "all", "tcp ", "tcp/443", "t\u0441p", "icmpv66"})
    void parse_otherText_throwsQuotingIt(String text) {
        assertThatThrownBy(() -> Protocol.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a protocol name or number within 0-255: \"" + text + "\"");
    }

    @Test
    void name_ofEveryNumber_parsesBack() {
        assertThat(IntStream.range(0, 256).mapToObj(Protocol::new))
                .allSatisfy(
                        protocol -> assertThat(Protocol.parse(protocol.name())).isEqualTo(protocol));
        assertThat(Protocol.TCP).hasToString("tcp");
        assertThat(new Protocol(200)).hasToString("200");
    }

    @Test
    void constructor_numberBeyondEightBits_throws() {
        assertThatThrownBy(() -> new Protocol(256)).hasMessage("protocol number 256 is not within 0-255");
        assertThatThrownBy(() -> new Protocol(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void portsAndIcmp_areOfTwoProtocolsEach() {
        assertThat(IntStream.range(0, 256).filter(n -> new Protocol(n).hasPorts()))
                .containsExactly(6, 17);
        assertThat(IntStream.range(0, 256).filter(n -> new Protocol(n).isIcmp()))
                .containsExactly(1, 58);
    }

    @Test
    void range_printsAnyNameOrNumbers() {
        assertThat(ProtocolRange.ALL).hasToString("any");
        assertThat(ProtocolRange.single(Protocol.ICMP_V6)).hasToString("icmpv6");
        assertThat(new ProtocolRange(7, 16)).hasToString("7-16");
        assertThat(new ProtocolRange(7, 16).contains(Protocol.TCP)).isFalse();
        assertThat(new ProtocolRange(6, 16).contains(Protocol.TCP)).isTrue();
    }

    @Test
    void range_outOfBoundsOrWrongOrder_throws() {
        assertThatThrownBy(() -> new ProtocolRange(0, 256)).hasMessage("not a protocol range within 0-255: 0-256");
        assertThatThrownBy(() -> new ProtocolRange(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProtocolRange(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
