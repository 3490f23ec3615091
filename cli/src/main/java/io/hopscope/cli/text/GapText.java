/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.cli.terminal.Style;
import io.hopscope.model.fact.Gap;
import java.util.List;

/** What is not known, and what would settle it. Confined to one thread. */
final class GapText {
    private static final int SHOWN = 20;

    private final Style style;
    private final Names names;

    GapText(Style style, Names names) {
        this.style = style;
        this.names = names;
    }

    void append(Page page, List<Gap> gaps) {
        List<Gap> shown = gaps.subList(0, Math.min(SHOWN, gaps.size()));
        page.section("What is not known", shown, gap -> gap(page, gap));
        if (gaps.size() > SHOWN) {
            page.line(1, "and " + (gaps.size() - SHOWN) + " more; --format json lists them all");
        }
    }

    private void gap(Page page, Gap gap) {
        page.line(1, style.question() + " " + Words.of(gap.kind()) + subject(gap) + ": " + names.in(gap.message()));
        if (!gap.settledBy().isEmpty()) {
            page.line(2, "settled by: " + style.line(gap.settledBy()));
        }
    }

    private String subject(Gap gap) {
        if (!gap.resource().isEmpty()) {
            return ", " + names.of(gap.resource());
        }
        return gap.scope().vendor().isEmpty()
                ? ""
                : ", " + style.line(gap.scope().toString());
    }
}
