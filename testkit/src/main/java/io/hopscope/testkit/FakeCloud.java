/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Sink;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A cloud in memory: a provider that reads an {@link Estate} as real ones read theirs, list by list and page by page,
 * with the {@linkplain Fault faults} that a test wants. It always reads everything, also {@linkplain Extent.Around
 * around instances}. Safe for several threads; the estate may change between two readings.
 *
 * <pre>{@code
 * FakeCloud cloud = FakeCloud.of(shop).suffers(Fault.denied().of(ResourceKind.ROUTE_TABLE));
 * Snapshot snapshot = Collector.standard().collect(cloud);
 * }</pre>
 */
public final class FakeCloud implements CloudProvider {
    private static final int PAGE = 100;

    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<FaultyApi.Suffered> suffered = FaultyApi.none();
    private final InstantSource clock;
    private volatile FakeApi api;

    private FakeCloud(FakeApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /** A cloud that is sound, by the system's clock. */
    public static FakeCloud of(Estate estate) {
        return of(estate, InstantSource.system());
    }

    /** A cloud that is sound, by a clock that dates its answers. */
    public static FakeCloud of(Estate estate, InstantSource clock) {
        return new FakeCloud(EstateApi.of(estate, PAGE), clock);
    }

    /** Reads something else in the same way. */
    static FakeCloud of(FakeApi api) {
        return new FakeCloud(api, InstantSource.system());
    }

    /** From the next reading on it has this estate, as it is now; faults stay. */
    public FakeCloud become(Estate estate) {
        api = EstateApi.of(estate, PAGE);
        return this;
    }

    /** From the next call on this goes wrong as well; of several faults that meet a call the first one counts. */
    public FakeCloud suffers(Fault fault) {
        suffered.add(FaultyApi.Suffered.of(fault));
        return this;
    }

    /** From the next call on nothing goes wrong. */
    public FakeCloud recovers() {
        suffered.clear();
        return this;
    }

    @Override
    public String vendor() {
        return Estate.VENDOR;
    }

    @Override
    public void read(Extent extent, Sink sink, CallContext context) {
        if (closed.get()) {
            throw new CloudAccessException("The provider is closed", CallFailure.of(FailureKind.CANCELLED));
        }
        Instant start = clock.instant();
        FakeApi faulty = new FaultyApi(api, suffered, closed::get);
        sink.asOf(start);
        new FakeReader(faulty, context, closed::get).read(sink);
    }

    @Override
    public void close() {
        closed.set(true);
    }

    @Override
    public String toString() {
        return "fake cloud";
    }
}
