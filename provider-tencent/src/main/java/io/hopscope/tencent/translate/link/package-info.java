/* SPDX-License-Identifier: Apache-2.0 */
/** Peerings and cloud connect networks. */
@NullMarked
package io.hopscope.tencent.translate.link;

import org.jspecify.annotations.NullMarked;
