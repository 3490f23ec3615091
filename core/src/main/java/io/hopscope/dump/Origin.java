/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.nio.file.Path;

/**
 * Where in a dump a value stands.
 *
 * @param file the file as it was reached from the path the user gave
 * @param pointer the place in it, such as {@code Reservations[0].Instances[2].State}; empty for the whole document
 */
public record Origin(Path file, String pointer) {

    /** An error about this place; {@code problem} is a phrase such as "expected an array, found a string". */
    public DumpFormatException fault(String problem) {
        return new DumpFormatException(this, problem);
    }

    /** File and place in one line, safe to print. */
    @Override
    public String toString() {
        String name = Printable.line(file.toString());
        return pointer.isEmpty() ? name : name + ": " + pointer;
    }

    static String member(String pointer, String name) {
        if (!isPlain(name)) {
            return pointer + "[\"" + Printable.line(name) + "\"]";
        }
        return pointer.isEmpty() ? name : pointer + "." + name;
    }

    static String element(String pointer, int index) {
        return pointer + "[" + index + "]";
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.length() <= 100
                && name.chars().allMatch(c -> c == '_' || c == '-' || c == '$' || c == '@' || isAsciiLetterOrDigit(c));
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
