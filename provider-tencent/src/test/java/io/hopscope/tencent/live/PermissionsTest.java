/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.collect.Collector;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.WireRequest;
import io.hopscope.spi.CloudProvider;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The policy in the documentation allows what is called, and nothing more. */
@Timeout(120)
final class PermissionsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "permissions-tencent.md");
    private static final Pattern ALLOWED = Pattern.compile("^ +\"([a-z]+:Describe\\w+)\",?$", Pattern.MULTILINE);
    private static final Pattern COUNTED = Pattern.compile("^Twenty-six lists a region", Pattern.MULTILINE);
    private static final int LISTS = 26;

    private static final Map<String, String> PERMISSIONS = Stream.concat(
                    Calls.ALL.stream(), Stream.of(Operations.REGIONS))
            .collect(Collectors.toMap(Call::action, Call::permission));

    @Test
    void policyInTheDocumentation_allowsExactlyWhatIsCalled() throws IOException {
        SortedSet<String> called = new TreeSet<>();
        TencentCloud cloud = new TencentCloud();
        try (ServedCloud served = cloud.serve(TencentScenes.all(), Pages.AS_ASKED);
                CloudProvider provider = cloud.settings(served).allRegions().build()) {
            Collector.standard().collect(provider);
            for (WireRequest request : cloud.wire()) {
                called.add(Objects.requireNonNull(PERMISSIONS.get(request.header("X-TC-Action"))));
            }
        }

        assertThat(called).containsExactlyElementsOf(allowed());
    }

    @Test
    void listsInTheDocumentation_areCountedRight() throws IOException {
        assertThat(COUNTED.matcher(Files.readString(DOCUMENT)).find()).isTrue();
        assertThat(Operations.AROUND_LISTS).hasSize(LISTS - 3);
    }

    private static SortedSet<String> allowed() throws IOException {
        return ALLOWED.matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
