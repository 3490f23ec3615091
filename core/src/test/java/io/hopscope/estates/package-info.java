/* SPDX-License-Identifier: Apache-2.0 */
/**
 * A small language for hand-made estates that tests ask about. What is not said is sound: everything is listed
 * completely, everything works, lists deny what no rule allows.
 */
@NullMarked
package io.hopscope.estates;

import org.jspecify.annotations.NullMarked;
