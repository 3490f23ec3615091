/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit.beans;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.health.HealthState;
import io.hopscope.health.MonitorListener;
import io.hopscope.health.ReachabilityMonitor;
import io.hopscope.health.StateChange;
import io.hopscope.spi.CallEvent;
import io.hopscope.testkit.Estate;
import io.hopscope.testkit.FakeCloud;
import io.hopscope.testkit.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The beans of the page on health checks say what the monitor says, and the page shows them as they are. */
final class HealthBeansTest {
    private static final Path HERE = Path.of("src/test/java/io/hopscope/testkit/beans");
    private static final Path PAGE = Path.of("../docs/health.md");

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    private final Estate estate = Estate.empty()
            .network("net", "10.0.0.0/16")
            .subnet("front", "net", "10.0.1.0/24")
            .group("web", "tcp/443 from 0.0.0.0/0")
            .machine("web-1", "front", "10.0.1.10", m -> m.groups("web").publicAddress("198.51.100.7"))
            .machine("db-1", "front", "10.0.1.20");
    private final Metrics metrics = new Metrics();

    /** Counts, as a registry of metrics would. */
    private static final class Metrics implements MonitorListener {
        private final AtomicInteger calls = new AtomicInteger();
        private final CountDownLatch known = new CountDownLatch(1);

        @Override
        public void called(CallEvent event) {
            calls.incrementAndGet();
        }

        @Override
        public void changed(StateChange change) {
            known.countDown();
        }
    }

    @AfterEach
    void endThreads() {
        scheduler.shutdownNow();
    }

    @Test
    void beans_whenAllIsWell_areUp() throws InterruptedException {
        ReachabilityMonitor monitor = known(FakeCloud.of(estate));

        assertThat(monitor.current().state()).isEqualTo(HealthState.UP);
        assertThat(new Boot3Indicator(monitor).health().status()).isEqualTo("UP");
        assertThat(new Boot4Indicator(monitor).health().status()).isEqualTo("UP");
        assertThat(new MicroProfileCheck(monitor).call().status()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(new DropwizardCheck(monitor).execute().isHealthy()).isTrue();
        assertThat(metrics.calls).hasPositiveValue();
    }

    @Test
    void beans_whenSomethingIsBlocked_areDownAndSayWhat() throws InterruptedException {
        ReachabilityMonitor monitor = known(FakeCloud.of(estate.group("web", "tcp/80 from 0.0.0.0/0")));
        String line = "DOWN: BLOCKED, expected REACHABLE: SECURITY_GROUP_INGRESS at SECURITY_GROUP";

        assertThat(new Boot3Indicator(monitor).health().status()).isEqualTo("DOWN");
        assertThat(new Boot4Indicator(monitor).health().details().get("shop")).isEqualTo(line);
        assertThat(new MicroProfileCheck(monitor).call().data().orElseThrow()).containsEntry("shop", line);
        assertThat(new DropwizardCheck(monitor).execute().getMessage()).contains(line);
    }

    @Test
    void beans_whenNobodyKnows_areNotUp() {
        FakeCloud cloud = FakeCloud.of(estate).suffers(Fault.denied());
        ReachabilityMonitor monitor = MonitorExample.monitor(cloud, scheduler, metrics);

        assertThat(new Boot3Indicator(monitor).health().status()).isEqualTo("UNKNOWN");
        assertThat(new Boot4Indicator(monitor).health().status()).isEqualTo("UNKNOWN");
        assertThat(new MicroProfileCheck(monitor).call().status()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(new DropwizardCheck(monitor).execute().isHealthy()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Boot3Indicator", "Boot4Indicator", "MicroProfileCheck", "DropwizardCheck"})
    void page_showsTheBeanAsItIs(String bean) throws IOException {
        List<String> source = Files.readAllLines(HERE.resolve(bean + ".java"));
        assertThat(Files.readString(PAGE)).contains(between(source, "// Page begins", "// Page ends", 0));
    }

    @Test
    void page_showsHowTheMonitorIsMade() throws IOException {
        List<String> source = Files.readAllLines(HERE.resolve("MonitorExample.java"));
        assertThat(Files.readString(PAGE)).contains(between(source, "// README begins", "// README ends", 8));
    }

    private static String between(List<String> lines, String begin, String end, int indent) {
        Stream<String> part =
                lines.stream().dropWhile(line -> !line.contains(begin)).skip(1).takeWhile(line -> !line.contains(end));
        return part.map(line -> line.isBlank() ? line : line.substring(indent))
                .collect(Collectors.joining("\n", "```java\n", "\n```\n"));
    }

    private ReachabilityMonitor known(FakeCloud cloud) throws InterruptedException {
        ReachabilityMonitor monitor = MonitorExample.monitor(cloud, scheduler, metrics);
        assertThat(metrics.known.await(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        return monitor;
    }
}
