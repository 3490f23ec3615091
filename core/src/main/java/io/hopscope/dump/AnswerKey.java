/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.util.Comparator;
import java.util.Optional;

/**
 * What an answer is the answer to.
 *
 * @param call canonical name of the call
 * @param owner the resource it was made for, as the dump spells it
 * @param scope the account and region it was made in
 */
public record AnswerKey(String call, Optional<String> owner, DumpScope scope) implements Comparable<AnswerKey> {
    private static final Comparator<AnswerKey> ORDER = Comparator.comparing(AnswerKey::scope)
            .thenComparing(AnswerKey::call)
            .thenComparing(key -> key.owner.orElse(""))
            .thenComparing(key -> key.owner.isPresent());

    /** By scope, call, owner. */
    @Override
    public int compareTo(AnswerKey other) {
        return ORDER.compare(this, other);
    }

    /** In words, safe to print. */
    @Override
    public String toString() {
        return call + owner.map(id -> " of " + Printable.line(id)).orElse("") + " (" + scope + ")";
    }
}
