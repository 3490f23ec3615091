/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.agreement;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes a thing that shows a fault as small as it gets: takes parts away as long as the fault stays. */
public final class Shrinking {
    private Shrinking() {}

    /**
     * The smallest thing that was found in which the fault still is. One on which the predicate throws counts as one
     * without it, so that a fault may name what was taken away.
     *
     * @param smaller what is a little less than something, the boldest cuts first; never ends with the thing itself
     *     alone
     */
    public static <T> T smallest(T thing, Function<T, Stream<T>> smaller, Predicate<T> fault) {
        T smallest = thing;
        Optional<T> next = Optional.of(thing);
        while (next.isPresent()) {
            smallest = next.get();
            T current = smallest;
            next = smaller.apply(current)
                    .filter(candidate -> !candidate.equals(current) && holds(fault, candidate))
                    .findFirst();
        }
        return smallest;
    }

    private static <T> boolean holds(Predicate<T> fault, T candidate) {
        try {
            return fault.test(candidate);
        } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException gone) {
            return false;
        }
    }
}
