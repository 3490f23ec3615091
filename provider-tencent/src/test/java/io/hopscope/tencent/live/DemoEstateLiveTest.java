/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.collect.Collector;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.Pages;
import io.hopscope.model.Snapshot;
import io.hopscope.snapshot.SnapshotFiles;
import io.hopscope.spi.CloudProvider;
import io.hopscope.tencent.TencentSaved;
import io.hopscope.tencent.live.stub.ApiEstate;
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
        try (ServedCloud served = TencentCloud.demo(pages);
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
        return TencentSaved.snapshot(List.of(ApiEstate.DEMO), false).snapshot();
    }

    private static String json(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotFiles.write(snapshot, out);
        return out.toString(StandardCharsets.UTF_8).replaceFirst("\"asOf\" *: *\"[^\"]*\"", "\"asOf\":\"\"");
    }
}
