/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.route;

/** For which sources a route counts. */
public enum AppliesTo {
    ALWAYS,
    /** Only for packets whose source address has a public address of its own. */
    SOURCE_HAS_PUBLIC_ADDRESS
}
