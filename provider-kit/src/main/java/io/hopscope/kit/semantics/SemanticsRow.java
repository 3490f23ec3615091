/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.semantics;

/** A rule of packet evaluation, as a row of the list in the docs. Implemented by an enum. */
public interface SemanticsRow {
    /** The constant. */
    String name();

    /** The section of the reference that it stands in. */
    String section();

    /** The rule in short words. */
    String words();

    /** Why no test shows it; empty for a rule that must have one. */
    String whyNone();

    /** What of it no test shows; empty when all of it is shown. */
    default String except() {
        return "";
    }
}
