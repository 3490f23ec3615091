/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.stub;

import io.hopscope.kit.stub.WireAnswer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** How the stub answers one request. */
@FunctionalInterface
public interface Reply extends Function<StubRequest, io.hopscope.kit.stub.Reply> {
    /** Text of an error that must never be seen: it names who asked and holds a key. */
    String SECRET = "arn:aws:iam::000011112222:user/mole SECRETKEYMATERIAL";

    /** A document of the API or of anybody. */
    static Reply document(int status, String body) {
        return request -> io.hopscope.kit.stub.Reply.of(WireAnswer.xml(status, body));
    }

    /** An error of the API. */
    static Reply error(int status, String code) {
        return request -> io.hopscope.kit.stub.Reply.of(error(status, code, SECRET, request.isOfBalancers()));
    }

    /** An error of the API with a text. */
    static WireAnswer error(int status, String code, String message, boolean ofBalancers) {
        String error = "<Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>";
        String body = ofBalancers
                ? "<ErrorResponse>" + error + "<RequestId>req-e</RequestId></ErrorResponse>"
                : "<Response><Errors>" + error + "</Errors><RequestID>req-e</RequestID></Response>";
        return WireAnswer.xml(status, body);
    }

    /** The beginning of a document, after which the connection ends. */
    static Reply cut() {
        return request -> io.hopscope.kit.stub.Reply.half(WireAnswer.xml(
                200, "<" + request.action() + "Response><requestId>req-1</requestId><item>" + " ".repeat(200)));
    }

    /** Nothing, until the latch opens. */
    static Reply hang(CountDownLatch until) {
        return request -> io.hopscope.kit.stub.Reply.hang(until);
    }

    /** The same after a while. */
    default Reply after(Duration delay) {
        return request -> apply(request).after(delay);
    }
}
