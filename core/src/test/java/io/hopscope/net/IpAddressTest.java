/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inet.ipaddr.IPAddressString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "10.20.30.40, 10.20.30.40",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "2001:DB8:0:0:0:0:0:A, 2001:db8::a",
        "2001:0db8:0000:0000:0001:0000:0000:0001, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7",
        "::FFFF:c000:207, ::ffff:192.0.2.7",
        "64:ff9b::192.0.2.7, 64:ff9b::c000:207",
        "1:2:3:4:5:6:192.0.2.7, 1:2:3:4:5:6:c000:207",
        "::192.0.2.7, ::c000:207"
    })
    void parse_validText_printsCanonically(String text, String canonical) {
        assertThat(IpAddress.parse(text)).hasToString(canonical);
        assertThat(IpAddress.parse(canonical)).isEqualTo(IpAddress.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.4.",
                ".1.2.3.4",
                "1..3.4",
                "256.1.1.1",
                "1.2.3.04",
                "00.1.2.3",
                "+1.2.3.4",
                "-1.2.3.4",
                "1.2.3.4 ",
                " 1.2.3.4",
                "1.2.3.4:80",
                "1.2.3.4/32",
                "0x1.2.3.4",
                "1.2.3.1000",
                "\u0661.2.3.4",
                "1.2.3.4\n",
                ":",
                ":::",
                "1:::2",
                "1::2::3",
                ":1",
                "1:",
                ":1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:",
                "1:2:3:4::5:6:7:8",
                "::1:2:3:4:5:6:7:8",
                "12345::",
                "g::",
                "::1%eth0",
                "[::1]",
                "[::1]:80",
                "::1/128",
                "1.2.3.4::",
                "::1.2.3.4:1",
                "::1.2.3",
                "::1.2.3.256",
                "::01.2.3.4",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::\u0661",
                "::ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
            })
    void parse_otherText_throwsQuotingIt(String text) {
        assertThat(IpAddress.tryParse(text)).isEmpty();
        assertThatThrownBy(() -> IpAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not an IP address: \"");
    }

    @Test
    void parse_hostileText_isQuotedWithoutControlCharactersAndCut() {
        String hostile = "x\u001b[31m\r\n\u202e" + "y".repeat(500);

        assertThatThrownBy(() -> IpAddress.parse(hostile))
                .hasMessage("not an IP address: \"x\\u001b[31m\\u000d\\u000a\\u202e" + "y".repeat(71) + "\"...");
    }

    @Test
    void parse_textOfTheLongestQuotedLength_isQuotedWhole() {
        assertThatThrownBy(() -> IpAddress.parse("y".repeat(80)))
                .hasMessage("not an IP address: \"" + "y".repeat(80) + "\"");
    }

    @Test
    void v4_bits_areTheFourOctets() {
        assertThat(IpAddress.v4(0xC0A80001)).isEqualTo(IpAddress.parse("192.168.0.1"));
        assertThat(IpAddress.v4(-1)).hasToString("255.255.255.255");
    }

    @Test
    void constructor_v4WithMoreThan32Bits_throws() {
        assertThatThrownBy(() -> new IpAddress(IpFamily.V4, 0, 1L << 32)).hasMessage("an IPv4 address has 32 bits");
        assertThatThrownBy(() -> new IpAddress(IpFamily.V4, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void order_isUnsignedAndPutsV4First() {
        List<IpAddress> ascending = addresses(
                "0.0.0.0",
                "127.255.255.255",
                "128.0.0.0",
                "255.255.255.255",
                "::",
                "::7fff:ffff:ffff:ffff",
                "::8000:0:0:0",
                "::1:0:0:0:0",
                "7fff::",
                "8000::",
                "ffff::");
        List<IpAddress> shuffled = new ArrayList<>(ascending);
        Collections.shuffle(shuffled, new Random(4));

        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(ascending);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.0.0.1",
        "127.255.255.255, 128.0.0.0",
        "255.255.255.254, 255.255.255.255",
        "::ffff:ffff:ffff:ffff, 0:0:0:1::",
        "7fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 8000::"
    })
    void nextAndPrevious_areInverse(String lower, String upper) {
        assertThat(IpAddress.parse(lower).next()).contains(IpAddress.parse(upper));
        assertThat(IpAddress.parse(upper).previous()).contains(IpAddress.parse(lower));
    }

    @Test
    void nextAndPrevious_atTheEndsOfAFamily_areEmpty() {
        assertThat(IpAddress.parse("255.255.255.255").next()).isEmpty();
        assertThat(IpAddress.parse("0.0.0.0").previous()).isEmpty();
        assertThat(Prefix.any(IpFamily.V6).last().next()).isEmpty();
        assertThat(IpAddress.parse("::").previous()).isEmpty();
    }

    /** IPv4-mapped addresses, which the other library writes in hexadecimal, do not come up here. */
    @Test
    void toString_randomAddresses_agreesWithTheIpAddressLibrary() {
        Random random = new Random(5952);
        for (int i = 0; i < 5_000; i++) {
            IpAddress v6 = new IpAddress(IpFamily.V6, sparse(random), sparse(random) | 1L << 63);
            IpAddress v4 = IpAddress.v4(random.nextInt());
            for (IpAddress address : List.of(v4, v6)) {
                String theirs =
                        new IPAddressString(address.toString()).getAddress().toCanonicalString();
                assertThat(address).hasToString(theirs);
                assertThat(IpAddress.parse(theirs)).isEqualTo(address);
            }
        }
    }

    @Test
    void parse_everyFormOfARandomAddress_givesTheSameAddress() {
        Random random = new Random(4291);
        for (int i = 0; i < 2_000; i++) {
            IpAddress address = new IpAddress(IpFamily.V6, sparse(random), sparse(random));
            var theirs = new IPAddressString(address.toString()).getAddress().toIPv6();
            assertThat(List.of(theirs.toFullString(), theirs.toNormalizedString(), theirs.toMixedString()))
                    .allSatisfy(text -> assertThat(IpAddress.parse(text)).isEqualTo(address));
        }
    }

    /** Each 16-bit group is zero, small or anything, one time in three. */
    private static long sparse(Random random) {
        long bits = 0;
        for (int group = 0; group < 4; group++) {
            bits = bits << 16 | random.nextInt(new int[] {1, 16, 1 << 16}[random.nextInt(3)]);
        }
        return bits;
    }

    private static List<IpAddress> addresses(String... texts) {
        return Arrays.stream(texts).map(IpAddress::parse).toList();
    }
}
