/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FlowTest {
    private static final IpAddress A = IpAddress.parse("10.0.0.1");
    private static final IpAddress B = IpAddress.parse("10.0.0.2");
    private static final IpAddress A6 = IpAddress.parse("2001:db8::1");
    private static final IpAddress B6 = IpAddress.parse("2001:db8::2");

    @Test
    void reversed_tcp_swapsEndsAndPorts() {
        Flow flow = new Flow(Protocol.TCP, A, 40000, B, 443);

        assertThat(flow.reversed()).isEqualTo(new Flow(Protocol.TCP, B, 443, A, 40000));
        assertThat(flow.reversed().reversed()).isEqualTo(flow);
    }

    @Test
    void reversed_protocolWithoutPorts_swapsEnds() {
        assertThat(new Flow(Protocol.GRE, A, 0, B, 0).reversed()).isEqualTo(new Flow(Protocol.GRE, B, 0, A, 0));
    }

    @Test
    void icmpEcho_takesTheVersionOfTheAddresses() {
        Flow ping = Flow.icmpEcho(A, B);
        Flow ping6 = Flow.icmpEcho(A6, B6);

        assertThat(ping).isEqualTo(new Flow(Protocol.ICMP, A, 0, B, 8 << 8));
        assertThat(ping6).isEqualTo(new Flow(Protocol.ICMP_V6, A6, 0, B6, 128 << 8));
    }

    @ParameterizedTest
    @CsvSource({"8, 0", "0, 8", "13, 14", "14, 13", "3, 3", "11, 11", "128, 128", "129, 129"})
    void reversed_icmp_asksForTheCounterpart(int type, int reply) {
        assertThat(Flow.icmp(A, B, type, 0).reversed()).isEqualTo(Flow.icmp(B, A, reply, 0));
    }

    @ParameterizedTest
    @CsvSource({"128, 129", "129, 128", "1, 1", "8, 8", "0, 0", "13, 13"})
    void reversed_icmpV6_asksForTheCounterpart(int type, int reply) {
        assertThat(Flow.icmp(A6, B6, type, 0).reversed()).isEqualTo(Flow.icmp(B6, A6, reply, 0));
    }

    @Test
    void icmpTypeAndCode_readWhatWasWritten() {
        Flow fragmentationNeeded = Flow.icmp(A, B, 3, 4);

        assertThat(fragmentationNeeded.icmpType()).isEqualTo(3);
        assertThat(fragmentationNeeded.icmpCode()).isEqualTo(4);
        assertThat(fragmentationNeeded.destinationPort()).isEqualTo(3 << 8 | 4);
        assertThat(Flow.icmp(A, B, 255, 255).destinationPort()).isEqualTo(65535);
        assertThatThrownBy(() -> new Flow(Protocol.TCP, A, 1, B, 1).icmpType()).hasMessage("tcp has no ICMP type");
        assertThatThrownBy(() -> Flow.icmp(A, B, 256, 0)).hasMessage("ICMP type 256 and code 0 are not within 0-255");
    }

    @Test
    void constructor_portThatDoesNotFitTheProtocol_throws() {
        assertThatThrownBy(() -> new Flow(Protocol.TCP, A, 65536, B, 1))
                .hasMessage("tcp source port 65536 is not within 0-65535");
        assertThatThrownBy(() -> new Flow(Protocol.UDP, A, 1, B, -1))
                .hasMessage("udp destination port -1 is not within 0-65535");
        assertThatThrownBy(() -> new Flow(Protocol.GRE, A, 0, B, 1)).hasMessage("gre destination port 1 is not 0");
        assertThatThrownBy(() -> new Flow(Protocol.ICMP, A, 1, B, 0)).hasMessage("icmp source port 1 is not 0");
    }

    @Test
    void constructor_mixedFamilies_throws() {
        assertThatThrownBy(() -> new Flow(Protocol.TCP, A, 1, B6, 1))
                .hasMessage("a flow cannot go from 10.0.0.1 to 2001:db8::2");
    }

    @Test
    void toString_readsAsAnOperatorWritesIt() {
        assertThat(new Flow(Protocol.TCP, A, 40000, B, 443)).hasToString("tcp 10.0.0.1:40000 > 10.0.0.2:443");
        assertThat(new Flow(Protocol.UDP, A6, 53, B6, 53)).hasToString("udp [2001:db8::1]:53 > [2001:db8::2]:53");
        assertThat(Flow.icmpEcho(A, B)).hasToString("icmp 10.0.0.1 > 10.0.0.2 type 8 code 0");
        assertThat(new Flow(Protocol.ESP, A, 0, B, 0)).hasToString("esp 10.0.0.1 > 10.0.0.2");
    }
}
