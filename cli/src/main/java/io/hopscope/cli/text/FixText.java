/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.cli.terminal.Style;
import io.hopscope.fix.ChangeText;
import io.hopscope.fix.Fix;
import io.hopscope.fix.Opened;
import io.hopscope.model.Snapshot;
import java.util.List;

/** What would help, and what else it would open. Confined to one thread. */
final class FixText {
    private static final String HEADING = "What to do";

    private final Style style;
    private final Names names;

    FixText(Style style, Names names) {
        this.style = style;
        this.names = names;
    }

    void append(Page page, List<Fix> fixes, Snapshot snapshot) {
        if (fixes.isEmpty()) {
            page.section(
                    HEADING, List.of("no change of the configuration is proven to help"), text -> page.line(1, text));
            return;
        }
        page.section(
                fixes.size() == 1 ? HEADING : HEADING + ", any one of these",
                fixes,
                fix -> fix(page, 1, fix, snapshot));
    }

    /** One fix: its changes, commands, Terraform, and what it opens. */
    void fix(Page page, int depth, Fix fix, Snapshot snapshot) {
        fix.changes()
                .forEach(change -> page.line(depth, style.dash() + " " + style.line(ChangeText.of(change, snapshot))));
        fix.commands().forEach(command -> page.line(depth + 1, style.bold(style.whole(command))));
        if (!fix.terraform().isEmpty()) {
            page.line(depth + 1, "Terraform:");
            fix.terraform().forEach(line -> page.line(depth + 2, style.whole(line)));
        }
        opens(page, depth + 1, fix.opens());
    }

    private void opens(Page page, int depth, List<Opened> opens) {
        if (opens.isEmpty()) {
            page.line(depth, "Opens nothing else.");
            return;
        }
        page.line(depth, "Opens as well:");
        opens.forEach(opened -> page.line(
                depth + 1, service(opened) + " from " + names.in(opened.from()) + " to " + names.in(opened.to())));
    }

    private String service(Opened opened) {
        String protocol = opened.protocol();
        if (!opened.ports().isEmpty()) {
            return style.line(protocol + "/" + opened.ports());
        }
        boolean numbered = Character.isDigit(protocol.codePointAt(0));
        return style.line(numbered ? "protocol " + protocol : protocol);
    }
}
