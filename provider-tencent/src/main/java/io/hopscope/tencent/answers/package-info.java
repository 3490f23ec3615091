/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What was read of Tencent Cloud, a listing a call, account and region, as JSON with its place; live calls and saved
 * answers fill it alike.
 */
@NullMarked
package io.hopscope.tencent.answers;

import org.jspecify.annotations.NullMarked;
