/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PrefixTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/8, 10.0.0.0, 10.255.255.255",
        "10.1.2.3/8, 10.0.0.0/8, 10.0.0.0, 10.255.255.255",
        "0.0.0.0/0, 0.0.0.0/0, 0.0.0.0, 255.255.255.255",
        "255.255.255.255/0, 0.0.0.0/0, 0.0.0.0, 255.255.255.255",
        "255.255.255.255/1, 128.0.0.0/1, 128.0.0.0, 255.255.255.255",
        "192.0.2.9, 192.0.2.9/32, 192.0.2.9, 192.0.2.9",
        "192.0.2.9/31, 192.0.2.8/31, 192.0.2.8, 192.0.2.9",
        "::/0, ::/0, ::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8::1/32, 2001:db8::/32, 2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8::1/64, 2001:db8::/64, 2001:db8::, 2001:db8::ffff:ffff:ffff:ffff",
        "2001:db8::ffff:0:0:1/65, 2001:db8:0:0:8000::/65, 2001:db8:0:0:8000::, 2001:db8::ffff:ffff:ffff:ffff",
        "2001:db8::1/127, 2001:db8::/127, 2001:db8::, 2001:db8::1",
        "::1, ::1/128, ::1, ::1"
    })
    void parse_validText_clearsHostBits(String text, String canonical, String first, String last) {
        Prefix prefix = Prefix.parse(text);

        assertThat(prefix).hasToString(canonical);
        assertThat(prefix.first()).hasToString(first);
        assertThat(prefix.last()).hasToString(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/+8",
                "10.0.0.0/8 ",
                "10.0.0.0/8/8",
                "10.0.0/8",
                "10.0.0.0/255.0.0.0",
                "::/129",
                "::/",
                "10.0.0.0/4294967304",
                "0.0.0.0/0x0"
            })
    void parse_otherText_throwsQuotingIt(String text) {
        assertThat(Prefix.tryParse(text)).isEmpty();
        assertThatThrownBy(() -> Prefix.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an IP prefix: \"" + text + "\"");
    }

    @Test
    void constructor_lengthOutsideTheFamily_throws() {
        IpAddress v4 = IpAddress.parse("10.0.0.0");

        assertThatThrownBy(() -> Prefix.of(v4, 33)).hasMessage("prefix length 33 is not within 0-32");
        assertThatThrownBy(() -> Prefix.of(v4, -1)).hasMessage("prefix length -1 is not within 0-32");
        assertThatThrownBy(() -> Prefix.of(IpAddress.parse("::"), 129))
                .hasMessage("prefix length 129 is not within 0-128");
    }

    @Test
    void equality_ignoresHostBits() {
        assertThat(Prefix.parse("10.1.2.3/8")).isEqualTo(Prefix.parse("10.0.0.0/8"));
        assertThat(Prefix.host(IpAddress.parse("::1"))).isEqualTo(Prefix.parse("::1"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/8, true, true",
        "10.0.0.0/8, 10.9.0.0/16, true, true",
        "10.9.0.0/16, 10.0.0.0/8, false, true",
        "10.0.0.0/9, 10.128.0.0/9, false, false",
        "0.0.0.0/0, 255.255.255.255/32, true, true",
        "0.0.0.0/0, ::/0, false, false",
        "::/0, 0.0.0.0/0, false, false",
        "::/0, ::ffff:10.0.0.0/104, true, true"
    })
    void containsAndOverlaps_betweenPrefixes(String one, String other, boolean contains, boolean overlaps) {
        assertThat(Prefix.parse(one).contains(Prefix.parse(other))).isEqualTo(contains);
        assertThat(Prefix.parse(one).overlaps(Prefix.parse(other))).isEqualTo(overlaps);
        assertThat(Prefix.parse(other).overlaps(Prefix.parse(one))).isEqualTo(overlaps);
    }

    @Test
    void contains_anAddressOfTheOtherFamily_isFalse() {
        assertThat(Prefix.any(IpFamily.V4).contains(IpAddress.parse("::"))).isFalse();
        assertThat(Prefix.any(IpFamily.V6).contains(IpAddress.parse("0.0.0.0"))).isFalse();
    }

    @Test
    void order_putsAPrefixBeforeThoseInsideIt() {
        List<Prefix> ascending = List.of(
                Prefix.parse("10.0.0.0/8"),
                Prefix.parse("10.0.0.0/16"),
                Prefix.parse("10.1.0.0/16"),
                Prefix.parse("::/0"));

        assertThat(ascending.stream().sorted()).containsExactlyElementsOf(ascending);
        assertThat(ascending.stream().sorted((a, b) -> b.compareTo(a)).toList())
                .isEqualTo(List.of(ascending.get(3), ascending.get(2), ascending.get(1), ascending.get(0)));
    }

    @Test
    void bounds_ofRandomPrefixes_agreeWithTheIpAddressLibrary() {
        Random random = new Random(4632);
        for (int i = 0; i < 5_000; i++) {
            IpAddress address = RandomSets.anyAddress(random);
            Prefix prefix = Prefix.of(address, random.nextInt(address.family().bits() + 1));
            IPAddress theirs =
                    new IPAddressString(prefix.toString()).getAddress().toPrefixBlock();
            IpAddress probe = RandomSets.near(random, address);

            assertThat(prefix.first()).isEqualTo(IpAddress.parse(lower(theirs)));
            assertThat(prefix.last()).isEqualTo(IpAddress.parse(upper(theirs)));
            assertThat(prefix.contains(probe))
                    .as("%s contains %s", prefix, probe)
                    .isEqualTo(theirs.contains(new IPAddressString(probe.toString()).getAddress()));
        }
    }

    private static String lower(IPAddress block) {
        return block.getLower().withoutPrefixLength().toCanonicalString();
    }

    private static String upper(IPAddress block) {
        return block.getUpper().withoutPrefixLength().toCanonicalString();
    }
}
