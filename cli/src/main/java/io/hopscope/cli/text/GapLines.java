/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<Remedy, List<Gap>> alike =
                gaps.stream().collect(Collectors.groupingBy(Remedy::of, LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream().map(GapLines::line).toList();
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
