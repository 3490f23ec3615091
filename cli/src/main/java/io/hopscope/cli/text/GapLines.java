/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What could not be read, a line for each thing that would settle it. */
public final class GapLines {
    private GapLines() {}

    /** What gaps have in common when one deed settles them. */
    private record Remedy(Scope scope, String settledBy, String message) {
        static Remedy of(Gap gap) {
            return new Remedy(gap.scope(), gap.settledBy(), gap.settledBy().isEmpty() ? gap.message() : "");
        }
    }

    /** The lines, in the order of the gaps. What a cloud wrote in them is not made safe. */
    public static List<String> of(List<Gap> gaps) {
        Set<Saying> wide = gaps.stream()
                .filter(gap -> gap.scope().region().isEmpty())
                .map(Saying::of)
                .collect(Collectors.toSet());
        Map<Remedy, Map<String, Gap>> alike = new LinkedHashMap<>();
        gaps.stream()
                .filter(gap -> gap.scope().region().isEmpty() || !wide.contains(Saying.of(gap)))
                .forEach(gap -> alike.computeIfAbsent(Remedy.of(gap), fresh -> new LinkedHashMap<>())
                        .putIfAbsent(gap.message(), gap));
        return alike.values().stream()
                .map(same -> line(List.copyOf(same.values())))
                .toList();
    }

    /** What a gap says, wherever in an account: a list of a whole account is missing in each of its regions. */
    private record Saying(String vendor, String account, String message) {
        static Saying of(Gap gap) {
            return new Saying(gap.scope().vendor(), gap.scope().account(), gap.message());
        }
    }

    private static String line(List<Gap> alike) {
        Gap first = alike.get(0);
        String where = first.scope().region().isEmpty()
                ? first.scope().toString()
                : first.scope().region();
        String code = first.vendorCode().isEmpty() ? "" : " (" + first.vendorCode() + ")";
        String others = alike.size() == 1 ? "" : ", and " + (alike.size() - 1) + " more alike";
        String settled = first.settledBy().isEmpty() ? "" : "; settled by " + first.settledBy();
        return where + ": " + first.message() + code + others + settled;
    }
}
