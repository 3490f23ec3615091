/* SPDX-License-Identifier: Apache-2.0 */
/** The engine, through saved answers and translation, against an oracle that was written without knowing it. */
@NullMarked
package io.hopscope.tencent.agreement;

import org.jspecify.annotations.NullMarked;
