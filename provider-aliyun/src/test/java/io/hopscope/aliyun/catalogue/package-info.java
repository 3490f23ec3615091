/* SPDX-License-Identifier: Apache-2.0 */
/** The reference's catalogue of misconfigurations, entry by entry. */
@NullMarked
package io.hopscope.aliyun.catalogue;

import org.jspecify.annotations.NullMarked;
