/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.AwsSaved;
import io.hopscope.aws.live.stub.StubCloud;
import io.hopscope.aws.live.stub.StubEstate;
import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import io.hopscope.snapshot.SnapshotFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The estate that comes with the command line, read live, is the one of its saved answers. */
@Timeout(120)
final class DemoEstateLiveTest {
    @Test
    void collect_demoEstate_givesTheSnapshotOfItsSavedAnswers() throws IOException {
        try (StubCloud cloud = StubCloud.of(StubEstate.demo())) {
            assertSame(live(cloud), saved());
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

    private static Snapshot live(StubCloud cloud) {
        try (AwsProvider provider = cloud.provider("eu-central-1", "eu-north-1")) {
            return Collector.standard().collect(provider);
        }
    }

    private static Snapshot saved() {
        return AwsSaved.snapshot(List.of(StubEstate.DEMO), false).snapshot();
    }

    private static String json(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotFiles.write(snapshot, out);
        return out.toString(StandardCharsets.UTF_8).replaceFirst("\"asOf\" *: *\"[^\"]*\"", "\"asOf\":\"\"");
    }
}
