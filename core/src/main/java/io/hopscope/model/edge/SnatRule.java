/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

import io.hopscope.model.filter.Match;
import io.hopscope.net.AddressSet;

/**
 * Which sources a NAT gateway translates to which addresses.
 *
 * @param label how the vendor names it
 * @param sources packets it takes
 * @param addresses pool of source addresses it gives
 */
public record SnatRule(String label, Match sources, AddressSet addresses) {}
