/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import com.aliyuncs.http.CallBack;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.HttpClientConfig;
import com.aliyuncs.http.HttpRequest;
import com.aliyuncs.http.HttpResponse;
import com.aliyuncs.http.IHttpClient;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests through the JDK's client. The SDK's own is one for the whole JVM: the settings of whoever comes first
 * count for all, an answer that trickles in never ends, and an interrupt does not end it. Follows no redirect, and
 * tries nothing again. Safe for several threads.
 */
final class JdkTransport extends IHttpClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int FOREVER = 60_000;

    /** Headers that the client writes itself. */
    private static final Set<String> OWN = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private @Nullable HttpClient client;

    @Override
    public HttpResponse syncInvoke(HttpRequest asked) throws IOException {
        Integer within = asked.getSysReadTimeout();
        CompletableFuture<java.net.http.HttpResponse<byte[]>> answer =
                client().sendAsync(request(asked), BodyHandlers.ofByteArray());
        try {
            return answered(answer.get(within == null ? FOREVER : within, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer came in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("nobody waits any more");
        } catch (ExecutionException e) {
            throw new IOException("no answer came", e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private synchronized HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            known = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .build();
            client = known;
        }
        return known;
    }

    private static java.net.http.HttpRequest request(HttpRequest asked) {
        byte[] body = asked.getHttpContent();
        java.net.http.HttpRequest.Builder request = java.net.http.HttpRequest.newBuilder(URI.create(asked.getSysUrl()))
                .method(
                        asked.getSysMethod().name(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        asked.getSysHeaders().forEach((name, value) -> {
            if (value != null && !OWN.contains(name.toLowerCase(Locale.ROOT))) {
                request.setHeader(name, value);
            }
        });
        return request.build();
    }

    private static HttpResponse answered(java.net.http.HttpResponse<byte[]> answer) {
        HttpResponse told = new HttpResponse();
        told.setStatus(answer.statusCode());
        told.setHttpContent(answer.body(), StandardCharsets.UTF_8.name(), FormatType.JSON);
        return told;
    }

    @Override
    protected void init(HttpClientConfig config) {
        // made of its own settings
    }

    @Override
    public Future<HttpResponse> asyncInvoke(HttpRequest asked, CallBack callback) {
        throw new UnsupportedOperationException("requests are sent one by one");
    }

    @Override
    @Deprecated
    public void ignoreSSLCertificate() {
        throw new UnsupportedOperationException("certificates are never ignored");
    }

    @Override
    @Deprecated
    public void restoreSSLCertificate() {
        // they were never ignored
    }

    @Override
    public boolean isSingleton() {
        return false;
    }

    @Override
    public void close() {
        // the client holds no thread that outlives it
    }
}
