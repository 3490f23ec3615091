/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.exposure.Cause.Proof;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Question;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A change of flows of which a packet is asked about, and what was found to have done it. Confined to one thread. */
final class Suspicion {
    private final FlowChange change;
    private final Optional<Question> packet;
    private final Optional<Verdict> now;
    private final Set<String> path = new HashSet<>();
    private final List<Cause> causes = new ArrayList<>();

    Suspicion(FlowChange change, Optional<Question> packet, Engine older, Engine newer) {
        this.change = change;
        this.packet = packet.filter(question -> older.verdict(question) != newer.verdict(question));
        this.now = this.packet.map(newer::verdict);
        this.packet.ifPresent(question -> Stream.of(older, newer).forEach(engine -> follow(engine.answer(question))));
    }

    /** Ids of what the answers of either snapshot name. */
    Set<String> path() {
        return path;
    }

    boolean isUnexplained() {
        return packet.isPresent() && causes.isEmpty();
    }

    boolean isNotProvenAlone() {
        return packet.isPresent() && causes.stream().noneMatch(cause -> cause.proof() == Proof.SUFFICIENT);
    }

    /** Whether an engine says of the packet what the newer snapshot says. */
    boolean isAsNow(Engine engine) {
        return packet.map(engine::verdict).equals(now);
    }

    void add(Cause cause) {
        causes.add(cause);
    }

    /** The change with its causes; without any proven, those that lie on the path. */
    Explained explained(List<Edit> edits, int most) {
        if (packet.isPresent() && causes.isEmpty()) {
            edits.stream()
                    .filter(edit -> edit.isWhole() && path.contains(edit.id().value()))
                    .forEach(edit -> causes.add(edit.cause(Proof.UNPROVEN)));
        }
        return new Explained(change, causes.stream().limit(most).toList());
    }

    private void follow(Answer answer) {
        Stream.concat(answer.forward().stream(), answer.reply().stream())
                .flatMap(hop -> Stream.of(hop.resource().split(", ?", -1)))
                .forEach(path::add);
        answer.blockers().forEach(blocker -> {
            path.add(blocker.subject().value());
            blocker.place().lists().forEach(list -> path.add(list.value()));
            blocker.place().port().ifPresent(port -> path.add(port.value()));
            blocker.place().subnet().ifPresent(subnet -> path.add(subnet.value()));
        });
    }
}
