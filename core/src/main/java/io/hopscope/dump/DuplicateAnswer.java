/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

/**
 * An answer that repeats another one of the same listing, item by item and with the same next token. It adds nothing
 * and is left out.
 *
 * @param answer the one that is left out
 * @param kept the one that stays
 */
public record DuplicateAnswer(SavedAnswer answer, SavedAnswer kept) {}
