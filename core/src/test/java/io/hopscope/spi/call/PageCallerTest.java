/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallEvent;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CallListener;
import io.hopscope.spi.Deadline;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class PageCallerTest {
    private static final Scope SCOPE = new Scope("v", "acct", "");
    private static final Turn TURN = new Turn("bucket", new Rate(1, 1));
    private static final Retries RETRIES =
            new Retries(3, Set.of(FailureKind.THROTTLED, FailureKind.UNREADABLE), Duration.ofMillis(10));

    private final Limits limits = new Limits(Duration.ofSeconds(5));
    private final List<Object> answers = new ArrayList<>();
    private int sent;
    private boolean closed;

    private final PageCaller caller = new PageCaller(SCOPE, limits, RETRIES, () -> closed);

    @Test
    void page_transientFailures_areTriedAgainWithLongerPauses() throws CallFailedException {
        answers.addAll(List.of(failure(FailureKind.THROTTLED), failure(FailureKind.THROTTLED), page("a")));

        assertThat(ask().items()).containsExactly("a");

        assertThat(sent).isEqualTo(3);
        assertThat(limits.paused()).isBetween(Duration.ofMillis(25), Duration.ofMillis(35));
        assertThat(limits.events).extracting(CallEvent::items).containsExactly(0, 0, 1);
    }

    @Test
    void page_failsEachTime_isTheLastFailure() {
        answers.addAll(List.of(failure(FailureKind.UNREADABLE), failure(FailureKind.UNREADABLE)));
        answers.add(failure(FailureKind.THROTTLED));

        assertFails(FailureKind.THROTTLED, this::ask);
        assertThat(sent).isEqualTo(3);
    }

    @Test
    void page_answerOfSomethingInBetween_isNone() {
        answers.addAll(List.of(foreign(), foreign(), foreign()));

        assertFails(FailureKind.UNREADABLE, this::ask);
    }

    @Test
    void page_permissionMissing_isNotTriedAgain() {
        answers.add(failure(FailureKind.PERMISSION));

        assertFails(FailureKind.PERMISSION, this::ask);
        assertThat(sent).isOne();
    }

    @Test
    void page_vendorAsksToWait_holdsAllCallsOfTheScope() throws CallFailedException {
        answers.addAll(List.of(after(Duration.ofMillis(150)), page("a")));

        ask();

        assertThat(limits.paused()).isBetween(Duration.ofMillis(130), Duration.ofMillis(160));
    }

    @Test
    void page_vendorAsksToWaitBeyondTheDeadline_failsAtOnce() {
        answers.add(after(Duration.ofMinutes(1)));

        assertFails(FailureKind.THROTTLED, this::ask);
        assertThat(limits.paused()).isZero();
    }

    @Test
    void page_closedMeanwhile_isCancelledAndNotTriedAgain() {
        answers.add(failure(FailureKind.THROTTLED));
        limits.listener = event -> {};
        closed = true;

        assertFails(FailureKind.CANCELLED, this::ask);
        assertThat(sent).isZero();
    }

    @Test
    void page_timeIsOver_isNotSent() {
        PageCaller late = new PageCaller(SCOPE, new Limits(Duration.ZERO), RETRIES, () -> false);

        assertFails(FailureKind.TIMEOUT, () -> late.page("list", TURN, this::next));
        assertThat(sent).isZero();
    }

    private Page<String> ask() throws CallFailedException {
        return caller.page("list", TURN, this::next);
    }

    @SuppressWarnings("unchecked") // only pages of text are among the answers
    private Page<String> next() throws CallFailedException {
        Object answer = answers.get(sent++);
        if (answer instanceof CallFailedException failed) {
            throw failed;
        }
        return (Page<String>) answer;
    }

    private static void assertFails(FailureKind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(throwable(CallFailedException.class))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(kind));
    }

    private static CallFailedException failure(FailureKind kind) {
        return new CallFailedException(kind);
    }

    private static CallFailedException after(Duration time) {
        return new CallFailedException(CallFailure.of(FailureKind.THROTTLED), Optional.of(time));
    }

    private static Page<String> page(String item) {
        return Page.of(List.of(item), Optional.empty());
    }

    private static Page<String> foreign() {
        return new Page<>(List.of(), Optional.empty(), false, false);
    }

    /** Notes pauses, and makes them. */
    private static final class Limits implements CallContext {
        private final Deadline deadline;
        private final List<CallEvent> events = new ArrayList<>();
        private CallListener listener = events::add;
        private Duration paused = Duration.ZERO;

        Limits(Duration time) {
            this.deadline = Deadline.in(time);
        }

        Duration paused() {
            return paused;
        }

        @Override
        public Deadline deadline() {
            return deadline;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void awaitTurn(String bucket, Rate rate) {
            // at once
        }

        @Override
        public void pause(Duration time) {
            paused = paused.plus(time);
            try {
                Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public CallListener listener() {
            return listener;
        }

        @Override
        public void runAll(Collection<? extends Runnable> tasks) {
            tasks.forEach(Runnable::run);
        }
    }
}
