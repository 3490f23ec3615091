/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.AzureSaved;
import io.hopscope.azure.live.stub.ArmEstate;
import io.hopscope.collect.Collector;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.Pages;
import io.hopscope.model.Snapshot;
import io.hopscope.snapshot.SnapshotFiles;
import io.hopscope.spi.CloudProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The estate that comes with the command line, read live, is the one of its saved answers. */
@Timeout(120)
final class DemoEstateLiveTest {
    @ParameterizedTest
    @EnumSource(Pages.class)
    void collect_demoEstate_givesTheSnapshotOfItsSavedAnswers(Pages pages) throws IOException {
        AzureCloud cloud = new AzureCloud(EffectiveRead.values());
        try (ServedCloud served = cloud.serve(ArmEstate.demo(), pages);
                CloudProvider provider = served.provider()) {
            assertSame(Collector.standard().collect(provider), saved());
        }
    }

    /** Tells the lines that differ first: a whole snapshot is too long to be read. */
    private static void assertSame(Snapshot live, Snapshot saved) throws IOException {
        List<String> expected = json(saved).lines().toList();
        List<String> read = json(live).lines().toList();
        assertThat(read.stream().filter(line -> !expected.contains(line))).isEmpty();
        assertThat(expected.stream().filter(line -> !read.contains(line))).isEmpty();
        assertThat(json(live).equals(json(saved))).isTrue();
    }

    private static Snapshot saved() {
        return AzureSaved.snapshot(List.of(ArmEstate.DEMO), false).snapshot();
    }

    private static String json(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotFiles.write(snapshot, out);
        return out.toString(StandardCharsets.UTF_8).replaceFirst("\"asOf\" *: *\"[^\"]*\"", "\"asOf\":\"\"");
    }
}
