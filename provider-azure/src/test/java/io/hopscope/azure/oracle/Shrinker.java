/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes resources, parts and gaps away from a world. */
public final class Shrinker {
    private Shrinker() {}

    /** Sound worlds with something less, the boldest cuts first. */
    public static Stream<World> smaller(World world) {
        return candidates(world).filter(candidate -> isWhole(candidate, world));
    }

    /** Nothing refers to what was taken away. */
    private static boolean isWhole(World candidate, World original) {
        Set<String> gone = new HashSet<>();
        original.resources().forEach(resource -> gone.add(resource.id()));
        candidate.resources().forEach(resource -> gone.remove(resource.id()));
        return candidate.resources().stream().flatMap(Parts::texts).noneMatch(gone::contains) && candidate.isSound();
    }

    /** Worlds with something less, the boldest cuts first. */
    private static Stream<World> candidates(World world) {
        Stream<World> moreRead = world.unread().keySet().stream().map(list -> {
            Map<String, Boolean> rest = new HashMap<>(world.unread());
            rest.remove(list);
            return new World(world.resources(), rest);
        });
        Stream<World> withoutOne = indices(world).map(i -> {
            List<Resource> rest = new ArrayList<>(world.resources());
            rest.remove((int) i);
            return new World(rest, world.unread());
        });
        Stream<World> withLess = indices(world)
                .flatMap(i -> Parts.smaller(world.resources().get(i)).map(less -> {
                    List<Resource> rest = new ArrayList<>(world.resources());
                    rest.set(i, (Resource) less);
                    return new World(rest, world.unread());
                }));
        return Stream.of(moreRead, withoutOne, withLess).flatMap(all -> all);
    }

    private static Stream<Integer> indices(World world) {
        return Stream.iterate(0, i -> i < world.resources().size(), i -> i + 1);
    }
}
