/* SPDX-License-Identifier: Apache-2.0 */
/** Route tables as data: prefixes, next hops, and the tiers by which vendors let one route beat another. */
@NullMarked
package io.hopscope.model.route;

import org.jspecify.annotations.NullMarked;
