/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A connection that somebody meant to work.
 *
 * @param questions how the engine is asked, of which one that works is enough; they name the first member, and the
 *     answers hold for all
 * @param members who does not get what was meant when it does not work
 * @param meantBy who says that it was meant
 * @param words what was meant, such as {@code tcp/443 from the Internet}
 */
record Intent(List<Question> questions, List<Member> members, MeantBy meantBy, String words) {
    Intent {
        questions = List.copyOf(questions);
        members = List.copyOf(members);
    }

    Intent(List<Question> questions, List<Member> members, ResourceId meantBy, String rule, String words) {
        this(questions, members, new MeantBy.Configuration(meantBy, rule), words);
    }

    Intent(Question question, List<Member> members, ResourceId meantBy, String rule, String words) {
        this(List.of(question), members, meantBy, rule, words);
    }

    /** What does not work when this does not. */
    Defeated defeated() {
        return new Defeated(words, meantBy);
    }

    /** Without the members, of whom there may be thousands. */
    @Override
    public int hashCode() {
        return Objects.hash(questions, meantBy, words);
    }

    /** The same for one member alone. */
    Intent of(Member member) {
        return of(List.of(member));
    }

    /** The same for some who need not be members; the first of them is asked about. */
    Intent of(List<Member> others) {
        Party first = new Party.OfInterface(members.get(0).port());
        Party other = new Party.OfInterface(others.get(0).port());
        List<Question> asked = questions.stream()
                .map(question -> new Question(
                        question.from().equals(first) ? other : question.from(),
                        question.to().equals(first) ? other : question.to(),
                        question.service(),
                        question.clientPorts(),
                        question.family()))
                .toList();
        return new Intent(asked, others, meantBy, words);
    }

    /** The same with fewer questions. */
    Intent asking(List<Question> fewer) {
        return new Intent(fewer, members, meantBy, words);
    }

    /** The same without some members; empty when none is left. */
    Optional<Intent> withoutThose(Predicate<Member> which) {
        List<Member> left =
                members.stream().filter(member -> !which.test(member)).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(left.size() == members.size() ? this : of(left));
    }
}
