/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PortSetTest {
    private static final int PORTS = 65536;

    /** Every port at which a random range can begin or end, its neighbours, and one in the middle. */
    private static final List<Integer> PROBES = IntStream.range(0, PORTS)
            .filter(port -> port < 20 || port > PORTS - 20 || port == PORTS / 2)
            .boxed()
            .toList();

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "443, 443, 443", "8000-8100, 8000, 8100", "0-65535, 0, 65535", "7-7, 7, 7"})
    void parse_validText_givesBothEnds(String text, int first, int last) {
        PortRange range = PortRange.parse(text);

        assertThat(range).isEqualTo(new PortRange(first, last));
        assertThat(PortRange.parse(range.toString())).isEqualTo(range);
        assertThat(range.size()).isEqualTo(last - first + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "-1",
                "1-",
                "65536",
                "0-65536",
                "9-8",
                "080",
                "0x50",
                "1 - 2",
                " 80",
                "80,443",
                "1-2-3",
                "http",
                "4294967376",
                "99999999999999999999",
                "\u0668\u0660"
            })
    void parse_otherText_throwsQuotingIt(String text) {
        assertThatThrownBy(() -> PortRange.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a port or port range within 0-65535: \"" + text + "\"");
    }

    @Test
    void constructor_outOfBoundsOrWrongOrder_throws() {
        assertThatThrownBy(() -> new PortRange(-1, 5)).hasMessage("not a port range within 0-65535: -1-5");
        assertThatThrownBy(() -> new PortRange(5, 65536)).hasMessage("not a port range within 0-65535: 5-65536");
        assertThatThrownBy(() -> new PortRange(6, 5)).hasMessage("not a port range within 0-65535: 6-5");
    }

    @Test
    void toString_onePort_isOneNumber() {
        assertThat(PortRange.single(443)).hasToString("443");
        assertThat(PortRange.ALL).hasToString("0-65535");
        assertThat(PortSet.of(PortRange.single(22), PortRange.parse("8000-8100")))
                .hasToString("[22, 8000-8100]");
    }

    @Test
    void containsAndOverlaps_atTheEdges() {
        PortRange range = new PortRange(80, 90);

        assertThat(IntStream.of(79, 80, 90, 91).mapToObj(range::contains)).containsExactly(false, true, true, false);
        assertThat(range.overlaps(new PortRange(90, 99))).isTrue();
        assertThat(range.overlaps(new PortRange(91, 99))).isFalse();
        assertThat(range.overlaps(new PortRange(0, 79))).isFalse();
        assertThat(PortRange.ALL.contains(range)).isTrue();
        assertThat(range.overlaps(new PortRange(0, 80))).isTrue();
        assertThat(range.contains(new PortRange(80, 90))).isTrue();
        assertThat(range.contains(new PortRange(80, 91))).isFalse();
        assertThat(range.contains(new PortRange(79, 90))).isFalse();
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void operations_onRandomSets_agreeWithEachPort(long seed) {
        Random random = new Random(seed);
        PortSet a = PortSet.ofRanges(RandomSets.several(random, 6, () -> RandomSets.portRange(random)));
        PortSet b = PortSet.ofRanges(RandomSets.several(random, 6, () -> RandomSets.portRange(random)));

        assertThat(bits(a.union(b))).isEqualTo(combine(a, b, BitSet::or));
        assertThat(bits(a.intersect(b))).isEqualTo(combine(a, b, BitSet::and));
        assertThat(bits(a.subtract(b))).isEqualTo(combine(a, b, BitSet::andNot));
        assertThat(bits(a.complement())).isEqualTo(combine(PortSet.all(), a, BitSet::andNot));
        assertThat(a.union(b).size() + a.intersect(b).size()).isEqualTo(a.size() + b.size());
        assertThat(a.equals(b)).isEqualTo(bits(a).equals(bits(b)));
        assertThat(a.containsAll(b)).isEqualTo(combine(b, a, BitSet::andNot).isEmpty());
        assertThat(a.isEmpty()).isEqualTo(bits(a).isEmpty());
    }

    @Test
    void normalForm_mergesNeighboursAndOverlaps() {
        PortSet set = PortSet.of(new PortRange(5, 9), new PortRange(0, 4), new PortRange(8, 20), new PortRange(22, 22));

        assertThat(set.ranges()).isEqualTo(List.of(new PortRange(0, 20), PortRange.single(22)));
        assertThat(set).isEqualTo(PortSet.of(new PortRange(0, 20), PortRange.single(22)));
        assertThat(set).hasSameHashCodeAs(PortSet.of(new PortRange(0, 20), PortRange.single(22)));
    }

    @Test
    void size_countsThePortsThatAreContained() {
        PortSet set = PortSet.of(new PortRange(5, 9), new PortRange(8, 8000), new PortRange(65000, 65535));

        assertThat(set.size())
                .isEqualTo((int) IntStream.range(0, PORTS).filter(set::contains).count());
    }

    @Test
    void wholeAndEmpty_areComplements() {
        assertThat(PortSet.all().complement()).isEqualTo(PortSet.empty());
        assertThat(PortSet.empty().complement()).isEqualTo(PortSet.all());
        assertThat(PortSet.all().size()).isEqualTo(PORTS);
        assertThat(PortSet.all().contains(0)).isTrue();
        assertThat(PortSet.all().contains(PORTS - 1)).isTrue();
    }

    private interface BitOperation {
        void apply(BitSet changed, BitSet other);
    }

    private static BitSet combine(PortSet a, PortSet b, BitOperation operation) {
        BitSet result = bits(a);
        operation.apply(result, bits(b));
        return result;
    }

    /** By asking for ports, so that neither the ranges nor their order are trusted. */
    private static BitSet bits(PortSet set) {
        BitSet bits = new BitSet(PORTS);
        PROBES.stream().filter(set::contains).forEach(bits::set);
        return bits;
    }
}
