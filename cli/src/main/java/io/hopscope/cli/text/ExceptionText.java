/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.cli.terminal.Style;
import io.hopscope.reach.Deviation;
import java.util.ArrayList;
import java.util.List;

/** The parts of a question that are answered otherwise than the whole. Confined to one thread. */
final class ExceptionText {
    private static final int SHOWN = 20;

    private final Style style;
    private final Names names;

    ExceptionText(Style style, Names names) {
        this.style = style;
        this.names = names;
    }

    void append(Page page, List<Deviation> exceptions) {
        List<Deviation> shown = exceptions.subList(0, Math.min(SHOWN, exceptions.size()));
        page.section("Except", shown, exception -> append(page, exception));
        if (exceptions.size() > SHOWN) {
            page.line(1, "and " + (exceptions.size() - SHOWN) + " more; --format json lists them all");
        }
    }

    private void append(Page page, Deviation exception) {
        page.line(1, style.dash() + " " + part(exception) + ": " + exception.verdict());
        exception.blockers().forEach(blocker -> page.line(2, style.cross() + " " + names.in(blocker.message())));
    }

    private static String part(Deviation exception) {
        List<String> parts = new ArrayList<>();
        exception.from().ifPresent(range -> parts.add("from " + range));
        exception.to().ifPresent(range -> parts.add("to " + range));
        exception.ports().ifPresent(range -> parts.add("port " + range));
        exception.clientPorts().ifPresent(range -> parts.add("client port " + range));
        return parts.isEmpty() ? "in part" : String.join(", ", parts);
    }
}
