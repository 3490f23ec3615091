/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.cli.query.Answered;
import io.hopscope.cli.terminal.Style;
import io.hopscope.fix.ChangeText;
import io.hopscope.fix.DeltaLine;
import io.hopscope.fix.Fix;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.net.PortRange;
import io.hopscope.reach.trace.Blocker;
import java.util.List;

/** What would help, and what else it would open or close. Confined to one thread. */
final class FixText {
    private static final String HEADING = "What to do";
    /** What is said of changes that open what was asked about and nothing besides. */
    static final String OPENS_NOTHING = "Opens nothing else.";

    /** What is said of changes that close what was asked about and nothing besides. */
    static final String CLOSES_NOTHING = "Closes nothing else.";

    private static final String EVERY_PORT = PortRange.ALL.toString();

    private final Style style;
    private final Names names;

    FixText(Style style, Names names) {
        this.style = style;
        this.names = names;
    }

    /** All fixes, each in full; where there is none, what helps against such obstacles as a rule. */
    void append(Page page, Answered answered) {
        List<Fix> fixes = answered.fixes();
        Snapshot snapshot = answered.snapshot();
        if (fixes.isEmpty()) {
            unproven(page, answered.answer().blockers());
            return;
        }
        page.section(fixes.size() == 1 ? HEADING : HEADING + ", any one of these", fixes, fix -> {
            outline(page, fix, snapshot);
            terraform(page, fix.terraform());
            delta(page, fix, OPENS_NOTHING);
        });
    }

    private void unproven(Page page, List<Blocker> blockers) {
        page.section(
                HEADING,
                List.of("No change of the configuration is proven to help; as a rule:"),
                text -> page.line(1, text));
        blockers.stream()
                .map(blocker -> blocker.code().remedy())
                .distinct()
                .forEach(remedy -> page.line(1, style.dash() + " " + style.line(remedy)));
    }

    /** One fix without Terraform. */
    void brief(Page page, Fix fix, Snapshot snapshot, String nothingElse) {
        outline(page, fix, snapshot);
        delta(page, fix, nothingElse);
    }

    private void outline(Page page, Fix fix, Snapshot snapshot) {
        String lead = style.dash() + " ";
        for (Change change : fix.changes()) {
            page.line(1, lead + names.shortened(ChangeText.of(change, snapshot)));
            lead = "  then ";
        }
        fix.commands().forEach(command -> page.line(2, style.bold(style.whole(command))));
    }

    private void terraform(Page page, List<String> lines) {
        if (!lines.isEmpty()) {
            page.line(2, "Terraform:");
            lines.forEach(line -> page.line(3, style.whole(line)));
        }
    }

    private void delta(Page page, Fix fix, String nothingElse) {
        if (!fix.closes().isEmpty()) {
            lines(page, "Closes as well:", fix.closes());
        }
        if (!fix.opens().isEmpty()) {
            lines(page, "Opens as well:", fix.opens());
        }
        if (fix.opens().isEmpty() && fix.closes().isEmpty()) {
            page.line(2, nothingElse);
        }
    }

    private void lines(Page page, String heading, List<DeltaLine> lines) {
        page.line(2, heading);
        lines.forEach(line -> page.line(
                3, service(line) + " from " + names.inBrief(line.from()) + " to " + names.inBrief(line.to())));
    }

    private String service(DeltaLine line) {
        String protocol = line.protocol();
        if (!line.ports().isEmpty() && !line.ports().equals(EVERY_PORT)) {
            return style.line(protocol + "/" + line.ports());
        }
        boolean numbered = Character.isDigit(protocol.codePointAt(0));
        return style.line(numbered ? "protocol " + protocol : protocol);
    }
}
