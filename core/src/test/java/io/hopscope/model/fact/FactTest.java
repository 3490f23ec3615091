/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Samples;
import org.junit.jupiter.api.Test;

final class FactTest {
    private static final Gap GAP = Samples.gap(ResourceKind.INSTANCE, "vm-1");
    private static final Fact<Integer> KNOWN = Fact.known(7);
    private static final Fact<Integer> ASSUMED = Fact.assumed(7, Samples.ASSUMPTION);
    private static final Fact<Integer> UNKNOWN = Fact.unknown(GAP);

    @Test
    void aValueIsWhatIsKnownOrAssumed() {
        assertThat(KNOWN.value()).contains(7);
        assertThat(ASSUMED.value()).contains(7);
        assertThat(UNKNOWN.value()).isEmpty();
    }

    @Test
    void onlyTheUnknownIsMissing() {
        assertThat(KNOWN.missing()).isEmpty();
        assertThat(ASSUMED.missing()).isEmpty();
        assertThat(UNKNOWN.missing()).contains(GAP);
    }

    @Test
    void map_keepsTheCertainty() {
        assertThat(KNOWN.map(n -> "n" + n)).isEqualTo(Fact.known("n7"));
        assertThat(ASSUMED.map(n -> "n" + n)).isEqualTo(Fact.assumed("n7", Samples.ASSUMPTION));
        assertThat(UNKNOWN.map(n -> "n" + n)).isEqualTo(Fact.unknown(GAP));
    }

    @Test
    void map_ofTheUnknown_asksNobody() {
        assertThat(UNKNOWN.map(n -> {
                    throw new AssertionError("asked");
                }))
                .isEqualTo(UNKNOWN);
    }
}
