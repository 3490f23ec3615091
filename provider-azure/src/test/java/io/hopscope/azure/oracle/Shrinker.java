/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes a world that shows a fault as small as it gets: takes away resources and parts as long as the fault stays. */
public final class Shrinker {
    private Shrinker() {}

    /** The smallest world that was found in which the fault still is. */
    public static World shrink(World world, Predicate<World> fault) {
        World smallest = world;
        Optional<World> smaller = Optional.of(world);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            World current = smallest;
            smaller = candidates(current)
                    .filter(candidate -> isWhole(candidate, world) && holds(fault, candidate))
                    .findFirst();
        }
        return smallest;
    }

    /** A world on which the predicate throws lacks what the question is about. */
    private static boolean holds(Predicate<World> fault, World world) {
        try {
            return fault.test(world);
        } catch (IllegalStateException
                | IllegalArgumentException
                | NoSuchElementException
                | IndexOutOfBoundsException gone) {
            return false;
        }
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
