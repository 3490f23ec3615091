/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hopscope.aws.live.AwsProvider;
import io.hopscope.aws.live.AwsProviderBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Serves an estate on the loopback interface. Faults answer instead for requests that they are meant for. Once closed
 * it fails the test if anything but a read call has come.
 */
public final class StubCloud implements AutoCloseable {
    /** Of the credentials that requests are signed with. */
    public static final String SECRET_KEY = "wJalrSTUBSECRETKEYdoNotShow";

    private static final Pattern READ_CALL = Pattern.compile("(Describe|Get|Search)[A-Z][A-Za-z]+");

    static {
        // without it the server delays each answer, see sun.net.httpserver.ServerConfig
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<StubRequest> requests = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();
    private final Answers answers;
    private final Duration latency;

    private record Fault(Predicate<StubRequest> meant, Reply reply, AtomicInteger left) {
        boolean takes(StubRequest request) {
            return meant.test(request) && left.getAndDecrement() > 0;
        }
    }

    private StubCloud(Answers answers, Duration latency) {
        this.answers = answers;
        this.latency = latency;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Serves an estate in pages of the size that is asked for. */
    public static StubCloud of(StubEstate estate) {
        return new StubCloud(new Answers(estate, StubCloud::asAsked), Duration.ZERO);
    }

    /** Serves an estate and answers only after a while. */
    public static StubCloud slow(StubEstate estate, Duration latency) {
        return new StubCloud(new Answers(estate, StubCloud::asAsked), latency);
    }

    /** Serves every list that pages in three pages, the last item on the third. */
    public static StubCloud inThreePages(StubEstate estate) {
        return new StubCloud(new Answers(estate, StubCloud::threePages), Duration.ZERO);
    }

    /** Answers so wherever it is meant. */
    public StubCloud when(Predicate<StubRequest> meant, Reply reply) {
        return when(meant, reply, Integer.MAX_VALUE);
    }

    /** Answers so the first times. */
    public StubCloud when(Predicate<StubRequest> meant, Reply reply, int times) {
        faults.add(new Fault(meant, reply, new AtomicInteger(times)));
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
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
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
        server.stop(0);
        threads.shutdownNow();
        if (!broken.isEmpty()) {
            throw new AssertionError("requests that should not be: " + broken);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            StubRequest request = StubRequest.of(exchange);
            requests.add(request);
            if (!READ_CALL.matcher(request.action()).matches()) {
                broken.add(request.action());
            }
            Reply reply = faults.stream()
                    .filter(fault -> fault.takes(request))
                    .findFirst()
                    .map(Fault::reply)
                    .orElseGet(() -> answers.to(request));
            (latency.isZero() ? reply : reply.after(latency)).send(exchange, request);
        } catch (RuntimeException e) {
            broken.add(e.toString());
            exchange.close();
        }
    }

    private static Answers.Slice asAsked(int items, Optional<Integer> size, String token) {
        int from = token.isEmpty() ? 0 : Integer.parseInt(token.replace("+/=", ""));
        int to = Math.min(items, from + size.orElse(items));
        return new Answers.Slice(from, to, to < items ? to + "+/=" : "");
    }

    private static Answers.Slice threePages(int items, Optional<Integer> size, String token) {
        int last = Math.max(0, items - 1);
        return switch (token) {
            case "" -> new Answers.Slice(0, last / 2, "two+/=");
            case "two+/=" -> new Answers.Slice(last / 2, last, "three+/=");
            default -> new Answers.Slice(last, items, "");
        };
    }
}
