/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A list, written as an array in its own order. */
record ListCodec(Codec element) implements Codec {
    @Override
    public void write(Object value, JsonGenerator out) {
        out.writeStartArray();
        for (Object each : (List<?>) value) {
            element.write(each, out);
        }
        out.writeEndArray();
    }

    @Override
    public Object read(JsonSource in) {
        List<Object> elements = new ArrayList<>();
        in.elements(() -> elements.add(element.read(in)));
        return List.copyOf(elements);
    }
}
