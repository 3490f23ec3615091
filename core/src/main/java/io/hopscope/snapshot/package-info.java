/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Snapshot files: reading and writing a whole snapshot as versioned JSON, streamed both ways. One generic codec over
 * the model's closed set of types, found by reflection; a file that does not fit is refused with one clear error.
 */
@NullMarked
package io.hopscope.snapshot;

import org.jspecify.annotations.NullMarked;
