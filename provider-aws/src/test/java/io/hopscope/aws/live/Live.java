/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.live.stub.StubCloud;
import io.hopscope.aws.live.stub.StubEstate;
import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import java.time.Duration;
import java.util.List;

/** Reads the smaller region of the demo estate, in which {@code nordic-web} is reachable from the Internet. */
final class Live {
    static final String REGION = "eu-north-1";
    static final String OTHER = "eu-central-1";

    private Live() {}

    static StubCloud cloud() {
        return StubCloud.of(StubEstate.demo());
    }

    /** Reads the region with a provider of its own. */
    static Snapshot read(StubCloud cloud) {
        return read(cloud, Collector.standard());
    }

    static Snapshot read(StubCloud cloud, Collector collector) {
        try (AwsProvider provider = cloud.provider(REGION)) {
            return collector.collect(provider);
        }
    }

    /** A provider that waits for no answer longer than that. */
    static AwsProvider impatient(StubCloud cloud, Duration attempt) {
        return cloud.settings()
                .timeouts(attempt, attempt.multipliedBy(2))
                .region(REGION)
                .build();
    }

    static Answer ask(Snapshot snapshot) {
        Engine engine = Engine.of(snapshot);
        return engine.answer(engine.question("internet", "nordic-web", Service.tcp(443)));
    }

    /** The gaps of one call. */
    static List<Gap> gaps(Snapshot snapshot, String call) {
        return snapshot.gaps().stream()
                .filter(gap -> gap.message().startsWith(call + " "))
                .toList();
    }
}
