/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.CallBack;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.HttpClientConfig;
import com.aliyuncs.http.HttpRequest;
import com.aliyuncs.http.HttpResponse;
import com.aliyuncs.http.IHttpClient;
import io.hopscope.spi.FailureKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Lets reads pass and nothing else, and keeps the bodies of refusals from the SDK: its reader goes round for ever on
 * JSON that is cut. Safe for several threads.
 */
final class GuardedTransport extends IHttpClient {
    private static final Pattern READ = Pattern.compile("[?&]Action=(Describe|List)[A-Za-z0-9]+(&|$)");
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final IHttpClient transport;

    GuardedTransport(IHttpClient transport) {
        this.transport = transport;
    }

    /** An answer whose body the SDK does not see. */
    private static final class Kept extends HttpResponse {
        private final HttpResponse whole;

        Kept(HttpResponse whole) {
            this.whole = whole;
            setStatus(whole.getStatus());
            setHttpContent(NOTHING, StandardCharsets.UTF_8.name(), FormatType.JSON);
        }
    }

    /** The body as it came. */
    static String body(HttpResponse answer) throws ClientException {
        String text = (answer instanceof Kept kept ? kept.whole : answer).getHttpContentString();
        return text == null ? "" : text;
    }

    @Override
    public HttpResponse syncInvoke(HttpRequest request) throws IOException, ClientException {
        if (!READ.matcher(request.getSysUrl()).find()) {
            throw new RefusedException(FailureKind.REJECTED, "only reads are sent");
        }
        HttpResponse answer = transport.syncInvoke(request);
        return answer.isSuccess() ? answer : new Kept(answer);
    }

    @Override
    protected void init(HttpClientConfig config) {
        // the transport is made already
    }

    @Override
    public Future<HttpResponse> asyncInvoke(HttpRequest request, CallBack callback) {
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
        // the transport may be the caller's
    }
}
