/* SPDX-License-Identifier: Apache-2.0 */
/** Networks, vSwitches and interfaces. */
@NullMarked
package io.hopscope.aliyun.translate.network;

import org.jspecify.annotations.NullMarked;
