/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

/**
 * A saved answer that cannot be read: broken JSON, a value of the wrong type, a file beyond the limits. The message is
 * one line that names file and field and repeats nothing else from the file.
 */
public final class DumpFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Origin origin;

    DumpFormatException(Origin origin, String problem) {
        super(origin + ": " + problem);
        this.origin = origin;
    }

    DumpFormatException(Origin origin, String problem, Throwable cause) {
        super(origin + ": " + problem, cause);
        this.origin = origin;
    }

    /** File and place of the value at fault. */
    public Origin origin() {
        return origin;
    }
}
