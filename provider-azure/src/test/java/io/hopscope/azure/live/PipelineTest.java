/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.AzureEnvironment;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupInner;
import com.azure.resourcemanager.network.models.QueryRequestOptions;
import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.Retries;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What passes the own pipeline, over a transport that notes it. */
@Timeout(60)
final class PipelineTest {
    private static final String TOKEN = "eyTokenThatNobodyMaySee";
    private static final String SUBSCRIPTION = "11112222-3333-4444-5555-666677778888";

    private final Queue<HttpRequest> sent = new ConcurrentLinkedQueue<>();
    private final Queue<String> scopes = new ConcurrentLinkedQueue<>();

    @Test
    void write_byTheSdksOwnClient_doesNotLeave() {
        NetworkManagementClient client = client(EffectiveRead.ROUTES);

        assertRefused(() -> client.getNetworkSecurityGroups().delete("g", "n"));
        assertRefused(
                () -> client.getNetworkSecurityGroups().createOrUpdate("g", "n", new NetworkSecurityGroupInner()));
        assertRefused(() -> client.listNetworkManagerEffectiveSecurityAdminRules("g", "n", new QueryRequestOptions()));
        assertRefused(() -> client.getNetworkInterfaces().listEffectiveNetworkSecurityGroups("g", "n"));
        assertThat(sent).isEmpty();
        assertThat(scopes).isEmpty();
    }

    @Test
    void post_thatWasAllowed_leaves() {
        client(EffectiveRead.ROUTES).getNetworkInterfaces().getEffectiveRouteTable("g", "n");

        assertThat(sent).singleElement().satisfies(request -> {
            assertThat(request.getHttpMethod().toString()).isEqualTo("POST");
            assertThat(request.getUrl().getPath()).endsWith("/networkInterfaces/n/effectiveRouteTable");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "public, https://management.azure.com",
        "china, https://management.chinacloudapi.cn",
        "government, https://management.usgovcloudapi.net"
    })
    void read_overHttps_sendsTheTokenToResourceManagerAlone(String cloud, String host) {
        AzureEnvironment environment = Map.of(
                        "china", AzureEnvironment.AZURE_CHINA, "government", AzureEnvironment.AZURE_US_GOVERNMENT)
                .getOrDefault(cloud, AzureEnvironment.AZURE);
        try (AzureProvider provider = builder().environment(environment).build()) {
            Snapshot snapshot = Collector.standard().collect(provider);

            assertThat(snapshot.gaps()).isEmpty();
        }
        assertThat(sent).hasSize(15).allSatisfy(request -> {
            assertThat(request.getUrl().toString()).startsWith(host + "/subscriptions/" + SUBSCRIPTION + "/");
            assertThat(request.getHeaders().getValue(HttpHeaderName.AUTHORIZATION))
                    .isEqualTo("Bearer " + TOKEN);
        });
        assertThat(scopes).containsOnly(host + "/.default");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://management.azure.com",
                "http://192.0.2.1",
                "https://user:password@management.azure.com",
                "management.azure.com",
                "ftp://127.0.0.1",
                "file:/tmp"
            })
    void endpoint_thatWouldShowTheToken_isRefused(String address) {
        assertThatThrownBy(() -> AzureProvider.builder().endpoint(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "../x", "a/b", "a?b", "\u00e4"})
    void subscription_thatIsNoId_isRefused(String id) {
        assertThatThrownBy(() -> AzureProvider.builder().subscription(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void build_withoutCredentialOrSubscription_isRefused() {
        assertThatThrownBy(() -> AzureProvider.builder().subscription("a").build())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AzureProvider.builder()
                        .credential(AzureCloud.token("x"))
                        .build())
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://management.azure.com/subscriptions/a?$skiptoken=x, true",
        "https://MANAGEMENT.azure.com:443/a, true",
        "/subscriptions/a, true",
        "http://management.azure.com/a, false",
        "https://management.azure.com:444/a, false",
        "https://management.azure.com.evil.example/a, false",
        "https://management.azure.com@evil.example/a, false",
        "https://user@management.azure.com/a, false",
        "//evil.example/a, false",
        "https://evil.example/https://management.azure.com/, false",
        "'https://management.azure.com\\@evil.example/', false",
        "'not a link', false"
    })
    void owns_linkOfTheSameHostAlone(String link, boolean owned) {
        assertThat(new Endpoint(URI.create("https://management.azure.com/")).owns(link))
                .isEqualTo(owned);
    }

    @Test
    void text_ofWhatHoldsTheCredential_showsNothingOfIt() {
        AzureProviderBuilder builder = builder();

        assertThat(builder.toString()
                        + builder.build()
                        + new GuardedCredential(AzureCloud.token(TOKEN))
                        + connection(Set.of()))
                .doesNotContain(TOKEN);
    }

    private void assertRefused(ThrowingCallable write) {
        assertThatThrownBy(write)
                .satisfies(thrown ->
                        assertThat(Failures.of(thrown).failure().kind()).isEqualTo(FailureKind.REJECTED));
    }

    private NetworkManagementClient client(EffectiveRead... allowed) {
        return new AzureClients(connection(Set.of(allowed))).of(SUBSCRIPTION).network();
    }

    private Connection connection(Set<EffectiveRead> allowed) {
        return new Connection(
                new Endpoint(URI.create("https://management.azure.com/")),
                "https://management.azure.com/.default",
                AzureCloud.token(TOKEN),
                Optional.of(transport()),
                Duration.ofSeconds(5),
                new Retries(1, Set.of(), Duration.ZERO),
                allowed);
    }

    private AzureProviderBuilder builder() {
        return AzureProvider.builder()
                .subscription(SUBSCRIPTION)
                .transport(transport())
                .credential(request -> {
                    scopes.addAll(request.getScopes());
                    return AzureCloud.token(TOKEN).getToken(request);
                });
    }

    /** Answers everything with an empty list. */
    private HttpClient transport() {
        return request -> {
            sent.add(request);
            return Mono.just(new Answer(request));
        };
    }

    private static final class Answer extends HttpResponse {
        private static final byte[] BODY = "{\"value\":[]}".getBytes(StandardCharsets.UTF_8);

        Answer(HttpRequest request) {
            super(request);
        }

        @Override
        public int getStatusCode() {
            return 200;
        }

        @Override
        @Deprecated
        @SuppressWarnings("InlineMeSuggester") // the SDK's, not this class's
        public String getHeaderValue(String name) {
            return getHeaders().getValue(HttpHeaderName.fromString(name));
        }

        @Override
        public HttpHeaders getHeaders() {
            return new HttpHeaders().set(HttpHeaderName.CONTENT_TYPE, "application/json");
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.just(ByteBuffer.wrap(BODY));
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(BODY.clone());
        }

        @Override
        public Mono<String> getBodyAsString() {
            return getBodyAsString(StandardCharsets.UTF_8);
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return Mono.just(new String(BODY, charset));
        }
    }
}
