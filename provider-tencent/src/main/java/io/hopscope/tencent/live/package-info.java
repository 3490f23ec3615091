/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Reads regions of Tencent Cloud live through the vendor's SDK: every page of every list that the translation asks for,
 * as raw answers, so that live and saved ones are understood by the same code. What cannot be read is a gap of its
 * list.
 */
@NullMarked
package io.hopscope.tencent.live;

import org.jspecify.annotations.NullMarked;
