/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.model.fact.ResourceKind;
import java.util.Optional;

/**
 * Something that goes wrong with calls to a {@link FakeCloud}: with all of them, unless it is said with which.
 * Immutable; each statement gives another one.
 *
 * <pre>{@code
 * cloud.suffers(Fault.denied().of(ResourceKind.ROUTE_TABLE).in("north"));
 * cloud.suffers(Fault.throttled().times(2));
 * }</pre>
 *
 * @param sort what goes wrong
 * @param kind only where this kind of resource is listed; empty for every list
 * @param region only in this region; empty for all
 * @param calls with so many calls, and then no more
 */
public record Fault(Sort sort, Optional<ResourceKind> kind, Optional<String> region, int calls) {
    /** What goes wrong. */
    public enum Sort {
        /** The permission is missing. */
        DENIED,
        /** The cloud takes no more calls for now; they are made again twice. */
        THROTTLED,
        /** The cloud fails; calls are made again twice. */
        BROKEN,
        /** A list breaks off after its first half. */
        PAGE_LOST,
        /** No answer comes until the reading's deadline. */
        HANGING
    }

    private static Fault of(Sort sort) {
        return new Fault(sort, Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
    }

    /** The permission is missing. */
    public static Fault denied() {
        return of(Sort.DENIED);
    }

    /** The cloud takes no more calls for now. */
    public static Fault throttled() {
        return of(Sort.THROTTLED);
    }

    /** The cloud fails. */
    public static Fault broken() {
        return of(Sort.BROKEN);
    }

    /** Lists break off after their first half. */
    public static Fault pageLost() {
        return of(Sort.PAGE_LOST);
    }

    /** No answer comes. */
    public static Fault hanging() {
        return of(Sort.HANGING);
    }

    /** Only where a kind of resource is listed; some kinds share a list. */
    public Fault of(ResourceKind one) {
        return new Fault(sort, Optional.of(one), region, calls);
    }

    /** Only in a region. */
    public Fault in(String one) {
        return new Fault(sort, kind, Optional.of(one), calls);
    }

    /** Only with so many calls. */
    public Fault times(int most) {
        return new Fault(sort, kind, region, most);
    }

    boolean meets(FakeApi.Call call) {
        return kind.map(call.list()::holds).orElse(true)
                && region.map(call.scope().region()::equals).orElse(true);
    }
}
