/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.reach.trace.Verdict;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DiagnosisTest {
    @ParameterizedTest
    @CsvSource({
        "REACHABLE, ACCEPTED,     OPEN_AS_OBSERVED",
        "REACHABLE, REFUSED,      SERVICE_REFUSES",
        "REACHABLE, NO_ANSWER,    GUEST_OR_PATH_FILTERS",
        "REACHABLE, UNREACHABLE,  PATH_OUTSIDE_BROKEN",
        "REACHABLE, NAME_UNKNOWN, NAME_UNRESOLVED",
        "REACHABLE, NOT_TRIED,    NOT_OBSERVED",
        "BLOCKED,   ACCEPTED,     BLOCKED_BUT_OPEN",
        "BLOCKED,   REFUSED,      BLOCKED_BUT_REFUSED",
        "BLOCKED,   NO_ANSWER,    BLOCKED_AS_OBSERVED",
        "BLOCKED,   UNREACHABLE,  BLOCKED_AS_OBSERVED",
        "BLOCKED,   NAME_UNKNOWN, NAME_UNRESOLVED",
        "BLOCKED,   NOT_TRIED,    NOT_OBSERVED",
        "UNKNOWN,   ACCEPTED,     UNKNOWN_AND_OPEN",
        "UNKNOWN,   REFUSED,      UNKNOWN_AND_REFUSED",
        "UNKNOWN,   NO_ANSWER,    UNKNOWN_AND_SILENT",
        "UNKNOWN,   UNREACHABLE,  UNKNOWN_AND_UNREACHABLE",
        "UNKNOWN,   NAME_UNKNOWN, NAME_UNRESOLVED",
        "UNKNOWN,   NOT_TRIED,    NOT_OBSERVED",
    })
    void everyCell_hasItsMeaning(Verdict verdict, Observation observation, Diagnosis diagnosis) {
        assertThat(Diagnosis.of(verdict, observation)).isEqualTo(diagnosis);
    }

    @Test
    void everyDiagnosis_hasACellAndWordsOfItsOwn() {
        Set<Diagnosis> used = Stream.of(Verdict.values())
                .flatMap(verdict -> Stream.of(Observation.values()).map(seen -> Diagnosis.of(verdict, seen)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Diagnosis.class)));
        assertThat(used).containsExactlyInAnyOrder(Diagnosis.values());
        assertThat(Stream.of(Diagnosis.values()).map(Diagnosis::words)).doesNotHaveDuplicates();
    }
}
