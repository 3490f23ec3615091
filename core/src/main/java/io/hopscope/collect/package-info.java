/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Live reading: several providers side by side within one deadline, into one snapshot. What could not be read is a gap
 * of the snapshot. A cache keeps a snapshot at hand and reads it again in time.
 */
@NullMarked
package io.hopscope.collect;

import org.jspecify.annotations.NullMarked;
