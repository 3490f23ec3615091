/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.stub;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What goes wrong: replies that stand in for the right ones. The first fault that takes a request counts. Safe for
 * several threads.
 *
 * @param <R> a request in the words of whoever serves it
 */
public final class Faults<R> {
    private final List<Fault<R>> faults = new CopyOnWriteArrayList<>();

    private record Fault<R>(Predicate<? super R> meant, Function<? super R, Reply> reply, AtomicInteger left) {
        boolean takes(R request) {
            return meant.test(request) && left.getAndDecrement() > 0;
        }
    }

    /** Replies so wherever it is meant. */
    public void add(Predicate<? super R> meant, Function<? super R, Reply> reply) {
        add(meant, reply, Integer.MAX_VALUE);
    }

    /** Replies so the first times. */
    public void add(Predicate<? super R> meant, Function<? super R, Reply> reply, int times) {
        faults.add(new Fault<>(meant, reply, new AtomicInteger(times)));
    }

    /** What goes wrong with a request; empty when nothing does. */
    public Optional<Reply> take(R request) {
        return faults.stream()
                .filter(fault -> fault.takes(request))
                .findFirst()
                .map(fault -> fault.reply().apply(request));
    }
}
