/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.model.Selector;
import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Rate;
import io.hopscope.spi.Sink;
import io.hopscope.spi.call.ListCall;
import io.hopscope.spi.call.Listed;
import io.hopscope.spi.call.PageCaller;
import io.hopscope.spi.call.Pages;
import io.hopscope.spi.call.Results;
import io.hopscope.spi.call.Retries;
import io.hopscope.spi.call.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Reads the regions of an API, as a provider does. */
final class FakeReader {
    private static final Turn TURN = new Turn("fake", new Rate(10_000, 10_000));
    private static final Retries RETRIES = new Retries(
            3, Set.of(FailureKind.THROTTLED, FailureKind.TRANSIENT, FailureKind.UNREADABLE), Duration.ofMillis(1));

    private final FakeApi api;
    private final CallContext context;
    private final BooleanSupplier closed;
    private final TreeMap<Scope, Results<FakeList>> results = new TreeMap<>();

    FakeReader(FakeApi api, CallContext context, BooleanSupplier closed) {
        this.api = api;
        this.context = context;
        this.closed = closed;
        api.scopes().forEach(scope -> results.put(scope, new Results<>()));
    }

    void read(Sink sink) {
        context.runAll(results.entrySet().stream()
                .<Runnable>map(entry -> () -> read(entry.getKey(), entry.getValue()))
                .toList());
        results.forEach((scope, read) -> read.forEach((list, owner, listed) -> handOn(scope, list, listed, sink)));
        Results.refuseNothing("Nothing could be read of the fake cloud", results.values());
    }

    private void read(Scope scope, Results<FakeList> read) {
        PageCaller caller = new PageCaller(scope, context, RETRIES, closed);
        for (FakeList list : FakeList.values()) {
            FakeApi.Call call = new FakeApi.Call(scope, list, context);
            Pages<Resource> pages = token -> caller.page(list.call(), TURN, () -> api.page(call, token));
            read.put(list, "", pages.toTheEnd(UnaryOperator.identity()));
        }
    }

    private static void handOn(Scope scope, FakeList list, Listed<?> listed, Sink sink) {
        listed.items().forEach(item -> sink.add((Resource) item, View.OWNER));
        for (ResourceKind kind : list.kinds()) {
            List<Gap> gaps = new ListCall(scope, kind, list.call(), "", "the permission " + list.call())
                    .gap(listed).stream().toList();
            gaps.forEach(sink::gap);
            if (gaps.isEmpty()) {
                sink.complete(scope, kind, new Selector.All());
            }
        }
    }
}
