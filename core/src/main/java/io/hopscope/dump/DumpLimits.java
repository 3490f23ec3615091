/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

/**
 * How much a dump may ask of its reader before it is refused, so that a hostile file costs an error and not the memory.
 * All sizes are met while reading, never after.
 *
 * @param depth levels of nesting in one document
 * @param fileBytes bytes of one file after decompression
 * @param files files in the whole tree
 * @param folderDepth levels of folders below the path that was given
 */
public record DumpLimits(int depth, long fileBytes, int files, int folderDepth) {

    /** 200 levels, 1 GiB a file, 500,000 files, 64 folder levels. */
    public static final DumpLimits DEFAULT = new DumpLimits(200, 1L << 30, 500_000, 64);

    /** The deepest nesting that can be asked for: reading uses the stack of the calling thread. */
    private static final int DEEPEST = 1000;

    /** Rejects limits that are not positive, and depths beyond 1000. */
    public DumpLimits {
        if (depth < 1 || depth > DEEPEST || folderDepth < 1 || folderDepth > DEEPEST) {
            throw new IllegalArgumentException("Cannot limit depths to " + depth + " and " + folderDepth
                    + " levels: 1 to " + DEEPEST + " are possible");
        }
        if (fileBytes < 1 || files < 1) {
            throw new IllegalArgumentException("Cannot limit sizes below 1");
        }
    }
}
