/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What is known, how surely, and about what: resource identity, facts that may be unknown, the gaps behind them and the
 * assumptions that stand in where a vendor documents nothing.
 */
@NullMarked
package io.hopscope.model.fact;

import org.jspecify.annotations.NullMarked;
