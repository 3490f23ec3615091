/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.Advisory;
import io.hopscope.reach.trace.FindingCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a provider saw in the configuration and no packet shows. */
final class AdvisoryInspection implements Inspection {
    private record Meaning(FindingCode code, Severity severity) {}

    private static final Map<Advisory.Topic, Meaning> MEANINGS = new EnumMap<>(Map.of(
            Advisory.Topic.OPERATION_FAILED, new Meaning(FindingCode.OPERATION_FAILED, Severity.MEDIUM),
            Advisory.Topic.GUEST_SILENT, new Meaning(FindingCode.GUEST_SILENT, Severity.MEDIUM),
            Advisory.Topic.KIND_RETIRED, new Meaning(FindingCode.KIND_RETIRED, Severity.LOW),
            Advisory.Topic.GUEST_SETUP, new Meaning(FindingCode.GUEST_SETUP_NEEDED, Severity.LOW),
            Advisory.Topic.EXIT_BORROWED, new Meaning(FindingCode.EXIT_BORROWED, Severity.INFO),
            Advisory.Topic.FILTER_BYPASSED, new Meaning(FindingCode.FILTER_BYPASSED, Severity.LOW),
            Advisory.Topic.GATEWAY_MISROUTED, new Meaning(FindingCode.GATEWAY_MISROUTED, Severity.MEDIUM),
            Advisory.Topic.NETWORK_DIVERTED, new Meaning(FindingCode.NETWORK_DIVERTED, Severity.LOW),
            Advisory.Topic.NAME_WIDENED, new Meaning(FindingCode.NAME_WIDENED, Severity.LOW),
            Advisory.Topic.RANGES_OVERLAP, new Meaning(FindingCode.RANGES_OVERLAP, Severity.INFO)));

    @Override
    public Stream<Sighting> of(Fleet fleet) {
        return fleet.snapshot().all(Advisory.class).map(AdvisoryInspection::sighting);
    }

    private static Sighting sighting(Advisory advisory) {
        Meaning meaning = Objects.requireNonNull(MEANINGS.get(advisory.topic()));
        return new Sighting(
                new Sighting.Cause(meaning.code(), advisory.about()),
                meaning.severity(),
                advisory.about() + ": " + advisory.field() + " is " + advisory.value(),
                advisory.affected(),
                List.of(new Evidence(advisory.about(), "", advisory.field(), advisory.value())));
    }
}
