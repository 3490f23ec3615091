/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressSeqRange;
import inet.ipaddr.IPAddressString;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AddressSetTest {

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void operations_onRandomSets_agreeWithEachAddress(long seed) {
        Random random = new Random(seed);
        List<AddressRange> left = RandomSets.several(random, 6, () -> RandomSets.crowdedRange(random));
        List<AddressRange> right = RandomSets.several(random, 6, () -> RandomSets.crowdedRange(random));
        AddressSet a = AddressSet.ofRanges(left);
        AddressSet b = AddressSet.ofRanges(right);

        for (IpAddress address : RandomSets.CROWDED) {
            boolean inA = left.stream().anyMatch(range -> range.contains(address));
            boolean inB = right.stream().anyMatch(range -> range.contains(address));
            assertThat(a.contains(address)).as("%s in %s", address, a).isEqualTo(inA);
            assertThat(a.union(b).contains(address)).isEqualTo(inA || inB);
            assertThat(a.intersect(b).contains(address)).isEqualTo(inA && inB);
            assertThat(a.subtract(b).contains(address)).isEqualTo(inA && !inB);
            assertThat(a.complement(address.family()).contains(address)).isEqualTo(!inA);
            assertThat(a.family(IpFamily.V6).contains(address)).isEqualTo(inA && address.family() == IpFamily.V6);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void laws_ofSetAlgebra_hold(long seed) {
        Random random = new Random(seed);
        AddressSet a = randomSet(random);
        AddressSet b = randomSet(random);
        AddressSet c = randomSet(random);
        AddressSet everything = AddressSet.all(IpFamily.V4).union(AddressSet.all(IpFamily.V6));

        assertThat(a.union(b)).isEqualTo(b.union(a)).hasSameHashCodeAs(b.union(a));
        assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
        assertThat(a.intersect(b.union(c))).isEqualTo(a.intersect(b).union(a.intersect(c)));
        assertThat(a.subtract(b)).isEqualTo(a.intersect(everything.subtract(b)));
        assertThat(everything.subtract(a.union(b)))
                .isEqualTo(everything.subtract(a).intersect(everything.subtract(b)));
        assertThat(a.intersect(b).union(a.subtract(b))).isEqualTo(a);
        assertThat(a.subtract(b).intersect(b)).isEqualTo(AddressSet.empty());
        assertThat(a.complement(IpFamily.V4).complement(IpFamily.V4)).isEqualTo(a.family(IpFamily.V4));
        assertThat(a.union(b).size().add(a.intersect(b).size()))
                .isEqualTo(a.size().add(b.size()));
        assertThat(a.union(b).containsAll(a)).isTrue();
        assertThat(a.containsAll(b)).isEqualTo(b.subtract(a).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void normalForm_ascendsWithAGapBetweenRanges(long seed) {
        Random random = new Random(seed);
        AddressSet a = randomSet(random);
        AddressSet b = randomSet(random);

        for (AddressSet set : List.of(a, a.union(b), a.intersect(b), a.subtract(b))) {
            List<AddressRange> ranges = set.ranges();
            for (int i = 1; i < ranges.size(); i++) {
                IpAddress end = ranges.get(i - 1).last();
                IpAddress start = ranges.get(i).first();
                assertThat(start).isGreaterThan(end);
                assertThat(end.next()).isNotEqualTo(Optional.of(start));
            }
            assertThat(AddressSet.ofRanges(ranges)).isEqualTo(set);
        }
    }

    @Test
    void operations_onRandomPairsOfRanges_agreeWithTheIpAddressLibrary() {
        Random random = new Random(1338);
        for (int i = 0; i < 2_000; i++) {
            AddressRange left = RandomSets.anyRange(random);
            AddressRange right = sameFamilyNear(random, left);
            AddressSet a = AddressSet.ofRanges(List.of(left));
            AddressSet b = AddressSet.ofRanges(List.of(right));

            IPAddressSeqRange common = library(left).intersect(library(right));
            assertThat(a.intersect(b)).isEqualTo(common == null ? AddressSet.empty() : ours(common));
            assertThat(a.subtract(b)).isEqualTo(ours(library(left).subtract(library(right))));
            IPAddressSeqRange joined = library(left).join(library(right));
            assertThat(a.union(b)).isEqualTo(joined == null ? ours(library(left), library(right)) : ours(joined));
        }
    }

    @Test
    void ranges_ofBothFamilies_neverMerge() {
        AddressSet both = AddressSet.all(IpFamily.V6).union(AddressSet.all(IpFamily.V4));

        assertThat(both).hasToString("[0.0.0.0/0, ::/0]");
        assertThat(both.family(IpFamily.V4)).isEqualTo(AddressSet.all(IpFamily.V4));
        assertThat(both.size()).isEqualTo(BigInteger.TWO.pow(32).add(BigInteger.TWO.pow(128)));
    }

    @Test
    void ofPrefixes_inAnyOrder_mergesNeighbours() {
        List<Prefix> halves = Stream.of("10.1.0.0/16", "10.0.0.0/16", "10.0.3.0/24", "172.16.0.0/12")
                .map(Prefix::parse)
                .toList();

        assertThat(AddressSet.ofPrefixes(halves)).hasToString("[10.0.0.0/15, 172.16.0.0/12]");
        assertThat(AddressSet.of(halves.get(1), halves.get(0))).isEqualTo(AddressSet.of(Prefix.parse("10.0.0.0/15")));
    }

    @Test
    void emptySet_holdsNothing() {
        assertThat(AddressSet.empty().isEmpty()).isTrue();
        assertThat(AddressSet.empty().size()).isEqualTo(BigInteger.ZERO);
        assertThat(AddressSet.empty()).isEqualTo(AddressSet.ofRanges(List.of())).hasToString("[]");
        assertThat(AddressSet.all(IpFamily.V6).complement(IpFamily.V6)).isEqualTo(AddressSet.empty());
        assertThat(AddressSet.all(IpFamily.V4).containsAll(AddressSet.empty())).isTrue();
        assertThat(AddressSet.empty()).isNotEqualTo(AddressSet.all(IpFamily.V4));
    }

    private static AddressSet randomSet(Random random) {
        List<AddressRange> ranges = RandomSets.several(random, 5, () -> RandomSets.crowdedRange(random));
        ranges.addAll(RandomSets.several(random, 5, () -> RandomSets.anyRange(random)));
        Collections.shuffle(ranges, random);
        return AddressSet.ofRanges(ranges);
    }

    private static AddressRange sameFamilyNear(Random random, AddressRange range) {
        IpAddress one = RandomSets.near(random, range.first());
        IpAddress other = RandomSets.near(random, range.last());
        return one.compareTo(other) <= 0 ? new AddressRange(one, other) : new AddressRange(other, one);
    }

    private static IPAddressSeqRange library(AddressRange range) {
        return library(range.first()).spanWithRange(library(range.last()));
    }

    private static IPAddress library(IpAddress address) {
        return new IPAddressString(address.toString()).getAddress();
    }

    private static AddressSet ours(IPAddressSeqRange... ranges) {
        return AddressSet.ofRanges(Arrays.stream(ranges)
                .map(range -> new AddressRange(ours(range.getLower()), ours(range.getUpper())))
                .toList());
    }

    private static IpAddress ours(IPAddress address) {
        return IpAddress.parse(address.toCanonicalString());
    }
}
