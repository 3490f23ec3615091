/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.cli.query.Answered;
import io.hopscope.cli.terminal.Style;
import io.hopscope.fix.ChangeText;
import io.hopscope.fix.Fix;
import io.hopscope.fix.Opened;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.net.PortRange;
import io.hopscope.reach.trace.Blocker;
import java.util.List;

/** What would help, and what else it would open. Confined to one thread. */
final class FixText {
    private static final String HEADING = "What to do";
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
            opens(page, fix.opens());
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
    void brief(Page page, Fix fix, Snapshot snapshot) {
        outline(page, fix, snapshot);
        opens(page, fix.opens());
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

    private void opens(Page page, List<Opened> opens) {
        if (opens.isEmpty()) {
            page.line(2, "Opens nothing else.");
            return;
        }
        page.line(2, "Opens as well:");
        opens.forEach(opened -> page.line(
                3, service(opened) + " from " + names.inBrief(opened.from()) + " to " + names.inBrief(opened.to())));
    }

    private String service(Opened opened) {
        String protocol = opened.protocol();
        if (!opened.ports().isEmpty() && !opened.ports().equals(EVERY_PORT)) {
            return style.line(protocol + "/" + opened.ports());
        }
        boolean numbered = Character.isDigit(protocol.codePointAt(0));
        return style.line(numbered ? "protocol " + protocol : protocol);
    }
}
