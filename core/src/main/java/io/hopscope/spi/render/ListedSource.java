/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.render;

import io.hopscope.model.Snapshot;
import io.hopscope.model.edge.PublicAddress;
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
    /** Addresses for documentation, of which fixes take those that stand for new ones. */
    private static final Prefix STAND_INS = Prefix.parse("192.0.2.0/24");

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

    /**
     * The addresses as text; one that stands for a new one, whose value nobody knows yet, by another word.
     *
     * @param snapshot the state that the rule is made in
     * @param unknown what stands for the address
     */
    public List<String> pool(Snapshot snapshot, String unknown) {
        return pool.stream()
                .map(address -> isNew(address, snapshot) ? unknown : address.toString())
                .toList();
    }

    private static boolean isNew(IpAddress address, Snapshot snapshot) {
        return STAND_INS.contains(address)
                && snapshot.all(PublicAddress.class)
                        .noneMatch(known -> known.address().equals(address));
    }

    private static Stream<Prefix> prefixes(List<AddressRange> ranges) {
        return ranges.stream().flatMap(range -> range.prefixes().stream());
    }
}
