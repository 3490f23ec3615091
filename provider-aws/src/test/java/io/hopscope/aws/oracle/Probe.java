/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question on an estate, and what must come out. {@code what} is {@code tcp/22}, {@code udp/53} or {@code icmp}.
 */
record Probe(
        Estate estate,
        String from,
        String to,
        String what,
        @Nullable String clientPorts) {

    /** A host on the Internet. */
    static final String OUTSIDE = "203.0.113.77";

    static Probe ask(Estate estate, String from, String to, String what) {
        return new Probe(estate, from, to, what, null);
    }

    Probe clientPorts(String range) {
        return new Probe(estate, from, to, what, range);
    }

    void reachable() {
        assertThat(answer()).isEqualTo(new Answer(Verdict.REACHABLE, Set.of()));
    }

    void blocked(Reason... reasons) {
        Answer answer = answer();
        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(answer.reasons())
                .filteredOn(reason -> reason != Reason.ON_THE_WAY_BACK)
                .containsExactlyInAnyOrder(reasons);
    }

    /** Unknown, and this is among the reasons. */
    void unknown(Reason reason) {
        Answer answer = answer();
        assertThat(answer.verdict()).as("%s", answer).isEqualTo(Verdict.UNKNOWN);
        assertThat(answer.reasons()).contains(reason);
    }

    /** The verdict where pieces of the client's ports differ. */
    void mostly(Verdict verdict) {
        Answer answer = answer();
        assertThat(answer.verdict()).as("%s", answer).isEqualTo(verdict);
    }

    private Answer answer() {
        String[] parts = what.split("/", -1);
        int port = parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
        return Oracle.answer(estate.world(), new Question(from, to, parts[0], port, clientPorts));
    }
}
