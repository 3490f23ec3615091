/* SPDX-License-Identifier: Apache-2.0 */
/** Turns answers into the neutral model. Pure: the same answers give the same snapshot. */
@NullMarked
package io.hopscope.tencent.translate;

import org.jspecify.annotations.NullMarked;
