/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Between two boundaries that a condition mentions, its outcome never changes. */
class MarksTest {
    private static final int CASES = 400;
    private static final Scene SCENE = new Scene(new ResourceId("v", ResourceKind.SUBNET, "s"), Map.of());

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 0; seed < CASES; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void outcomeIsConstantBetweenMarks(long seed) {
        Random random = new Random(seed);
        Match match = match(random, 3);
        Condition condition = match.accept(new ConditionCompiler(NoSets.INSTANCE));
        Marks marks = new Marks(NoSets.INSTANCE);
        match.accept(marks);
        for (int i = 0; i < 50; i++) {
            Packet packet = packet(random);
            Packet representative = floor(packet, marks);
            assertThat(condition.test(packet, SCENE).isYes())
                    .as("seed %s, %s against %s", seed, packet, representative)
                    .isEqualTo(condition.test(representative, SCENE).isYes());
        }
    }

    private static Packet floor(Packet packet, Marks marks) {
        Protocol protocol =
                new Protocol(floor(marks.protocols(), packet.protocol().number(), 6));
        End source = floor(packet.source(), marks, Side.SOURCE);
        End destination = floor(packet.destination(), marks, Side.DESTINATION);
        boolean comparable = protocol.hasPorts() == packet.protocol().hasPorts();
        return new Packet(comparable ? protocol : packet.protocol(), packet.icmp(), source, destination);
    }

    private static End floor(End end, Marks marks, Side side) {
        IpAddress start = marks.addresses(side).floor(end.address());
        IpAddress address = start == null ? IpAddress.parse("0.0.0.0") : start;
        return End.of(address, Dimension.FROM, floor(marks.ports(side), end.port(), 0), Dimension.PORT);
    }

    private static int floor(NavigableSet<Integer> starts, int value, int lowest) {
        Integer start = starts.floor(value);
        return start == null ? Math.min(lowest, value) : start;
    }

    private static Packet packet(Random random) {
        return Packets.packet(
                random.nextBoolean() ? Protocol.TCP : Protocol.UDP,
                address(random).toString(),
                random.nextInt(64),
                address(random).toString(),
                random.nextInt(64));
    }

    private static IpAddress address(Random random) {
        return IpAddress.v4(random.nextInt(256));
    }

    private static Match match(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 6 : 4);
        Side side = random.nextBoolean() ? Side.SOURCE : Side.DESTINATION;
        return switch (kind) {
            case 0 -> new Match.ProtocolIs(random.nextBoolean() ? Protocol.TCP : Protocol.UDP);
            case 1 -> new Match.PortIn(side, PortSet.of(range(random), range(random)));
            case 2 -> new Match.AddressIn(side, AddressSet.of(prefix(random), prefix(random)));
            case 3 -> random.nextBoolean() ? new Match.Everything() : new Match.Nothing("");
            case 4 -> new Match.AllOf(List.of(match(random, depth - 1), match(random, depth - 1)));
            default -> new Match.AnyOf(List.of(match(random, depth - 1), match(random, depth - 1)));
        };
    }

    private static PortRange range(Random random) {
        int first = random.nextInt(60);
        return new PortRange(first, first + random.nextInt(4));
    }

    private static Prefix prefix(Random random) {
        return Prefix.of(address(random), 24 + random.nextInt(9));
    }
}
