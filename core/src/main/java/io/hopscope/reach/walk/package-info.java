/* SPDX-License-Identifier: Apache-2.0 */
/** The concrete evaluator: one packet, hop by hop, there and back. */
@NullMarked
package io.hopscope.reach.walk;

import org.jspecify.annotations.NullMarked;
