/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;

/** Opens a file as strict UTF-8 text: unpacked if its first bytes are those of gzip, without a byte order mark. */
final class TextSource {
    private static final int[] GZIP = {0x1f, 0x8b};
    private static final int[] UTF_8_MARK = {0xef, 0xbb, 0xbf};
    private static final int[] UTF_16_LITTLE = {0xff, 0xfe};
    private static final int[] UTF_16_BIG = {0xfe, 0xff};
    private static final int BUFFER = 1 << 16;

    private TextSource() {}

    static Reader open(Origin origin, long limit) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(origin.file()), BUFFER);
        try {
            InputStream unpacked = startsWith(bytes, GZIP) ? new GZIPInputStream(bytes, BUFFER) : bytes;
            InputStream limited = new BufferedInputStream(new LimitedStream(unpacked, origin, limit), BUFFER);
            return decoded(limited, origin);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static Reader decoded(InputStream bytes, Origin origin) throws IOException {
        if (startsWith(bytes, UTF_16_LITTLE) || startsWith(bytes, UTF_16_BIG)) {
            throw origin.fault("not UTF-8: it begins like UTF-16; save it as UTF-8");
        }
        if (startsWith(bytes, UTF_8_MARK)) {
            bytes.skipNBytes(UTF_8_MARK.length);
        }
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean startsWith(InputStream bytes, int[] prefix) throws IOException {
        bytes.mark(prefix.length);
        boolean same = true;
        for (int expected : prefix) {
            same &= same && bytes.read() == expected;
        }
        bytes.reset();
        return same;
    }
}
