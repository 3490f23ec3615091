/* SPDX-License-Identifier: Apache-2.0 */
/** Instances with their power states, locks and health. */
@NullMarked
package io.hopscope.aliyun.translate.instance;

import org.jspecify.annotations.NullMarked;
