/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import io.hopscope.dump.AnswerShape.Use;
import io.hopscope.dump.Completeness.Reason;
import io.hopscope.dump.Completeness.Shortfall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Makes one listing of the answers and errors to one call for one owner in one scope. */
final class ListingMerger {

    /**
     * An answer and how it was recognised.
     *
     * @param answer the answer
     * @param shape its shape
     */
    record Read(SavedAnswer answer, AnswerShape shape) {
        boolean hasNext() {
            return shape.paging().hasNext(answer.body());
        }

        /** A list without the owner that its call has, or for an owner that its call does not have, is a part. */
        boolean isWholeList() {
            boolean owned = shape.owner().need() != OwnerRule.Need.NONE;
            return shape.use() == Use.LISTING && answer.owner().isPresent() == owned;
        }
    }

    /** Two answers with the same of these are the same page. */
    private record PageIdentity(List<Json> items, Optional<String> token) {}

    private final AnswerKey key;
    private final List<Read> all;
    private final List<SavedError> errors;
    private final List<Read> kept = new ArrayList<>();
    private final List<DuplicateAnswer> duplicates = new ArrayList<>();

    ListingMerger(AnswerKey key, List<Read> inPathOrder, List<SavedError> errors) {
        this.key = key;
        this.all = inPageOrder(inPathOrder);
        this.errors = errors;
        keepOneOfEach();
    }

    SavedListing listing() {
        List<SavedAnswer> answers = kept.stream().map(Read::answer).toList();
        return new SavedListing(key, answers, errors, Completeness.of(shortfalls()));
    }

    List<DuplicateAnswer> duplicates() {
        return List.copyOf(duplicates);
    }

    private static List<Read> inPageOrder(List<Read> reads) {
        boolean numbered = reads.stream().allMatch(read -> read.answer.page().isPresent());
        return numbered
                ? reads.stream()
                        .sorted(Comparator.comparingLong(
                                read -> read.answer.page().orElse(0)))
                        .toList()
                : reads;
    }

    private void keepOneOfEach() {
        Map<PageIdentity, SavedAnswer> pages = new LinkedHashMap<>();
        for (Read read : all) {
            SavedAnswer same = all.size() == 1 ? null : pages.putIfAbsent(identity(read), read.answer);
            if (same == null) {
                kept.add(read);
            } else {
                duplicates.add(new DuplicateAnswer(read.answer, same));
            }
        }
    }

    private static PageIdentity identity(Read read) {
        List<Json> items = read.answer.items().stream().map(JsonCursor::value).toList();
        return new PageIdentity(items, read.shape.paging().token(read.answer.body()));
    }

    private List<Shortfall> shortfalls() {
        List<Shortfall> found = new ArrayList<>();
        errors.forEach(error -> found.add(new Shortfall(
                Reason.ERROR,
                error.file(),
                "the call failed with " + error.error().code())));
        List<Read> lists = all.stream().filter(Read::isWholeList).toList();
        if (!lists.isEmpty()) {
            cuts(lists, found);
            chain(lists, found);
            numbers(lists, found);
            total(lists, found);
        } else if (!all.isEmpty()) {
            found.add(new Shortfall(Reason.CHOSEN_ONLY, file(all), "only chosen objects, not the whole list"));
        }
        return found;
    }

    private static void cuts(List<Read> lists, List<Shortfall> found) {
        lists.stream()
                .filter(read -> read.shape.paging().isCut(read.answer.body()))
                .forEach(read -> found.add(
                        new Shortfall(Reason.CUT, read.answer.file(), "the service says that it left items out")));
    }

    /** Of numbered pages the last one must end the chain; of pages without numbers, one of them. */
    private static void chain(List<Read> lists, List<Shortfall> found) {
        Read last = lists.get(lists.size() - 1);
        boolean numbered = lists.stream().allMatch(read -> read.answer.page().isPresent());
        if (numbered ? last.hasNext() : lists.stream().allMatch(Read::hasNext)) {
            found.add(new Shortfall(
                    Reason.NEXT_PAGE, last.answer.file(), "a next page is announced, and no file holds the last one"));
        }
    }

    private static void numbers(List<Read> lists, List<Shortfall> found) {
        List<Long> pages = lists.stream()
                .flatMap(read -> read.answer.page().stream().boxed())
                .distinct()
                .toList();
        if (lists.stream().anyMatch(read -> read.answer.page().isEmpty())) {
            return;
        }
        long expected = Math.min(pages.get(0), 1);
        for (long page : pages) {
            if (page != expected) {
                found.add(new Shortfall(Reason.PAGE_MISSING, file(lists), "page " + expected + " is missing"));
                return;
            }
            expected++;
        }
    }

    private static void total(List<Read> lists, List<Shortfall> found) {
        OptionalLong stated = lists.stream()
                .map(read -> read.shape.paging().total(read.answer.body()))
                .flatMapToLong(OptionalLong::stream)
                .max();
        if (stated.isEmpty()) {
            return;
        }
        int items = lists.stream()
                .flatMap(read -> read.answer.items().stream().map(JsonCursor::value))
                .collect(Collectors.toSet())
                .size();
        if (items < stated.getAsLong()) {
            found.add(new Shortfall(
                    Reason.FEWER_THAN_TOTAL,
                    file(lists),
                    items + " different items, where " + stated.getAsLong() + " are stated"));
        }
    }

    private static Path file(List<Read> reads) {
        return reads.get(reads.size() - 1).answer.file();
    }
}
