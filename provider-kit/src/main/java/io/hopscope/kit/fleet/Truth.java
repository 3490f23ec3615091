/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.fleet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finding that a fault has to yield, or may yield beside it: {@code CODE subject [rule R] hits i-a,i-b*}, where
 * {@code nobody} stands for no machine and a star for any letters.
 *
 * @param code name of the finding's code
 * @param subject how the cells call its subject
 * @param rule its rule; empty when it does not matter, {@code none} when there must be none
 * @param hits patterns of the machines that are affected
 */
record Truth(String code, String subject, String rule, List<String> hits) {
    private static final String NOBODY = "nobody";
    private static final String NONE = "none";

    static Truth of(String text) {
        List<String> words = List.of(text.trim().split("\\s+"));
        int rule = words.indexOf("rule");
        int hits = words.indexOf("hits");
        return new Truth(
                words.get(0),
                words.get(1),
                rule < 0 ? "" : words.get(rule + 1),
                hits < 0 ? List.of() : List.of(words.get(hits + 1).split(",")));
    }

    /** Whether a finding of this code, subject and rule is meant. */
    boolean means(Found found) {
        return code.equals(found.code())
                && fits(subject, found.subject())
                && (rule.isEmpty()
                        || rule.equals(found.rule())
                        || (rule.equals(NONE) && found.rule().isEmpty()));
    }

    /** Those of a cell's machines that are affected, and what is named without a star. */
    Set<String> affected(Collection<String> machines) {
        return Stream.concat(
                        machines.stream().filter(machine -> hits.stream().anyMatch(pattern -> fits(pattern, machine))),
                        hits.stream().filter(name -> !name.contains("*") && !name.equals(NOBODY)))
                .collect(Collectors.toSet());
    }

    private static boolean fits(String pattern, String machine) {
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        return machine.matches(regex);
    }

    @Override
    public String toString() {
        return code + " " + subject + (rule.isEmpty() ? "" : " rule " + rule);
    }
}
