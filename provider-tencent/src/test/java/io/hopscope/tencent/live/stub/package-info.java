/* SPDX-License-Identifier: Apache-2.0 */
/** The API of Tencent Cloud on the loopback interface. */
@NullMarked
package io.hopscope.tencent.live.stub;

import org.jspecify.annotations.NullMarked;
