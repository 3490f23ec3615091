/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.IAcsClient;
import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.HttpClientConfig;
import com.aliyuncs.http.HttpClientType;
import com.aliyuncs.http.HttpResponse;
import com.aliyuncs.http.IHttpClient;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's SDK, of which only the requests and their signing are used. Each request says where it goes, by what
 * protocol and how long it may take: left to itself the SDK would ask a service for the host, speak HTTP, and take the
 * times of whoever made the first client of the JVM. Safe for several threads.
 */
final class SdkPort implements ApiPort {
    private final AlibabaCloudCredentialsProvider credentials;
    private final IHttpClient transport;
    private final Optional<Endpoint> endpoint;
    private @Nullable IAcsClient client;

    /**
     * Makes nothing yet: the client takes a third of a second.
     *
     * @param endpoint where all requests go; empty for the hosts of the products
     */
    SdkPort(AlibabaCloudCredentialsProvider credentials, IHttpClient transport, Optional<Endpoint> endpoint) {
        this.credentials = credentials;
        this.transport = new GuardedTransport(transport);
        this.endpoint = endpoint;
    }

    @Override
    public ApiAnswer send(Ask ask, Duration within) throws Exception {
        AcsRequest<?> request = SdkRequests.of(ask);
        int milliseconds = (int) Math.max(1, Math.min(Integer.MAX_VALUE, within.toMillis()));
        request.setSysEndpoint(
                endpoint.map(Endpoint::authority).orElseGet(() -> ask.product().host(ask.region())));
        request.setSysProtocol(
                endpoint.filter(place -> !place.isSecure()).isPresent() ? ProtocolType.HTTP : ProtocolType.HTTPS);
        request.setSysConnectTimeout(milliseconds);
        request.setSysReadTimeout(milliseconds);
        request.setSysAcceptFormat(FormatType.JSON);
        HttpResponse answer = client(ask.region()).doAction(request, false, 0);
        return new ApiAnswer(answer.getStatus(), GuardedTransport.body(answer));
    }

    private synchronized IAcsClient client(String region) {
        IAcsClient known = client;
        if (known == null) {
            HttpClientConfig config = HttpClientConfig.getDefault();
            config.setClientType(HttpClientType.Compatible);
            config.setProtocolType(ProtocolType.HTTPS);
            DefaultProfile profile = DefaultProfile.getProfile(region);
            profile.setHttpClientConfig(config);
            profile.setCloseTrace(true);
            DefaultAcsClient made = new DefaultAcsClient(profile, credentials);
            made.setHttpClient(transport);
            known = made;
            client = known;
        }
        return known;
    }
}
