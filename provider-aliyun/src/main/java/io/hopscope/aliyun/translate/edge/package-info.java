/* SPDX-License-Identifier: Apache-2.0 */
/** Ways in and out: public addresses, doors, gateways, NAT. */
@NullMarked
package io.hopscope.aliyun.translate.edge;

import org.jspecify.annotations.NullMarked;
