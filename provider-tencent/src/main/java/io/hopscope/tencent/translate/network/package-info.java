/* SPDX-License-Identifier: Apache-2.0 */
/** Networks, subnets and interfaces. */
@NullMarked
package io.hopscope.tencent.translate.network;

import org.jspecify.annotations.NullMarked;
