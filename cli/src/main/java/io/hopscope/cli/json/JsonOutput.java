/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes documents of one line each, in UTF-8, and leaves the stream open. Confined to one thread. */
public final class JsonOutput {
    private static final int LAST_BEFORE_SURROGATES = 0xd7ff;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .characterEscapes(new HostileText())
            .highestNonEscapedChar(LAST_BEFORE_SURROGATES)
            .build();

    private final OutputStream out;

    /** Writes to a stream. */
    public JsonOutput(OutputStream out) {
        this.out = out;
    }

    /** Writes one object and ends the line. */
    void line(Consumer<JsonGenerator> members) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Ends what was written so far. */
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> void objects(JsonGenerator json, String name, Collection<T> items, Consumer<T> members) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            json.writeStartObject();
            members.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void texts(JsonGenerator json, String name, Collection<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    static void optional(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }
}
