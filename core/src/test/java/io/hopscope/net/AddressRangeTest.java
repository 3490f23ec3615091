/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0-10.255.255.255, 10.0.0.0/8",
        "10.0.0.1, 10.0.0.1/32",
        "10.0.0.7/8, 10.0.0.0/8",
        "10.0.0.1-10.0.0.1, 10.0.0.1/32",
        "10.0.0.1-10.0.0.2, 10.0.0.1-10.0.0.2",
        "0.0.0.0-255.255.255.255, 0.0.0.0/0",
        "0.0.0.0-255.255.255.254, 0.0.0.0-255.255.255.254",
        "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ::/0",
        "::1-::2, ::1-::2"
    })
    void parse_validText_printsAPrefixWhereItIsOne(String text, String canonical) {
        assertThat(AddressRange.parse(text)).hasToString(canonical);
        assertThat(AddressRange.parse(canonical)).isEqualTo(AddressRange.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "10.0.0.1-",
                "-10.0.0.1",
                "10.0.0.2-10.0.0.1",
                "10.0.0.1-::",
                "10.0.0.0/8-10.0.0.1",
                "a-b",
                "10.0.0.1 - 10.0.0.2",
                "10.0.0.1-10.0.0.2-10.0.0.3"
            })
    void parse_otherText_throwsQuotingIt(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an address range: \"" + text + "\"");
    }

    @Test
    void constructor_mixedFamiliesOrWrongOrder_throws() {
        IpAddress one = IpAddress.parse("10.0.0.1");
        IpAddress two = IpAddress.parse("10.0.0.2");

        assertThatThrownBy(() -> new AddressRange(two, one)).hasMessage("not an address range: 10.0.0.2-10.0.0.1");
        assertThatThrownBy(() -> new AddressRange(one, IpAddress.parse("::1")))
                .hasMessage("not an address range: 10.0.0.1-::1");
    }

    @Test
    void containsAndOverlaps_atTheEdges() {
        AddressRange range = AddressRange.parse("10.0.0.5-10.0.0.9");

        assertThat(range.contains(IpAddress.parse("10.0.0.5"))).isTrue();
        assertThat(range.contains(IpAddress.parse("10.0.0.9"))).isTrue();
        assertThat(range.contains(IpAddress.parse("10.0.0.4"))).isFalse();
        assertThat(range.contains(IpAddress.parse("10.0.0.10"))).isFalse();
        assertThat(range.overlaps(AddressRange.parse("10.0.0.1-10.0.0.5"))).isTrue();
        assertThat(range.overlaps(AddressRange.parse("10.0.0.9-10.0.0.12"))).isTrue();
        assertThat(range.overlaps(AddressRange.parse("10.0.0.1-10.0.0.4"))).isFalse();
        assertThat(range.overlaps(AddressRange.parse("10.0.0.10-10.0.0.12"))).isFalse();
        assertThat(range.overlaps(AddressRange.parse("0.0.0.0/0"))).isTrue();
        assertThat(AddressRange.parse("::/0").overlaps(range)).isFalse();
        assertThat(AddressRange.parse("10.0.0.0/8").contains(range)).isTrue();
        assertThat(range.contains(AddressRange.parse("10.0.0.5-10.0.0.10"))).isFalse();
    }

    @Test
    void size_ofWholeFamilies_isExact() {
        assertThat(AddressRange.of(Prefix.any(IpFamily.V4)).size()).isEqualTo(BigInteger.TWO.pow(32));
        assertThat(AddressRange.of(Prefix.any(IpFamily.V6)).size()).isEqualTo(BigInteger.TWO.pow(128));
        assertThat(AddressRange.single(IpAddress.parse("::")).size()).isEqualTo(BigInteger.ONE);
    }

    @Test
    void prefixes_worstCase_isTwoPerBit() {
        AddressRange inner = AddressRange.parse("::1-ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe");

        assertThat(inner.prefixes()).hasSize(254);
        assertThat(AddressRange.parse("0.0.0.1-0.0.0.6").prefixes())
                .extracting(Prefix::toString)
                .containsExactly("0.0.0.1/32", "0.0.0.2/31", "0.0.0.4/31", "0.0.0.6/32");
    }

    @Test
    void prefixesAndSize_ofRandomRanges_agreeWithTheIpAddressLibrary() {
        Random random = new Random(1519);
        for (int i = 0; i < 2_000; i++) {
            AddressRange range = i % 2 == 0 ? RandomSets.anyRange(random) : RandomSets.crowdedRange(random);
            var theirs = library(range.first()).spanWithRange(library(range.last()));

            assertThat(range.size()).isEqualTo(theirs.getCount());
            assertThat(range.prefixes())
                    .as(range.toString())
                    .isEqualTo(Arrays.stream(theirs.spanWithPrefixBlocks())
                            .map(block -> Prefix.parse(block.toString()))
                            .toList());
            assertThat(AddressRange.parse(range.toString())).isEqualTo(range);
        }
    }

    @Test
    void prefixes_ofRandomRanges_areTheRangeAgain() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            AddressRange range = RandomSets.anyRange(random);

            assertThat(AddressSet.ofPrefixes(range.prefixes()).ranges()).isEqualTo(List.of(range));
        }
    }

    private static IPAddress library(IpAddress address) {
        return new IPAddressString(address.toString()).getAddress();
    }
}
