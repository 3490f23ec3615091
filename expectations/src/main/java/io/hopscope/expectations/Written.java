/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

/**
 * A text and where it stands.
 *
 * @param text the text
 * @param spot its place
 */
record Written(String text, Spot spot) {}
