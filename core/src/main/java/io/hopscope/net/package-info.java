/* SPDX-License-Identifier: Apache-2.0 */
/** Addresses, prefixes, ports, protocols and the exact algebra of sets of flows. Knows no cloud. */
@NullMarked
package io.hopscope.net;

import org.jspecify.annotations.NullMarked;
