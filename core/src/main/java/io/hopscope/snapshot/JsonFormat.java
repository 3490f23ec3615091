/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON as snapshots use it. Text is written so that any Java string comes back, lone surrogates included. */
final class JsonFormat {
    /** Everything above, which is surrogates and little else, is escaped. */
    private static final int LAST_BEFORE_SURROGATES = 0xD7FF;

    private static final JsonFactory FACTORY = factory(SnapshotLimits.DEFAULT);

    private JsonFormat() {}

    static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    static JsonGenerator generator(Writer out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    static JsonParser parser(InputStream in, SnapshotLimits limits) {
        JsonFactory factory = limits.equals(SnapshotLimits.DEFAULT) ? FACTORY : factory(limits);
        return factory.createParser(ObjectReadContext.empty(), in);
    }

    private static JsonFactory factory(SnapshotLimits limits) {
        return JsonFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .highestNonEscapedChar(LAST_BEFORE_SURROGATES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.textLength())
                        .maxDocumentLength(limits.bytes())
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .build())
                .build();
    }
}
