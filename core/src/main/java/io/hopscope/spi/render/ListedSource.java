/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.render;

import io.hopscope.model.edge.SnatRule;
import io.hopscope.model.filter.Match;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.stream.Stream;

/**
 * A source rule in the form that commands take.
 *
 * @param block the one block of sources that it names
 * @param pool the addresses that it gives
 */
public record ListedSource(Prefix block, List<IpAddress> pool) {
    /** Keeps a copy. */
    public ListedSource {
        pool = List.copyOf(pool);
    }

    /**
     * The form of a rule.
     *
     * @throws IllegalArgumentException when it names anything but one block
     */
    public static ListedSource of(SnatRule rule) {
        List<Prefix> blocks = rule.sources() instanceof Match.AddressIn in
                ? prefixes(in.addresses().ranges()).toList()
                : List.of();
        if (blocks.size() != 1) {
            throw new IllegalArgumentException("A source rule names one block");
        }
        return new ListedSource(
                blocks.get(0),
                prefixes(rule.addresses().ranges()).map(Prefix::address).toList());
    }

    private static Stream<Prefix> prefixes(List<AddressRange> ranges) {
        return ranges.stream().flatMap(range -> range.prefixes().stream());
    }
}
