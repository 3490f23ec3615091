/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

/** Who put a rule there. Fixes edit only what a user wrote. */
public enum RuleOrigin {
    USER,
    /** A default rule that the vendor shows. */
    VENDOR_DEFAULT,
    /** Behaviour that no API returns, made a rule so that an explanation can name it. */
    IMPLICIT
}
