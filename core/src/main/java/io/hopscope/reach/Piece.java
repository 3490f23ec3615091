/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.reach.match.Box;
import io.hopscope.reach.trace.Account;

/**
 * A part of a question for all of which one walk speaks.
 *
 * @param box the part
 * @param account the outcome
 */
record Piece(Box box, Account account) {}
