/* SPDX-License-Identifier: Apache-2.0 */
/** Virtual machines. */
@NullMarked
package io.hopscope.tencent.translate.instance;

import org.jspecify.annotations.NullMarked;
