/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

/** Text from outside made fit for one line of a terminal. */
final class Printable {
    private static final int LONGEST = 300;

    private Printable() {}

    /** Escapes whatever could forge a line, move the cursor or turn the writing direction; cuts what is overlong. */
    static String line(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST) + 8);
        text.codePoints().limit(LONGEST).forEach(c -> append(out, c));
        return text.codePointCount(0, text.length()) > LONGEST ? out + "…" : out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (isPrintable(c)) {
            out.appendCodePoint(c);
        } else {
            out.append(String.format("\\u%04x", c));
        }
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
