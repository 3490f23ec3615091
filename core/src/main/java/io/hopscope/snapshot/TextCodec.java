/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import io.hopscope.net.QuotedText;
import java.time.DateTimeException;
import tools.jackson.core.JsonGenerator;

/**
 * A value that has a text form.
 *
 * @param noun what it is, with its article, for errors
 * @param parse reads what {@code toString} of a value writes, or throws {@link IllegalArgumentException} or
 *     {@link DateTimeException}
 */
record TextCodec(String noun, Parser parse) implements Codec {
    /** Reads a text form. */
    @FunctionalInterface
    interface Parser {
        Object parse(String text);
    }

    @Override
    public void write(Object value, JsonGenerator out) {
        out.writeString(value.toString());
    }

    @Override
    public Object read(JsonSource in) {
        String text = in.text();
        try {
            return parse.parse(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw in.fault("not " + noun + ": " + QuotedText.of(text), e);
        }
    }
}
