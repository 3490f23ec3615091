/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

/**
 * Something worth telling that does not change the verdict.
 *
 * @param code stable code
 * @param message one sentence
 * @param assumption id of the assumption concerned; empty when none is
 */
public record Note(NoteCode code, String message, String assumption) {}
