/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.answers.Operation;
import io.hopscope.collect.Collector;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.Pages;
import io.hopscope.spi.CloudProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The policy in the documentation allows what is called, and nothing more. */
@Timeout(120)
final class PermissionsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "permissions-aliyun.md");
    private static final Pattern ALLOWED = Pattern.compile("^ +\"([a-z-]+:[A-Za-z0-9]+)\",?$", Pattern.MULTILINE);

    private static final Map<String, String> ACTIONS =
            Arrays.stream(Operation.values()).collect(Collectors.toMap(Operation::call, Operation::permission));

    @Test
    void policyInTheDocumentation_allowsExactlyWhatIsCalled() throws IOException {
        SortedSet<String> called = new TreeSet<>();
        try (ServedCloud served = new ServedCloud(new AliyunCloud(), AliyunScenes.ordinary(), Pages.AS_ASKED);
                CloudProvider provider = served.provider()) {
            Collector.standard().collect(provider);
            served.requests().forEach(request -> called.add(ACTIONS.getOrDefault(request.list(), request.list())));
        }

        assertThat(called).containsExactlyElementsOf(allowed());
    }

    private static SortedSet<String> allowed() throws IOException {
        return ALLOWED.matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
