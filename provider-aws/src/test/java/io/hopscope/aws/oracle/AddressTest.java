/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "10.1.2.3, 10.1.2.3",
        "::, ::",
        "::1, ::1",
        "2001:db8::, 2001:db8::",
        "2001:db8:0:1::5, 2001:db8:0:1::5",
        "2001:0db8:0000:0000:0001:0000:0000:0005, 2001:db8::1:0:0:5",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8"
    })
    void of_readsWhatToStringWrites(String text, String shown) {
        assertThat(Ip.of(text)).hasToString(shown);
        assertThat(Ip.of(shown)).isEqualTo(Ip.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.1.2.77/24, 10.1.2.0, true",
        "0.0.0.0/0, ::1, false",
        "::/0, 10.0.0.1, false",
        "2001:db8:a::/56, 2001:db8:a:ff::1, true",
        "2001:db8:a::/56, 2001:db8:a:100::1, false",
        "192.0.2.1, 192.0.2.1, true"
    })
    void contains_withinOneFamily(String cidr, String ip, boolean inside) {
        assertThat(Cidr.of(cidr).contains(Ip.of(ip))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "10.9.9.9, true",
        "172.31.255.255, true",
        "172.32.0.0, false",
        "192.168.0.1, true",
        "100.127.0.1, true",
        "100.128.0.1, false",
        "203.0.113.1, false",
        "fd00::1, true",
        "2001:db8::1, false"
    })
    void isPrivate_whatTheInternetDoesNotCarry(String ip, boolean expected) {
        assertThat(Ip.of(ip).isPrivate()).isEqualTo(expected);
    }

    @Test
    void pieces_areCutWhereRulesBeginAndEnd() {
        World world = Estate.small()
                .entries("acl-vpc-a", "50 in deny 6/2000-2999 0.0.0.0/0")
                .ingress("sg-i-web", Estate.rule("tcp/2500", "0.0.0.0/0"))
                .world();
        assertThat(new Ports(1000, 2700).pieces(world))
                .containsExactly(
                        new Ports(1000, 1999), new Ports(2000, 2499), new Ports(2500, 2500), new Ports(2501, 2700));
        assertThat(new Ports(5000, 5000).pieces(world)).containsExactly(new Ports(5000, 5000));
    }

    @Test
    void fields_ofAQuestionAreThoseOfTheCommandLine() {
        assertThat(new Question("i-1", "10.0.0.1", "tcp", 443, "1024-2000").fields())
                .containsExactly(
                        entry("from", "i-1"),
                        entry("to", "10.0.0.1"),
                        entry("protocol", "tcp"),
                        entry("port", 443),
                        entry("clientPorts", "1024-2000"));
        assertThat(new Question("i-1", "i-2", "icmp", 0, null).fields()).containsOnlyKeys("from", "to", "protocol");
    }

    @Test
    void json_isWrittenWithItsNesting() {
        Object tree = Json.object("a", List.of(1, true, "x\"y\\z"), "b", null, "c", List.of(), "d", Map.of());
        assertThat(Json.write(tree).replaceAll("\\s", ""))
                .isEqualTo("{\"a\":[1,true,\"x\\\"y\\\\z\"],\"c\":[],\"d\":{}}");
    }
}
