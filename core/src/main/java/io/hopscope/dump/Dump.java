/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything that a tree of saved answers says, and everything that could not be used. Immutable; all lists are in an
 * order that depends on the files alone.
 *
 * @param listings what was understood, by scope, call and owner
 * @param errors all saved errors, those included whose call is not known
 * @param unread what is not in the listings
 * @param duplicates answers that were left out because another one says the same
 * @param files the files that were understood, at least in part
 */
public record Dump(
        List<SavedListing> listings,
        List<SavedError> errors,
        List<UnreadFile> unread,
        List<DuplicateAnswer> duplicates,
        List<Path> files) {
    /** Copies the lists. */
    public Dump {
        listings = List.copyOf(listings);
        errors = List.copyOf(errors);
        unread = List.copyOf(unread);
        duplicates = List.copyOf(duplicates);
        files = List.copyOf(files);
    }

    /** All answers, listing by listing. */
    public Stream<SavedAnswer> answers() {
        return listings.stream().flatMap(listing -> listing.answers().stream());
    }

    /** The scopes that any answer or error was saved for. */
    public SortedSet<DumpScope> scopes() {
        SortedSet<DumpScope> scopes = new TreeSet<>();
        listings.forEach(listing -> scopes.add(listing.key().scope()));
        errors.forEach(error -> scopes.add(error.scope()));
        return Collections.unmodifiableSortedSet(scopes);
    }

    /** The listings of one call in one scope: one, or one for each owner, or none. */
    public Stream<SavedListing> listings(DumpScope scope, String call) {
        return listings.stream()
                .filter(listing -> listing.key().call().equals(call))
                .filter(listing -> listing.key().scope().equals(scope));
    }

    /** The listing with that key. */
    public Optional<SavedListing> listing(AnswerKey key) {
        return listings.stream().filter(listing -> listing.key().equals(key)).findFirst();
    }
}
