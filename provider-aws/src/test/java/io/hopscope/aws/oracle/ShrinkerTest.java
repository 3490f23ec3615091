/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.oracle.Resource.Entry;
import io.hopscope.aws.oracle.Resource.Nacl;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    private static Predicate<World> blockedBy(Question question, Reason reason) {
        return world -> {
            Answer answer = Oracle.answer(world, question);
            return answer.verdict() == Verdict.BLOCKED && answer.reasons().contains(reason);
        };
    }

    @Test
    void shrink_keepsOnlyWhatTheFaultNeeds() {
        World world = Estate.small()
                .acl("acl-1", "vpc-a", "subnet-a1")
                .noEntries("acl-1")
                .entries("acl-1", "40 in deny 17/53 0.0.0.0/0", "50 in deny 6/22 10.1.0.0/16")
                .entries("acl-1", "60 in allow -1 0.0.0.0/0", "60 out allow -1 0.0.0.0/0")
                .unread(Listing.INSTANCE_STATUS)
                .world();
        Question question = new Question("10.1.2.20", "10.1.1.10", "tcp", 22, null);
        World small = Shrinker.shrink(world, blockedBy(question, Reason.NACL_INGRESS));

        assertThat(small.resources().size()).isLessThan(world.resources().size() / 2 + 3);
        assertThat(small.unread()).isEmpty();
        assertThat(small.find(Resource.Vpc.class, "vpc-b")).isEmpty();
        assertThat(small.find(Resource.InternetGateway.class, "igw-a")).isEmpty();
        assertThat(small).matches(blockedBy(question, Reason.NACL_INGRESS));
        assertThat(entries(world)).hasSize(3);
        assertThat(entries(small))
                .as("an ACL without entries denies all the same")
                .isEmpty();
    }

    private static List<Entry> entries(World world) {
        return world.all(Nacl.class)
                .flatMap(acl -> acl.entries().stream())
                .filter(entry -> !entry.egress() && entry.number() < 100)
                .toList();
    }

    @Test
    void shrink_faultThatNeedsEverything_changesNothing() {
        World world = Estate.small().world();
        assertThat(Shrinker.shrink(world, candidate -> candidate.equals(world))).isEqualTo(world);
    }

    @Test
    void shrink_resultCanBeRenderedAndAsked() {
        World world = Worlds.random(3);
        Question question = Questions.random(world, 3, 1).get(0);
        Verdict verdict = Oracle.answer(world, question).verdict();
        World small = Shrinker.shrink(
                world, candidate -> Oracle.answer(candidate, question).verdict() == verdict);
        assertThat(small.resources()).hasSizeLessThan(world.resources().size());
        assertThat(Oracle.answer(small, question).verdict()).isEqualTo(verdict);
        assertThat(WorldJson.render(small)).isNotEmpty();
    }
}
