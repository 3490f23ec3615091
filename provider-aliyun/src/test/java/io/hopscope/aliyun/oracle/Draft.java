/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A world that is still being made up. Confined to one thread. */
final class Draft {
    private final Random random;
    final List<Resource> resources = new ArrayList<>();
    final Set<String> unread = new LinkedHashSet<>();
    private int names;

    Draft(Random random) {
        this.random = random;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    @SafeVarargs
    final <T> T one(T... options) {
        return options[random.nextInt(options.length)];
    }

    /** The usual word, or now and then another. */
    String mostly(double probability, String usual, String... others) {
        return chance(probability) ? usual : one(others);
    }

    String name(String kind) {
        return kind + "-" + ++names;
    }

    <T extends Resource> T add(T resource) {
        resources.add(resource);
        return resource;
    }

    <T extends Resource> List<T> all(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    void replace(Resource old, Resource fresh) {
        resources.set(resources.indexOf(old), fresh);
    }
}
