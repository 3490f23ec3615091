/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

/**
 * Something that is not known, named so that an answer can say what is missing and what would settle it.
 *
 * @param scope where it would have been read
 * @param kind kind of resource that is missing or partly unknown
 * @param resource id of the one resource concerned; empty when a whole kind is missing
 * @param reason why it is not known
 * @param vendorCode the vendor's own error code; empty when there is none. Never an error text: those may carry secrets
 * @param message one plain sentence
 * @param settledBy what would settle it: a call, a permission, a file; empty when nothing would
 */
public record Gap(
        Scope scope,
        ResourceKind kind,
        String resource,
        GapReason reason,
        String vendorCode,
        String message,
        String settledBy) {}
