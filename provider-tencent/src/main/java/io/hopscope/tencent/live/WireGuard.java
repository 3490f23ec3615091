/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.spi.FailureKind;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Lets reads pass and nothing else, to the host of the API alone, and closes answers that the SDK would leave open: it
 * throws on another status than 200 and forgets the body, which keeps the connection. Immutable.
 */
final class WireGuard implements Interceptor {
    private static final int OK = 200;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;
    private static final String READS = "Describe";

    private final Endpoint endpoint;

    WireGuard(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        String action = request.header("X-TC-Action");
        if (action == null || !action.startsWith(READS)) {
            throw new RefusedException(FailureKind.REJECTED, "only reads are sent");
        }
        if (!endpoint.owns(request.url().scheme(), request.url().host())) {
            throw new RefusedException(FailureKind.REJECTED, "the request is for another host");
        }
        Attempt.current().sends(chain.call());
        Response answer = chain.proceed(request);
        if (answer.code() != OK) {
            answer.close();
            throw new RefusedException(kind(answer.code()), "the status is " + answer.code(), after(answer));
        }
        return answer;
    }

    /** The API itself answers with 200 whatever happens, so that others come from something in between. */
    private static FailureKind kind(int status) {
        return switch (status) {
            case TOO_MANY -> FailureKind.THROTTLED;
            case REQUEST_TIMEOUT -> FailureKind.TRANSIENT;
            default -> status >= BROKEN ? FailureKind.TRANSIENT : FailureKind.UNREADABLE;
        };
    }

    private static Optional<Duration> after(Response answer) {
        @Nullable String seconds = answer.header("Retry-After");
        return Optional.ofNullable(seconds)
                .filter(text -> text.strip().matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text.strip())));
    }
}
