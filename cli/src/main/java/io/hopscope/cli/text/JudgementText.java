/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.audit.Failure;
import io.hopscope.audit.Judgement;
import io.hopscope.audit.Leak;
import io.hopscope.audit.Pair;
import io.hopscope.audit.Selected;
import io.hopscope.audit.Stated;
import io.hopscope.cli.terminal.Style;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Expectations that are not surely met, each with what is in the way. Confined to one thread. */
final class JudgementText {
    private static final int SHOWN_PAIRS = 5;
    private static final int SHOWN_MACHINES = 5;

    private final Style style;
    private final Names names;

    JudgementText(Style style, Names names) {
        this.style = style;
        this.names = names;
    }

    void append(Page page, List<Judgement> judgements) {
        List<Judgement> told = judgements.stream()
                .filter(judgement -> judgement.outcome() != Judgement.Outcome.MET)
                .toList();
        page.section(
                "Expectations that are not surely met (" + told.size() + " of " + judgements.size() + ")",
                told,
                judgement -> judgement(page, judgement));
    }

    private void judgement(Page page, Judgement judgement) {
        Stated stated = judgement.stated();
        boolean unmet = judgement.outcome() == Judgement.Outcome.UNMET;
        int all = judgement.met() + judgement.unmet() + judgement.undecided();
        page.line(
                1,
                (unmet ? style.cross() : style.question()) + " " + style.bold(title(stated)) + ": " + judgement.unmet()
                        + " of " + all + " not " + stated.wanted().name().toLowerCase(Locale.ROOT)
                        + (judgement.undecided() > 0 ? ", " + judgement.undecided() + " cannot be judged" : ""));
        if (!stated.why().isEmpty()) {
            page.line(2, style.line(stated.why()));
        }
        judgement.failures().forEach(failure -> failure(page, failure));
    }

    private String title(Stated stated) {
        return stated.name().isEmpty()
                ? style.line(String.join(", ", stated.from())) + " " + style.arrow() + " "
                        + style.line(String.join(", ", stated.to()))
                : style.line(stated.name());
    }

    private void failure(Page page, Failure failure) {
        String what = failure.blocker()
                .map(blocker -> names.in(blocker.message()) + " [" + blocker.code() + "]")
                .or(() -> failure.leak().map(this::leak))
                .or(() -> failure.gap().map(gap -> "not known: " + names.in(gap.message())))
                .orElse("gets through, at least in part");
        page.line(2, what);
        failure.pairs().stream().limit(SHOWN_PAIRS).forEach(pair -> page.line(3, pair(pair)));
        int more = failure.pairs().size() - SHOWN_PAIRS;
        if (more > 0) {
            page.line(3, "and " + more + " more; --format json lists them all");
        }
    }

    private String leak(Leak leak) {
        return names.in(leak.message()) + " [" + FindingCode.UNEXPECTED_ACCESS + "]";
    }

    private String pair(Pair pair) {
        boolean part = !pair.leaks().isEmpty() && pair.answer().verdict() != Verdict.REACHABLE;
        return end(pair.from()) + " " + style.arrow() + " " + end(pair.to()) + "  "
                + style.line(pair.service().toString()) + ": "
                + (part ? Verdict.REACHABLE + " in part" : pair.answer().verdict());
    }

    private String end(Selected selected) {
        if (selected.machines().isEmpty()) {
            return style.line(selected.text());
        }
        String shown = selected.machines().stream()
                .limit(SHOWN_MACHINES)
                .map(names::brief)
                .collect(Collectors.joining(", "));
        int more = selected.machines().size() - SHOWN_MACHINES;
        return shown + (more > 0 ? " and " + more + " more" : "");
    }
}
