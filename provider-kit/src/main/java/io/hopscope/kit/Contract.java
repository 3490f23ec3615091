/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.collect.Collector;
import io.hopscope.kit.stub.Pages;
import io.hopscope.model.Selector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.reach.Engine;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.CloudProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the checks share: a cloud, how it is served and read, and what was read when nothing was wrong. */
final class Contract {
    private final ContractCloud cloud;
    private final Map<Pages, String> healthy = new ConcurrentHashMap<>();

    Contract(ContractCloud cloud) {
        this.cloud = cloud;
    }

    ContractCloud cloud() {
        return cloud;
    }

    boolean has(Capability capability) {
        return !cloud.optOuts().containsKey(capability);
    }

    /** Serves the ordinary scene. */
    ServedCloud serve(Pages pages) {
        return new ServedCloud(cloud, cloud.ordinary(), pages);
    }

    /** Reads the first region of what is served. */
    Reading readFirst(ServedCloud served) {
        return readFirst(served, Duration.ofSeconds(60));
    }

    Reading readFirst(ServedCloud served, Duration deadline) {
        try (CloudProvider provider = served.provider(served.scene().regions().subList(0, 1))) {
            return Reading.of(provider, Collector.standard(), deadline);
        }
    }

    /** Reads all regions of what is served. */
    Reading readAll(ServedCloud served) {
        try (CloudProvider provider = served.provider()) {
            return Reading.of(provider);
        }
    }

    /** What the first region of the ordinary scene gives when nothing is wrong. */
    String healthy(Pages pages) {
        return healthy.computeIfAbsent(pages, fresh -> {
            try (ServedCloud served = serve(fresh)) {
                return readFirst(served).text();
            }
        });
    }

    /** A list without which the first probe is unknown. */
    ApiList decisive() {
        return cloud.lists().stream()
                .filter(ApiList::decides)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no list decides the first probe"));
    }

    static Predicate<ApiRequest> of(ApiList list) {
        return request -> request.list().equals(list.name());
    }

    /** The kinds of which some scope claims to be completely read. */
    static Set<ResourceKind> completed(Snapshot snapshot) {
        return snapshot.coverage().completed().entrySet().stream()
                .filter(entry -> entry.getValue().contains(new Selector.All()))
                .map(entry -> entry.getKey().kind())
                .collect(Collectors.toSet());
    }

    /** The first probe is unknown, and says that the list is missing. */
    static void assertUnknownFor(ApiList list, Scene scene, Snapshot snapshot) {
        Judgement judgement = Judgement.of(scene.main(), snapshot);
        assertThat(judgement.verdict())
                .as("%s without %s", scene.main(), list.name())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(judgement.names(list.toldAs()))
                .as("%s: one of the gaps names %s: %s", scene.main(), list.toldAs(), judgement.gaps())
                .isTrue();
    }

    /** No probe has a verdict that is not the right one, but for those that are unknown. */
    static void assertNoFalseVerdict(List<Probe> probes, Snapshot snapshot) {
        Engine engine = Engine.of(snapshot);
        probes.forEach(probe -> assertThat(Judgement.of(probe, engine).verdict())
                .as(probe.toString())
                .isIn(probe.verdict(), Verdict.UNKNOWN));
    }

    /** Every probe has its right verdict. */
    static void assertAnswered(List<Probe> probes, Snapshot snapshot) {
        Engine engine = Engine.of(snapshot);
        probes.forEach(probe -> {
            Judgement judgement = Judgement.of(probe, engine);
            assertThat(judgement.verdict())
                    .as("%s, gaps %s", probe, judgement.gaps())
                    .isEqualTo(probe.verdict());
            assertThat(probe.naming().isEmpty() || judgement.names(probe.naming()))
                    .as("%s: one of the gaps names %s: %s", probe, probe.naming(), judgement.gaps())
                    .isTrue();
        });
    }

    /** Equal, told by the lines that differ: a whole snapshot is too long to be read. */
    static void assertSame(String expected, String read) {
        List<String> before = expected.lines().toList();
        List<String> after = read.lines().toList();
        assertThat(before.stream().filter(line -> !after.contains(line)))
                .as("lost")
                .isEmpty();
        assertThat(after.stream().filter(line -> !before.contains(line)))
                .as("new")
                .isEmpty();
        assertThat(read.equals(expected)).as("in the same order").isTrue();
    }
}
