/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import java.util.List;

/**
 * What changes open besides the flow that was asked about.
 *
 * @param opened the flows, what opens most first
 * @param volume how much that is, for comparison alone
 * @param closed how much of the same they close instead
 */
record Exposure(List<DeltaLine> opened, double volume, double closed) {}
