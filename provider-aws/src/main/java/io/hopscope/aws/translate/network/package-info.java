/* SPDX-License-Identifier: Apache-2.0 */
/** VPCs, subnets and network interfaces, with what is bound to them. */
@NullMarked
package io.hopscope.aws.translate.network;

import org.jspecify.annotations.NullMarked;
