/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import com.google.common.reflect.TypeToken;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Seeded values of any type of the model, made by reflection, with text that tries to break a file. */
final class RandomModel {
    private static final int DEEPEST = 12;
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "with \"quotes\" and \\ and /",
            "line\nbreak\r\ttab",
            "\u0000\u001b[31m\u007f",
            "\u2028\u202e\u200b",
            "Zürich 東京 \u0950",
            "\ud83d\ude00",
            "lone \ud83d surrogates \ude00",
            "\ue000\uffff\ufeff",
            "null",
            "</script>");

    private final Random random;
    private final Set<Class<?>> made = new HashSet<>();
    private final Map<Class<?>, Supplier<Object>> leaves;
    private int ids;

    RandomModel(long seed) {
        this.random = new Random(seed);
        this.leaves = Map.ofEntries(
                Map.entry(String.class, this::text),
                Map.entry(Integer.class, random::nextInt),
                Map.entry(Boolean.class, random::nextBoolean),
                Map.entry(Instant.class, () -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))),
                Map.entry(IpAddress.class, this::address),
                Map.entry(Prefix.class, this::prefix),
                Map.entry(AddressRange.class, this::range),
                Map.entry(AddressSet.class, () -> AddressSet.ofRanges(List.of(range(), range(), range()))),
                Map.entry(Protocol.class, () -> new Protocol(random.nextInt(256))),
                Map.entry(PortRange.class, this::ports),
                Map.entry(PortSet.class, () -> PortSet.of(ports(), ports())));
    }

    /** The classes of which there was a value so far. */
    Set<Class<?>> made() {
        return made;
    }

    Object value(TypeToken<?> type) {
        return value(type.wrap(), 0);
    }

    <T> T value(Class<T> type) {
        return type.cast(value(TypeToken.of(type)));
    }

    /** A resource with an id that no other one has. */
    Resource resource(Class<? extends Resource> type) {
        return type.cast(record(TypeToken.of(type), 0));
    }

    Random random() {
        return random;
    }

    private Object value(TypeToken<?> type, int depth) {
        Class<?> raw = type.getRawType();
        if (raw.isEnum()) {
            made.add(raw);
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        if (raw.isSealed()) {
            made.add(raw);
            Class<?>[] variants = raw.getPermittedSubclasses();
            return value(subtype(type, variants[random.nextInt(variants.length)]), depth);
        }
        Supplier<Object> leaf = leaves.get(raw);
        if (leaf != null) {
            return leaf.get();
        }
        return raw.isRecord() ? record(type, depth) : container(type, depth);
    }

    @SuppressWarnings("unchecked")
    private static TypeToken<?> subtype(TypeToken<?> type, Class<?> variant) {
        return ((TypeToken<Object>) type).getSubtype(variant);
    }

    private Object record(TypeToken<?> type, int depth) {
        made.add(type.getRawType());
        Object[] values = Arrays.stream(type.getRawType().getRecordComponents())
                .map(component ->
                        value(type.resolveType(component.getGenericType()).wrap(), depth + 1))
                .toArray();
        if (type.getRawType() == Identity.class) {
            ResourceId id = (ResourceId) values[0];
            values[0] = new ResourceId(id.vendor(), id.kind(), id.value() + "#" + ids++);
        }
        return RecordReflection.constructor(type.getRawType()).apply(values);
    }

    private Object container(TypeToken<?> type, int depth) {
        Class<?> raw = type.getRawType();
        TypeToken<?> first = type.resolveType(raw.getTypeParameters()[0]);
        int size = depth > DEEPEST ? 0 : random.nextInt(4);
        IntFunction<Object> element = i -> value(first.wrap(), depth + 1);
        if (raw == Optional.class) {
            return size == 0 ? Optional.empty() : Optional.of(element.apply(0));
        }
        if (raw == Map.class) {
            TypeToken<?> second = type.resolveType(raw.getTypeParameters()[1]);
            Map<Object, Object> map = new LinkedHashMap<>();
            IntStream.range(0, size).forEach(i -> map.put(element.apply(i), value(second.wrap(), depth + 1)));
            return map;
        }
        Stream<Object> elements = IntStream.range(0, size).mapToObj(element);
        return raw == List.class ? elements.toList() : elements.collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size())) + TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private IpAddress address() {
        return switch (random.nextInt(3)) {
            case 0 -> IpAddress.v4(random.nextInt());
            case 1 -> new IpAddress(IpFamily.V6, 0, 0xFFFF_0000_0000L | random.nextInt(Integer.MAX_VALUE));
            default -> new IpAddress(IpFamily.V6, random.nextLong(), random.nextInt(3) - 1);
        };
    }

    private Prefix prefix() {
        IpAddress address = address();
        return Prefix.of(address, random.nextInt(address.family().bits() + 1));
    }

    private AddressRange range() {
        Prefix prefix = prefix();
        IpAddress one = prefix.first();
        return random.nextBoolean()
                ? AddressRange.of(prefix)
                : new AddressRange(one, one.next().orElse(one));
    }

    private PortRange ports() {
        int first = random.nextInt(65536);
        return new PortRange(first, first + random.nextInt(65536 - first));
    }
}
