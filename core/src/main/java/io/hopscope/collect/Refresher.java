/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads providers anew and keeps what was known better before.
 *
 * @param providers what is read
 * @param extent how much of it
 * @param collector reads them
 * @param limits how old the parts may become
 * @param clock tells when a reading begins
 */
record Refresher(
        List<CloudProvider> providers, Extent extent, Collector collector, AgeLimits limits, InstantSource clock) {
    /** What is known after a reading. */
    Stock refresh(List<Shelf> before, Instant start) {
        List<SortedReading> readings =
                providers.stream().map(SortedReading::new).toList();
        collector.collect(readings, extent);
        Instant now = clock.instant();
        List<Shelf> after = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            SortedReading reading = readings.get(i);
            after.add(before.get(i).after(reading.parts(start), reading.gaveUp(), limits, now));
        }
        return Stock.of(start, List.copyOf(after), limits, now);
    }
}
