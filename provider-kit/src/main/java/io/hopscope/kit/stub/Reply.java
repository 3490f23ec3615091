/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.stub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a stub answers one request: as it should, or as broken networks and proxies do. */
@FunctionalInterface
public interface Reply {
    /** Answers, and ends the exchange. */
    void send(HttpExchange exchange) throws IOException;

    /** An answer as it is. */
    static Reply of(WireAnswer answer) {
        return exchange -> {
            byte[] bytes = answer.bytes();
            begin(exchange, answer, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** The first half of an answer, after which the connection ends: fewer bytes than were announced. */
    static Reply cut(WireAnswer answer) {
        return exchange -> {
            byte[] bytes = answer.bytes();
            begin(exchange, answer, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** The first half of an answer, as if that were all of it. */
    static Reply half(WireAnswer answer) {
        return of(answer.withBody(answer.body().substring(0, answer.body().length() / 2)));
    }

    /** Nothing until the latch opens, or for a minute; then the end of the connection. */
    static Reply hang(CountDownLatch until) {
        return exchange -> {
            pause(until, Duration.ofMinutes(1));
            exchange.close();
        };
    }

    /** An answer of which one byte comes at a time, until the latch opens. */
    static Reply drip(WireAnswer answer, Duration each, CountDownLatch until) {
        return exchange -> {
            byte[] bytes = answer.bytes();
            begin(exchange, answer, bytes.length);
            OutputStream out = exchange.getResponseBody();
            for (int i = 0; i < bytes.length && until.getCount() > 0; i++) {
                out.write(bytes, i, 1);
                out.flush();
                pause(until, each);
            }
            exchange.close();
        };
    }

    /** The same after a while. */
    default Reply after(Duration delay) {
        return exchange -> {
            pause(new CountDownLatch(1), delay);
            send(exchange);
        };
    }

    private static void begin(HttpExchange exchange, WireAnswer answer, int length) throws IOException {
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    }

    private static void pause(CountDownLatch end, Duration time) {
        try {
            end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
