/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

/**
 * How much a file may ask of its reader, so that a hostile one costs an error and not the memory or the stack.
 *
 * @param depth levels of nesting
 * @param textLength characters of one text
 * @param bytes size after decompression
 */
record SnapshotLimits(int depth, int textLength, long bytes) {
    static final SnapshotLimits DEFAULT = new SnapshotLimits(200, 1 << 24, 1L << 33);

    @Override
    public String toString() {
        return depth + " levels of nesting, " + textLength + " characters of one text, " + bytes + " bytes";
    }
}
