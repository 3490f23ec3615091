/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.stub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How the stub answers one request. */
@FunctionalInterface
public interface Reply {
    /** Text of an error that must never be seen: it names who asked and holds a key. */
    String SECRET = "arn:aws:iam::000011112222:user/mole SECRETKEYMATERIAL";

    /** Answers. */
    void send(HttpExchange exchange, StubRequest request) throws IOException;

    /** A document of the API or of anybody. */
    static Reply document(int status, String body) {
        return (exchange, request) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** An error of the API. */
    static Reply error(int status, String code) {
        return (exchange, request) -> {
            String error = "<Error><Code>" + code + "</Code><Message>" + SECRET + "</Message></Error>";
            String body = request.isOfBalancers()
                    ? "<ErrorResponse>" + error + "<RequestId>req-e</RequestId></ErrorResponse>"
                    : "<Response><Errors>" + error + "</Errors><RequestID>req-e</RequestID></Response>";
            document(status, body).send(exchange, request);
        };
    }

    /** The beginning of a document, after which the connection ends. */
    static Reply cut() {
        return (exchange, request) -> {
            byte[] begin = ("<" + request.action() + "Response><requestId>req-1</requestId><it")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, begin.length);
            exchange.getResponseBody().write(begin);
            exchange.close();
        };
    }

    /** Nothing, until the latch opens. */
    static Reply hang(CountDownLatch until) {
        return (exchange, request) -> {
            try {
                until.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    /** The same after a while. */
    default Reply after(Duration delay) {
        return (exchange, request) -> {
            try {
                Thread.sleep(delay.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            send(exchange, request);
        };
    }
}
