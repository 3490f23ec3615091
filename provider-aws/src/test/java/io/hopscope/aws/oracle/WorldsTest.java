/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.oracle.Resource.Nacl;
import io.hopscope.aws.oracle.Resource.Subnet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorldsTest {
    private static final int SEEDS = 300;

    @Test
    void aSeed_alwaysMakesTheSameWorldAndQuestions() {
        World world = Worlds.random(42);
        assertThat(Worlds.random(42)).isEqualTo(world);
        assertThat(Worlds.random(43)).isNotEqualTo(world);
        assertThat(Questions.random(world, 7, 20))
                .hasSize(20)
                .isEqualTo(Questions.random(world, 7, 20))
                .isNotEqualTo(Questions.random(world, 8, 20));
    }

    @Test
    void nothingRefersToWhatIsNotThere() {
        LongStream.range(0, SEEDS)
                .mapToObj(Worlds::random)
                .forEach(world -> assertThat(Pruning.consistent(world)).contains(world));
    }

    @Test
    void everySubnetHasOneAcl() {
        LongStream.range(0, SEEDS).mapToObj(Worlds::random).forEach(world -> {
            List<String> bound =
                    world.all(Nacl.class).flatMap(acl -> acl.subnets().stream()).toList();
            assertThat(bound)
                    .containsExactlyInAnyOrderElementsOf(
                            world.all(Subnet.class).map(Subnet::id).toList());
        });
    }

    @Test
    void idsAndAddresses_areUnique() {
        LongStream.range(0, SEEDS).mapToObj(Worlds::random).forEach(world -> {
            assertThat(world.resources().stream().map(Resource::id)).doesNotHaveDuplicates();
            assertThat(world.all(Resource.Eni.class)
                            .flatMap(eni -> eni.addresses().stream()
                                    .map(address -> world.vpcOf(eni).id() + address.ip())))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void oneWorldInTen_hasSomethingUnread() {
        long unread = LongStream.range(0, SEEDS)
                .mapToObj(Worlds::random)
                .filter(world -> !world.unread().isEmpty())
                .count();
        assertThat(unread).isBetween(SEEDS / 20L, SEEDS / 6L);
    }

    @Test
    void eachVerdict_isAtLeastOneInTwenty() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        Set<Reason> reasons = new HashSet<>();
        LongStream.range(0, SEEDS).forEach(seed -> {
            World world = Worlds.random(seed);
            for (Question question : Questions.random(world, seed, 20)) {
                Answer answer = Oracle.answer(world, question);
                counts.merge(answer.verdict(), 1, Integer::sum);
                reasons.addAll(answer.reasons());
            }
        });
        assertThat(counts.values()).as("%s", counts).allMatch(count -> count >= SEEDS);
        assertThat(counts).hasSize(3);
        Set<Reason> rare = EnumSet.of(
                Reason.VPN_GATEWAY_ADDRESS,
                Reason.MIDDLEBOX,
                Reason.AMBIGUOUS_ROUTE,
                Reason.SG_EGRESS_REPLY,
                Reason.SG_INGRESS_REPLY,
                Reason.PEERING_NOT_TRANSITIVE,
                Reason.ZONE_OF_HUB,
                Reason.NEITHER_END_KNOWN);
        assertThat(EnumSet.complementOf(EnumSet.copyOf(reasons))).isSubsetOf(rare);
    }
}
