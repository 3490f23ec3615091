/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import io.hopscope.dump.DumpScope;
import io.hopscope.dump.DuplicateAnswer;
import io.hopscope.dump.SavedError;
import io.hopscope.dump.SavedListing;
import io.hopscope.dump.UnreadFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A tree of saved answers as SDK objects, and all that could not be used. Immutable.
 *
 * @param scopes the accounts and regions that any answer or error was saved for
 * @param listings what was read
 * @param untyped answers that are understood and have no SDK class here: those of classic load balancing, and those of
 *     its successor where that SDK module is absent
 * @param errors all saved errors, those included whose call is not known
 * @param unread files, or parts of files, that are not in the listings, to be named to the user
 * @param duplicates answers that were left out because another one says the same
 * @param answeredAt when the oldest answer was given, as its {@code ResponseMetadata} states; empty where none states
 *     it
 * @param unknownMembers members of answers that the SDK's model does not have, such as {@code Vpc.Colour}
 */
public record AwsDump(
        SortedSet<DumpScope> scopes,
        List<AwsListing<?>> listings,
        List<SavedListing> untyped,
        List<SavedError> errors,
        List<UnreadFile> unread,
        List<DuplicateAnswer> duplicates,
        Optional<Instant> answeredAt,
        SortedSet<String> unknownMembers) {
    /** Copies the lists. */
    public AwsDump {
        listings = List.copyOf(listings);
        untyped = List.copyOf(untyped);
        errors = List.copyOf(errors);
        unread = List.copyOf(unread);
        duplicates = List.copyOf(duplicates);
    }

    /** The listings of one call in one scope: one, or one for each owner, or none if no file gives the call. */
    @SuppressWarnings("unchecked") // a listing holds the items of its own call
    public <T> List<AwsListing<T>> listings(DumpScope scope, AwsCall<T> call) {
        return listings.stream()
                .filter(listing -> listing.call() == call && listing.scope().equals(scope))
                .map(listing -> (AwsListing<T>) listing)
                .toList();
    }
}
