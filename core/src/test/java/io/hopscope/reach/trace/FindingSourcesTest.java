/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class FindingSourcesTest {
    private static final FindingSource PAGE =
            new FindingSource.Documented("Routes", URI.create("https://docs.example/routes"), "");

    @Test
    void build_everyCodeSaid_givesWhatWasSaid() {
        FindingSources sources = FindingSources.builder()
                .put(PAGE, FindingCode.NO_ROUTE)
                .never("There are no others.", without(FindingCode.NO_ROUTE))
                .build();

        assertThat(sources.of(FindingCode.NO_ROUTE)).isEqualTo(PAGE);
        assertThat(sources.of(FindingCode.NAT_DOWN)).isEqualTo(new FindingSource.NeverOccurs("There are no others."));
    }

    @Test
    void build_codeForgotten_isRefusedByName() {
        FindingSources.Builder said =
                FindingSources.builder().never("There are no others.", without(FindingCode.NO_ROUTE));

        assertThatIllegalStateException().isThrownBy(said::build).withMessage("no source for NO_ROUTE");
    }

    @Test
    void put_codeSaidTwice_isRefused() {
        FindingSources.Builder said = FindingSources.builder().put(PAGE, FindingCode.NO_ROUTE);

        assertThatIllegalArgumentException().isThrownBy(() -> said.never("There are none.", FindingCode.NO_ROUTE));
    }

    private static FindingCode[] without(FindingCode one) {
        return Arrays.stream(FindingCode.values()).filter(code -> code != one).toArray(FindingCode[]::new);
    }
}
