/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import com.aliyuncs.http.CallBack;
import com.aliyuncs.http.HttpClientConfig;
import com.aliyuncs.http.HttpRequest;
import com.aliyuncs.http.HttpResponse;
import com.aliyuncs.http.IHttpClient;
import java.util.concurrent.Future;

/** A transport of which only one method is ever called. */
abstract class UnusedTransport extends IHttpClient {
    @Override
    protected void init(HttpClientConfig config) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Future<HttpResponse> asyncInvoke(HttpRequest request, CallBack callback) {
        throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    public void ignoreSSLCertificate() {
        throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    public void restoreSSLCertificate() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isSingleton() {
        return false;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
