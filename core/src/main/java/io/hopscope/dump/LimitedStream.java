/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to hand out more bytes than allowed, whatever the compressed size was. */
final class LimitedStream extends FilterInputStream {
    private final Origin origin;
    private final long limit;
    private long taken;

    LimitedStream(InputStream in, Origin origin, long limit) {
        super(in);
        this.origin = origin;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int bytes) {
        taken += bytes;
        if (taken > limit) {
            throw origin.fault("larger than the limit of " + limit + " bytes (counted after decompression)");
        }
    }
}
