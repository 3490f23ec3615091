/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.Reply;
import io.hopscope.spi.FailureKind;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Nothing outlasts its deadline by much, however the cloud drags its feet. What was not read until then is a gap. */
final class DeadlineChecks {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration DRIP = Duration.ofMillis(100);

    private static final Set<FailureKind> TOO_LATE =
            Set.of(FailureKind.TIMEOUT, FailureKind.THROTTLED, FailureKind.TRANSIENT, FailureKind.CANCELLED);

    private final Contract contract;

    DeadlineChecks(Contract contract) {
        this.contract = contract;
    }

    /** How a cloud drags its feet until a latch opens. */
    private interface Drag extends BiFunction<ServedCloud, CountDownLatch, Fault> {}

    Stream<DynamicTest> tests() {
        Drag throttles = (served, end) -> served.refusal(Refusal.THROTTLED);
        Drag sendsAway = (served, end) -> served.refusal(Refusal.THROTTLED_FOR_AN_HOUR);
        Drag hangs = (served, end) -> (asked, right) -> Reply.hang(end);
        Drag drips = (served, end) -> (asked, right) -> Reply.drip(right, DRIP, end);
        return Stream.of(
                        both("throttles past the deadline", throttles),
                        both("throttles for an hour", sendsAway),
                        both("does not answer", hangs),
                        both("answers byte by byte", drips))
                .flatMap(tests -> tests);
    }

    private Stream<DynamicTest> both(String name, Drag drag) {
        ApiList list = contract.decisive();
        return Stream.of(
                DynamicTest.dynamicTest(list.name() + " " + name, () -> one(list, drag)),
                DynamicTest.dynamicTest("everything " + name, () -> everything(drag)));
    }

    private void one(ApiList list, Drag drag) {
        CountDownLatch end = new CountDownLatch(1);
        try (ServedCloud served = contract.serve(Pages.AS_ASKED)) {
            Reading reading = read(served, Contract.of(list), drag.apply(served, end));
            Contract.assertUnknownFor(list, served.scene(), reading.snapshot());
            Contract.assertNoFalseVerdict(served.scene().probes(), reading.snapshot());
        } finally {
            end.countDown();
        }
    }

    private void everything(Drag drag) {
        CountDownLatch end = new CountDownLatch(1);
        try (ServedCloud served = contract.serve(Pages.AS_ASKED)) {
            Reading reading = read(served, request -> true, drag.apply(served, end));
            assertThat(reading.refused())
                    .as("what reading ends in when nothing comes in time")
                    .hasValueSatisfying(refused -> assertThat(TOO_LATE).contains(refused.kind()));
        } finally {
            end.countDown();
        }
    }

    private Reading read(ServedCloud served, Predicate<ApiRequest> meant, Fault fault) {
        served.when(meant, fault);
        return contract.readFirst(served, DEADLINE);
    }
}
