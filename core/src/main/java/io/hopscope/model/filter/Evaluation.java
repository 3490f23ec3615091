/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

/** How the rules of one list, or of several merged ones, decide together. */
public enum Evaluation {
    /** Allow rules only; any match allows, order means nothing. */
    ALLOW_UNION,
    /** Ascending order; the first rule that matches decides. */
    FIRST_MATCH,
    /** Ascending priority; within one priority a deny beats an allow. */
    PRIORITY_DENY_WINS_TIES
}
