/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Seeded inputs for property tests, crowded around the places where arithmetic can go wrong. */
final class RandomSets {

    /** The ends of both families, and both sides of the seam between the two halves of an IPv6 address. */
    static final List<IpAddress> CROWDED = Stream.of(
                    "0.0.0.0",
                    "10.0.0.0",
                    "127.255.255.252",
                    "255.255.255.248",
                    "::",
                    "::ffff:ffff:ffff:fffc",
                    "7fff:ffff:ffff:ffff:ffff:ffff:ffff:fffc",
                    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fff8")
            .map(IpAddress::parse)
            .flatMap(start -> Stream.iterate(start, address -> address.next().orElse(address))
                    .limit(8))
            .distinct()
            .sorted()
            .toList();

    private RandomSets() {}

    static <T> List<T> several(Random random, int most, Supplier<T> one) {
        return new ArrayList<>(
                Stream.generate(one).limit(random.nextInt(most + 1)).toList());
    }

    static AddressRange crowdedRange(Random random) {
        IpAddress one = CROWDED.get(random.nextInt(CROWDED.size()));
        List<IpAddress> sameFamily =
                CROWDED.stream().filter(a -> a.family() == one.family()).toList();
        IpAddress other = sameFamily.get(random.nextInt(sameFamily.size()));
        return one.compareTo(other) <= 0 ? new AddressRange(one, other) : new AddressRange(other, one);
    }

    static AddressRange anyRange(Random random) {
        IpAddress one = anyAddress(random);
        IpAddress other = near(random, one);
        return one.compareTo(other) <= 0 ? new AddressRange(one, other) : new AddressRange(other, one);
    }

    static IpAddress anyAddress(Random random) {
        return random.nextBoolean()
                ? IpAddress.v4(random.nextInt())
                : new IpAddress(IpFamily.V6, random.nextLong(), random.nextLong());
    }

    /** An address of the same family that shares a random number of leading bits. */
    static IpAddress near(Random random, IpAddress address) {
        int shared = random.nextInt(address.family().bits() + 1);
        IpAddress low = Prefix.of(address, shared).first();
        IpAddress high = Prefix.of(address, shared).last();
        long upper = low.high() | (random.nextLong() & (low.high() ^ high.high()));
        long lower = low.low() | (random.nextLong() & (low.low() ^ high.low()));
        return new IpAddress(address.family(), upper, lower);
    }

    static PortRange portRange(Random random) {
        int one = port(random);
        int other = port(random);
        return new PortRange(Math.min(one, other), Math.max(one, other));
    }

    private static int port(Random random) {
        int near = random.nextInt(12);
        return random.nextBoolean() ? near : 65535 - near;
    }
}
