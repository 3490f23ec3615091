/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.nio.file.Path;
import java.util.List;

/** Whether a listing holds everything that the call would have listed. Only then does a missing item prove anything. */
public sealed interface Completeness {

    /** Nothing speaks against the listing being whole. */
    record Complete() implements Completeness {}

    /**
     * Something is missing, or may be.
     *
     * @param shortfalls what, at least one
     */
    record Incomplete(List<Shortfall> shortfalls) implements Completeness {
        /** Copies the list. */
        public Incomplete {
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /**
     * One sign that a listing is not whole.
     *
     * @param reason what kind of sign
     * @param file where it was seen
     * @param message in words, one line, safe to print
     */
    record Shortfall(Reason reason, Path file, String message) {}

    /** Kinds of signs. */
    enum Reason {
        /** The last page has a token for a next one. */
        NEXT_PAGE,
        /** Numbered pages have a hole. */
        PAGE_MISSING,
        /** Fewer different items than the stated total. */
        FEWER_THAN_TOTAL,
        /** The service says that it left items out. */
        CUT,
        /** Only objects that somebody chose, or a list whose owner is not known, or one filtered by an owner. */
        CHOSEN_ONLY,
        /** The call, or a page of it, answered with an error. */
        ERROR
    }

    /** Whether the listing is whole. */
    default boolean isComplete() {
        return this instanceof Complete;
    }

    /** A verdict from signs. */
    static Completeness of(List<Shortfall> shortfalls) {
        return shortfalls.isEmpty() ? new Complete() : new Incomplete(shortfalls);
    }
}
