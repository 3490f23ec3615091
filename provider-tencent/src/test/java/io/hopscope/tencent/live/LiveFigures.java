/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.collect.Collector;
import io.hopscope.kit.stub.LoopbackServer;
import io.hopscope.kit.stub.Reply;
import io.hopscope.model.Snapshot;
import io.hopscope.spi.CallEvent;
import io.hopscope.tencent.live.stub.Fleet;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Measures reading a fleet; no test. {@code serve MACHINES MILLISECONDS} in one process prints an address for
 * {@code read ADDRESS} in another, so that what the stub holds does not count; the smallest {@code -Xmx} that the
 * reader gets along with is its peak.
 */
final class LiveFigures {
    private static final int RUNS = 3;

    private LiveFigures() {}

    /** Serves or reads. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments[0].equals("serve")) {
            Fleet fleet = new Fleet(Integer.parseInt(arguments[1]));
            Duration latency = Duration.ofMillis(Long.parseLong(arguments[2]));
            try (LoopbackServer server = new LoopbackServer(request -> {
                Reply reply = fleet.apply(request);
                return latency.isZero() ? reply : reply.after(latency);
            })) {
                System.out.println(server.address());
                Thread.sleep(Duration.ofMinutes(10).toMillis());
            }
            return;
        }
        for (int i = 0; i < RUNS; i++) {
            read(URI.create(arguments[1]));
        }
    }

    private static void read(URI address) {
        Queue<CallEvent> calls = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        try (TencentProvider provider = TencentProvider.builder()
                .account(TencentCloud.ACCOUNT)
                .region(Fleet.REGION)
                .endpoint(address)
                .secrets(() -> SecretSource.Secret.lasting("id", "key"))
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
