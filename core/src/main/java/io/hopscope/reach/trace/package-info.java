/* SPDX-License-Identifier: Apache-2.0 */
/** What a walk tells: hops, blockers, notes and the stable codes of findings. */
@NullMarked
package io.hopscope.reach.trace;

import org.jspecify.annotations.NullMarked;
