/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Samples;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PeeringTest {
    private static final PeeringSide NEAR = side("near");
    private static final PeeringSide FAR = side("far");
    private static final Peering PEERING = new Peering(
            Samples.identity(ResourceKind.PEERING, "peering-1"),
            Fact.known(OperationalState.up("on")),
            NEAR,
            FAR,
            Fact.known(LabelSurvival.BOTH));

    @Test
    void acrossFromOneSideLiesTheOther() {
        assertThat(PEERING.across(NEAR.network())).contains(FAR);
        assertThat(PEERING.across(FAR.network())).contains(NEAR);
    }

    @Test
    void aThirdNetworkHasNothingAcross() {
        assertThat(PEERING.across(Samples.id(ResourceKind.NETWORK, "third"))).isEmpty();
    }

    private static PeeringSide side(String network) {
        return new PeeringSide(Samples.id(ResourceKind.NETWORK, network), Fact.known(List.of()), Fact.known(false));
    }
}
