/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How all watches stand. Immutable, and made before anybody asks.
 *
 * @param state the state of the whole: DOWN if any watch is, else UNKNOWN if any is, else UP
 * @param checkedAt when the watches were last asked about; empty before the first reading
 * @param watches the watches, in their order
 */
public record HealthReport(HealthState state, Optional<Instant> checkedAt, List<WatchResult> watches) {
    /** Copies the list. */
    public HealthReport {
        watches = List.copyOf(watches);
    }

    static HealthReport of(Optional<Instant> checkedAt, List<WatchResult> watches) {
        return new HealthReport(
                HealthState.worst(watches.stream().map(WatchResult::state).toList()), checkedAt, watches);
    }

    HealthReport outdated(String why) {
        return of(checkedAt, watches.stream().map(watch -> watch.outdated(why)).toList());
    }

    /** A line for each watch by its name, in their order, for the details of a health check. */
    public Map<String, String> details() {
        Map<String, String> lines = new LinkedHashMap<>();
        watches.forEach(watch -> lines.put(watch.name(), watch.words()));
        return Collections.unmodifiableMap(lines);
    }
}
