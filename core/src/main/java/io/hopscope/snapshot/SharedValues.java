/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * Makes equal values one object, as far as a table of limited size remembers them. Each value has a bucket, from which
 * the one that was not asked for the longest is dropped: rare values pass through, frequent ones stay, and the table
 * costs the same for a file of any size.
 */
final class SharedValues {
    private static final int BUCKET = 4;
    private static final int LEAST = 1 << 12;
    private static final int MOST = 1 << 17;

    private @Nullable Object[] values = new @Nullable Object[LEAST];

    /** Hash codes of the values, so that a stranger is told without a look at it. */
    private int[] hashes = new int[LEAST];

    private int misses;

    /** The value itself, or an equal one that was seen before. */
    Object share(Object value) {
        int hash = value.hashCode();
        int first = bucket(hash);
        for (int i = first; i < first + BUCKET; i++) {
            Object known = values[i];
            if (known != null && hashes[i] == hash && known.equals(value)) {
                moveToFront(known, hash, first, i);
                return known;
            }
        }
        moveToFront(value, hash, first, first + BUCKET - 1);
        if (++misses == values.length && misses < MOST) {
            grow();
        }
        return value;
    }

    /** Moves those from {@code first} to before {@code last} by one and puts the value in front of them. */
    private void moveToFront(Object value, int hash, int first, int last) {
        System.arraycopy(values, first, values, first + 1, last - first);
        System.arraycopy(hashes, first, hashes, first + 1, last - first);
        values[first] = value;
        hashes[first] = hash;
    }

    private void grow() {
        @Nullable Object[] oldValues = values;
        int[] oldHashes = hashes;
        values = new @Nullable Object[2 * oldValues.length];
        hashes = new int[2 * oldValues.length];
        for (int i = oldValues.length - 1; i >= 0; i--) {
            Object value = oldValues[i];
            if (value != null) {
                int first = bucket(oldHashes[i]);
                moveToFront(value, oldHashes[i], first, first + BUCKET - 1);
            }
        }
    }

    /** Multiplies by the golden ratio: records of small numbers have hash codes close together. */
    private int bucket(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & (values.length - BUCKET);
    }
}
