/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers whether its reader wanted more than there is. */
final class ExhaustibleStream extends FilterInputStream {
    private boolean exhausted;

    ExhaustibleStream(InputStream in) {
        super(in);
    }

    boolean isExhausted() {
        return exhausted;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        exhausted |= next < 0;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        exhausted |= count < 0;
        return count;
    }
}
