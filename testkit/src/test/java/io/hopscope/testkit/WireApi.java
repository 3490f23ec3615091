/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.kit.Connection;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.Scope;
import io.hopscope.snapshot.SnapshotFiles;
import io.hopscope.snapshot.SnapshotFormatException;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.CallFailedException;
import io.hopscope.spi.call.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The fake cloud's lists over a wire, a snapshot document for each page, so that the contract can get in between. */
final class WireApi implements FakeApi {
    static final String NEXT = "Next-Page";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Connection connection;

    WireApi(Connection connection) {
        this.connection = connection;
    }

    @Override
    public List<Scope> scopes() {
        return connection.regions().stream().map(Estate::scope).toList();
    }

    @Override
    public Page<Resource> page(Call call, @Nullable String token) throws CallFailedException {
        String path = "/" + call.scope().region() + "/" + call.list() + (token == null ? "" : "?page=" + token);
        HttpRequest request = HttpRequest.newBuilder(URI.create(connection.address() + path))
                .header("Key", connection.keyId() + ":" + connection.secret())
                .build();
        HttpResponse<byte[]> response = sent(request, call.context().deadline().remaining());
        if (response.statusCode() != 200) {
            throw refused(response);
        }
        return Page.of(items(response.body()), response.headers().firstValue(NEXT));
    }

    private static HttpResponse<byte[]> sent(HttpRequest request, Duration left) throws CallFailedException {
        try {
            return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .get(left.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CallFailedException(FailureKind.TIMEOUT);
        } catch (ExecutionException e) {
            throw new CallFailedException(FailureKind.TRANSIENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailedException(FailureKind.CANCELLED);
        }
    }

    private static CallFailedException refused(HttpResponse<?> response) {
        Optional<Duration> after = response.headers()
                .firstValue("Retry-After")
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
        FailureKind kind = switch (response.statusCode()) {
            case 401 -> FailureKind.AUTHENTICATION;
            case 403 -> FailureKind.PERMISSION;
            case 429 -> FailureKind.THROTTLED;
            default -> FailureKind.TRANSIENT;
        };
        return new CallFailedException(CallFailure.of(kind), after);
    }

    private static List<Resource> items(byte[] body) throws CallFailedException {
        try {
            return SnapshotFiles.read(new ByteArrayInputStream(body))
                    .resources()
                    .toList();
        } catch (SnapshotFormatException | IOException e) {
            throw new CallFailedException(FailureKind.UNREADABLE);
        }
    }
}
