/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

/** How the lists bound to one stage combine. */
public enum Combination {
    /** All rules form one set: a match in any list allows. */
    UNION,
    /** All rules are pooled and sorted by their order before they are evaluated. */
    MERGE_THEN_SORT,
    /** The lists are evaluated one after another in the order in which they are attached. */
    CONCAT_IN_ATTACH_ORDER,
    /** Each list decides for itself, and every one must let the packet pass. */
    EACH_MUST_PASS
}
