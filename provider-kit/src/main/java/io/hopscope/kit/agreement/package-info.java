/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The engine held against an oracle: both answer the same questions about random worlds, and a world on which they
 * differ is made as small as it gets. World, questions and oracle are each vendor's.
 */
@NullMarked
package io.hopscope.kit.agreement;

import org.jspecify.annotations.NullMarked;
