/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import io.hopscope.model.Snapshot;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Bytes that are read as a snapshot. Says in own words what is wrong with them: messages of the parser quote the text
 * that they stumble over.
 */
final class SnapshotInput {
    private static final int FIRST_GZIP_BYTE = 0x1f;
    private static final int SECOND_GZIP_BYTE = 0x8b;
    private static final int BUFFER = 1 << 16;

    /** Room for the first member, however it is laid out. */
    private static final int BEGINNING = 1024;

    private SnapshotInput() {}

    static Snapshot read(InputStream bytes, SnapshotLimits limits) throws IOException {
        try {
            return parse(new ExhaustibleStream(unpacked(bytes)), limits);
        } catch (EOFException e) {
            throw new SnapshotFormatException("", "the gzip data ends too early", e);
        } catch (ZipException e) {
            throw new SnapshotFormatException("", "broken gzip data", e);
        }
    }

    static boolean isSnapshot(InputStream bytes) throws IOException {
        try {
            byte[] beginning = unpacked(bytes).readNBytes(BEGINNING);
            InputStream text = new ByteArrayInputStream(beginning);
            try (JsonParser parser = JsonFormat.parser(text, SnapshotLimits.DEFAULT)) {
                return SnapshotReader.isSnapshot(new JsonSource(parser));
            }
        } catch (JacksonException | EOFException | ZipException e) {
            return false;
        }
    }

    private static Snapshot parse(ExhaustibleStream text, SnapshotLimits limits) throws IOException {
        try (JsonParser parser = JsonFormat.parser(text, limits)) {
            JsonSource in = new JsonSource(parser);
            try {
                return new SnapshotReader(in).read();
            } catch (StreamConstraintsException e) {
                throw in.fault("beyond the limits of " + limits, e);
            } catch (StreamReadException e) {
                boolean cut = text.isExhausted() && !parser.streamReadContext().inRoot();
                throw in.fault((cut ? "the file ends too early, " : "broken JSON ") + place(e.getLocation()), e);
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static String place(TokenStreamLocation location) {
        return "at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        InputStream buffered = new BufferedInputStream(bytes, BUFFER);
        buffered.mark(2);
        boolean isPacked = buffered.read() == FIRST_GZIP_BYTE && buffered.read() == SECOND_GZIP_BYTE;
        buffered.reset();
        return isPacked ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }
}
