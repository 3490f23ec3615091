/* SPDX-License-Identifier: Apache-2.0 */
/** Public addresses, NAT gateways, gateways to sites, virtual addresses. */
@NullMarked
package io.hopscope.tencent.translate.edge;

import org.jspecify.annotations.NullMarked;
