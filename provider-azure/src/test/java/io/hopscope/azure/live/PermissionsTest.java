/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.answers.Call;
import io.hopscope.azure.answers.Calls;
import io.hopscope.collect.Collector;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.Pages;
import io.hopscope.spi.CloudProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The roles in the documentation allow what is called, and nothing more. */
@Timeout(120)
final class PermissionsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "permissions-azure.md");
    private static final Pattern ALLOWED = Pattern.compile("^ +\"(Microsoft[.][\\w/.]+)\",?$", Pattern.MULTILINE);
    private static final Predicate<String> POST = action -> action.endsWith("/action");

    private static final Map<String, String> ACTIONS = Stream.concat(
                    Calls.ALL.stream(),
                    Stream.<Call<?>>of(
                            Operations.MACHINE_STATES,
                            Operations.NETWORK_MANAGERS,
                            OwnedOperations.ADMIN_CONFIGURATIONS))
            .collect(Collectors.toMap(Call::name, Call::permission));

    @Test
    void roleInTheDocumentation_allowsExactlyWhatIsCalled() throws IOException {
        assertThat(called(new AzureCloud())).containsExactlyElementsOf(allowed(POST.negate()));
    }

    @Test
    void actionsOfTheOptionInTheDocumentation_areExactlyThosePosts() throws IOException {
        SortedSet<String> called = called(new AzureCloud(EffectiveRead.values()));
        called.removeIf(POST.negate());

        assertThat(called).containsExactlyElementsOf(allowed(POST));
    }

    private static SortedSet<String> called(AzureCloud cloud) {
        SortedSet<String> called = new TreeSet<>();
        try (ServedCloud served =
                        cloud.serve(AzureScenes.all().add("networkManagers", AzureScenes.RULER), Pages.AS_ASKED);
                CloudProvider provider = served.provider()) {
            Collector.standard().collect(provider);
            served.requests().forEach(request -> called.add(ACTIONS.getOrDefault(request.list(), request.list())));
        }
        return called;
    }

    private static SortedSet<String> allowed(Predicate<String> which) throws IOException {
        return ALLOWED.matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(which)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
