/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Call;
import io.hopscope.spi.CallContext;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the calls of one region and keeps their answers. Safe for several threads. */
final class RegionCalls {
    /** How many values a filter may have, see API_DescribeInstances.html and its like. */
    private static final int MOST_VALUES = 200;

    private final Reading reading;
    private final Lister lister;
    private final CallContext context;

    RegionCalls(Reading reading, Caller caller) {
        this.reading = reading;
        this.lister = new Lister(caller);
        this.context = caller.calls().context();
    }

    Reading reading() {
        return reading;
    }

    /** Reads a whole list. */
    <C, T> Runnable all(C client, Operation<C, T> operation) {
        return () -> read(client, operation, Selection.all());
    }

    /** Reads a list for each owner. */
    <C, T> List<Runnable> each(C client, Operation<C, T> operation, Collection<String> owners) {
        return owners.stream()
                .<Runnable>map(owner -> () -> read(client, operation, Selection.of(owner)))
                .toList();
    }

    /** Reads a part of a list. */
    <C, T> void read(C client, Operation<C, T> operation, Selection selection) {
        reading.put(operation.call(), selection.owner(), lister.list(client, operation, selection));
    }

    /** Reads items by the ids that others refer to them by; a missing one does not exist then. None are not read. */
    <C, T> Runnable some(C client, Operation<C, T> operation, String field, Collection<String> ids) {
        return () -> chunks(ids).forEach(chunk -> part(client, operation, Selection.where(field, chunk), chunk));
    }

    /** Reads items of which a field has one of some values, at least one. */
    <C, T> Runnable where(C client, Operation<C, T> operation, String field, Collection<String> values) {
        return () -> chunks(values).forEach(chunk -> part(client, operation, Selection.where(field, chunk), List.of()));
    }

    /** Reads items that are known to exist. */
    <C, T> Runnable byId(C client, Operation<C, T> operation, Collection<String> ids) {
        return () -> part(client, operation, Selection.ids(ids), List.of());
    }

    private <C, T> void part(C client, Operation<C, T> operation, Selection selection, Collection<String> proven) {
        Call<T> call = operation.call();
        reading.onlyAskedFor(
                call, proven.stream().map(id -> AwsId.of(call.kind(), id)).collect(Collectors.toSet()));
        read(client, operation, selection);
    }

    private static List<List<String>> chunks(Collection<String> values) {
        List<String> all = List.copyOf(values);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + MOST_VALUES)
                .mapToObj(from -> all.subList(from, Math.min(from + MOST_VALUES, all.size())))
                .toList();
    }

    /** Runs readings side by side. */
    void run(Collection<? extends Runnable> readings) {
        context.runAll(readings);
    }
}
