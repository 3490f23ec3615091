/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

/** Foreign text inside an error message: quoted, cut to a readable length, without control characters. */
public final class QuotedText {
    private static final int LONGEST = 80;

    private QuotedText() {}

    /** The text between quotes, cut after 80 characters; what could forge a line or turn the writing is escaped. */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(c -> append(quoted, c));
        return quoted.append(text.codePointCount(0, text.length()) > LONGEST ? "\"..." : "\"")
                .toString();
    }

    private static void append(StringBuilder quoted, int codePoint) {
        if (isPrintable(codePoint)) {
            quoted.appendCodePoint(codePoint);
        } else {
            quoted.append(String.format("\\u%04x", codePoint));
        }
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
