/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Question;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks of each candidate what its loss cuts off; only intents whose answer is worked out from something that is hit are
 * asked again. Not safe for several threads.
 */
final class SinglePoints {
    private static final Comparator<SinglePoint> MOST_FIRST = Comparator.comparingInt(
                    (SinglePoint point) -> point.cutOff().size())
            .reversed()
            .thenComparing(point -> point.loss().toString());

    private final Engine engine;
    private final Candidates candidates;
    private final SetMultimap<ResourceId, Loss> byHit = LinkedHashMultimap.create();

    SinglePoints(Engine engine, Candidates candidates) {
        this.engine = engine;
        this.candidates = candidates;
        candidates.removals().forEach((loss, removal) -> removal.hit().forEach(hit -> byHit.put(hit, loss)));
    }

    List<SinglePoint> among(List<Standing> standing) {
        SetMultimap<Loss, Standing> concerned = LinkedHashMultimap.create();
        for (Standing one : standing) {
            losses(one.intent()).forEach(loss -> concerned.put(loss, one));
        }
        List<SinglePoint> points = new ArrayList<>();
        candidates
                .removals()
                .forEach((loss, removal) ->
                        point(loss, removal, concerned.get(loss)).ifPresent(points::add));
        points.sort(MOST_FIRST);
        return points;
    }

    private Set<Loss> losses(Intent intent) {
        Set<Loss> losses = new HashSet<>();
        for (Question question : intent.questions()) {
            reads(question).forEach(read -> losses.addAll(byHit.get(read)));
        }
        return losses;
    }

    /** What cannot be asked, an address that several have for instance, depends on nothing. */
    private Set<ResourceId> reads(Question question) {
        try {
            return engine.reads(question);
        } catch (QuestionException e) {
            return Set.of();
        }
    }

    private Optional<SinglePoint> point(Loss loss, Removal removal, Set<Standing> concerned) {
        Aftereffects after = new Aftereffects(engine, removal);
        concerned.forEach(one -> one.withoutThose(removal::hits).ifPresent(after::ask));
        List<LostConnection> lost = after.lost().stream()
                .filter(connection -> connection.verdict() == Verdict.BLOCKED)
                .toList();
        Set<ResourceId> cutOff = lost.stream()
                .flatMap(connection -> connection.affected().stream())
                .collect(Collectors.toSet());
        return cutOff.isEmpty()
                ? Optional.empty()
                : Optional.of(new SinglePoint(loss, cutOff.stream().sorted().toList(), lost));
    }
}
