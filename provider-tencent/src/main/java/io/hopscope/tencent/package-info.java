/* SPDX-License-Identifier: Apache-2.0 */
/** Tencent Cloud: snapshots of saved answers, see {@link io.hopscope.tencent.TencentSaved}. */
@NullMarked
package io.hopscope.tencent;

import org.jspecify.annotations.NullMarked;
