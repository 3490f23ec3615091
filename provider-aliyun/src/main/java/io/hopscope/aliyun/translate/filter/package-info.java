/* SPDX-License-Identifier: Apache-2.0 */
/** Security groups, network ACLs, prefix lists and what the platform blocks or spares. */
@NullMarked
package io.hopscope.aliyun.translate.filter;

import org.jspecify.annotations.NullMarked;
