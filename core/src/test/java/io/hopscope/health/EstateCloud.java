/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import io.hopscope.estates.Estates;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Sink;

/** A cloud that is whatever snapshot the test says. */
final class EstateCloud implements CloudProvider {
    private Snapshot snapshot;
    private boolean down;
    private int readings;

    EstateCloud(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    void become(Snapshot other) {
        snapshot = other;
        down = false;
    }

    void fail() {
        down = true;
    }

    int readings() {
        return readings;
    }

    @Override
    public String vendor() {
        return "v";
    }

    @Override
    public void read(Extent extent, Sink sink, CallContext context) {
        readings++;
        if (down) {
            sink.gap(new Gap(Estates.SCOPE, ResourceKind.INSTANCE, "", GapReason.FAILED, "Down", "failed", "again"));
            throw new CloudAccessException("down", CallFailure.of(FailureKind.TRANSIENT));
        }
        snapshot.resources().forEach(resource -> sink.add(resource, View.OWNER));
        snapshot.coverage()
                .completed()
                .forEach((key, selectors) ->
                        selectors.forEach(selector -> sink.complete(key.scope(), key.kind(), selector)));
        snapshot.gaps().forEach(sink::gap);
    }

    @Override
    public void close() {
        throw new AssertionError("others made it");
    }
}
