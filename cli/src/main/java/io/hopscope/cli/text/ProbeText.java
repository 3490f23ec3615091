/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.cli.query.Probed;
import io.hopscope.cli.terminal.Style;
import io.hopscope.probe.Attempt;
import io.hopscope.reach.Answer;
import io.hopscope.reach.trace.Blocker;
import java.util.List;

/** What came of a probe, as text. Confined to one thread. */
public final class ProbeText {
    private final Style style;
    private final Names names;

    /** Writes with the names of a snapshot. */
    public ProbeText(Style style, Names names) {
        this.style = style;
        this.names = names;
    }

    /** All of it, every line ended. */
    public String of(Probed probed) {
        Page page = new Page(style);
        probed.attempts().forEach(attempt -> attempt(page, probed, attempt));
        return page.toString();
    }

    private void attempt(Page page, Probed probed, Attempt attempt) {
        String address = attempt.address()
                .map(dialled -> dialled.toString())
                .filter(dialled -> !dialled.equals(probed.to()))
                .map(dialled -> " (" + dialled + ")")
                .orElse("");
        page.line(
                0,
                names.of(probed.source()) + " " + style.arrow() + " " + style.line(probed.to()) + address + "  "
                        + probed.service() + ": "
                        + style.bold(attempt.diagnosis().words()) + " [" + attempt.diagnosis()
                        + "]");
        page.line(
                1,
                "configuration " + attempt.verdict() + ", observed " + attempt.observation() + " after "
                        + attempt.took().toMillis() + " ms");
        List<Blocker> blockers = attempt.answer().map(Answer::blockers).orElse(List.of());
        blockers.forEach(blocker ->
                page.line(1, style.cross() + " " + names.in(blocker.message()) + " [" + blocker.code() + "]"));
    }
}
