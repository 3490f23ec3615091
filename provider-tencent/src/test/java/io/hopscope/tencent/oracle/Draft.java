/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** A random world in the making: the dice, the ids and addresses that are still free, and what there is so far. */
final class Draft {
    final Random random;
    final boolean legacy;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, Integer> hosts = new HashMap<>();
    private final Map<String, Boolean> unread = new HashMap<>();
    private int ids;
    private int publicAddresses = 10;

    Draft(long seed) {
        // Random's first numbers are alike for neighbouring seeds.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.legacy = chance(0.2);
    }

    World world() {
        return new World(new ArrayList<>(resources.values()), legacy, unread);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T one(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... options) {
        return options[random.nextInt(options.length)];
    }

    /** The usual word, or now and then one of the others. */
    String usually(String usual, double probability, String... others) {
        return chance(probability) ? usual : oneOf(others);
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    String id(String kind) {
        return kind + "-" + Integer.toString(46656 + 1297 * ++ids, 36);
    }

    <T extends Resource> T add(T resource) {
        resources.put(resource.id(), resource);
        return resource;
    }

    <T extends Resource> List<T> all(Class<T> kind) {
        return resources.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    void unread(String list, boolean refused) {
        unread.put(list, refused);
    }

    /** A private address of a subnet that nobody has yet. */
    Ip free(Subnet subnet, boolean v6) {
        Cidr prefix = v6 ? Objects.requireNonNull(subnet.v6()) : subnet.cidr();
        return prefix.base().plus(3L + hosts.merge(prefix.toString(), 1, Integer::sum));
    }

    /** A public address that nobody has yet. */
    Ip freePublic() {
        return Ip.of("198.51.100.0").plus(publicAddresses++);
    }

    /** What may be, with that probability. */
    <T> List<T> some(List<T> options, double probability) {
        return options.stream().filter(option -> chance(probability)).toList();
    }
}
