/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.net.AddressRange;
import io.hopscope.net.PortRange;
import io.hopscope.reach.match.Box;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WholeEndsTest {
    private static final AddressRange LOW = AddressRange.parse("1.0.0.0/8");
    private static final AddressRange HIGH = AddressRange.parse("9.0.0.0/8");
    private static final AddressRange DOOR = AddressRange.parse("203.0.113.4");
    private static final PortRange HOLE = new PortRange(61000, 65535);

    private final WholeEnds fromTwoRanges = new WholeEnds(List.of(box(LOW), box(HIGH)));

    @Test
    void sameHoleInEveryRange_isToldOnceForAll() {
        assertThat(fromTwoRanges.joined(List.of(
                        deviation(Optional.of(LOW), Verdict.BLOCKED), deviation(Optional.of(HIGH), Verdict.BLOCKED))))
                .containsExactly(deviation(Optional.empty(), Verdict.BLOCKED));
    }

    @Test
    void holeInSomeRanges_staysWhereItIs() {
        List<Deviation> one = List.of(deviation(Optional.of(LOW), Verdict.BLOCKED));
        assertThat(fromTwoRanges.joined(one)).isEqualTo(one);
    }

    @Test
    void otherOutcomes_areKeptApart() {
        List<Deviation> two =
                List.of(deviation(Optional.of(LOW), Verdict.BLOCKED), deviation(Optional.of(HIGH), Verdict.UNKNOWN));
        assertThat(fromTwoRanges.joined(two)).isEqualTo(two);
    }

    @Test
    void everyRangeOfTheDestination_countsLikewise() {
        WholeEnds toTwoRanges = new WholeEnds(List.of(boxTo(LOW), boxTo(HIGH)));
        assertThat(toTwoRanges.joined(List.of(deviationTo(Optional.of(HIGH)), deviationTo(Optional.of(LOW)))))
                .containsExactly(deviationTo(Optional.empty()));
    }

    private static Deviation deviation(Optional<AddressRange> from, Verdict verdict) {
        return new Deviation(from, Optional.empty(), Optional.empty(), Optional.of(HOLE), verdict, List.of());
    }

    private static Deviation deviationTo(Optional<AddressRange> to) {
        return new Deviation(Optional.empty(), to, Optional.empty(), Optional.of(HOLE), Verdict.UNKNOWN, List.of());
    }

    private static Box box(AddressRange from) {
        return box(from, DOOR);
    }

    private static Box boxTo(AddressRange to) {
        return box(DOOR, to);
    }

    private static Box box(AddressRange from, AddressRange to) {
        PortRange tcp = PortRange.single(6);
        return new Box(from, to, tcp, PortRange.single(443), PortRange.ALL, PortRange.ALL);
    }
}
