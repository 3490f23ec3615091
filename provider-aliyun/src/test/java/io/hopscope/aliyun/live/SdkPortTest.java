/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.HttpRequest;
import com.aliyuncs.http.HttpResponse;
import com.aliyuncs.http.IHttpClient;
import io.hopscope.collect.Collector;
import io.hopscope.spi.FailureKind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests go, and which do not. */
@Timeout(60)
final class SdkPortTest {
    private final Queue<HttpRequest> sent = new ConcurrentLinkedQueue<>();

    /** Notes requests and answers nothing of use. */
    private final class Notes extends UnusedTransport {
        @Override
        public HttpResponse syncInvoke(HttpRequest request) {
            sent.add(request);
            HttpResponse answer = new HttpResponse(request.getSysUrl());
            answer.setStatus(200);
            answer.setHttpContent("{\"a\":1".getBytes(StandardCharsets.UTF_8), "UTF-8", FormatType.JSON);
            return answer;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ECS,DescribeInstances,cn-hangzhou,ecs-cn-hangzhou.aliyuncs.com",
        "ECS,DescribeInstances,eu-central-1,ecs.eu-central-1.aliyuncs.com",
        "VPC,DescribeVpcs,cn-beijing,vpc.aliyuncs.com",
        "VPC,DescribeVpcs,ap-southeast-5,vpc.ap-southeast-5.aliyuncs.com",
        "VPC_PEER,ListVpcPeerConnections,cn-beijing,vpcpeer.aliyuncs.com",
        "SLB,DescribeLoadBalancers,cn-beijing,slb.aliyuncs.com",
        "SLB,DescribeLoadBalancers,eu-central-1,slb.eu-central-1.aliyuncs.com",
        "DDOS,DescribeInstanceIpAddress,eu-central-1,antiddos.aliyuncs.com"
    })
    void send_anyProduct_goesToItsHostByHttpsAndStatesItsTimes(
            Product product, String action, String region, String host) throws Exception {
        ApiAnswer answer = port(Optional.empty())
                .send(new Ask(product, action, region, Map.of("X", "y z")), Duration.ofMillis(1234));

        assertThat(answer).isEqualTo(new ApiAnswer(200, "{\"a\":1"));
        HttpRequest request = sent.remove();
        assertThat(request.getSysUrl())
                .startsWith("https://" + host + "/?")
                .contains("Action=" + action + "&", "X=y%20z", "RegionId=" + region, "Version=" + product.version());
        assertThat(request.getSysReadTimeout()).isEqualTo(1234);
        assertThat(request.getSysConnectTimeout()).isEqualTo(1234);
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeleteVpc", "ModifyVpcAttribute", "StartInstance", "describeVpcs", "Describe"})
    void send_anythingButAReading_isRefused(String action) {
        assertThatThrownBy(() -> port(Optional.empty())
                        .send(new Ask(Product.VPC, action, "cn-beijing", Map.of()), Duration.ofSeconds(1)))
                .satisfies(e -> assertThat(Failures.kind(e)).isEqualTo(FailureKind.REJECTED));
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ecs.aliyuncs.com", "http://10.0.0.7", "ftp://127.0.0.1", "https:/x", "https://a@b"})
    void endpoint_inTheClearOrNone_isRefused(String address) {
        assertThatThrownBy(() -> AliyunProvider.builder().endpoint(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endpoint_ofAProxy_takesAllProducts() throws Exception {
        port(Optional.of(new Endpoint(URI.create("https://proxy.example:8443"))))
                .send(new Ask(Product.SLB, "DescribeLoadBalancers", "cn-beijing", Map.of()), Duration.ofSeconds(1));

        assertThat(sent.remove().getSysUrl()).startsWith("https://proxy.example:8443/?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cn", "cn-hangzhou.evil.example", "cn-hangzhou/", "CN-HANGZHOU", "cn-hang zhou"})
    void region_thatIsNone_isRefused(String region) {
        assertThatThrownBy(() -> AliyunProvider.builder().region(region)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void build_withoutARegion_isRefused() {
        assertThatThrownBy(() -> AliyunProvider.builder().build()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void read_throughATransportOfTheCallers_usesIt() {
        try (AliyunProvider provider = AliyunProvider.builder()
                .region("eu-central-1")
                .transport(new Notes())
                .pause(Duration.ofMillis(1))
                .keys(() -> new AccessKey("id", "secret", ""))
                .build()) {
            assertThatThrownBy(() -> Collector.standard().collect(provider)).hasNoCause();
        }
        assertThat(sent).isNotEmpty();
    }

    @Test
    void failure_ofTheNetwork_isTransientAndShowsNothing() {
        IHttpClient broken = new UnusedTransport() {
            @Override
            public HttpResponse syncInvoke(HttpRequest request) throws IOException {
                throw new IOException("no route for " + request.getSysUrl());
            }
        };
        SdkPort port = new SdkPort(Credentials.of(() -> new AccessKey("id", "secret", "")), broken, Optional.empty());

        assertThatThrownBy(() ->
                        port.send(new Ask(Product.VPC, "DescribeVpcs", "cn-beijing", Map.of()), Duration.ofSeconds(1)))
                .isInstanceOf(ClientException.class)
                .satisfies(e -> assertThat(Failures.kind(e)).isEqualTo(FailureKind.TRANSIENT));
    }

    private SdkPort port(Optional<Endpoint> endpoint) {
        return new SdkPort(Credentials.of(() -> new AccessKey("id", "secret", "")), new Notes(), endpoint);
    }
}
