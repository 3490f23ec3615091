/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import io.hopscope.collect.Collector;
import io.hopscope.kit.stub.LoopbackServer;
import io.hopscope.kit.stub.Reply;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.call.Retries;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves this machine, and what stays open. */
@Timeout(60)
final class GuardTest {
    private static final SecretSource SECRETS = () -> SecretSource.Secret.lasting("id", "key");

    @ParameterizedTest
    @ValueSource(strings = {"StopInstances", "ModifyVpcAttribute", "CreateDescribe", "describeVpcs", ""})
    void send_anythingButADescription_doesNotLeave(String action) {
        Queue<WireRequest> came = new ConcurrentLinkedQueue<>();
        try (LoopbackServer server = new LoopbackServer(request -> {
                    came.add(request);
                    return Reply.of(WireAnswer.json(200, "{\"Response\":{\"RequestId\":\"r\"}}"));
                });
                TencentClients clients = new TencentClients(connection(Endpoint.at(server.address())))) {
            assertThatThrownBy(() -> new Attempt()
                            .make(SECRETS, () -> clients.of("vpc", "ap-nanjing").call(action, "{}")))
                    .isInstanceOf(TencentCloudSDKException.class)
                    .hasCauseInstanceOf(RefusedException.class);
            assertThat(came).isEmpty();
            assertThatCode(() -> new Attempt()
                            .make(SECRETS, () -> clients.of("vpc", "ap-nanjing").call("DescribeVpcs", "{}")))
                    .doesNotThrowAnyException();
            assertThat(came).hasSize(1);
        }
    }

    /** A connection whose answer is left open cannot be used again, so that each call would open another. */
    @Test
    void read_answersThatAreNoSuccess_leaveNoConnectionOpen() throws IOException {
        Set<Integer> ports = ConcurrentHashMap.newKeySet();
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            ports.add(exchange.getRemoteAddress().getPort());
            exchange.getRequestBody().readAllBytes();
            byte[] body = "<html>broken</html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (TencentProvider provider = TencentProvider.builder()
                .account("1")
                .region("ap-nanjing")
                .endpoint(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .secrets(SECRETS)
                .pause(Duration.ZERO)
                .build()) {
            assertThatThrownBy(() -> Collector.standard().parallelism(1).collect(provider))
                    .isInstanceOf(CloudAccessException.class);
        } finally {
            server.stop(0);
        }
        assertThat(calls).hasValueGreaterThan(80);
        assertThat(ports).hasSizeLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.com", "http://10.0.0.1:80", "ftp://127.0.0.1", "https://me@example.com", "x"})
    void endpoint_inTheClear_isRefused(String address) {
        assertThatThrownBy(() -> TencentProvider.builder().endpoint(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endpoint_ofADomain_ownsItsHostsAlone() {
        Endpoint endpoint = Endpoint.below("intl.tencentcloudapi.com");

        assertThat(endpoint.owns("https", "vpc.intl.tencentcloudapi.com")).isTrue();
        assertThat(endpoint.owns("http", "vpc.intl.tencentcloudapi.com")).isFalse();
        assertThat(endpoint.owns("https", "vpc.intl.tencentcloudapi.com.example.com"))
                .isFalse();
        assertThat(endpoint.owns("https", "intl.tencentcloudapi.com")).isFalse();
        assertThatThrownBy(() -> TencentProvider.builder().domain("https://tencentcloudapi.com"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void build_withoutWhatItNeeds_isRefused() {
        assertThatThrownBy(() -> TencentProvider.builder()
                        .region("ap-nanjing")
                        .secrets(SECRETS)
                        .build())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        TencentProvider.builder().account("1").secrets(SECRETS).build())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        TencentProvider.builder().account("1").allRegions().build())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TencentProvider.builder().account("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TencentProvider.builder().region("ap nanjing"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Connection connection(Endpoint endpoint) {
        return new Connection(endpoint, SECRETS, Duration.ofSeconds(5), new Retries(1, Set.of(), Duration.ZERO));
    }
}
