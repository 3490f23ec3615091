/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.cli.query.Compared;
import io.hopscope.cli.terminal.Style;
import io.hopscope.exposure.Cause;
import io.hopscope.exposure.Certainty;
import io.hopscope.exposure.Explained;
import io.hopscope.exposure.FlowChange;
import io.hopscope.exposure.FlowChange.Turn;
import io.hopscope.exposure.Origin;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.FlowSet;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What two snapshots differ in as text, what was lost first; machines alike stand together. One thread only. */
public final class DiffText {
    private final Style style;
    private final Names names;
    private final FlowText flows;

    private record Likeness(
            Turn turn, Certainty certainty, Origin origin, IpFamily family, FlowSet flows, List<Cause> causes) {
        static Likeness of(Explained explained) {
            FlowChange change = explained.change();
            return new Likeness(
                    change.turn(),
                    change.certainty(),
                    change.origin(),
                    change.family(),
                    change.flows(),
                    explained.causes());
        }
    }

    /** Writes with the names of both snapshots. */
    public DiffText(Style style, Names names) {
        this.style = style;
        this.names = names;
        this.flows = new FlowText(style, names);
    }

    /** All of it, every line ended. */
    public String of(Compared compared) {
        Page page = new Page(style);
        Map<Likeness, List<Explained>> alike = new LinkedHashMap<>();
        compared.difference()
                .changes()
                .forEach(explained -> alike.computeIfAbsent(Likeness.of(explained), likeness -> new ArrayList<>())
                        .add(explained));
        if (compared.difference().isNone()) {
            page.line(0, "No flow was lost or gained.");
        }
        alike.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Likeness, List<Explained>> entry) ->
                                entry.getKey().turn())
                        .thenComparing(entry -> entry.getKey().certainty()))
                .forEach(entry -> change(page, entry.getKey(), entry.getValue(), compared));
        machines(page, "Only in the newer snapshot", compared.difference().appeared());
        machines(page, "Only in the older snapshot", compared.difference().vanished());
        new GapText(style, names).append(page, compared.difference().gaps());
        return page.toString();
    }

    private void change(Page page, Likeness likeness, List<Explained> same, Compared compared) {
        List<ResourceId> subjects =
                same.stream().map(explained -> explained.change().subject()).toList();
        boolean lost = likeness.turn() == Turn.LOST;
        Engine engine = lost ? compared.older() : compared.newer();
        String word = style.bold(likeness.turn().name());
        page.line(
                0,
                (lost ? style.bad(word) : style.good(word)) + "  "
                        + flows.origin(likeness.origin(), likeness.family()) + " " + style.arrow() + " "
                        + flows.machines(subjects));
        same.get(0)
                .change()
                .openings()
                .forEach(opening -> page.line(1, flows.line(opening, likeness.origin(), likeness.family(), engine)));
        if (likeness.causes().isEmpty()) {
            page.line(1, "because of no single change of a resource; see what could not be read");
        }
        likeness.causes().forEach(cause -> page.line(1, cause(cause)));
    }

    private String cause(Cause cause) {
        String what = names.of(cause.resource()) + " " + names.in(cause.edit());
        return switch (cause.proof()) {
            case SUFFICIENT -> "because " + what;
            case NECESSARY -> "not without this: " + what;
            case UNPROVEN -> "maybe because " + what;
        };
    }

    private void machines(Page page, String heading, List<ResourceId> machines) {
        if (!machines.isEmpty()) {
            page.line(0, heading + ": " + flows.machines(machines));
        }
    }
}
