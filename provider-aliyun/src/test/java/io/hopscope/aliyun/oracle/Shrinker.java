/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes worlds smaller. */
public final class Shrinker {
    private Shrinker() {}

    /** Worlds with something less, the boldest cuts first. */
    public static Stream<World> smaller(World world) {
        List<Resource> all = world.resources();
        Stream<World> read = world.unread().stream().map(name -> {
            Set<String> rest = new HashSet<>(world.unread());
            rest.remove(name);
            return new World(all, rest);
        });
        Stream<World> without = all.stream().map(gone -> without(world, gone));
        Stream<World> less = IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> smaller(all.get(i)).map(part -> {
                    List<Resource> rest = new ArrayList<>(all);
                    rest.set(i, (Resource) part);
                    return new World(rest, world.unread());
                }));
        return Stream.of(read, without, less).flatMap(worlds -> worlds).filter(candidate -> isWhole(candidate, world));
    }

    /** Nothing refers to what was taken away. */
    private static boolean isWhole(World candidate, World original) {
        Set<String> gone = new HashSet<>();
        original.resources().forEach(one -> gone.add(one.id()));
        candidate.resources().forEach(one -> gone.remove(one.id()));
        return candidate.resources().stream().flatMap(Shrinker::texts).noneMatch(gone::contains)
                && candidate
                        .all(Resource.Nic.class)
                        .allMatch(nic -> !nic.groups().isEmpty()
                                && World.primary(nic, false).isPresent())
                && candidate
                        .all(Resource.Nat.class)
                        .flatMap(nat -> nat.snat().stream())
                        .allMatch(
                                entry -> !entry.as().isEmpty() && (entry.vSwitch() == null) != (entry.source() == null))
                && candidate
                        .all(Resource.Machine.class)
                        .allMatch(machine -> candidate.nics(machine).stream().anyMatch(Resource.Nic::primary));
    }

    /** Without a resource and without those that cannot be without it. */
    private static World without(World world, Resource resource) {
        Set<String> gone = new HashSet<>(Set.of(resource.id()));
        int before = 0;
        while (before < gone.size()) {
            before = gone.size();
            world.resources().stream()
                    .filter(one -> values((Record) one).stream().anyMatch(part -> part != null && gone.contains(part)))
                    .forEach(one -> gone.add(one.id()));
        }
        return new World(
                world.resources().stream()
                        .filter(one -> !gone.contains(one.id()))
                        .toList(),
                world.unread());
    }

    private static Stream<String> texts(@Nullable Object value) {
        if (value instanceof String text) {
            return Stream.of(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(Shrinker::texts);
        }
        return value instanceof Record record ? values(record).stream().flatMap(Shrinker::texts) : Stream.empty();
    }

    /** The record with a list shorter, an optional part missing, or a part of a list smaller. */
    private static Stream<Record> smaller(Object whole) {
        Record record = (Record) whole;
        RecordComponent[] components = record.getClass().getRecordComponents();
        return IntStream.range(0, components.length).boxed().flatMap(i -> {
            Object value = values(record).get(i);
            if (value instanceof List<?> list) {
                return shorter(list).map(part -> with(record, i, part));
            }
            boolean optional = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            return optional && value != null ? Stream.of(with(record, i, null)) : Stream.empty();
        });
    }

    private static Stream<List<?>> shorter(List<?> list) {
        return IntStream.range(0, list.size()).boxed().flatMap(i -> {
            List<Object> rest = new ArrayList<>(list);
            Object taken = rest.remove((int) i);
            Stream<List<?>> within = taken instanceof Record && !(taken instanceof Cidr) && !(taken instanceof Ip)
                    ? smaller(taken).map(part -> {
                        List<Object> all = new ArrayList<>(list);
                        all.set(i, part);
                        return all;
                    })
                    : Stream.empty();
            return Stream.concat(Stream.of(rest), within);
        });
    }

    private static List<@Nullable Object> values(Record record) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                values.add(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    private static Record with(Record record, int index, @Nullable Object part) {
        List<@Nullable Object> values = values(record);
        values.set(index, part);
        Class<?>[] types = Stream.of(record.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return (Record) record.getClass().getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
