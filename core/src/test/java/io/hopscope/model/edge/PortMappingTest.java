/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import org.junit.jupiter.api.Test;

final class PortMappingTest {
    @Test
    void portsFollowOneToOne() {
        PortMapping mapping = new PortMapping(Protocol.TCP, new PortRange(8000, 8010), 80);

        assertThat(mapping.inside(8000)).isEqualTo(80);
        assertThat(mapping.inside(8010)).isEqualTo(90);
    }
}
