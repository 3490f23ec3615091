/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import io.hopscope.dump.ListingMerger.Read;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers answers, errors and leftovers of one pass over a tree, and merges pages at the end. */
final class DumpBuilder {
    private final Map<AnswerKey, List<Read>> answers = new TreeMap<>();
    private final Map<AnswerKey, List<SavedError>> failed = new TreeMap<>();
    private final List<SavedError> errors = new ArrayList<>();
    private final List<UnreadFile> unread = new ArrayList<>();
    private final SortedSet<Path> understood = new TreeSet<>();

    void add(SavedAnswer answer, AnswerShape shape) {
        answers.computeIfAbsent(answer.key(), absent -> new ArrayList<>()).add(new Read(answer, shape));
        understood(answer.file());
    }

    void add(SavedError error) {
        Optional<AnswerKey> key = error.call().map(call -> new AnswerKey(call, error.owner(), error.scope()));
        key.ifPresent(known ->
                failed.computeIfAbsent(known, absent -> new ArrayList<>()).add(error));
        errors.add(error);
        understood(error.file());
    }

    void add(UnreadFile file) {
        unread.add(file);
    }

    void understood(Path file) {
        understood.add(file);
    }

    Dump build() {
        List<SavedListing> listings = new ArrayList<>();
        List<DuplicateAnswer> duplicates = new ArrayList<>();
        for (AnswerKey key : keys()) {
            ListingMerger merger =
                    new ListingMerger(key, answers.getOrDefault(key, List.of()), failed.getOrDefault(key, List.of()));
            listings.add(merger.listing());
            duplicates.addAll(merger.duplicates());
        }
        return new Dump(listings, errors, unread, duplicates, List.copyOf(understood));
    }

    private Collection<AnswerKey> keys() {
        SortedSet<AnswerKey> keys = new TreeSet<>(answers.keySet());
        keys.addAll(failed.keySet());
        return keys;
    }
}
