/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.collect.Collector;
import io.hopscope.kit.stub.Pages;
import io.hopscope.spi.CallEvent;
import io.hopscope.spi.CloudProvider;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** No credential, and nothing of the vendor's error texts, stands in any string. */
final class SecretChecks {
    private static final List<String> HIDDEN = List.of(ServedCloud.SECRET, ServedCloud.KEY_ID, "kitErrorText9X");

    private final Contract contract;

    SecretChecks(Contract contract) {
        this.contract = contract;
    }

    /** Everything that was said, by where it was said. */
    private record Said(String where, String text) {}

    Stream<DynamicTest> tests() {
        return Stream.of(
                DynamicTest.dynamicTest("nothing shows when nothing is wrong", () -> check(served -> {})),
                DynamicTest.dynamicTest("nothing shows when lists fail in all ways", () -> check(this::spoil)),
                DynamicTest.dynamicTest(
                        "nothing shows when nobody is known",
                        () -> check(served -> served.refuse(request -> true, Refusal.AUTHENTICATION))),
                DynamicTest.dynamicTest(
                        "nothing shows when everything is denied",
                        () -> check(served -> served.refuse(request -> true, Refusal.PERMISSION))));
    }

    private interface Spoiling {
        void spoil(ServedCloud served);
    }

    /** Another ailment for every list but one. */
    private void spoil(ServedCloud served) {
        ApiList whole = contract.decisive();
        List<ApiList> lists = contract.cloud().lists().stream()
                .filter(list -> !list.equals(whole))
                .toList();
        List<Ailment> ailments = Stream.of(Ailment.values())
                .filter(ailment -> ailment.page() == 0)
                .toList();
        for (int i = 0; i < lists.size(); i++) {
            Ailment ailment = ailments.get(i % ailments.size());
            served.when(Contract.of(lists.get(i)), 0, ailment.fault(served), ailment.lasting() ? Integer.MAX_VALUE : 1);
        }
    }

    private void check(Spoiling spoiling) {
        for (Said said : said(spoiling)) {
            HIDDEN.forEach(secret -> assertThat(said.text().contains(secret))
                    .as("%s shows %s", said.where(), secret)
                    .isFalse());
        }
    }

    private List<Said> said(Spoiling spoiling) {
        Queue<CallEvent> events = new ConcurrentLinkedQueue<>();
        List<Said> said = new ArrayList<>();
        try (Logs logs = new Logs();
                ServedCloud served = contract.serve(Pages.AS_ASKED)) {
            spoiling.spoil(served);
            try (CloudProvider provider = served.provider()) {
                Reading reading =
                        Reading.of(provider, Collector.standard().telling(events::add), Duration.ofSeconds(60));
                said.add(new Said("the provider", provider.toString()));
                reading.read().ifPresent(snapshot -> said.add(new Said("the snapshot", Reading.text(snapshot))));
                reading.refused().ifPresent(thrown -> said.add(new Said("the exception", trace(thrown))));
            }
            contract.cloud()
                    .holders(served.connection(served.scene().regions()))
                    .forEach(holder -> said.add(new Said(holder.getClass().getName(), holder.toString())));
            said.add(new Said("the log", logs.text()));
        }
        assertThat(events).as("calls that the listener was told of").isNotEmpty();
        said.add(new Said("what the listener was told", events.toString()));
        return said;
    }

    /** With all causes and all that is suppressed. */
    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
