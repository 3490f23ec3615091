/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.toy;

import io.hopscope.kit.Connection;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallEvent;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Reads the toy's lists to their ends. */
final class ToyCalls {
    private static final int TRIES = 4;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Connection connection;
    private final CallContext context;
    private final BooleanSupplier closed;
    private final Set<Flaw> flaws;

    ToyCalls(Connection connection, CallContext context, BooleanSupplier closed, Set<Flaw> flaws) {
        this.connection = connection;
        this.context = context;
        this.closed = closed;
        this.flaws = flaws;
    }

    /**
     * A list as far as it was read.
     *
     * @param items the lines
     * @param failure why it broke off
     * @param text what the cloud said then
     */
    record Read(List<String> items, Optional<CallFailure> failure, String text) {}

    private record Page(List<String> items, String next) {}

    /** A call that failed. */
    private static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient CallFailure failure;
        private final String text;

        Failed(FailureKind kind, String text) {
            super(kind.words());
            this.failure = CallFailure.of(kind);
            this.text = text;
        }
    }

    Read list(String region, String list, String owner) {
        List<String> items = new ArrayList<>();
        String page = "";
        int pages = 0;
        try {
            do {
                Page read = page(region, list, owner, page);
                items.addAll(read.items());
                page = read.next();
                pages++;
            } while (!page.isEmpty() && !isEnough(pages, owner));
            return new Read(items, Optional.empty(), "");
        } catch (Failed e) {
            return new Read(items, Optional.of(e.failure), e.text);
        }
    }

    private boolean isEnough(int pages, String owner) {
        return (flaws.contains(Flaw.STOPS_AT_PAGE_TWO) && pages == 2)
                || (flaws.contains(Flaw.READS_ONE_PAGE_OF_OWNERS) && !owner.isEmpty());
    }

    private Page page(String region, String list, String owner, String page) throws Failed {
        long start = System.nanoTime();
        Failed last = new Failed(FailureKind.UNREADABLE, "");
        for (int i = 0; i < TRIES || flaws.contains(Flaw.TRIES_FOR_EVER); i++) {
            try {
                Page read = tried(region, list, owner, page);
                tell(region, list, read.items().size(), start, Optional.empty());
                return read;
            } catch (Failed e) {
                last = e;
                if (!isWorthAnotherTry(e.failure.kind())) {
                    break;
                }
            }
        }
        tell(region, list, 0, start, Optional.of(last.failure));
        throw last;
    }

    private void tell(String region, String list, int items, long start, Optional<CallFailure> failure) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        context.listener().ended(new CallEvent(new Scope("toy", "", region), list, items, took, failure));
    }

    private boolean isWorthAnotherTry(FailureKind kind) {
        boolean passes =
                kind == FailureKind.THROTTLED || kind == FailureKind.TRANSIENT || kind == FailureKind.UNREADABLE;
        return passes && !flaws.contains(Flaw.NEVER_TRIES_AGAIN);
    }

    private Page tried(String region, String list, String owner, String page) throws Failed {
        if (isClosed() || isCancelled()) {
            throw new Failed(FailureKind.CANCELLED, "");
        }
        if (context.deadline().isOver() && !flaws.contains(Flaw.TRIES_FOR_EVER)) {
            throw new Failed(FailureKind.TIMEOUT, "");
        }
        HttpResponse<String> response = sent(request(region, list, owner, page));
        if (response.statusCode() != 200) {
            throw refused(response);
        }
        return parsed(list, response.body());
    }

    private boolean isClosed() {
        return closed.getAsBoolean()
                && !flaws.contains(Flaw.READS_WHEN_CLOSED)
                && !flaws.contains(Flaw.READS_ON_WHEN_CLOSED);
    }

    private boolean isCancelled() {
        return context.isCancelled() && !flaws.contains(Flaw.IS_DEAF_TO_CANCELLATION);
    }

    private HttpRequest request(String region, String list, String owner, String page) {
        String path = "/" + region + "/" + list + "?owner=" + owner + (page.isEmpty() ? "" : "&page=" + page);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(connection.address() + path))
                .header("Toy-Key", connection.keyId() + ":" + connection.secret());
        return flaws.contains(Flaw.CHANGES_SOMETHING)
                ? request.POST(HttpRequest.BodyPublishers.noBody()).build()
                : request.build();
    }

    private HttpResponse<String> sent(HttpRequest request) throws Failed {
        Duration left = flaws.contains(Flaw.WAITS_FOR_EVER) || flaws.contains(Flaw.TRIES_FOR_EVER)
                ? Duration.ofMinutes(1)
                : context.deadline().remaining();
        try {
            return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .get(left.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Failed(FailureKind.TIMEOUT, "");
        } catch (ExecutionException e) {
            throw new Failed(FailureKind.TRANSIENT, "");
        } catch (InterruptedException e) {
            return interrupted(request);
        }
    }

    private HttpResponse<String> interrupted(HttpRequest request) throws Failed {
        if (flaws.contains(Flaw.IS_DEAF_TO_INTERRUPTS)) {
            return sent(request);
        }
        if (!flaws.contains(Flaw.SWALLOWS_INTERRUPTS)) {
            Thread.currentThread().interrupt();
        }
        throw new Failed(FailureKind.CANCELLED, "");
    }

    private Failed refused(HttpResponse<String> response) {
        FailureKind kind = switch (response.statusCode()) {
            case 401 -> FailureKind.AUTHENTICATION;
            case 403 -> FailureKind.PERMISSION;
            case 429 -> FailureKind.THROTTLED;
            default -> FailureKind.TRANSIENT;
        };
        if (kind == FailureKind.THROTTLED) {
            pause(Duration.ofSeconds(
                    Long.parseLong(response.headers().firstValue("Retry-After").orElse("0"))));
        }
        return new Failed(kind, response.body());
    }

    /** As long as the cloud says, but not beyond the deadline; a little where it says nothing. */
    private void pause(Duration told) {
        Duration left = context.deadline().remaining();
        boolean patient = flaws.contains(Flaw.WAITS_AS_LONG_AS_IT_IS_TOLD) || told.compareTo(left) < 0;
        Duration time = patient ? told.plusMillis(50) : left;
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Page parsed(String list, String body) throws Failed {
        List<String> lines = body.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith("toy " + list + " ")) {
            return careless(body);
        }
        int items = Integer.parseInt(lines.get(0).substring(("toy " + list + " ").length()));
        String last = lines.get(lines.size() - 1);
        boolean whole = lines.size() == items + 2 && (last.equals("end") || last.startsWith("next "));
        if (!whole && !flaws.contains(Flaw.TAKES_HALF_FOR_WHOLE)) {
            throw new Failed(FailureKind.UNREADABLE, "");
        }
        String next = last.startsWith("next ") ? last.substring("next ".length()) : "";
        List<String> all = lines.subList(1, whole ? items + 1 : Math.max(1, lines.size() - 1));
        return new Page(
                flaws.contains(Flaw.LOSES_THE_LAST_ITEM) && next.isEmpty() && all.size() == 1 ? List.of() : all, next);
    }

    private Page careless(String body) throws Failed {
        boolean nothing = body.isEmpty() || body.equals("{}");
        if (flaws.contains(nothing ? Flaw.TAKES_NOTHING_FOR_EMPTY : Flaw.TAKES_ANY_BODY_FOR_A_LIST)) {
            return new Page(List.of(), "");
        }
        throw new Failed(FailureKind.UNREADABLE, "");
    }
}
