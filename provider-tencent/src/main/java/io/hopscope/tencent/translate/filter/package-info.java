/* SPDX-License-Identifier: Apache-2.0 */
/** Security groups, network ACLs, and the templates that their rules name. */
@NullMarked
package io.hopscope.tencent.translate.filter;

import org.jspecify.annotations.NullMarked;
