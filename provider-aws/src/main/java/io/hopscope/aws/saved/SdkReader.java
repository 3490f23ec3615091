/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import io.hopscope.dump.JsonCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Turns JSON into objects of the SDK's model by the fields that each model class declares of itself. Member names are
 * those of the API model, which the CLI prints. A value of another type than the model's is an error with its place; a
 * member that the model does not have is kept in mind by name and otherwise ignored. Not thread-safe.
 */
final class SdkReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,100}");

    private final Map<Class<?>, Map<String, SdkField<?>>> fields = new HashMap<>();
    private final SortedSet<String> unknownMembers = new TreeSet<>();

    /** The object under the cursor as an object of {@code type}, made by a builder of it. */
    <T> T read(JsonCursor place, Class<T> type, Supplier<? extends SdkPojo> builder) {
        return type.cast(pojo(place, type.getSimpleName(), builder));
    }

    /** Members that the model does not have, such as {@code Vpc.Colour}; names no member can have read as {@code ?}. */
    SortedSet<String> unknownMembers() {
        return unknownMembers;
    }

    private Object pojo(JsonCursor place, String path, Supplier<? extends SdkPojo> constructor) {
        SdkPojo builder = constructor.get();
        Map<String, SdkField<?>> known =
                fields.computeIfAbsent(builder.getClass(), fresh -> byName(builder.sdkFields()));
        for (String name : place.names()) {
            SdkField<?> field = known.get(name);
            if (field == null) {
                unknownMembers.add(path + "." + (NAME.matcher(name).matches() ? name : "?"));
            } else {
                place.find(name).ifPresent(value -> field.set(builder, value(value, path + "." + name, field)));
            }
        }
        return ((Buildable) builder).build();
    }

    private static Map<String, SdkField<?>> byName(List<SdkField<?>> fields) {
        return fields.stream().collect(Collectors.toUnmodifiableMap(SdkField::memberName, field -> field));
    }

    private Object value(JsonCursor place, String path, SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        if (type.equals(MarshallingType.SDK_POJO)) {
            return pojo(place, path, field.constructor());
        }
        if (type.equals(MarshallingType.LIST)) {
            return list(place, path, field.getRequiredTrait(ListTrait.class).memberFieldInfo());
        }
        if (type.equals(MarshallingType.MAP)) {
            return map(place, path, field.getRequiredTrait(MapTrait.class).valueFieldInfo());
        }
        return scalar(place, type.getKnownType());
    }

    private List<Object> list(JsonCursor place, String path, SdkField<?> member) {
        List<Object> values = new ArrayList<>();
        for (JsonCursor element : place.elements()) {
            values.add(value(element, path, member));
        }
        return values;
    }

    private Map<String, Object> map(JsonCursor place, String path, SdkField<?> member) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String key : place.names()) {
            place.find(key).ifPresent(value -> values.put(key, value(value, path, member)));
        }
        return values;
    }

    private static Object scalar(JsonCursor place, MarshallingKnownType type) {
        return switch (type) {
            case STRING -> place.asText();
            case BOOLEAN -> place.asFlag();
            case INTEGER -> small(place);
            case LONG -> place.asInteger();
            case FLOAT -> place.asDecimal().floatValue();
            case DOUBLE -> place.asDecimal().doubleValue();
            case INSTANT -> Timestamps.read(place);
            default -> throw new IllegalStateException("Cannot read a member of type " + type + " at " + place);
        };
    }

    private static int small(JsonCursor place) {
        long number = place.asInteger();
        if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            throw place.fault("expected a whole number of at most 32 bits");
        }
        return (int) number;
    }
}
