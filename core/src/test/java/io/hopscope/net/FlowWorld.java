/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A world small enough to try every flow. Each field is cut into a few cells that together are the whole field; boxes
 * are made of whole cells, and one flow stands for each combination of cells.
 */
final class FlowWorld {
    private static final List<ProtocolRange> PROTOCOLS = Stream.of(
                    new int[] {0, 0},
                    new int[] {1, 1},
                    new int[] {2, 5},
                    new int[] {6, 6},
                    new int[] {7, 16},
                    new int[] {17, 17},
                    new int[] {18, 57},
                    new int[] {58, 58},
                    new int[] {59, 255})
            .map(ends -> new ProtocolRange(ends[0], ends[1]))
            .toList();
    private static final List<PortRange> PORTS =
            List.of(PortRange.single(0), new PortRange(1, 2047), new PortRange(2048, 65535));
    private static final List<List<AddressRange>> ADDRESSES = List.of(
            ranges("0.0.0.0", "0.0.0.1-127.255.255.255", "128.0.0.0/1"),
            ranges(
                    "::/1",
                    "8000::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe",
                    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"));

    private static final List<Flow> FLOWS = PROTOCOLS.stream()
            .map(range -> new Protocol(range.first()))
            .flatMap(FlowWorld::flows)
            .toList();

    private FlowWorld() {}

    static FlowBox box(Random random) {
        List<AddressRange> addresses = ADDRESSES.get(random.nextInt(ADDRESSES.size()));
        ProtocolRange low = PROTOCOLS.get(random.nextInt(PROTOCOLS.size()));
        ProtocolRange high = PROTOCOLS.get(random.nextInt(PROTOCOLS.size()));
        return new FlowBox(
                new ProtocolRange(Math.min(low.first(), high.first()), Math.max(low.last(), high.last())),
                addressRange(random, addresses),
                portRange(random),
                addressRange(random, addresses),
                portRange(random));
    }

    static BitSet flowsIn(FlowSet set) {
        return flowsThat(set::contains);
    }

    static BitSet flowsIn(Collection<FlowBox> boxes) {
        return flowsThat(flow -> boxes.stream().anyMatch(box -> box.contains(flow)));
    }

    static BitSet combine(BitSet left, BitSet right, BiConsumer<BitSet, BitSet> operation) {
        BitSet result = (BitSet) left.clone();
        operation.accept(result, right);
        return result;
    }

    private static BitSet flowsThat(Predicate<Flow> condition) {
        BitSet flows = new BitSet();
        IntStream.range(0, FLOWS.size())
                .filter(i -> condition.test(FLOWS.get(i)))
                .forEach(flows::set);
        return flows;
    }

    private static Stream<Flow> flows(Protocol protocol) {
        List<Flow> flows = new ArrayList<>();
        for (List<AddressRange> family : ADDRESSES) {
            for (AddressRange source : family) {
                for (AddressRange destination : family) {
                    for (int sourcePort : ports(protocol.hasPorts())) {
                        for (int port : ports(protocol.hasPorts() || protocol.isIcmp())) {
                            flows.add(new Flow(protocol, source.first(), sourcePort, destination.first(), port));
                        }
                    }
                }
            }
        }
        return flows.stream();
    }

    private static int[] ports(boolean used) {
        return used ? PORTS.stream().mapToInt(PortRange::first).toArray() : new int[] {0};
    }

    private static AddressRange addressRange(Random random, List<AddressRange> cells) {
        int one = random.nextInt(cells.size());
        int other = random.nextInt(cells.size());
        return new AddressRange(
                cells.get(Math.min(one, other)).first(),
                cells.get(Math.max(one, other)).last());
    }

    private static PortRange portRange(Random random) {
        int one = random.nextInt(PORTS.size());
        int other = random.nextInt(PORTS.size());
        return new PortRange(
                PORTS.get(Math.min(one, other)).first(),
                PORTS.get(Math.max(one, other)).last());
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::parse).toList();
    }
}
