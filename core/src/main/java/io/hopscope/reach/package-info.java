/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The engine: a question in, a verdict with its path, blockers and gaps out. Start with
 * {@link io.hopscope.reach.Engine}.
 */
@NullMarked
package io.hopscope.reach;

import org.jspecify.annotations.NullMarked;
