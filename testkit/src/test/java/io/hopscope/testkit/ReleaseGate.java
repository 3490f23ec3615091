/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.collect.Collector;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import java.util.stream.Collectors;

/** A tool as users write them: a release may go ahead when its machine can be reached. */
final class ReleaseGate {
    private static final String ASK = "ask a human: ";

    private final CloudProvider provider;

    ReleaseGate(CloudProvider provider) {
        this.provider = provider;
    }

    String decide(String machine) {
        try {
            Engine engine = Engine.of(Collector.standard().collect(provider));
            return words(engine.answer(engine.question("internet", machine, Service.tcp(443))));
        } catch (CloudAccessException e) {
            return ASK + e.kind();
        }
    }

    private static String words(Answer answer) {
        return switch (answer.verdict()) {
            case REACHABLE -> "go";
            case BLOCKED ->
                answer.blockers().stream()
                        .map(blocker -> blocker.code().name())
                        .collect(Collectors.joining(", ", "stop: ", ""));
            case UNKNOWN ->
                answer.gaps().stream()
                        .map(gap -> gap.kind() + " " + gap.reason())
                        .distinct()
                        .collect(Collectors.joining(", ", ASK, ""));
        };
    }
}
