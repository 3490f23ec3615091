/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

/** What a matching rule does. */
public enum Action {
    ALLOW,
    DENY,
    /** Allows and ends the remaining stages of that port and direction. */
    ALWAYS_ALLOW
}
