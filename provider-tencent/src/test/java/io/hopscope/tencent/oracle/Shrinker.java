/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Worlds with something less. */
public final class Shrinker {
    private Shrinker() {}

    /** Consistent worlds with something less, the boldest cuts first. */
    public static Stream<World> smaller(World world) {
        return candidates(world).filter(candidate -> isWhole(candidate, world));
    }

    /** Nothing refers to what was taken away. */
    private static boolean isWhole(World candidate, World original) {
        Set<String> gone = new HashSet<>();
        original.resources().forEach(resource -> gone.add(resource.id()));
        candidate.resources().forEach(resource -> gone.remove(resource.id()));
        return candidate.resources().stream().flatMap(Parts::texts).noneMatch(gone::contains)
                && candidate
                        .all(Resource.Instance.class)
                        .allMatch(machine ->
                                candidate.interfacesOf(machine).stream().anyMatch(Resource.Eni::primary)
                                        && !machine.groups().isEmpty())
                && candidate
                        .all(Resource.Eni.class)
                        .allMatch(eni -> !eni.primary()
                                || candidate
                                        .instanceOf(eni)
                                        .filter(machine -> machine.groups().equals(eni.groups()))
                                        .isPresent())
                && candidate
                        .all(Resource.Dnat.class)
                        .allMatch(rule -> candidate
                                .find(Resource.Address.class, one -> one.ip().equals(rule.publicIp()))
                                .isPresent())
                && candidate
                        .all(Resource.Eni.class)
                        .allMatch(eni -> !eni.groups().isEmpty()
                                && !eni.addresses().isEmpty()
                                && !eni.addresses().get(0).v6());
    }

    private static Stream<World> candidates(World world) {
        Stream<World> moreRead = world.unread().keySet().stream().map(list -> {
            Map<String, Boolean> rest = new HashMap<>(world.unread());
            rest.remove(list);
            return new World(world.resources(), world.legacy(), rest);
        });
        Stream<World> withoutOne = world.resources().stream().map(resource -> without(world, resource));
        Stream<World> withLess = indices(world)
                .flatMap(i -> Parts.smaller(world.resources().get(i)).map(less -> {
                    List<Resource> rest = new ArrayList<>(world.resources());
                    rest.set(i, (Resource) less);
                    return new World(rest, world.legacy(), world.unread());
                }));
        return Stream.of(moreRead, withoutOne, withLess).flatMap(all -> all);
    }

    /** Without a resource, and without those that cannot be without it. */
    private static World without(World world, Resource resource) {
        Set<String> gone = new HashSet<>(Set.of(resource.id()));
        int before = 0;
        while (before < gone.size()) {
            before = gone.size();
            world.resources().stream()
                    .filter(other -> needs(other, gone))
                    .map(Resource::id)
                    .forEach(gone::add);
        }
        List<Resource> rest = world.resources().stream()
                .filter(other -> !gone.contains(other.id()))
                .toList();
        return new World(rest, world.legacy(), world.unread());
    }

    /** Whether it mentions one of them other than in a list. */
    private static boolean needs(Resource resource, Set<String> gone) {
        return Parts.ownTexts((Record) resource).anyMatch(gone::contains);
    }

    private static Stream<Integer> indices(World world) {
        return Stream.iterate(0, i -> i < world.resources().size(), i -> i + 1);
    }
}
