/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Reading;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordTest {
    private static final Subject SUBJECT =
            new Subject(Reading.scope(Reading.ACCOUNT, Reading.REGION), AwsId.network("vpc-0a"));
    private static final Meanings<Integer> MEANINGS =
            Meanings.<Integer>of("mood").with(1, "nat_gateway").with(2, "other-word");

    @ParameterizedTest
    @ValueSource(strings = {"nat_gateway", "natGateway", "NAT-GATEWAY", "Nat Gateway"})
    void spellingsOfOneWordMeanTheSame(String word) {
        assertThat(MEANINGS.of(word, SUBJECT)).isEqualTo(Fact.known(1));
    }

    @Test
    void aWordWithoutAMeaningIsUnknownAndNamed() {
        Gap gap = MEANINGS.of("gloomy", SUBJECT).missing().orElseThrow();

        assertThat(gap.reason()).isEqualTo(GapReason.UNRECOGNISED);
        assertThat(gap.message()).contains("mood").contains("\"gloomy\"").contains("vpc-0a");
    }

    @Test
    void noWordIsUnknownToo() {
        assertThat(Reading.unknown(MEANINGS.of(null, SUBJECT))).isEqualTo(GapReason.NOT_READ);
    }

    @Test
    void foreignTextIsShownOnOneLineAndCut() {
        assertThat(Word.shown("a\nb\u001b[31m\u202e")).isEqualTo("\"a?b?[31m?\"");
        assertThat(Word.shown("x".repeat(70))).hasSize(65).endsWith("\"...");
    }
}
