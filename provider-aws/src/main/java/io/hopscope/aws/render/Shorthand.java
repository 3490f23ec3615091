/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Structures in the command line's shorthand syntax, such as {@code From=22,To=22} (<a
 * href="https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html">shorthand syntax</a>). A value with
 * a character that has a meaning there stands in double quotes.
 */
final class Shorthand {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_:./-]+");

    private final StringBuilder text = new StringBuilder();

    Shorthand with(String key, int value) {
        return raw(key, Integer.toString(value));
    }

    Shorthand with(String key, String value) {
        return raw(key, PLAIN.matcher(value).matches() ? value : quoted(value));
    }

    Shorthand structure(String key, Shorthand inner) {
        return raw(key, "{" + inner + "}");
    }

    Shorthand structures(String key, List<Shorthand> inner) {
        return raw(key, inner.stream().map(s -> "{" + s + "}").collect(Collectors.joining(",", "[", "]")));
    }

    private Shorthand raw(String key, String value) {
        text.append(text.isEmpty() ? "" : ",").append(key).append('=').append(value);
        return this;
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
