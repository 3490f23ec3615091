/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.call;

import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CloudAccessException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the calls of one scope have listed so far, for the scope or for single owners. Safe for several threads.
 *
 * @param <C> a provider's own calls
 */
public final class Results<C> {
    private final Map<C, Map<String, Listed<?>>> lists = new HashMap<>();

    /**
     * Takes one result.
     *
     * @param <C> a provider's own calls
     */
    @FunctionalInterface
    public interface Taker<C> {
        /** Takes what a call listed for an owner, which is empty for the scope. */
        void take(C call, String owner, Listed<?> listed);
    }

    /** Adds what a call listed, for one owner or, with an empty one, for the scope. */
    public synchronized void put(C call, String owner, Listed<?> listed) {
        lists.computeIfAbsent(call, fresh -> new HashMap<>()).merge(owner, listed, Results::both);
    }

    /** Forgets what a call listed, and takes this for it. */
    public synchronized void replace(C call, Listed<?> listed) {
        lists.put(call, new HashMap<>(Map.of("", listed)));
    }

    /** What came of a call for an owner; empty when it was not made. */
    public synchronized Optional<Listed<?>> listed(C call, String owner) {
        return Optional.ofNullable(lists.getOrDefault(call, Map.of()).get(owner));
    }

    /** Hands on all results. */
    public synchronized void forEach(Taker<? super C> taker) {
        lists.forEach((call, byOwner) -> byOwner.forEach((owner, listed) -> taker.take(call, owner, listed)));
    }

    /** Why nothing could be read, or the worst of several reasons; empty when something was. */
    public synchronized Optional<CallFailure> failure() {
        List<Listed<?>> all = lists.values().stream()
                .<Listed<?>>flatMap(byOwner -> byOwner.values().stream())
                .toList();
        boolean any = all.stream()
                .anyMatch(
                        listed -> listed.failure().isEmpty() || !listed.items().isEmpty());
        return any
                ? Optional.empty()
                : all.stream()
                        .flatMap(listed -> listed.failure().stream())
                        .min(Comparator.comparing(CallFailure::kind));
    }

    /**
     * Refuses what is no success at all.
     *
     * @param message what could not be read, in a sentence
     * @param all the results of each scope
     * @throws CloudAccessException when there are scopes, and nothing could be read in any
     */
    public static void refuseNothing(String message, Collection<? extends Results<?>> all) {
        List<Optional<CallFailure>> failures =
                all.stream().map(Results::failure).toList();
        if (!failures.isEmpty() && failures.stream().allMatch(Optional::isPresent)) {
            throw new CloudAccessException(message, failures.get(0).orElseThrow());
        }
    }

    @SuppressWarnings("unchecked") // both are of one call
    private static Listed<?> both(Listed<?> one, Listed<?> other) {
        return ((Listed<Object>) one).and((Listed<Object>) other);
    }
}
