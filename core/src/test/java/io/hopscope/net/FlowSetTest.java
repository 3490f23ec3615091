/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FlowSetTest {
    private static final AddressRange ANY = AddressRange.parse("0.0.0.0/0");
    private static final AddressRange OFFICE = AddressRange.parse("203.0.113.8/29");
    private static final AddressRange VM = AddressRange.parse("10.0.0.5");
    private static final FlowBox WEB = tcp(ANY, VM, PortRange.single(443));

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void operations_onRandomSets_agreeWithEveryFlowOfASmallWorld(long seed) {
        Random random = new Random(seed);
        List<FlowBox> left = RandomSets.several(random, 5, () -> FlowWorld.box(random));
        List<FlowBox> right = RandomSets.several(random, 5, () -> FlowWorld.box(random));
        FlowSet a = FlowSet.ofBoxes(left);
        FlowSet b = FlowSet.ofBoxes(right);
        BitSet inA = FlowWorld.flowsIn(left);
        BitSet inB = FlowWorld.flowsIn(right);

        assertExactly(a, inA);
        assertExactly(a.union(b), FlowWorld.combine(inA, inB, BitSet::or));
        assertExactly(a.intersect(b), FlowWorld.combine(inA, inB, BitSet::and));
        assertExactly(a.subtract(b), FlowWorld.combine(inA, inB, BitSet::andNot));
        assertThat(a.equals(b)).isEqualTo(inA.equals(inB));
        assertThat(a.containsAll(b))
                .isEqualTo(FlowWorld.combine(inB, inA, BitSet::andNot).isEmpty());
    }

    /** The world has one flow for each cell that boxes of the test can tell apart, so that it decides emptiness too. */
    private static void assertExactly(FlowSet set, BitSet flows) {
        assertThat(FlowWorld.flowsIn(set)).isEqualTo(flows);
        assertThat(FlowWorld.flowsIn(set.boxes())).isEqualTo(flows);
        assertThat(set.isEmpty()).isEqualTo(flows.isEmpty());
        assertThat(set.boxes())
                .allSatisfy(box ->
                        assertThat(FlowWorld.flowsIn(List.of(box)).isEmpty()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void normalForm_doesNotDependOnHowTheSetWasMade(long seed) {
        Random random = new Random(seed);
        List<FlowBox> boxes = RandomSets.several(random, 6, () -> FlowWorld.box(random));
        FlowSet set = FlowSet.ofBoxes(boxes);
        FlowSet other = FlowSet.of(FlowWorld.box(random));
        List<FlowBox> shuffled = new ArrayList<>(boxes);
        Collections.shuffle(shuffled, random);

        assertThat(FlowSet.ofBoxes(shuffled)).isEqualTo(set).hasSameHashCodeAs(set);
        assertThat(FlowSet.ofBoxes(set.boxes())).isEqualTo(set);
        assertThat(set.subtract(other).union(set.intersect(other))).isEqualTo(set);
        assertThat(FlowSet.ofBoxes(set.boxes()).boxes()).isEqualTo(set.boxes());
        assertDisjoint(set.boxes());
    }

    private static void assertDisjoint(List<FlowBox> boxes) {
        BitSet seen = new BitSet();
        for (FlowBox box : boxes) {
            BitSet flows = FlowWorld.flowsIn(List.of(box));
            assertThat(seen.intersects(flows))
                    .as("%s overlaps another box of %s", box, boxes)
                    .isFalse();
            seen.or(flows);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void laws_ofSetAlgebra_hold(long seed) {
        Random random = new Random(seed);
        FlowSet a = randomSet(random);
        FlowSet b = randomSet(random);
        FlowSet c = randomSet(random);
        FlowSet everything = FlowSet.all(IpFamily.V4).union(FlowSet.all(IpFamily.V6));
        BinaryOperator<FlowSet> union = FlowSet::union;

        assertThat(union.apply(a, b)).isEqualTo(union.apply(b, a));
        assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
        assertThat(a.intersect(b.union(c))).isEqualTo(a.intersect(b).union(a.intersect(c)));
        assertThat(everything.subtract(a.union(b)))
                .isEqualTo(everything.subtract(a).intersect(everything.subtract(b)));
        assertThat(a.subtract(b).intersect(b).isEmpty()).isTrue();
        assertThat(a.subtract(a)).isEqualTo(FlowSet.none());
    }

    private static FlowSet randomSet(Random random) {
        return FlowSet.ofBoxes(RandomSets.several(random, 4, () -> FlowWorld.box(random)));
    }

    @Test
    void all_isOneBox() {
        assertThat(FlowSet.all(IpFamily.V4).boxes())
                .containsExactly(new FlowBox(ProtocolRange.ALL, ANY, PortRange.ALL, ANY, PortRange.ALL));
        assertThat(FlowSet.all(IpFamily.V4).intersect(FlowSet.all(IpFamily.V6))).isEqualTo(FlowSet.none());
    }

    @Test
    void subtract_anOffice_leavesBothSidesOfIt() {
        FlowSet rest = FlowSet.of(WEB).subtract(FlowSet.of(tcp(OFFICE, VM, PortRange.ALL)));

        assertThat(rest.boxes())
                .containsExactly(
                        tcp(AddressRange.parse("0.0.0.0-203.0.113.7"), VM, PortRange.single(443)),
                        tcp(AddressRange.parse("203.0.113.16-255.255.255.255"), VM, PortRange.single(443)));
    }

    @Test
    void union_ofNeighbouringProtocolsWithoutPorts_isOneBox() {
        FlowSet both = FlowSet.of(protocols(50, 50)).union(FlowSet.of(protocols(51, 51)));

        assertThat(both.boxes()).containsExactly(protocols(50, 51));
    }

    @Test
    void of_boxOverOnePort_holdsNoFlowOfAProtocolWithoutPorts() {
        FlowSet web = FlowSet.of(new FlowBox(ProtocolRange.ALL, ANY, PortRange.ALL, VM, PortRange.single(443)));

        assertThat(web.contains(new Flow(Protocol.TCP, OFFICE.first(), 9, VM.first(), 443)))
                .isTrue();
        assertThat(web.contains(new Flow(Protocol.UDP, OFFICE.first(), 9, VM.first(), 443)))
                .isTrue();
        assertThat(web.contains(new Flow(Protocol.GRE, OFFICE.first(), 0, VM.first(), 0)))
                .isFalse();
        assertThat(web.contains(Flow.icmpEcho(OFFICE.first(), VM.first()))).isFalse();
    }

    @Test
    void of_boxThatOnlyImpossibleFlowsWouldFit_isEmpty() {
        ProtocolRange gre = ProtocolRange.single(Protocol.GRE);
        FlowBox box = new FlowBox(gre, ANY, PortRange.ALL, VM, PortRange.single(443));

        assertThat(FlowSet.of(box)).isEqualTo(FlowSet.none());
        assertThat(FlowSet.of(box).isEmpty()).isTrue();
    }

    @Test
    void of_icmpBox_selectsTypeAndCodeByTheDestinationPort() {
        PortRange echoRequests = new PortRange(8 << 8, 8 << 8 | 255);
        FlowSet pings =
                FlowSet.of(new FlowBox(ProtocolRange.single(Protocol.ICMP), ANY, PortRange.ALL, VM, echoRequests));

        assertThat(pings.contains(Flow.icmpEcho(OFFICE.first(), VM.first()))).isTrue();
        assertThat(pings.contains(Flow.icmp(OFFICE.first(), VM.first(), 3, 4))).isFalse();
    }

    @Test
    void box_single_holdsThatFlow() {
        Flow flow = new Flow(Protocol.TCP, OFFICE.first(), 40000, VM.first(), 443);

        assertThat(FlowBox.single(flow).contains(flow)).isTrue();
        assertThat(FlowBox.single(flow).contains(flow.reversed())).isFalse();
        assertThat(FlowSet.of(WEB).containsAll(FlowSet.of(FlowBox.single(flow))))
                .isTrue();
    }

    @Test
    void box_mixedFamilies_throws() {
        AddressRange v6 = AddressRange.parse("::/0");

        assertThatThrownBy(() -> new FlowBox(ProtocolRange.ALL, v6, PortRange.ALL, VM, PortRange.ALL))
                .hasMessage("no flow goes from ::/0 to 10.0.0.5/32");
    }

    @Test
    void toString_readsAsAnOperatorWritesIt() {
        assertThat(FlowSet.of(WEB)).hasToString("[tcp 0.0.0.0/0 port 0-65535 > 10.0.0.5/32 port 443]");
        assertThat(FlowSet.none()).hasToString("[]");
    }

    private static FlowBox tcp(AddressRange sources, AddressRange destinations, PortRange ports) {
        return new FlowBox(ProtocolRange.single(Protocol.TCP), sources, PortRange.ALL, destinations, ports);
    }

    private static FlowBox protocols(int first, int last) {
        return new FlowBox(new ProtocolRange(first, last), ANY, PortRange.ALL, VM, PortRange.ALL);
    }
}
