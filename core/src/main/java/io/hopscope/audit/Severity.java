/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

/** How much a finding matters, least first. */
public enum Severity {
    /** Nobody is cut off; worth knowing when tidying up. */
    INFO,
    /** Probably on purpose, or without effect as long as nothing else changes. */
    LOW,
    /** Something that was meant to work does so in part only, or may be switched off on purpose. */
    MEDIUM,
    /** A running machine is cut off from something that was meant to work. */
    HIGH,
    /** The same for ten machines or more by one cause. */
    CRITICAL
}
