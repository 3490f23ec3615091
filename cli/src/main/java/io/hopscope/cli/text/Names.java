/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.audit.MeantBy;
import io.hopscope.cli.terminal.Style;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that users gave to resources, put beside ids. An id too long to be read is written out once, and after that
 * its name stands for it. In lists a name stands for its id where nothing else has that name. Only plain names stand
 * alone: one that could be taken for an id, or for the Internet, never does. Where the vendor spells an id in its own
 * case the short form that tells resources of one name apart stands for it. Confined to one thread.
 */
public final class Names {
    private static final int READABLE = 40;
    private static final String INTERNET = "internet";
    private static final Pattern PLAIN = Pattern.compile("\\p{Alnum}[\\p{Alnum}._-]{0,79}");
    private static final Pattern WORD = Pattern.compile("[/\\p{Alnum}](?:[\\p{Alnum}_:/.@-]*[\\p{Alnum}])?");

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Spelling> spellings = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> writtenOut = new HashSet<>();
    private final Style style;

    /** The names in a snapshot. */
    public Names(Snapshot snapshot, Style style) {
        this(List.of(snapshot), style);
    }

    /** The names in several snapshots; of two names of one thing the first counts. */
    public Names(List<Snapshot> snapshots, Style style) {
        this.style = style;
        snapshots.forEach(snapshot -> snapshot.resources().forEach(this::add));
    }

    private void add(Resource resource) {
        String id = resource.id().value();
        String name = resource.name();
        if (!ids.add(id) && byId.containsKey(id)) {
            return;
        }
        resource.identity().spelling().ifPresent(spelling -> {
            if (spellings.put(id, spelling) == null) {
                uses.merge(briefUse(spelling.brief()), 1, Integer::sum);
            }
        });
        if (!name.isBlank() && !name.equals(id)) {
            byId.put(id, name);
            uses.merge(name, 1, Integer::sum);
            if (isLong(id)) {
                uses.merge(longUse(name), 1, Integer::sum);
            }
        }
    }

    /** {@code web (sg-1)}, or the id alone where there is no name; safe to print. */
    public String of(ResourceId id) {
        return of(id.value());
    }

    /** {@code web (sg-1)}, or the id alone where there is no name; safe to print. */
    public String of(String id) {
        String name = byId.getOrDefault(id, "");
        Spelling spelling = spellings.get(id);
        if (spelling != null) {
            return spelled(name, spelling);
        }
        if (name.isEmpty()) {
            return style.line(id);
        }
        return standsAlone(id, name) ? style.name(name) : style.name(name) + " (" + style.line(id) + ")";
    }

    /** {@code web} where that is enough, else as {@link #of(String)}; safe to print. */
    public String brief(ResourceId id) {
        return brief(id.value());
    }

    /** The resource in brief with its rule, or the expectation; safe to print. */
    public String brief(MeantBy by) {
        if (by instanceof MeantBy.Configuration configured) {
            String rule = by.said().isEmpty() ? "" : " " + style.line(by.said());
            return brief(configured.resource()) + rule;
        }
        return by.said().isEmpty() ? "an expectation" : "\"" + style.line(by.said()) + "\"";
    }

    /** Whether a sentence says which resource it is about. */
    boolean isIn(String sentence, String id) {
        String name = byId.getOrDefault(id, "");
        return sentence.contains(id) || (!name.isEmpty() && sentence.startsWith(name + " "));
    }

    /** A sentence with the name after the first mention of each id in it; safe to print. */
    public String in(String sentence) {
        Set<String> told = new HashSet<>();
        return replaced(sentence, id -> named(id, told));
    }

    /** A sentence with short forms of ids that have them; safe to print. */
    public String shortened(String sentence) {
        return replaced(sentence, id -> {
            Spelling spelling = spellings.get(id);
            return spelling == null ? id : spelled(byId.getOrDefault(id, ""), spelling);
        });
    }

    /** A list with names in place of ids where that is enough; safe to print. */
    public String inBrief(String list) {
        return replaced(list, id -> byId.containsKey(id) ? brief(id) : id);
    }

    private String replaced(String text, UnaryOperator<String> word) {
        return WORD.matcher(style.line(text))
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(word.apply(found.group())));
    }

    private String brief(String id) {
        String name = byId.getOrDefault(id, "");
        return isOnly(name) ? style.name(name) : of(id);
    }

    private String spelled(String name, Spelling spelling) {
        if (isOnly(name)) {
            return style.name(name);
        }
        boolean clear = uses.getOrDefault(briefUse(spelling.brief()), 0) == 1;
        return style.line(clear ? spelling.brief() : spelling.id());
    }

    private boolean isOnly(String name) {
        return isPlain(name) && uses.getOrDefault(name, 0) == 1;
    }

    private String named(String id, Set<String> told) {
        String name = byId.getOrDefault(id, "");
        Spelling spelling = spellings.get(id);
        if (spelling != null) {
            return spelled(name, spelling);
        }
        if (name.isEmpty()) {
            return id;
        }
        if (standsAlone(id, name)) {
            return style.name(name);
        }
        return told.add(id) ? id + " (" + style.name(name) + ")" : id;
    }

    /** Whether the name of a long id is enough from now on. */
    private boolean standsAlone(String id, String name) {
        return isLong(id) && !writtenOut.add(id) && isPlain(name) && uses.getOrDefault(longUse(name), 0) == 1;
    }

    private boolean isPlain(String name) {
        return PLAIN.matcher(name).matches() && !ids.contains(name) && !name.equalsIgnoreCase(INTERNET);
    }

    private static boolean isLong(String id) {
        return id.length() > READABLE;
    }

    /** No name either. */
    private static String briefUse(String brief) {
        return "brief " + brief;
    }

    /** No name: plain ones have no blank. */
    private static String longUse(String name) {
        return "long " + name;
    }
}
