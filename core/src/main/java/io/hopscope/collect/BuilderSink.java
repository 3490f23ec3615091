/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.model.Selector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.Sink;
import java.time.Instant;
import java.util.List;

/** One snapshot builder for several threads. */
final class BuilderSink implements Sink {
    private final SnapshotBuilder builder = new SnapshotBuilder();

    synchronized Snapshot snapshot() {
        return builder.build();
    }

    /** What was told so far, each scope by itself. */
    synchronized List<Part> parts(Instant readAt) {
        return builder.byScope().entrySet().stream()
                .map(entry -> Part.of(entry.getKey(), entry.getValue(), readAt))
                .toList();
    }

    @Override
    public synchronized void add(Resource resource, View view) {
        builder.add(resource, view);
    }

    @Override
    public synchronized void complete(Scope scope, ResourceKind kind, Selector selector) {
        builder.complete(scope, kind, selector);
    }

    @Override
    public synchronized void gap(Gap gap) {
        builder.gap(gap);
    }

    @Override
    public synchronized void asOf(Instant instant) {
        builder.asOf(instant);
    }

    @Override
    public synchronized void addAll(SnapshotBuilder translated) {
        builder.addAll(translated);
    }
}
