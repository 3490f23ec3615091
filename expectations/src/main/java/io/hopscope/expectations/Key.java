/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of an expectation. */
enum Key {
    NAME("name", false),
    WHY("why", false),
    FROM("from", true),
    TO("to", true),
    PORTS("ports", true),
    EXPECT("expect", true),
    CLIENT_PORTS("clientPorts", false),
    FAMILY("family", false);

    private final String text;
    private final boolean required;

    Key(String text, boolean required) {
        this.text = text;
        this.required = required;
    }

    String text() {
        return text;
    }

    boolean required() {
        return required;
    }

    /** Whether it may be written as a number as well as in quotation marks. */
    boolean mayBeNumber() {
        return this == CLIENT_PORTS || this == FAMILY;
    }

    static Optional<Key> of(String text) {
        return Arrays.stream(values()).filter(key -> key.text.equals(text)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Key::text).collect(Collectors.joining(", "));
    }
}
