/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** A value that may be missing, written as {@code null} when it is. */
record OptionalCodec(Codec content) implements Codec {
    @Override
    public void write(Object value, JsonGenerator out) {
        Optional<?> optional = (Optional<?>) value;
        if (optional.isPresent()) {
            content.write(optional.get(), out);
        } else {
            out.writeNull();
        }
    }

    @Override
    public Object read(JsonSource in) {
        return in.isNull() ? Optional.empty() : Optional.of(content.read(in));
    }
}
