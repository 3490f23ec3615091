/* SPDX-License-Identifier: Apache-2.0 */
/** Peerings between networks. */
@NullMarked
package io.hopscope.aliyun.translate.link;

import org.jspecify.annotations.NullMarked;
