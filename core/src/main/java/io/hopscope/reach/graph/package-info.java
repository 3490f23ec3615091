/* SPDX-License-Identifier: Apache-2.0 */
/** The compiled form of a snapshot that a walk runs over. */
@NullMarked
package io.hopscope.reach.graph;

import org.jspecify.annotations.NullMarked;
