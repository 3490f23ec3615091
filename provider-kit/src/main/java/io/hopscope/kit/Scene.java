/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import java.util.List;

/**
 * An estate as its cloud answers for it.
 *
 * @param regions the regions that it lies in, as a provider is told them; the first one has an item in every list
 * @param probes what is asked about it; the first one is about the first region alone
 * @param answers answers requests; called by several threads at once
 */
public record Scene(List<String> regions, List<Probe> probes, Answers answers) {
    /** Copies the lists. */
    public Scene {
        regions = List.copyOf(regions);
        probes = List.copyOf(probes);
    }

    /** Answers requests as the vendor does when nothing is wrong. */
    @FunctionalInterface
    public interface Answers {
        /**
         * Answers a request.
         *
         * @param request as it came
         * @param asked the same as it was understood
         * @param pages how to cut lists that have pages. The items are the same, however they are cut; where a vendor
         *     always fills the pages that are asked for, lists have enough items for three
         */
        WireAnswer answer(WireRequest request, ApiRequest asked, Pages pages);
    }

    /** The probe that single lists decide. */
    Probe main() {
        return probes.get(0);
    }
}
