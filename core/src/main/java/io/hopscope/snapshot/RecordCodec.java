/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import io.hopscope.net.QuotedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/**
 * A record, written as an object with a member for each component. Members may come in any order, none may be added,
 * and only optional ones may be missing: an older release may not have had them.
 *
 * @param components its components in the order in which they are written
 * @param construct makes the record of its components' values
 */
record RecordCodec(List<Component> components, Function<Object[], Object> construct) implements Codec {
    /**
     * A component of a record.
     *
     * @param name its name
     * @param codec codec of its type
     * @param read takes its value out of a record
     */
    record Component(String name, Codec codec, UnaryOperator<Object> read) {}

    @Override
    public void write(Object value, JsonGenerator out) {
        out.writeStartObject();
        writeMembers(value, out);
        out.writeEndObject();
    }

    void writeMembers(Object value, JsonGenerator out) {
        for (Component component : components) {
            out.writeName(component.name());
            component.codec().write(component.read().apply(value), out);
        }
    }

    @Override
    public Object read(JsonSource in) {
        in.expect(JsonToken.START_OBJECT, "an object");
        return readMembers(in);
    }

    /** Reads the members that follow the current token, up to the end of the object. */
    Object readMembers(JsonSource in) {
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            int index = indexOf(name, in);
            if (values[index] != null) {
                throw in.fault("appears twice");
            }
            in.nextToken();
            values[index] = components.get(index).codec().read(in);
        }
        try {
            return construct.apply(complete(values, in));
        } catch (IllegalArgumentException e) {
            throw in.fault(String.valueOf(e.getMessage()), e);
        }
    }

    private int indexOf(String name, JsonSource in) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).name().equals(name)) {
                return i;
            }
        }
        throw in.fault("unknown field");
    }

    private Object[] complete(@Nullable Object[] values, JsonSource in) {
        Object[] complete = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            boolean mayLack = components.get(i).codec() instanceof OptionalCodec;
            if (value == null && mayLack) {
                value = Optional.empty();
            } else if (value == null) {
                throw in.fault(
                        "missing field " + QuotedText.of(components.get(i).name()));
            }
            complete[i] = value;
        }
        return complete;
    }
}
