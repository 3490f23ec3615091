/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.cli.query.Exposed;
import io.hopscope.cli.terminal.Style;
import io.hopscope.exposure.Access;
import io.hopscope.exposure.Exposure;
import io.hopscope.exposure.Origin;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who can reach what as text, what the Internet reaches first; machines alike stand together. One thread only. */
public final class ExposureText {
    private static final int SHOWN = 40;

    private final Style style;
    private final Names names;
    private final FlowText flows;

    private record Likeness(List<Access> accesses, List<ResourceId> balancers) {
        int rank() {
            boolean internet = accesses.stream().anyMatch(access -> access.origin() instanceof Origin.Internet);
            return internet ? 0 : accesses.isEmpty() ? 2 : 1;
        }
    }

    /** Writes with the names of a snapshot. */
    public ExposureText(Style style, Names names) {
        this.style = style;
        this.names = names;
        this.flows = new FlowText(style, names);
    }

    /** All of it, every line ended. */
    public String of(Exposed exposed) {
        Map<Likeness, List<ResourceId>> alike = new LinkedHashMap<>();
        exposed.exposures()
                .forEach(exposure -> alike.computeIfAbsent(
                                new Likeness(exposure.accesses(), exposure.balancers()), likeness -> new ArrayList<>())
                        .add(exposure.subject()));
        Page page = new Page(style);
        page.line(0, summary(exposed.exposures(), alike));
        alike.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().rank()))
                .forEach(entry -> subjects(page, entry.getValue(), entry.getKey(), exposed));
        List<Gap> gaps = exposed.exposures().stream()
                .flatMap(exposure -> exposure.gaps().stream())
                .distinct()
                .toList();
        new GapText(style, names).append(page, gaps);
        return page.toString();
    }

    private String summary(List<Exposure> exposures, Map<Likeness, List<ResourceId>> alike) {
        int[] counts = new int[3];
        alike.forEach((likeness, subjects) -> counts[likeness.rank()] += subjects.size());
        long machines = exposures.stream()
                .filter(exposure -> exposure.subject().kind() == ResourceKind.INSTANCE)
                .count();
        long balancers = exposures.size() - machines;
        String subjects =
                counted(machines, "machine") + (balancers == 0 ? "" : ", " + counted(balancers, "load balancer"));
        return style.bold(subjects) + ": " + counts[0] + " reached from the Internet, " + counts[1]
                + " from inside alone, " + counts[2] + " by nobody";
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private void subjects(Page page, List<ResourceId> subjects, Likeness likeness, Exposed exposed) {
        page.line(0, "").line(0, style.bold(heading(subjects)));
        if (likeness.accesses().isEmpty()) {
            page.line(1, "nothing gets through");
        }
        Map<List<String>, List<String>> origins = new LinkedHashMap<>();
        likeness.accesses()
                .forEach(access -> origins.computeIfAbsent(lines(access, exposed), lines -> new ArrayList<>())
                        .add(flows.origin(access.origin(), access.family())));
        origins.forEach((lines, who) -> {
            page.line(1, "from " + String.join("; ", who));
            lines.forEach(line -> page.line(2, line));
        });
        if (!likeness.balancers().isEmpty()) {
            page.line(1, "and what reaches " + flows.machines(likeness.balancers()) + ", which forwards to it");
        }
    }

    private String heading(List<ResourceId> subjects) {
        if (subjects.size() == 1) {
            return names.of(subjects.get(0));
        }
        String shown = subjects.stream().limit(SHOWN).map(names::brief).collect(Collectors.joining(", "));
        int more = subjects.size() - SHOWN;
        return more > 0 ? shown + " and " + more + " more; --format json names them all" : shown;
    }

    private List<String> lines(Access access, Exposed exposed) {
        return access.openings().stream()
                .map(opening -> flows.line(opening, access.origin(), access.family(), exposed.engine()))
                .toList();
    }
}
