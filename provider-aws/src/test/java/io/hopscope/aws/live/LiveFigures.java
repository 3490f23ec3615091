/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.live.stub.Fleet;
import io.hopscope.aws.live.stub.StubCloud;
import io.hopscope.aws.live.stub.StubEstate;
import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import io.hopscope.spi.CallEvent;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Measures reading a fleet; no test. {@code serve INSTANCES MILLISECONDS} in one process prints an address for
 * {@code read ADDRESS} in another, so that what the stub holds does not count; the smallest {@code -Xmx} that the
 * reader gets along with is its peak.
 */
final class LiveFigures {
    private static final int RUNS = 3;

    private LiveFigures() {}

    /** Serves or reads. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments[0].equals("serve")) {
            StubEstate fleet = Fleet.of(Integer.parseInt(arguments[1]));
            try (StubCloud cloud = StubCloud.slow(fleet, Duration.ofMillis(Long.parseLong(arguments[2])))) {
                System.out.println(cloud.address());
                Thread.sleep(Duration.ofMinutes(10).toMillis());
            }
        }
        for (int i = 0; i < RUNS; i++) {
            read(URI.create(arguments[1]));
        }
    }

    private static void read(URI address) {
        Queue<CallEvent> calls = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        try (AwsProvider provider = AwsProvider.builder()
                .region("eu-west-3")
                .endpoint(address)
                .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDSTUB", "secret")))
                .build()) {
            Snapshot snapshot = Collector.standard().telling(calls::add).collect(provider);
            long milliseconds = Duration.ofNanos(System.nanoTime() - start).toMillis();
            System.out.printf(
                    "%d calls, %d ms, heap of at most %d MB, %d resources, %d gaps%n",
                    calls.size(),
                    milliseconds,
                    Runtime.getRuntime().maxMemory() >> 20,
                    snapshot.resources().count(),
                    snapshot.gaps().size());
        }
    }
}
