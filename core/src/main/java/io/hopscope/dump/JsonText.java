/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.nio.file.Path;
import java.util.Set;

/** Reads JSON that is in no file, such as the answer to a live call, as saved answers are read. */
public final class JsonText {
    private JsonText() {}

    /**
     * A cursor on a whole document.
     *
     * @param name stands for the file in the places of values and errors, such as the name of the call
     * @param text the document
     * @param leftOut members that are skipped wherever they stand: their values never become objects
     * @throws DumpFormatException if it is no JSON, names a member twice in one object, or is nested too deep; the
     *     message repeats nothing of the text
     */
    public static JsonCursor read(String name, String text, Set<String> leftOut) {
        return JsonFile.read(Path.of(name), text, DumpLimits.DEFAULT, leftOut);
    }
}
