/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.aliyun.live.AliyunProvider;
import io.hopscope.aliyun.live.AliyunProviderBuilder;
import io.hopscope.aws.live.AwsProvider;
import io.hopscope.aws.live.AwsProviderBuilder;
import io.hopscope.azure.live.AzureProvider;
import io.hopscope.azure.live.AzureProviderBuilder;
import io.hopscope.azure.live.EffectiveRead;
import io.hopscope.cli.login.AzureLogin;
import io.hopscope.cli.login.TencentLogin;
import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.spi.CloudProvider;
import io.hopscope.tencent.live.TencentProvider;
import io.hopscope.tencent.live.TencentProviderBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What is read live. */
final class CloudOptions {
    /** Clouds that can be read live. */
    enum Cloud {
        AWS("--region"),
        AZURE("--subscription", "--effective"),
        TENCENT("--account", "--region"),
        ALIYUN("--region", "--account");

        private final String needed;
        private final Set<String> taken;

        Cloud(String needed, String... more) {
            this.needed = needed;
            this.taken = Stream.concat(Stream.of(needed), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
        }
    }

    @Option(
            names = "--cloud",
            required = true,
            paramLabel = "CLOUD",
            description = "The cloud: aws, azure, tencent or aliyun.")
    private Cloud cloud = Cloud.AWS;

    @Option(
            names = "--region",
            arity = "1..*",
            split = ",",
            paramLabel = "REGION",
            description = "Of aws, tencent and aliyun: the regions to read, such as eu-central-1; of tencent, all "
                    + "without it.")
    private List<String> regions = new ArrayList<>();

    @Option(
            names = "--subscription",
            arity = "1..*",
            split = ",",
            paramLabel = "ID",
            description = "Of azure: the subscriptions to read, by their ids.")
    private List<String> subscriptions = new ArrayList<>();

    @Option(
            names = "--effective",
            description =
                    "Of azure: also ask for the routes and admin rules in force. These are POSTs, though they only "
                            + "read, and need more than the role Reader.")
    private boolean effective;

    @Option(
            names = "--account",
            paramLabel = "NUMBER",
            description = "Of tencent: the account that the credentials are of, by its number; of aliyun too, where no "
                    + "answer tells it.")
    private String account = "";

    CloudProvider provider() {
        Set<String> given = given();
        if (!given.contains(cloud.needed) || !cloud.taken.containsAll(given)) {
            String name = cloud.name().toLowerCase(Locale.ROOT);
            throw new CommandFailure(
                    ExitCode.BAD_INPUT, "--cloud " + name + " needs " + cloud.needed + " and no other's");
        }
        try {
            return switch (cloud) {
                case AWS -> aws(new LinkedHashSet<>(regions));
                case AZURE -> azure(new LinkedHashSet<>(subscriptions));
                case TENCENT -> tencent();
                case ALIYUN -> aliyun();
            };
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    private Set<String> given() {
        Map<String, Boolean> options = Map.of(
                "--region", !regions.isEmpty(),
                "--subscription", !subscriptions.isEmpty(),
                "--effective", effective,
                "--account", !account.isEmpty());
        return options.keySet().stream().filter(options::get).collect(Collectors.toCollection(TreeSet::new));
    }

    private static CloudProvider aws(Set<String> regions) {
        AwsProviderBuilder builder = AwsProvider.builder();
        regions.forEach(builder::region);
        return builder.build();
    }

    private CloudProvider azure(Set<String> ids) {
        AzureProviderBuilder builder = AzureProvider.builder()
                .tokens(AzureLogin.of(CloudOptions::setting, ids.iterator().next()));
        ids.forEach(builder::subscription);
        setting("HOPSCOPE_AZURE_ENDPOINT").map(URI::create).ifPresent(builder::endpoint);
        return builder.effective(effective ? List.of(EffectiveRead.values()) : List.of())
                .build();
    }

    private CloudProvider tencent() {
        TencentProviderBuilder builder = TencentProvider.builder()
                .account(account)
                .secrets(TencentLogin.of(CloudOptions::setting, Path.of(System.getProperty("user.home", ""))));
        regions.forEach(builder::region);
        setting("HOPSCOPE_TENCENT_DOMAIN").ifPresent(builder::domain);
        setting("HOPSCOPE_TENCENT_ENDPOINT").map(URI::create).ifPresent(builder::endpoint);
        return (regions.isEmpty() ? builder.allRegions() : builder).build();
    }

    /** With the credentials of the SDK's default chain. */
    private CloudProvider aliyun() {
        AliyunProviderBuilder builder = AliyunProvider.builder();
        regions.forEach(builder::region);
        setting("HOPSCOPE_ALIYUN_ENDPOINT").map(URI::create).ifPresent(builder::endpoint);
        return (account.isEmpty() ? builder : builder.account(account)).build();
    }

    /** A system property, else a variable of the environment, as the vendors' SDKs look for settings. */
    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(name)));
    }
}
