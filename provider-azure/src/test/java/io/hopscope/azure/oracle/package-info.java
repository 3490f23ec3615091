/* SPDX-License-Identifier: Apache-2.0 */
/**
 * A slow simulator of what Azure documents, written from the documentation alone and without knowing the engine:
 * made-up worlds, their saved answers, questions about them, and the answers that must come out.
 */
@NullMarked
package io.hopscope.azure.oracle;

import org.jspecify.annotations.NullMarked;
