/* SPDX-License-Identifier: Apache-2.0 */
/** Each rule of packet evaluation on Tencent Cloud, shown by a test that fails when the rule is turned round. */
@NullMarked
package io.hopscope.tencent.semantics;

import org.jspecify.annotations.NullMarked;
