/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Resource;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Writes one document: a head that says what it is, then what is known of the whole, then one resource a line. */
final class SnapshotWriter {
    static final String FORMAT = "hopscope-snapshot";
    static final int VERSION = 1;

    private SnapshotWriter() {}

    static void write(Snapshot snapshot, OutputStream target) throws IOException {
        try (JsonGenerator out = JsonFormat.generator(target)) {
            document(snapshot, out);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException("Cannot write what no reader accepts: nested too deep", e);
        }
    }

    private static void document(Snapshot snapshot, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("format", FORMAT);
        out.writeNumberProperty("version", VERSION);
        out.writeName("asOf");
        ModelCodecs.TIME.write(snapshot.asOf(), out);
        out.writeName("coverage");
        ModelCodecs.COVERAGE.write(snapshot.coverage(), out);
        out.writeName("gaps");
        ModelCodecs.GAPS.write(snapshot.gaps(), out);
        out.writeName("resources");
        out.writeStartArray();
        snapshot.resources().forEachOrdered(resource -> line(resource, out));
        out.writeRaw('\n');
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private static void line(Resource resource, JsonGenerator out) {
        out.writeRaw('\n');
        ModelCodecs.RESOURCE.write(resource, out);
    }
}
