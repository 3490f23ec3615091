/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.spi.CallContext;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.Sink;
import java.time.Instant;
import java.util.List;

/** One reading of a provider that keeps what it tells to itself. Used once. */
final class SortedReading implements CloudProvider {
    private final CloudProvider provider;
    private final BuilderSink told = new BuilderSink();
    private volatile boolean gaveUp;

    SortedReading(CloudProvider provider) {
        this.provider = provider;
    }

    List<Part> parts(Instant readAt) {
        return told.parts(readAt);
    }

    boolean gaveUp() {
        return gaveUp;
    }

    @Override
    public String vendor() {
        return provider.vendor();
    }

    @Override
    public void read(Extent extent, Sink sink, CallContext context) {
        try {
            provider.read(extent, told, context);
        } catch (CloudAccessException e) {
            gaveUp = true;
            throw e;
        }
    }

    /** The provider stays open: others made it. */
    @Override
    public void close() {}
}
