/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.benchmarks;

import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.Sink;
import java.time.Instant;

/**
 * A cloud that has a fleet, and gives it at once.
 *
 * @param fleet the fleet
 */
record FleetCloud(Snapshot fleet) implements CloudProvider {
    @Override
    public String vendor() {
        return "bench";
    }

    @Override
    public void read(Extent extent, Sink sink, CallContext context) {
        sink.asOf(Instant.now());
        fleet.resources().forEach(resource -> sink.add(resource, View.OWNER));
        fleet.coverage()
                .completed()
                .forEach((key, selectors) ->
                        selectors.forEach(selector -> sink.complete(key.scope(), key.kind(), selector)));
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return "fleet";
    }
}
