/* SPDX-License-Identifier: Apache-2.0 */
/** Turns what was read into the neutral model: pure, the same answers give the same snapshot. */
@NullMarked
package io.hopscope.aliyun.translate;

import org.jspecify.annotations.NullMarked;
