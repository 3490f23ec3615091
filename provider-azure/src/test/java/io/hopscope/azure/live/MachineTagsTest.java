/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.live.stub.ArmEstate;
import io.hopscope.azure.semantics.fixture.AzureEstate;
import io.hopscope.collect.Collector;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.Pages;
import io.hopscope.model.fact.Tags;
import io.hopscope.model.instance.Instance;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What users pinned to machines is read with them, so that {@code tag:} picks the same as on saved answers. */
@Timeout(60)
final class MachineTagsTest {
    private static final AzureEstate TAGGED = AzureEstate.of("""
            vnet yard 10.30.0.0/16
            subnet yard/main 10.30.1.0/24
            vm crane in yard/main at 10.30.1.4
            vm plain in yard/main at 10.30.1.5
            scale-vm fleet 0 in yard/main at 10.30.1.20
            set crane tags.role lifting
            scale-tag fleet role hauling
            """);

    @Test
    void read_aWholeSubscription_keepsTheTagsOfMachinesAndOfThoseOfScaleSets() {
        assertThat(roles(new Extent.Everything()))
                .containsOnly(Map.entry("crane", "lifting"), Map.entry("fleet_0", "hauling"));
    }

    @Test
    void read_aroundOneMachine_keepsItsTags() {
        String crane = TAGGED.snapshot()
                .all(Instance.class)
                .map(one -> one.id().value())
                .filter(id -> id.endsWith("/crane"))
                .findFirst()
                .orElseThrow();

        assertThat(roles(new Extent.Around(new TreeSet<>(Set.of(crane))))).containsEntry("crane", "lifting");
    }

    private static Map<String, String> roles(Extent extent) {
        AzureCloud cloud = new AzureCloud(EffectiveRead.values());
        Map<String, String> roles = new HashMap<>();
        try (ServedCloud served = cloud.serve(ArmEstate.of(TAGGED), Pages.AS_ASKED);
                CloudProvider provider = served.provider()) {
            Collector.standard()
                    .collect(List.of(provider), extent)
                    .all(Instance.class)
                    .forEach(one -> one.identity()
                            .tags()
                            .map(Tags::values)
                            .ifPresent(tags -> roles.put(one.identity().name(), tags.get("role"))));
        }
        return roles;
    }
}
