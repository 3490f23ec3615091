/* SPDX-License-Identifier: Apache-2.0 */
/** Answers as text for an operator: what is wrong first, then how it was found, then what to do. */
@NullMarked
package io.hopscope.cli.text;

import org.jspecify.annotations.NullMarked;
