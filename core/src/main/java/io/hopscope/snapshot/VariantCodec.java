/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import io.hopscope.net.QuotedText;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/**
 * One of several records, written as the record with one more member in front that names its type.
 *
 * @param noun what they are together, for errors
 * @param byTag the records' codecs by tag
 */
record VariantCodec(String noun, Map<String, RecordCodec> byTag) implements Codec {
    static final String TAG = "is";

    static String tag(Class<?> type) {
        return type.getSimpleName();
    }

    @Override
    public void write(Object value, JsonGenerator out) {
        String tag = tag(value.getClass());
        RecordCodec codec = Objects.requireNonNull(byTag.get(tag), tag);
        out.writeStartObject();
        out.writeStringProperty(TAG, tag);
        codec.writeMembers(value, out);
        out.writeEndObject();
    }

    @Override
    public Object read(JsonSource in) {
        in.expect(JsonToken.START_OBJECT, "an object");
        if (!TAG.equals(in.nextName())) {
            throw in.fault("the first field of a " + noun + " is " + QuotedText.of(TAG) + ", its type");
        }
        in.nextToken();
        String tag = in.text();
        RecordCodec codec = byTag.get(tag);
        if (codec == null) {
            throw in.faultAbove("unknown type " + QuotedText.of(tag));
        }
        return codec.readMembers(in);
    }
}
