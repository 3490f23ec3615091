/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Takes records apart and puts them together. */
final class RecordReflection {
    private RecordReflection() {}

    static UnaryOperator<Object> reader(RecordComponent component) {
        Method accessor = component.getAccessor();
        return value -> {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + accessor, e);
            }
        };
    }

    /** Makes a record of its components' values; whatever its constructor throws is passed on. */
    static Function<Object[], Object> constructor(Class<?> type) {
        Constructor<?> constructor = canonical(type);
        return values -> {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : broken(constructor, e);
            } catch (ReflectiveOperationException e) {
                throw broken(constructor, e);
            }
        };
    }

    private static Constructor<?> canonical(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("No canonical constructor: " + type, e);
        }
    }

    private static IllegalStateException broken(Constructor<?> constructor, Exception cause) {
        return new IllegalStateException("Cannot call " + constructor, cause);
    }
}
