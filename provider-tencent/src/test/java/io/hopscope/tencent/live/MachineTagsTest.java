/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.collect.Collector;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.Pages;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Tags;
import io.hopscope.model.instance.Instance;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.call.CallFailedException;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.live.stub.ApiEstate;
import io.hopscope.tencent.semantics.fixture.TencentEstate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What users pinned to machines is read with them, so that {@code tag:} picks the same as on saved answers. */
@Timeout(60)
final class MachineTagsTest {
    private static final TencentEstate TAGGED = TencentEstate.of("""
            vpc vpc-yard 10.30.0.0/16
            table rtb-main in vpc-yard
            subnet subnet-main in vpc-yard 10.30.1.0/24 table rtb-main
            sg sg-open
            vm ins-crane in subnet-main at 10.30.1.4 sg sg-open
            vm ins-plain in subnet-main at 10.30.1.5 sg sg-open
            tag ins-crane role lifting
            tag ins-crane tier back
            """);

    @Test
    void read_everything_keepsTheTagsOfMachines() {
        assertThat(tags(read(new Extent.Everything())))
                .containsEntry("crane", Map.of("role", "lifting", "tier", "back"))
                .containsEntry("plain", Map.of());
    }

    @Test
    void read_aroundOneMachine_keepsItsTags() {
        assertThat(tags(read(new Extent.Around(new TreeSet<>(Set.of("ins-crane"))))))
                .containsEntry("crane", Map.of("role", "lifting", "tier", "back"));
    }

    @Test
    void read_savedAnswers_tellTheSameTags() {
        assertThat(tags(TAGGED.snapshot())).isEqualTo(tags(read(new Extent.Everything())));
    }

    @Test
    void of_anAnswerAboutAnythingElse_keepsNoTags() throws CallFailedException {
        assertThat(hasTags(Calls.INSTANCES)).isTrue();
        assertThat(hasTags(Calls.INTERFACES)).isFalse();
    }

    private static boolean hasTags(Call call) throws CallFailedException {
        String listed = "\"TotalCount\":1,\"" + call.member() + "\":[{\"Tags\":[{\"Key\":\"k\",\"Value\":\"v\"}]}]";
        return Answer.of("answer", call, "{\"Response\":{" + listed + "}}")
                .items()
                .get(0)
                .has("Tags");
    }

    private static Map<String, Map<String, String>> tags(Snapshot snapshot) {
        Map<String, Map<String, String>> tags = new TreeMap<>();
        snapshot.all(Instance.class)
                .map(Instance::identity)
                .forEach(
                        one -> tags.put(one.name(), one.tags().map(Tags::values).orElse(Map.of())));
        return tags;
    }

    private static Snapshot read(Extent extent) {
        try (ServedCloud served = new TencentCloud().serve(ApiEstate.of("ap-nanjing", TAGGED), Pages.AS_ASKED);
                CloudProvider provider = served.provider()) {
            return Collector.standard().collect(List.of(provider), extent);
        }
    }
}
