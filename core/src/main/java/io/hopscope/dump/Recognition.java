/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one document turned out to be: usually one answer, sometimes several, or none and a reason.
 *
 * @param answers the answers in it
 * @param misfits what could not be used
 */
record Recognition(List<Answer> answers, List<Misfit> misfits) {

    /**
     * An answer whose call is known.
     *
     * @param shape how it looks
     * @param body the answer without any envelope
     * @param items what it lists
     * @param owner whose answer it is
     */
    record Answer(AnswerShape shape, JsonCursor body, List<JsonCursor> items, Optional<String> owner) {}

    /**
     * Something that could not be used.
     *
     * @param where the file and the place in it
     * @param reason why
     * @param call the call, if that much is known
     * @param detail the reason in words
     */
    record Misfit(Origin where, UnreadFile.Reason reason, Optional<String> call, String detail) {}

    static final Recognition EMPTY = new Recognition(List.of(), List.of());

    static Recognition of(Answer answer) {
        return new Recognition(List.of(answer), List.of());
    }

    static Recognition misfit(JsonCursor where, UnreadFile.Reason reason, Optional<String> call, String detail) {
        return new Recognition(List.of(), List.of(new Misfit(where.origin(), reason, call, detail)));
    }

    Recognition and(Recognition other) {
        List<Misfit> bothMisfits = new ArrayList<>(misfits);
        bothMisfits.addAll(other.misfits);
        return new Recognition(union(answers, other.answers), bothMisfits);
    }

    boolean speaksOf(String call) {
        return Stream.concat(
                        answers.stream().map(answer -> answer.shape.call()),
                        misfits.stream().flatMap(misfit -> misfit.call.stream()))
                .anyMatch(call::equals);
    }

    /** A whole answer may be recognised by more than one of its members, and is still one answer. */
    private static List<Answer> union(List<Answer> first, List<Answer> second) {
        List<Answer> both = new ArrayList<>(first);
        second.stream()
                .filter(answer -> first.stream().noneMatch(known -> isSameWhole(known, answer)))
                .forEach(both::add);
        return List.copyOf(both);
    }

    private static boolean isSameWhole(Answer a, Answer b) {
        return a.shape.form() == AnswerShape.Form.WHOLE
                && b.shape.form() == AnswerShape.Form.WHOLE
                && a.shape.call().equals(b.shape.call());
    }
}
