/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.model.Selector;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.Sink;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Reads another provider and tells in which regions something was missing. */
record Witness(CloudProvider provider, Consumer<Set<String>> told) implements CloudProvider {
    @Override
    public String vendor() {
        return provider.vendor();
    }

    @Override
    public void read(Extent extent, Sink sink, CallContext context) {
        Set<String> lacking = new HashSet<>();
        try {
            provider.read(extent, new Overheard(sink, lacking), context);
        } finally {
            told.accept(lacking);
        }
    }

    @Override
    public void close() {
        provider.close();
    }

    private record Overheard(Sink sink, Set<String> lacking) implements Sink {
        @Override
        public void add(Resource resource, View view) {
            sink.add(resource, view);
        }

        @Override
        public void complete(Scope scope, ResourceKind kind, Selector selector) {
            sink.complete(scope, kind, selector);
        }

        @Override
        public void gap(Gap gap) {
            lacking.add(gap.scope().region());
            sink.gap(gap);
        }

        @Override
        public void asOf(Instant instant) {
            sink.asOf(instant);
        }

        @Override
        public void addAll(SnapshotBuilder translated) {
            sink.addAll(translated);
        }
    }
}
