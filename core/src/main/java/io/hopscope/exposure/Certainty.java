/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

/** How sure it is that flows get through. Flows of which neither is said surely do not. */
public enum Certainty {
    /** They do: every decisive fact is known. */
    CERTAIN,
    /** They may: something decisive is not known, or a translator's choice of port decides. */
    POSSIBLE
}
