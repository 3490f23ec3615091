/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Takes records apart and puts them together. */
final class RecordParts {
    private RecordParts() {}

    /** A component's value in each of the records. */
    static List<Object> read(RecordComponent component, List<?> records) {
        return records.stream().map(each -> read(component, each)).toList();
    }

    private static Object read(RecordComponent component, Object each) {
        try {
            return component.getAccessor().invoke(each);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component.getName(), e);
        }
    }

    static Object construct(Class<?> type, List<Object> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot merge two " + type.getSimpleName(), e);
        }
    }
}
