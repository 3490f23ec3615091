/* SPDX-License-Identifier: Apache-2.0 */
/** Each rule of packet evaluation, shown on small estates of saved answers. */
@NullMarked
package io.hopscope.aliyun.semantics;

import org.jspecify.annotations.NullMarked;
