/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.stub;

import io.hopscope.aws.live.AwsProvider;
import io.hopscope.aws.live.AwsProviderBuilder;
import io.hopscope.kit.stub.Faults;
import io.hopscope.kit.stub.LoopbackServer;
import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Serves an estate on the loopback interface. Faults answer instead for requests that they are meant for. Once closed
 * it fails the test if anything but a read call has come.
 */
public final class StubCloud implements AutoCloseable {
    /** Of the credentials that requests are signed with. */
    public static final String SECRET_KEY = "wJalrSTUBSECRETKEYdoNotShow";

    private final LoopbackServer server;
    private final Faults<StubRequest> faults = new Faults<>();
    private final ConcurrentLinkedQueue<StubRequest> requests = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();
    private final Answers answers;
    private final Pages pages;
    private final Duration latency;

    private StubCloud(StubEstate estate, Pages pages, Duration latency) {
        this.answers = new Answers(estate);
        this.pages = pages;
        this.latency = latency;
        this.server = new LoopbackServer(this::reply);
    }

    /** Serves an estate in pages of the size that is asked for. */
    public static StubCloud of(StubEstate estate) {
        return new StubCloud(estate, Pages.AS_ASKED, Duration.ZERO);
    }

    /** Serves an estate and answers only after a while. */
    public static StubCloud slow(StubEstate estate, Duration latency) {
        return new StubCloud(estate, Pages.AS_ASKED, latency);
    }

    /** Serves every list that pages in three pages, the last item on the third. */
    public static StubCloud inThreePages(StubEstate estate) {
        return new StubCloud(estate, Pages.THREE, Duration.ZERO);
    }

    /** Answers so wherever it is meant. */
    public StubCloud when(Predicate<StubRequest> meant, Reply reply) {
        return when(meant, reply, Integer.MAX_VALUE);
    }

    /** Answers so the first times. */
    public StubCloud when(Predicate<StubRequest> meant, Reply reply, int times) {
        faults.add(meant, reply, times);
        return this;
    }

    /** Requests for an operation. */
    public static Predicate<StubRequest> action(String name) {
        return request -> request.action().equals(name);
    }

    /** A provider that asks this cloud, in some regions, with short patience. */
    public AwsProvider provider(String... regions) {
        AwsProviderBuilder builder = settings();
        List.of(regions).forEach(builder::region);
        return builder.build();
    }

    /** A provider without regions that would ask this cloud. */
    public AwsProviderBuilder settings() {
        return AwsProvider.builder()
                .endpoint(address())
                .timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20))
                .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDSTUB", SECRET_KEY)));
    }

    /** Where it listens. */
    public URI address() {
        return server.address();
    }

    /** What has come so far. */
    public List<StubRequest> requests() {
        return List.copyOf(requests);
    }

    /** How often an operation was asked for. */
    public long count(String action) {
        return requests.stream()
                .filter(request -> request.action().equals(action))
                .count();
    }

    @Override
    public void close() {
        server.close();
        broken.addAll(server.broken());
        if (!broken.isEmpty()) {
            throw new AssertionError("requests that should not be: " + broken);
        }
    }

    private io.hopscope.kit.stub.Reply reply(WireRequest wire) {
        StubRequest request = StubRequest.of(wire);
        requests.add(request);
        if (!request.readsOnly()) {
            broken.add(request.action());
        }
        io.hopscope.kit.stub.Reply reply =
                faults.take(request).orElseGet(() -> io.hopscope.kit.stub.Reply.of(answers.to(request, pages)));
        return latency.isZero() ? reply : reply.after(latency);
    }
}
