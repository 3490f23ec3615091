/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

/**
 * An item of an answer, and who told it: the same resource may be told by its owner and by others that it is shared
 * with.
 *
 * @param <T> the SDK class of the item
 * @param item the item
 * @param by the answers that it is from
 */
public record Told<T>(T item, AwsScopeAnswers by) {}
