/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.edge.Door;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Deviation;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Part;
import io.hopscope.reach.Question;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of an intent.
 *
 * @param intent the intent
 * @param verdict what the engine says of it as a whole
 * @param answer the explanation; empty where everything works, or the question could not be asked
 * @param gaps what would have to be known, where nobody knows
 */
record Outcome(Intent intent, Verdict verdict, Optional<Answer> answer, List<Gap> gaps) {
    /** Filters may leave out some sources or ports on purpose; nothing else does. */
    private static final Set<FindingCode> FILTERS = EnumSet.of(
            FindingCode.SECURITY_GROUP_INGRESS,
            FindingCode.SECURITY_GROUP_EGRESS,
            FindingCode.NETWORK_ACL_INGRESS,
            FindingCode.NETWORK_ACL_EGRESS,
            FindingCode.NETWORK_ACL_REPLY,
            FindingCode.FILTER_DENY,
            FindingCode.PUBLIC_ACCESS_BLOCKED);

    /** Asks the engine; in full only where something does not work. */
    static Outcome of(Intent intent, Engine engine) {
        return intent.questions().stream()
                .map(question -> of(intent, question, engine))
                .reduce(Outcome::better)
                .orElseThrow();
    }

    private static Outcome of(Intent intent, Question question, Engine engine) {
        try {
            List<Part> parts = engine.parts(question);
            boolean fine = !parts.isEmpty() && parts.stream().allMatch(part -> part.verdict() == Verdict.REACHABLE);
            if (fine) {
                return new Outcome(intent, Verdict.REACHABLE, Optional.empty(), List.of());
            }
            Answer answer = Strangers.only(engine.answer(question), engine.estate());
            boolean open = answer.verdict() == Verdict.UNKNOWN;
            return new Outcome(intent, answer.verdict(), Optional.of(answer), open ? answer.gaps() : List.of());
        } catch (QuestionException e) {
            return new Outcome(intent, Verdict.UNKNOWN, Optional.empty(), List.of(unaskable(intent, e)));
        }
    }

    /** The one that works better; of two that do not work, the one that fewer obstacles stop. */
    private Outcome better(Outcome other) {
        List<Verdict> bestFirst = List.of(Verdict.REACHABLE, Verdict.UNKNOWN, Verdict.BLOCKED);
        int mine = bestFirst.indexOf(verdict);
        int theirs = bestFirst.indexOf(other.verdict);
        if (mine != theirs) {
            return mine < theirs ? this : other;
        }
        long obstacles = blockers().size() + partialBlockers().count();
        long others = other.blockers().size() + other.partialBlockers().count();
        return obstacles <= others ? this : other;
    }

    /** What stops it as a whole. */
    List<Blocker> blockers() {
        return verdict == Verdict.BLOCKED ? answer.map(Answer::blockers).orElse(List.of()) : List.of();
    }

    /** What stops a part of it that nobody would leave out on purpose: some client ports, or some way of the reply. */
    Stream<Blocker> partialBlockers() {
        return answer.stream()
                .filter(a -> verdict == Verdict.REACHABLE)
                .flatMap(a -> a.exceptions().stream())
                .filter(part -> part.verdict() == Verdict.BLOCKED)
                .flatMap(Outcome::unmeant);
    }

    /**
     * Whether something stops it that lies in the members themselves, a machine that is stopped for instance, so that
     * it is another cause for each. That they have no public address is one cause for all.
     */
    boolean isEachOnesOwn(Fleet fleet) {
        return intent.members().size() > 1
                && Stream.concat(blockers().stream(), partialBlockers())
                        .filter(blocker -> blocker.code() != FindingCode.NO_PUBLIC_ADDRESS)
                        .anyMatch(blocker -> isOwn(intent.members().get(0), blocker.subject(), fleet));
    }

    private static boolean isOwn(Member member, ResourceId subject, Fleet fleet) {
        return subject.equals(member.machine())
                || subject.equals(member.port())
                || fleet.get(Door.class, subject)
                        .filter(door -> door.target().equals(member.port()))
                        .isPresent();
    }

    private static Gap unaskable(Intent intent, QuestionException e) {
        ResourceId about = intent.meantBy() instanceof MeantBy.Configuration configured
                ? configured.resource()
                : intent.members().get(0).machine();
        return new Gap(
                new Scope(about.vendor(), "", ""),
                about.kind(),
                about.value(),
                GapReason.CONTRADICTION,
                "",
                intent.words() + " cannot be asked about: " + e.getMessage(),
                "reading the interfaces again");
    }

    private static Stream<Blocker> unmeant(Deviation part) {
        return part.blockers().stream()
                .filter(blocker -> part.clientPorts().isPresent() || !FILTERS.contains(blocker.code()));
    }
}
