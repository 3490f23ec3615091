/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.util.Comparator;
import java.util.Optional;

/**
 * Whose answer it is. A part that neither wrapper, content nor path give stays unknown, and is never guessed from other
 * files; all answers of a tree that leave out the same part share one scope, so that a flat folder of files is one
 * consistent scope.
 *
 * @param account the account, as the path or the answer spells it
 * @param region the region
 */
public record DumpScope(Optional<String> account, Optional<String> region) implements Comparable<DumpScope> {

    /** Neither account nor region are known. */
    public static final DumpScope UNKNOWN = new DumpScope(Optional.empty(), Optional.empty());

    private static final Comparator<DumpScope> ORDER = Comparator.<DumpScope, String>comparing(
                    scope -> scope.account.orElse(""))
            .thenComparing(scope -> scope.region.orElse(""))
            .thenComparing(scope -> scope.account.isPresent())
            .thenComparing(scope -> scope.region.isPresent());

    /** By account, then region; unknown first. */
    @Override
    public int compareTo(DumpScope other) {
        return ORDER.compare(this, other);
    }

    /** In words, safe to print. */
    @Override
    public String toString() {
        return account.map(id -> "account " + Printable.line(id)).orElse("unknown account") + ", "
                + region.map(name -> "region " + Printable.line(name)).orElse("unknown region");
    }
}
