/* SPDX-License-Identifier: Apache-2.0 */
/** Route tables of VPCs, and which table subnets and gateways use. */
@NullMarked
package io.hopscope.aws.translate.route;

import org.jspecify.annotations.NullMarked;
