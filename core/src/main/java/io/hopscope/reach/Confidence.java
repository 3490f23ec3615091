/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

/** How sure a verdict is. */
public enum Confidence {
    CERTAIN,
    /** It would be another one without an assumption that the notes name. */
    PROBABLE
}
