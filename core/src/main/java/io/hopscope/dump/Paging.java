/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which members of an answer tell that it is not the whole list.
 *
 * @param tokens hold a text that is not empty while more pages follow
 * @param totals hold the number of items in the whole list, as a number or as text
 * @param cuts are {@code true} where the service left items out
 * @param pages hold the number of this page, counted from 0 or 1
 */
public record Paging(List<String> tokens, List<String> totals, List<String> cuts, List<String> pages) {

    /** A list that always comes whole. */
    public static final Paging NONE = new Paging(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Paging {
        tokens = List.copyOf(tokens);
        totals = List.copyOf(totals);
        cuts = List.copyOf(cuts);
        pages = List.copyOf(pages);
    }

    /** Pages that are chained by tokens. */
    public static Paging byToken(String... members) {
        return new Paging(List.of(members), List.of(), List.of(), List.of());
    }

    /** Pages that state how many items there are in all. */
    public Paging withTotal(String... members) {
        return new Paging(tokens, List.of(members), cuts, pages);
    }

    /** Answers that say when they were cut short. */
    public Paging withCut(String... members) {
        return new Paging(tokens, totals, List.of(members), pages);
    }

    /** Pages that state their own number. */
    public Paging withPageNumber(String... members) {
        return new Paging(tokens, totals, cuts, List.of(members));
    }

    boolean hasNext(JsonCursor answer) {
        return tokens.stream()
                .anyMatch(member -> answer.optionalText(member)
                        .filter(token -> !token.isEmpty())
                        .isPresent());
    }

    boolean isCut(JsonCursor answer) {
        return cuts.stream().anyMatch(member -> answer.optionalFlag(member).orElse(false));
    }

    OptionalLong total(JsonCursor answer) {
        return first(totals, answer);
    }

    OptionalLong page(JsonCursor answer) {
        return first(pages, answer);
    }

    private static OptionalLong first(List<String> members, JsonCursor answer) {
        return members.stream()
                .map(answer::optionalCount)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    /** The first token that is set, to tell pages apart. */
    Optional<String> token(JsonCursor answer) {
        return tokens.stream()
                .flatMap(member -> answer.optionalText(member).stream())
                .filter(token -> !token.isEmpty())
                .findFirst();
    }
}
