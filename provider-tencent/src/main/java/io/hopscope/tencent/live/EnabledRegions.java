/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Sink;
import io.hopscope.spi.call.Listed;
import io.hopscope.tencent.answers.Item;
import java.util.List;

/**
 * The regions in which there can be virtual machines, as the product that knows them tells: the list of the machines'
 * own product is no longer kept up. See https://cloud.tencent.com/document/api/1596/77930.
 */
final class EnabledRegions {
    /** Where it is asked; the answer is the same everywhere. */
    static final String HOME = "ap-guangzhou";

    private static final String IN_SERVICE = "AVAILABLE";

    private final RegionCalls calls;

    EnabledRegions(RegionCalls calls) {
        this.calls = calls;
    }

    /**
     * Asks for them.
     *
     * @throws CloudAccessException when nobody tells, or there are none
     */
    List<String> read(Sink sink) {
        Reading reading = calls.reading();
        Listed<Item> listed = calls.list(Operations.ENABLED_REGIONS);
        reading.put(Operations.REGIONS, "", listed);
        List<String> regions = listed.items().stream()
                .filter(region -> region.word("RegionState").equals(IN_SERVICE))
                .map(region -> region.text("Region"))
                .filter(region -> !region.isEmpty())
                .sorted()
                .distinct()
                .toList();
        if (!listed.isWhole() || regions.isEmpty()) {
            reading.gaps().forEach(sink::gap);
            throw new CloudAccessException(
                    "The regions of Tencent Cloud could not be listed",
                    listed.failure().orElse(CallFailure.of(FailureKind.UNREADABLE)));
        }
        return regions;
    }
}
