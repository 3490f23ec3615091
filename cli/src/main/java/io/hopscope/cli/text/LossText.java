/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.audit.Loss;
import io.hopscope.audit.LossReport;
import io.hopscope.audit.LostConnection;
import io.hopscope.audit.SinglePoint;
import io.hopscope.cli.query.Outlook;
import io.hopscope.cli.terminal.Style;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** What losses would do, as text. Confined to one thread. */
final class LossText {
    private static final int SHOWN = 20;
    private static final int SHOWN_MACHINES = 10;
    private static final String ALL = " more; --format json lists them all";

    private final Style style;
    private final Names names;

    LossText(Style style, Names names) {
        this.style = style;
        this.names = names;
    }

    void append(Page page, Outlook outlook) {
        outlook.without().ifPresent(report -> without(page, report));
        outlook.singlePoints().ifPresent(points -> singlePoints(page, points));
    }

    private void without(Page page, LossReport report) {
        String losses = report.losses().stream().map(this::of).collect(Collectors.joining(", "));
        page.line(0, "");
        page.line(
                0,
                style.bold("Without " + losses) + ", of " + report.working() + " connections that work "
                        + report.remaining() + " surely still would");
        report.lost().stream().limit(SHOWN).forEach(lost -> lost(page, 1, lost));
        more(page, report.lost().size());
    }

    private void lost(Page page, int depth, LostConnection lost) {
        boolean sure = lost.verdict() == Verdict.BLOCKED;
        page.line(
                depth,
                (sure ? style.cross() : style.question()) + " " + names.in(lost.connection()) + " ("
                        + names.brief(lost.meantBy()) + ")"
                        + (lost.before() == Verdict.UNKNOWN ? ", which may work now" : "")
                        + (sure ? "" : ": nobody can tell then") + ": " + machines(lost.affected()));
        lost.blockers().stream()
                .limit(1)
                .forEach(blocker -> page.line(depth + 1, names.in(blocker.message()) + " [" + blocker.code() + "]"));
    }

    private void singlePoints(Page page, List<SinglePoint> points) {
        page.line(0, "");
        if (points.isEmpty()) {
            page.line(0, "No single point of failure was found.");
            return;
        }
        page.line(0, style.bold("Single points of failure") + " [" + FindingCode.SINGLE_POINT_OF_FAILURE + "]");
        for (SinglePoint point : points.subList(0, Math.min(SHOWN, points.size()))) {
            page.line(1, of(point.loss()) + " cuts off " + point.cutOff().size() + ": " + machines(point.cutOff()));
            String what = point.lost().stream()
                    .map(LostConnection::connection)
                    .distinct()
                    .limit(3)
                    .map(names::in)
                    .collect(Collectors.joining("; "));
            page.line(2, "from " + what);
        }
        more(page, points.size());
    }

    private static void more(Page page, int all) {
        if (all > SHOWN) {
            page.line(1, "and " + (all - SHOWN) + ALL);
        }
    }

    private String of(Loss loss) {
        return loss instanceof Loss.OfResource one ? names.of(one.id()) : style.line(loss.toString());
    }

    private String machines(List<ResourceId> machines) {
        String shown = machines.stream().limit(SHOWN_MACHINES).map(names::brief).collect(Collectors.joining(", "));
        int more = machines.size() - SHOWN_MACHINES;
        return shown + (more > 0 ? " and " + more + " more" : "");
    }
}
