/* SPDX-License-Identifier: Apache-2.0 */
/** Route tables and where their entries lead. */
@NullMarked
package io.hopscope.aliyun.translate.route;

import org.jspecify.annotations.NullMarked;
