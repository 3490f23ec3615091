/* SPDX-License-Identifier: Apache-2.0 */
/** The rim of VPCs: gateways, NAT gateways, public addresses and the doors that they are, and endpoints. */
@NullMarked
package io.hopscope.aws.translate.edge;

import org.jspecify.annotations.NullMarked;
