/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

/** Decimal numbers as configuration writes them: ASCII digits only, no sign, no leading zero. */
final class DecimalText {
    static final int NOT_A_NUMBER = -1;

    private DecimalText() {}

    /**
     * The number that fills {@code text} from {@code begin} to {@code end}, or {@link #NOT_A_NUMBER} when it is none or
     * above {@code max}.
     */
    static int parse(String text, int begin, int end, int max) {
        int length = end - begin;
        if (length < 1 || length > 9 || (length > 1 && text.charAt(begin) == '0')) {
            return NOT_A_NUMBER;
        }
        int value = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return NOT_A_NUMBER;
            }
            value = value * 10 + (c - '0');
        }
        return value <= max ? value : NOT_A_NUMBER;
    }

    static int parse(String text, int max) {
        return parse(text, 0, text.length(), max);
    }
}
