/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks into records of any kind. */
final class Parts {
    private Parts() {}

    /** All texts in a record, at any depth, but its own name. */
    static Stream<String> texts(Object value) {
        if (value instanceof String text) {
            return Stream.of(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(Parts::texts);
        }
        return value instanceof Record record
                ? values(record).stream().flatMap(Optional::stream).flatMap(Parts::texts)
                : Stream.empty();
    }

    /** The texts of a record itself, not those in its lists. */
    static Stream<String> ownTexts(Record record) {
        return values(record).stream()
                .flatMap(Optional::stream)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** The record with one list shorter, one optional part missing, or one part of a list smaller. */
    static Stream<Record> smaller(Object whole) {
        Record record = (Record) whole;
        RecordComponent[] components = record.getClass().getRecordComponents();
        return Stream.iterate(0, i -> i < components.length, i -> i + 1)
                .flatMap(i -> less(components[i], values(record).get(i).orElse(null))
                        .map(part -> with(record, i, part.value())));
    }

    private record Part(@Nullable Object value) {}

    private static Stream<Part> less(RecordComponent component, @Nullable Object value) {
        boolean needed = value instanceof List<?> one
                && one.size() == 1
                && (one.get(0) instanceof String || one.get(0) instanceof Cidr);
        if (needed) {
            return Stream.empty();
        }
        if (value instanceof List<?> list) {
            return Stream.iterate(0, i -> i < list.size(), i -> i + 1).flatMap(i -> shorter(list, i));
        }
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return optional && value != null ? Stream.of(new Part(null)) : Stream.empty();
    }

    private static Stream<Part> shorter(List<?> list, int index) {
        List<Object> rest = new ArrayList<>(list);
        Object taken = rest.remove(index);
        Stream<Part> without = Stream.of(new Part(List.copyOf(rest)));
        Stream<Part> within = taken instanceof Record record && !(record instanceof Cidr)
                ? smaller(record).map(part -> {
                    List<Object> all = new ArrayList<>(list);
                    all.set(index, part);
                    return new Part(List.copyOf(all));
                })
                : Stream.empty();
        return Stream.concat(without, within);
    }

    private static List<Optional<Object>> values(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> Optional.ofNullable(value(record, component)))
                .toList();
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record with(Record record, int index, @Nullable Object part) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable
        Object[] values =
                values(record).stream().map(value -> value.orElse(null)).toArray();
        values[index] = part;
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (Record) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
