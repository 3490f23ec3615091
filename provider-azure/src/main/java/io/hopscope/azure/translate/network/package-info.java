/* SPDX-License-Identifier: Apache-2.0 */
/** Virtual networks, subnets, network interfaces. */
@NullMarked
package io.hopscope.azure.translate.network;

import org.jspecify.annotations.NullMarked;
