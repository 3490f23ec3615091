/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.util.List;
import java.util.stream.Stream;

/**
 * All answers to one call for one owner in one scope: the pages of one list, or several lists that were filtered
 * differently. A page that was saved twice is in here once; the same item on two different pages is in here twice, and
 * merges later by its id.
 *
 * @param key call, owner and scope
 * @param answers in the order of their page numbers where all have one, else of their paths; empty if all failed
 * @param errors saved instead of an answer
 * @param completeness whether this is everything
 */
public record SavedListing(
        AnswerKey key, List<SavedAnswer> answers, List<SavedError> errors, Completeness completeness) {
    /** Copies the lists. */
    public SavedListing {
        answers = List.copyOf(answers);
        errors = List.copyOf(errors);
    }

    /** The items of all answers, in order. */
    public Stream<JsonCursor> items() {
        return answers.stream().flatMap(answer -> answer.items().stream());
    }
}
