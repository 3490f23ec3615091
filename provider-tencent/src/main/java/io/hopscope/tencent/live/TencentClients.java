/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import com.tencentcloudapi.common.AbstractClient;
import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.cvm.v20170312.CvmClient;
import com.tencentcloudapi.vpc.v20170312.VpcClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Builds the SDK's clients of each product and region when they are needed first: that takes a while. All share one
 * HTTP client with time limits of its own, since the SDK's would wait for ever. Safe for several threads.
 */
final class TencentClients implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Whoever waits gives up first: what the client throws when its own time is over cannot be told from a cut. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final int IDLE_CONNECTIONS = 8;
    private static final int IDLE_SECONDS = 30;

    /** Products without clients in the artifacts that are on the class path, and the versions of their APIs. */
    private static final Map<String, String> OTHERS = Map.of("clb", "2018-03-17", "region", "2022-06-27");

    private final Connection connection;
    private final Map<Key, AbstractClient> clients = new HashMap<>();
    private @Nullable OkHttpClient http;

    private record Key(String service, String region) {}

    TencentClients(Connection connection) {
        this.connection = connection;
    }

    /** The client of a product in a region. */
    synchronized AbstractClient of(String service, String region) {
        return clients.computeIfAbsent(new Key(service, region), this::build);
    }

    @Override
    public synchronized void close() {
        OkHttpClient used = http;
        if (used != null) {
            used.dispatcher().cancelAll();
            used.connectionPool().evictAll();
        }
    }

    private AbstractClient build(Key key) {
        HttpProfile profile = new HttpProfile();
        connection.endpoint().configure(profile);
        profile.setHttpClient(http());
        ClientProfile settings = new ClientProfile(ClientProfile.SIGN_TC3_256, profile);
        Credential credential = new GuardedCredential();
        return switch (key.service()) {
            case "cvm" -> new CvmClient(credential, key.region(), settings);
            case "vpc" -> new VpcClient(credential, key.region(), settings);
            default ->
                new CommonClient(
                        key.service(), OTHERS.getOrDefault(key.service(), ""), credential, key.region(), settings);
        };
    }

    private OkHttpClient http() {
        OkHttpClient known = http;
        if (known == null) {
            Duration last = connection.attempt().plus(GRACE);
            known = new OkHttpClient.Builder()
                    .connectTimeout(connection.attempt().compareTo(CONNECT) < 0 ? connection.attempt() : CONNECT)
                    .readTimeout(last)
                    .writeTimeout(last)
                    .callTimeout(last)
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                    .addInterceptor(new WireGuard(connection.endpoint()))
                    .build();
            http = known;
        }
        return known;
    }
}
