/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.reach.match.Box;
import io.hopscope.reach.trace.Verdict;

/**
 * A part of a question for all of which one verdict holds.
 *
 * @param box the flows of the part
 * @param verdict their verdict
 */
public record Part(Box box, Verdict verdict) {}
