/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;

/**
 * A value that is written as a value of another type.
 *
 * @param inner the codec of the other type
 * @param toInner the value as the other type
 * @param fromInner the way back; throws {@link IllegalArgumentException} when there is none
 */
record AdaptedCodec(Codec inner, UnaryOperator<Object> toInner, UnaryOperator<Object> fromInner) implements Codec {
    @Override
    public void write(Object value, JsonGenerator out) {
        inner.write(toInner.apply(value), out);
    }

    @Override
    public Object read(JsonSource in) {
        Object read = inner.read(in);
        try {
            return fromInner.apply(read);
        } catch (IllegalArgumentException e) {
            throw in.fault(String.valueOf(e.getMessage()), e);
        }
    }
}
