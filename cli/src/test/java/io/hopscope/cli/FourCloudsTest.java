/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.aliyun.live.AliyunProvider;
import io.hopscope.aws.live.AwsProvider;
import io.hopscope.azure.live.AzureProvider;
import io.hopscope.azure.live.TokenSource;
import io.hopscope.cli.testing.EmptyAliyun;
import io.hopscope.cli.testing.EmptyAzure;
import io.hopscope.cli.testing.EmptyCloud;
import io.hopscope.cli.testing.EmptyTencent;
import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.tencent.live.SecretSource;
import io.hopscope.tencent.live.TencentProvider;
import java.io.File;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All vendors' SDKs in one program: they agree about what they bring along, and each makes its calls. */
@Timeout(120)
final class FourCloudsTest {
    private static final String SUBSCRIPTION = "7c1f0b52-0d3e-4f7a-9a64-5be2d1c0a913";

    @Test
    void oneProgram_readsAllFourIntoOneSnapshot() {
        try (EmptyCloud aws = new EmptyCloud();
                EmptyAzure azure = new EmptyAzure();
                EmptyTencent tencent = new EmptyTencent();
                EmptyAliyun aliyun = new EmptyAliyun()) {
            Snapshot snapshot = collect();

            assertThat(Stream.of(
                            new Scope("aws", "111122223333", "eu-north-1"),
                            new Scope("azure", SUBSCRIPTION, ""),
                            new Scope("tencent", "100012345678", "ap-nanjing"),
                            new Scope("aliyun", "1007", "cn-hangzhou")))
                    .allMatch(scope -> snapshot.coverage().isComplete(scope, ResourceKind.INSTANCE));
            assertThat(aws.requests()).isNotEmpty();
            assertThat(azure.requests()).isNotEmpty();
            assertThat(tencent.requests()).isNotEmpty();
            assertThat(aliyun.requests()).isNotEmpty();
        }
    }

    @Test
    void noNetty_isOnTheClassPath() {
        assertThatThrownBy(() -> Class.forName("io.netty.channel.Channel")).isInstanceOf(ClassNotFoundException.class);
        assertThat(System.getProperty("java.class.path").split(File.pathSeparator))
                .noneMatch(entry -> new File(entry).getName().startsWith("netty"));
    }

    private static Snapshot collect() {
        try (AwsProvider aws = AwsProvider.builder()
                        .account("111122223333")
                        .region("eu-north-1")
                        .build();
                AzureProvider azure = AzureProvider.builder()
                        .subscription(SUBSCRIPTION)
                        .tokens(scope -> new TokenSource.Token(
                                EmptyAzure.TOKEN, Instant.now().plusSeconds(600)))
                        .endpoint(endpoint("HOPSCOPE_AZURE_ENDPOINT"))
                        .build();
                TencentProvider tencent = TencentProvider.builder()
                        .account("100012345678")
                        .region("ap-nanjing")
                        .secrets(() -> SecretSource.Secret.lasting(
                                System.getProperty("TENCENTCLOUD_SECRET_ID"), EmptyTencent.SECRET))
                        .endpoint(endpoint("HOPSCOPE_TENCENT_ENDPOINT"))
                        .build();
                AliyunProvider aliyun = AliyunProvider.builder()
                        .account("1007")
                        .region("cn-hangzhou")
                        .endpoint(endpoint("HOPSCOPE_ALIYUN_ENDPOINT"))
                        .build()) {
            List<CloudProvider> all = List.of(aws, azure, tencent, aliyun);
            return Collector.standard().collect(all, new Extent.Everything());
        }
    }

    private static URI endpoint(String property) {
        return URI.create(System.getProperty(property));
    }
}
