/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A random world in the making: the dice, the names and addresses that are still free, and what there is so far. */
final class Draft {
    final Random random;
    final boolean basic;

    /** Whether there are scale sets: in every fifth world. */
    final boolean sets;

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, Integer> hosts = new HashMap<>();
    private final Map<String, Boolean> unread = new HashMap<>();
    private int ids;
    private int publicAddresses = 10;

    Draft(long seed) {
        // Random's first numbers are alike for neighbouring seeds.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.basic = chance(0.2);
        this.sets = seed % 5 == 0;
    }

    World world() {
        return new World(new ArrayList<>(resources.values()), unread);
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

    /** One of the options, or nothing. */
    @Nullable
    String maybe(String... options) {
        int taken = random.nextInt(options.length + 1);
        return taken < options.length ? options[taken] : null;
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    String name(String kind) {
        return kind + "-" + ++ids;
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
    Ip free(Resource.Subnet subnet, boolean v6) {
        Cidr prefix = subnet.prefixes().stream()
                .filter(one -> one.base().v6() == v6)
                .findFirst()
                .orElseThrow();
        return prefix.base().plus(3L + hosts.merge(prefix.toString(), 1, Integer::sum));
    }

    /** A public address that nobody has yet, as a resource. */
    String pip(boolean v6, boolean v2) {
        return pip("", v6, v2);
    }

    /** The same with a name that begins so. */
    String pip(String owner, boolean v6, boolean v2) {
        Ip ip = v6
                ? Ip.of("2001:db8:cafe::").plus(publicAddresses++)
                : Ip.of("198.51.100.0").plus(publicAddresses++);
        String sku = v2 ? "StandardV2" : basic ? "Basic" : "Standard";
        return add(new Resource.Pip(owner + name("pip"), sku, ip)).id();
    }

    /** What may be, with that probability. */
    <T> List<T> some(List<T> options, double probability) {
        return options.stream().filter(option -> chance(probability)).toList();
    }
}
