/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ExitCodeTest {
    @Test
    void precedence_isThatOfTheContract() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number)).containsExactly(70, 2, 4, 1, 3, 0);
    }

    @Test
    void or_keepsTheMoreUrgentOne() {
        assertThat(ExitCode.FINE.or(ExitCode.INCONCLUSIVE)).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(ExitCode.BAD_INPUT.or(ExitCode.BAD_NEWS)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ExitCode.BAD_NEWS.or(ExitCode.NOTHING_READ)).isEqualTo(ExitCode.NOTHING_READ);
    }
}
