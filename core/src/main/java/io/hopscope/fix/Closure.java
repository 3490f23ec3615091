/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import java.util.List;

/**
 * What changes close besides the flow that was asked about.
 *
 * @param closed the flows, the most first
 * @param volume how much that is, for comparison alone
 */
record Closure(List<DeltaLine> closed, double volume) {}
