/* SPDX-License-Identifier: Apache-2.0 */
/** Public addresses, NAT gateways, ways out, gateways to sites. */
@NullMarked
package io.hopscope.azure.translate.edge;

import org.jspecify.annotations.NullMarked;
