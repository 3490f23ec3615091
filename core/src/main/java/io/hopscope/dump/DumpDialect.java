/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.util.Optional;
import java.util.Set;

/**
 * What saved answers of one cloud look like. Most of it is data, the {@link AnswerTable}; the rest are questions about
 * one name or one answer. Implementations are immutable and thread-safe, and throw nothing but
 * {@link DumpFormatException}.
 */
public interface DumpDialect {

    /** The calls that are known, and the keys that tell them apart. */
    AnswerTable answers();

    /** The call that a word of a path, or of a wrapper's {@code call}, names: its canonical name, or empty. */
    Optional<String> callNamed(String word);

    /** Whether a folder of that name gives the region. */
    boolean isRegion(String name);

    /** Whether {@code accounts/name} gives the account. */
    boolean isAccount(String name);

    /** The error in an answer that is one. Asked before the table is. */
    Optional<ErrorAnswer> error(JsonCursor answer);

    /** The answer without an envelope around it, if this cloud or its command line puts one. */
    default JsonCursor strip(JsonCursor document) {
        return document;
    }

    /** The account that the content of an answer states. */
    default Optional<String> account(JsonCursor answer) {
        return Optional.empty();
    }

    /** The region that the content of an answer states. */
    default Optional<String> region(JsonCursor answer) {
        return Optional.empty();
    }

    /** Names of members whose values are secrets: they are left out while reading, wherever they stand. */
    default Set<String> secretMembers() {
        return Set.of();
    }
}
