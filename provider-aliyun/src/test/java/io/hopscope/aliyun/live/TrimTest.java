/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TrimTest {
    private static final Path ROOT = Path.of("src", "main", "java", "io", "hopscope", "aliyun");
    private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z0-9]+)\"");

    /** What is skipped never becomes an object, so that asking for it would find nothing in live answers alone. */
    @Test
    void noTrimmedMember_isAskedForByTheTranslation() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String folder : new String[] {"answers", "translate"}) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    asked.addAll(QUOTED.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toSet()));
                }
            }
        }

        assertThat(asked).contains("InstanceId", "CidrBlock").doesNotContainAnyElementsOf(Trim.NAMES);
    }
}
