/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.aws.live.AwsProvider;
import io.hopscope.aws.live.AwsProviderBuilder;
import io.hopscope.azure.live.AzureProvider;
import io.hopscope.azure.live.AzureProviderBuilder;
import io.hopscope.azure.live.EffectiveRead;
import io.hopscope.cli.login.AzureLogin;
import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.spi.CloudProvider;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What is read live. */
final class CloudOptions {
    /** Clouds that can be read live. */
    enum Cloud {
        AWS,
        AZURE
    }

    @Option(names = "--cloud", required = true, paramLabel = "CLOUD", description = "The cloud: aws or azure.")
    private Cloud cloud = Cloud.AWS;

    @Option(
            names = "--region",
            arity = "1..*",
            split = ",",
            paramLabel = "REGION",
            description = "Of aws: the regions to read, such as eu-central-1.")
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

    CloudProvider provider() {
        return switch (cloud) {
            case AWS -> aws(needed(regions, "--region"));
            case AZURE -> azure(needed(subscriptions, "--subscription"));
        };
    }

    private Set<String> needed(List<String> named, String option) {
        boolean other = cloud == Cloud.AWS ? !subscriptions.isEmpty() || effective : !regions.isEmpty();
        if (named.isEmpty() || other) {
            String name = cloud.name().toLowerCase(java.util.Locale.ROOT);
            throw new CommandFailure(ExitCode.BAD_INPUT, "--cloud " + name + " needs " + option + " and no other's");
        }
        return new LinkedHashSet<>(named);
    }

    private static CloudProvider aws(Set<String> regions) {
        AwsProviderBuilder builder = AwsProvider.builder();
        regions.forEach(builder::region);
        return builder.build();
    }

    private CloudProvider azure(Set<String> ids) {
        try {
            AzureProviderBuilder builder = AzureProvider.builder()
                    .tokens(AzureLogin.of(CloudOptions::setting, ids.iterator().next()));
            ids.forEach(builder::subscription);
            setting("HOPSCOPE_AZURE_ENDPOINT").map(URI::create).ifPresent(builder::endpoint);
            return builder.effective(effective ? List.of(EffectiveRead.values()) : List.of())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    /** A system property, else a variable of the environment, as the vendors' SDKs look for settings. */
    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(name)));
    }
}
