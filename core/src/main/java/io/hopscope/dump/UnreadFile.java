/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.util.Optional;

/**
 * A file, or a part of one, that is not in the listings, and why. To be named to the user: nothing is left out in
 * silence.
 *
 * @param where the file and the place in it
 * @param reason why
 * @param call the call, where that much is known
 * @param scope the account and region that path or wrapper give
 * @param detail the reason in words, one line, safe to print
 */
public record UnreadFile(Origin where, Reason reason, Optional<String> call, DumpScope scope, String detail) {

    /** Why a file is not in the listings. */
    public enum Reason {
        /** A valid document that looks like no answer that is known. */
        NOT_UNDERSTOOD,
        /** Several calls answer like this, and neither content nor path tell which it was. */
        CALL_AMBIGUOUS,
        /** The wrapper names a call that is not known. */
        CALL_UNKNOWN,
        /** The call is known, but not for which resource it was made. A gap: that resource's answer is lost. */
        OWNER_MISSING,
        /** An answer that is known and not needed. */
        UNUSED,
        /** Neither {@code .json} nor {@code .json.gz}. */
        OTHER_FILE,
        /** The name begins with a dot. */
        HIDDEN,
        /** Reached before by another path, by way of a link. */
        SEEN_BEFORE,
        /** A broken link, a pipe, a device. */
        NOT_A_FILE
    }

    /** Whether something may be missing from the picture because of this file. */
    public boolean isLoss() {
        return switch (reason) {
            case NOT_UNDERSTOOD, CALL_AMBIGUOUS, CALL_UNKNOWN, OWNER_MISSING, NOT_A_FILE -> true;
            case UNUSED, OTHER_FILE, HIDDEN, SEEN_BEFORE -> false;
        };
    }

    /** One line that names file, place and reason. */
    @Override
    public String toString() {
        return where + ": " + detail;
    }
}
