/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import java.lang.reflect.RecordComponent;
import java.util.function.Consumer;

/** Merges two views of one resource, component by component: known beats assumed beats unknown, the first wins. */
final class RecordMerge {
    private RecordMerge() {}

    /**
     * The merged view.
     *
     * @param first the view that wins where both know
     * @param second the other view
     * @param peers true when neither view is better by right, so that a difference is a contradiction
     * @param gaps takes the contradictions
     */
    static Resource merge(Resource first, Resource second, boolean peers, Consumer<Gap> gaps) {
        if (!first.getClass().equals(second.getClass())) {
            gaps.accept(contradiction(first, "type"));
            return first;
        }
        RecordComponent[] components = first.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Object one = read(components[i], first);
            Object other = read(components[i], second);
            values[i] = better(one, other);
            if (peers && contradicts(one, other)) {
                gaps.accept(contradiction(first, components[i].getName()));
            }
        }
        return construct(first, types, values);
    }

    private static Object better(Object one, Object other) {
        if (one instanceof Fact<?> fact && other instanceof Fact<?> otherFact) {
            return rank(otherFact) > rank(fact) ? otherFact : fact;
        }
        return one;
    }

    private static int rank(Fact<?> fact) {
        if (fact instanceof Fact.Known) {
            return 2;
        }
        return fact instanceof Fact.Assumed ? 1 : 0;
    }

    private static boolean contradicts(Object one, Object other) {
        if (one instanceof Identity) {
            return false;
        }
        if (one instanceof Fact<?> fact && other instanceof Fact<?> otherFact) {
            return rank(fact) == 2 && rank(otherFact) == 2 && !fact.equals(otherFact);
        }
        return !one.equals(other);
    }

    private static Gap contradiction(Resource resource, String component) {
        return new Gap(
                resource.identity().scope(),
                resource.id().kind(),
                resource.id().value(),
                GapReason.CONTRADICTION,
                "",
                "Two answers disagree on the " + component + " of " + resource.id(),
                "reading it again");
    }

    private static Object read(RecordComponent component, Resource resource) {
        try {
            return component.getAccessor().invoke(resource);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component.getName(), e);
        }
    }

    private static Resource construct(Resource like, Class<?>[] types, Object[] values) {
        try {
            return (Resource) like.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot merge " + like.id(), e);
        }
    }
}
