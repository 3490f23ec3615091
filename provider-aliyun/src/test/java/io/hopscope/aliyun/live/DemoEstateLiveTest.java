/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.AliyunSaved;
import io.hopscope.aliyun.live.stub.RpcEstate;
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
        AliyunCloud cloud = new AliyunCloud();
        try (ServedCloud served = cloud.serve(RpcEstate.demo(), pages);
                CloudProvider provider = demo(cloud.settings(served), served)) {
            assertSame(Collector.standard().collect(provider), saved());
        }
    }

    private static CloudProvider demo(AliyunProviderBuilder settings, ServedCloud served) {
        served.scene().regions().forEach(settings::region);
        return settings.account(RpcEstate.DEMO_ACCOUNT).build();
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
        return AliyunSaved.snapshot(List.of(RpcEstate.DEMO), false).snapshot();
    }

    private static String json(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotFiles.write(snapshot, out);
        return out.toString(StandardCharsets.UTF_8).replaceFirst("\"asOf\" *: *\"[^\"]*\"", "\"asOf\":\"\"");
    }
}
