/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.cli.terminal.Style;
import io.hopscope.reach.Answer;
import io.hopscope.reach.trace.Decision;
import io.hopscope.reach.trace.Hop;

/** The hops of a packet, there and back. Confined to one thread. */
final class PathText {
    private final Style style;
    private final Names names;

    PathText(Style style, Names names) {
        this.style = style;
        this.names = names;
    }

    void append(Page page, Answer answer) {
        page.section("The way there", answer.forward(), hop -> page.line(1, hop(hop)));
        page.section("The way back", answer.reply(), hop -> page.line(1, hop(hop)));
    }

    private String hop(Hop hop) {
        boolean told = hop.resource().isEmpty() || names.isIn(hop.message(), hop.resource());
        String subject = told ? "" : names.of(hop.resource()) + ": ";
        return mark(hop.decision()) + " " + Words.of(hop.kind()) + "  " + subject + names.in(hop.message());
    }

    private String mark(Decision decision) {
        return switch (decision) {
            case PASS -> style.tick();
            case DROP -> style.cross();
            case UNKNOWN -> style.question();
        };
    }
}
