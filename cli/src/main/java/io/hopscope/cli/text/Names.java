/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.cli.terminal.Style;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that users gave to resources, put beside ids. Confined to one thread. */
public final class Names {
    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}](?:[\\p{Alnum}_:/.@-]*[\\p{Alnum}])?");

    private final Map<String, String> byId = new HashMap<>();
    private final Style style;

    /** The names in a snapshot. */
    public Names(Snapshot snapshot, Style style) {
        this.style = style;
        snapshot.resources().filter(r -> !r.name().isBlank()).forEach(r -> byId.put(r.id().value(), r.name()));
    }

    /** {@code web (sg-1)}, or the id alone where there is no name; safe to print. */
    public String of(ResourceId id) {
        return of(id.value());
    }

    /** {@code web (sg-1)}, or the id alone where there is no name; safe to print. */
    public String of(String id) {
        String name = byId.getOrDefault(id, "");
        return name.isEmpty() || name.equals(id) ? style.line(id) : style.name(name) + " (" + style.line(id) + ")";
    }

    /** A sentence with the name after the first mention of each id in it; safe to print. */
    public String in(String sentence) {
        Set<String> told = new HashSet<>();
        return WORD.matcher(style.line(sentence)).replaceAll(word -> Matcher.quoteReplacement(named(word, told)));
    }

    private String named(MatchResult word, Set<String> told) {
        String id = word.group();
        String name = byId.getOrDefault(id, "");
        boolean adds = !name.isEmpty() && !name.equals(id) && told.add(id);
        return adds ? id + " (" + style.name(name) + ")" : id;
    }
}
