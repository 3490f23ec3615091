/* SPDX-License-Identifier: Apache-2.0 */
/** Networks and interfaces. */
@NullMarked
package io.hopscope.tencent.translate.network;

import org.jspecify.annotations.NullMarked;
