/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import com.google.common.reflect.TypeToken;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes codecs by reflection: of records from their components, of sealed interfaces from the records that they permit.
 * Fails on a type that it has no form for, so that nothing is left out in silence. Not safe for several threads; the
 * codecs are.
 */
final class CodecRegistry {
    private final Map<TypeToken<?>, Codec> codecs = new HashMap<>();
    private final Set<Class<?>> composed = new HashSet<>();
    private final Set<Class<?>> shared;

    /**
     * A registry without codecs yet.
     *
     * @param shared types whose equal values are read as one object
     */
    CodecRegistry(Set<Class<?>> shared) {
        this.shared = shared;
    }

    /** The codec of a type, made with all that it needs on the first call. */
    Codec of(Type type) {
        return of(TypeToken.of(type));
    }

    /** The codec of what is one of several records and no sealed interface. */
    Codec anyOf(String noun, Collection<? extends Class<?>> types) {
        return variants(noun, types.stream().map(TypeToken::of));
    }

    /** The records, sealed interfaces and enums met so far. */
    Set<Class<?>> composed() {
        return Set.copyOf(composed);
    }

    private Codec of(TypeToken<?> declared) {
        TypeToken<?> type = declared.wrap();
        Codec known = codecs.get(type);
        if (known != null) {
            return known;
        }
        LaterCodec later = new LaterCodec();
        codecs.put(type, later);
        Codec made = make(type);
        Codec codec = shared.contains(type.getRawType()) ? new SharedCodec(made) : made;
        later.is(codec);
        codecs.put(type, codec);
        return codec;
    }

    private Codec make(TypeToken<?> type) {
        Class<?> raw = type.getRawType();
        Optional<Codec> leaf = LeafCodecs.of(raw);
        if (leaf.isPresent()) {
            return leaf.get();
        }
        if (!raw.isRecord() && !raw.isSealed() && !raw.isEnum()) {
            return container(type);
        }
        composed.add(raw);
        if (raw.isEnum()) {
            return new EnumCodec(raw);
        }
        return raw.isRecord() ? record(type) : variants(raw.getSimpleName(), permitted(type));
    }

    private Codec container(TypeToken<?> type) {
        Class<?> raw = type.getRawType();
        if (raw == List.class) {
            return new ListCodec(argument(type, 0));
        }
        if (raw == Set.class) {
            return UnorderedCodecs.set(argument(type, 0));
        }
        if (raw == Map.class) {
            return UnorderedCodecs.map(argument(type, 0), argument(type, 1));
        }
        if (raw == Optional.class && !(argument(type, 0) instanceof OptionalCodec)) {
            return new OptionalCodec(argument(type, 0));
        }
        throw new IllegalArgumentException("A snapshot file has no form for " + type);
    }

    private Codec argument(TypeToken<?> type, int index) {
        TypeVariable<?> parameter = type.getRawType().getTypeParameters()[index];
        return of(type.resolveType(parameter));
    }

    private RecordCodec record(TypeToken<?> type) {
        composed.add(type.getRawType());
        List<RecordCodec.Component> components = Arrays.stream(type.getRawType().getRecordComponents())
                .map(component -> new RecordCodec.Component(
                        component.getName(),
                        of(type.resolveType(component.getGenericType())),
                        RecordReflection.reader(component)))
                .toList();
        return new RecordCodec(components, RecordReflection.constructor(type.getRawType()));
    }

    private VariantCodec variants(String noun, Stream<? extends TypeToken<?>> types) {
        return new VariantCodec(
                noun,
                types.collect(
                        Collectors.toUnmodifiableMap(type -> VariantCodec.tag(type.getRawType()), this::variant)));
    }

    private RecordCodec variant(TypeToken<?> type) {
        RecordCodec codec = record(type);
        if (codec.components().stream().anyMatch(component -> component.name().equals(VariantCodec.TAG))) {
            throw new IllegalArgumentException("The component " + VariantCodec.TAG + " of " + type + " hides its tag");
        }
        return codec;
    }

    private static Stream<TypeToken<?>> permitted(TypeToken<?> type) {
        if (type.getRawType().isRecord()) {
            return Stream.of(type);
        }
        return Arrays.stream(type.getRawType().getPermittedSubclasses())
                .flatMap(permitted -> permitted(subtype(type, permitted)));
    }

    @SuppressWarnings("unchecked") // a permitted type is a subtype of its sealed interface
    private static TypeToken<?> subtype(TypeToken<?> type, Class<?> permitted) {
        return ((TypeToken<Object>) type).getSubtype(permitted);
    }
}
