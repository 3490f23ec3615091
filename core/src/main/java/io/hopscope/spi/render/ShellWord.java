/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.render;

import java.util.regex.Pattern;

/**
 * Words of a POSIX shell (<a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html">Shell
 * Command Language, section 2.2</a>).
 */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWord() {}

    /** The text as one word: bare where nothing in it is special, else in single quotes. */
    public static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
