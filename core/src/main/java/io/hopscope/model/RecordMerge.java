/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Merges what several views tell of one resource, down to the facts inside its records, lists and maps. Of a fact, what
 * is known beats what is assumed, and that what is unknown; where equally sure views differ, nobody knows which is
 * right and the fact is unknown. The result does not depend on the order of the views.
 */
final class RecordMerge {
    /** Whose views they are, which decides what a difference means. */
    enum Views {
        /** Each is complete: a difference is a contradiction. */
        OWNERS,
        /** Each may see only a part of a map; any other difference is a contradiction. */
        GUESTS,
        /** The owner's comes first and is right; the other fills in what it does not know. */
        OWNER_AND_GUEST
    }

    private static final Comparator<Object> BY_TEXT = Comparator.comparing(String::valueOf);

    private final Resource subject;
    private final Views views;
    private final Consumer<Gap> gaps;
    private String component = "type";

    private RecordMerge(Resource subject, Views views, Consumer<Gap> gaps) {
        this.subject = subject;
        this.views = views;
        this.gaps = gaps;
    }

    /**
     * The one resource.
     *
     * @param told its views, at least one; exactly two for {@link Views#OWNER_AND_GUEST}
     * @param views whose they are
     * @param gaps takes the contradictions
     */
    static Resource merge(List<Resource> told, Views views, Consumer<Gap> gaps) {
        return new RecordMerge(preferred(told, views), views, gaps).merge(told);
    }

    private Resource merge(List<Resource> told) {
        if (told.stream().map(Object::getClass).distinct().count() > 1) {
            contradiction();
            return subject;
        }
        List<Object> values = new ArrayList<>();
        for (RecordComponent each : subject.getClass().getRecordComponents()) {
            component = each.getName();
            List<Object> parts = RecordParts.read(each, told);
            values.add(each.getType() == Identity.class ? identity(parts) : settled(parts));
        }
        return (Resource) RecordParts.construct(subject.getClass(), values);
    }

    private Object settled(List<Object> parts) {
        return merged(parts).orElseGet(() -> {
            contradiction();
            return preferred(parts);
        });
    }

    /** A name that one view tells is not contradicted by views that tell none. */
    private Object identity(List<Object> parts) {
        List<Object> named = parts.stream()
                .filter(part -> !((Identity) part).name().isEmpty())
                .toList();
        return preferred(views == Views.OWNER_AND_GUEST || named.isEmpty() ? parts : named);
    }

    /** What the values have in common, or nothing where they contradict each other. */
    private Optional<Object> merged(List<Object> values) {
        Object first = values.get(0);
        if (values.stream().distinct().count() == 1) {
            return Optional.of(first);
        }
        if (all(Fact.class, values)) {
            return Optional.of(
                    fact(values.stream().<Fact<?>>map(Fact.class::cast).toList()));
        }
        if (views == Views.GUESTS && all(Map.class, values)) {
            return joined(values.stream().<Map<?, ?>>map(Map.class::cast).toList());
        }
        if (all(List.class, values)) {
            return list(values.stream().<List<?>>map(List.class::cast).toList());
        }
        boolean records = first instanceof Record && all(first.getClass(), values);
        return records ? record(values) : Optional.empty();
    }

    private Fact<?> fact(List<Fact<?>> facts) {
        int best = facts.stream().mapToInt(RecordMerge::sureness).max().orElseThrow();
        List<Fact<?>> surest =
                facts.stream().filter(fact -> sureness(fact) == best).toList();
        List<Object> contents = surest.stream()
                .flatMap(fact -> fact.value().stream().map(Object.class::cast))
                .toList();
        if (contents.isEmpty() || isContradiction(facts.get(0))) {
            return preferred(facts);
        }
        Optional<Object> content = merged(contents);
        if (content.isPresent()) {
            return preferred(surest).map(old -> content.get());
        }
        return views == Views.OWNER_AND_GUEST ? surest.get(0) : Fact.unknown(contradiction());
    }

    /** Whether the owner's view of a fact contradicts itself, which no guest can settle. */
    private boolean isContradiction(Fact<?> owners) {
        return views == Views.OWNER_AND_GUEST
                && owners.missing()
                        .filter(gap -> gap.reason() == GapReason.CONTRADICTION)
                        .isPresent();
    }

    private static int sureness(Fact<?> fact) {
        if (fact instanceof Fact.Known) {
            return 2;
        }
        return fact instanceof Fact.Assumed ? 1 : 0;
    }

    private Optional<Object> joined(List<Map<?, ?>> maps) {
        List<Object> keys = maps.stream()
                .<Object>flatMap(map -> map.keySet().stream())
                .distinct()
                .sorted(BY_TEXT)
                .toList();
        Map<Object, Object> joined = new LinkedHashMap<>();
        for (Object key : keys) {
            List<Object> values = maps.stream()
                    .filter(map -> map.containsKey(key))
                    .<Object>map(map -> map.get(key))
                    .toList();
            merged(values).ifPresent(value -> joined.put(key, value));
        }
        return joined.size() == keys.size() ? Optional.of(Collections.unmodifiableMap(joined)) : Optional.empty();
    }

    private Optional<Object> list(List<List<?>> lists) {
        int size = lists.get(0).size();
        if (lists.stream().anyMatch(list -> list.size() != size)) {
            return Optional.empty();
        }
        return each(IntStream.range(0, size)
                        .mapToObj(i ->
                                lists.stream().<Object>map(list -> list.get(i)).toList())
                        .toList())
                .map(List::copyOf);
    }

    private Optional<Object> record(List<Object> values) {
        Class<?> type = values.get(0).getClass();
        List<List<Object>> parts = Arrays.stream(type.getRecordComponents())
                .map(part -> RecordParts.read(part, values))
                .toList();
        return each(parts).map(merged -> RecordParts.construct(type, merged));
    }

    /** All of the parts merged, or nothing where one contradicts itself. */
    private Optional<List<Object>> each(List<List<Object>> parts) {
        List<Object> merged = new ArrayList<>();
        for (List<Object> part : parts) {
            merged(part).ifPresent(merged::add);
        }
        return merged.size() == parts.size() ? Optional.of(merged) : Optional.empty();
    }

    private <T> T preferred(List<T> values) {
        return preferred(values, views);
    }

    private static <T> T preferred(List<T> values, Views views) {
        return views == Views.OWNER_AND_GUEST
                ? values.get(0)
                : values.stream().min(BY_TEXT).orElseThrow();
    }

    private static boolean all(Class<?> type, List<Object> values) {
        return values.stream().allMatch(type::isInstance);
    }

    private Gap contradiction() {
        Gap gap = new Gap(
                subject.identity().scope(),
                subject.id().kind(),
                subject.id().value(),
                GapReason.CONTRADICTION,
                "",
                "Answers disagree on the " + component + " of " + subject.id(),
                "reading it again");
        if (views != Views.OWNER_AND_GUEST) {
            gaps.accept(gap);
        }
        return gap;
    }
}
