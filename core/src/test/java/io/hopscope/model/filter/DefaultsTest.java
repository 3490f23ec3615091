/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.net.IpFamily;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DefaultsTest {
    @ParameterizedTest
    @EnumSource(IpFamily.class)
    void uniform_isTheSameInEveryCase(IpFamily family) {
        assertThat(Arrays.stream(Direction.values())
                        .map(direction -> Defaults.uniform(Fallback.CONTINUE).in(direction, family)))
                .containsOnly(Fallback.CONTINUE);
    }

    @ParameterizedTest
    @EnumSource(IpFamily.class)
    void of_goesByDirection(IpFamily family) {
        Defaults defaults = Defaults.of(Fallback.DENY, Fallback.ALLOW);

        assertThat(defaults.in(Direction.INGRESS, family)).isEqualTo(Fallback.DENY);
        assertThat(defaults.in(Direction.EGRESS, family)).isEqualTo(Fallback.ALLOW);
    }

    @Test
    void in_tellsFamiliesApart() {
        Defaults v4Only = new Defaults(Fallback.ALLOW, Fallback.DENY, Fallback.CONTINUE, Fallback.DENY);

        assertThat(v4Only.in(Direction.INGRESS, IpFamily.V4)).isEqualTo(Fallback.ALLOW);
        assertThat(v4Only.in(Direction.INGRESS, IpFamily.V6)).isEqualTo(Fallback.DENY);
        assertThat(v4Only.in(Direction.EGRESS, IpFamily.V4)).isEqualTo(Fallback.CONTINUE);
        assertThat(v4Only.in(Direction.EGRESS, IpFamily.V6)).isEqualTo(Fallback.DENY);
    }

    @Test
    void everyOppositeHasAnOpposite() {
        assertThat(Direction.INGRESS.opposite()).isEqualTo(Direction.EGRESS);
        assertThat(Direction.EGRESS.opposite()).isEqualTo(Direction.INGRESS);
        assertThat(Side.SOURCE.opposite()).isEqualTo(Side.DESTINATION);
        assertThat(Side.DESTINATION.opposite()).isEqualTo(Side.SOURCE);
    }
}
