/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.collect.Cancellation;
import io.hopscope.collect.Collector;
import io.hopscope.kit.stub.Pages;
import io.hopscope.model.Snapshot;
import io.hopscope.model.instance.Instance;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.FailureKind;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Beginnings, ends and threads. */
final class LifecycleChecks {
    private static final int THREADS = 6;
    private static final int AT_ONCE = 4;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Contract contract;

    LifecycleChecks(Contract contract) {
        this.contract = contract;
    }

    Stream<DynamicTest> tests() {
        Stream<DynamicTest> tests = Stream.of(
                DynamicTest.dynamicTest("making a provider calls nobody", this::make),
                DynamicTest.dynamicTest("closing twice is closing once", this::closeTwice),
                DynamicTest.dynamicTest("a closed provider reads nothing and says so", this::useAfterClose),
                DynamicTest.dynamicTest("closing ends a reading, with gaps", this::closeWhileReading),
                DynamicTest.dynamicTest("cancelling ends a reading, with gaps", this::cancel),
                DynamicTest.dynamicTest("an interrupt ends a reading and is kept", this::interrupt),
                DynamicTest.dynamicTest("threads that share a provider read the same", this::share),
                DynamicTest.dynamicTest("providers side by side do not mix", this::sideBySide));
        return contract.has(Capability.TARGETED_READING)
                ? Stream.concat(tests, Stream.of(DynamicTest.dynamicTest("reading around an instance", this::around)))
                : tests;
    }

    private void make() {
        try (ServedCloud served = contract.serve(Pages.AS_ASKED)) {
            served.provider().close();
            assertThat(served.requests()).as("requests without a reading").isEmpty();
        }
    }

    private void closeTwice() {
        try (ServedCloud served = contract.serve(Pages.AS_ASKED)) {
            CloudProvider provider = served.provider();
            Reading.of(provider).snapshot();
            provider.close();
            provider.close();
        }
    }

    private void useAfterClose() {
        try (ServedCloud served = contract.serve(Pages.AS_ASKED)) {
            CloudProvider provider = served.provider();
            provider.close();
            Reading reading = Reading.of(provider);
            assertThat(reading.refused().map(CloudAccessException::kind))
                    .as("what reading a closed provider ends in")
                    .contains(FailureKind.CANCELLED);
            assertThat(served.requests()).as("requests of a closed provider").isEmpty();
        }
    }

    private void closeWhileReading() {
        try (ServedCloud served = contract.serve(Pages.AS_ASKED);
                CloudProvider provider = served.provider()) {
            Stop stop = new Stop(served, provider::close);
            Reading reading = Reading.of(provider, Collector.standard().parallelism(1), SOON);
            assertStopped(served, stop, reading);
        }
    }

    private void cancel() {
        Cancellation cancellation = new Cancellation();
        try (ServedCloud served = contract.serve(Pages.AS_ASKED);
                CloudProvider provider = served.provider()) {
            Stop stop = new Stop(served, cancellation::cancel);
            Collector collector = Collector.standard().parallelism(1).cancelledBy(cancellation);
            assertStopped(served, stop, Reading.of(provider, collector, SOON));
        }
    }

    private void interrupt() {
        CompletableFuture<Reading> reading = new CompletableFuture<>();
        CompletableFuture<Boolean> kept = new CompletableFuture<>();
        try (ServedCloud served = contract.serve(Pages.AS_ASKED);
                CloudProvider provider = served.provider()) {
            Thread thread = new Thread(
                    () -> {
                        Reading.complete(
                                reading,
                                provider,
                                Collector.standard().parallelism(1).within(SOON));
                        kept.complete(Thread.currentThread().isInterrupted());
                    },
                    "kit-interrupted");
            Stop stop = new Stop(served, thread::interrupt);
            thread.setDaemon(true);
            thread.start();
            assertStopped(served, stop, Reading.await(reading, SOON.plus(Reading.GRACE)));
            assertThat(kept.join()).as("the interrupt is kept").isTrue();
        }
    }

    /** Ends something at the third request. */
    private static final class Stop {
        private static final int AT = 3;

        private final AtomicInteger seen = new AtomicInteger();

        Stop(ServedCloud served, Runnable end) {
            served.watch(request -> {
                if (seen.incrementAndGet() == AT) {
                    end.run();
                }
            });
        }

        int after() {
            return seen.get() - AT;
        }
    }

    private void assertStopped(ServedCloud served, Stop stop, Reading reading) {
        assertThat(stop.after()).as("requests after the end").isBetween(0, AT_ONCE);
        if (reading.refused().isEmpty()) {
            assertThat(reading.snapshot().gaps())
                    .as("gaps for what was not read")
                    .isNotEmpty();
            Contract.assertNoFalseVerdict(served.scene().probes(), reading.snapshot());
        }
    }

    private void share() {
        try (ServedCloud served = contract.serve(Pages.AS_ASKED);
                CloudProvider provider =
                        served.provider(served.scene().regions().subList(0, 1))) {
            List<CompletableFuture<Reading>> all = IntStream.range(0, THREADS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> Reading.of(provider)))
                    .toList();
            assertThat(all.stream().map(reading -> reading.join().text()))
                    .as("what each thread read")
                    .containsOnly(contract.healthy(Pages.AS_ASKED));
        }
    }

    /** One of two clouds refuses a list; the provider of the other must not notice. */
    private void sideBySide() {
        ApiList list = contract.decisive();
        try (ServedCloud served = contract.serve(Pages.AS_ASKED);
                ServedCloud refusing = contract.serve(Pages.AS_ASKED).refuse(Contract.of(list), Refusal.PERMISSION)) {
            CompletableFuture<Reading> whole = CompletableFuture.supplyAsync(() -> contract.readFirst(served));
            CompletableFuture<Reading> lacking = CompletableFuture.supplyAsync(() -> contract.readFirst(refusing));
            Contract.assertAnswered(List.of(served.scene().main()), whole.join().snapshot());
            Contract.assertUnknownFor(list, refusing.scene(), lacking.join().snapshot());
        }
    }

    private void around() {
        try (ServedCloud served = contract.serve(Pages.AS_ASKED);
                CloudProvider provider =
                        served.provider(served.scene().regions().subList(0, 1))) {
            Snapshot whole = Reading.of(provider).snapshot();
            int calls = served.requests().size();
            String id = instance(served.scene().main(), whole);
            Snapshot around = Collector.standard()
                    .within(SOON)
                    .collect(List.of(provider), new Extent.Around(new TreeSet<>(List.of(id))));
            assertThat(served.requests().size() - calls)
                    .as("calls around one instance")
                    .isPositive()
                    .isLessThan(calls);
            Contract.assertAnswered(List.of(served.scene().main()), around);
            Contract.assertNoFalseVerdict(served.scene().probes(), around);
        }
    }

    /** The id of the instance that a probe ends at. */
    static String instance(Probe probe, Snapshot snapshot) {
        return snapshot.all(Instance.class)
                .filter(instance -> instance.id().value().equals(probe.to())
                        || instance.identity().name().equals(probe.to()))
                .map(instance -> instance.id().value())
                .findFirst()
                .orElseThrow(() -> new AssertionError(probe + " does not end at an instance"));
    }
}
