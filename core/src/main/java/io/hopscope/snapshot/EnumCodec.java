/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import io.hopscope.net.QuotedText;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** A constant, written as its name. */
final class EnumCodec implements Codec {
    private final String type;
    private final Map<String, Enum<?>> constants;

    EnumCodec(Class<?> type) {
        this.type = type.getSimpleName();
        this.constants = Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .collect(Collectors.toUnmodifiableMap(Enum::name, constant -> constant));
    }

    @Override
    public void write(Object value, JsonGenerator out) {
        out.writeString(((Enum<?>) value).name());
    }

    @Override
    public Object read(JsonSource in) {
        String name = in.text();
        Enum<?> constant = constants.get(name);
        if (constant == null) {
            throw in.fault("unknown " + type + " " + QuotedText.of(name));
        }
        return constant;
    }
}
