/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Call;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Elb;
import io.hopscope.aws.answers.Listing;
import io.hopscope.dump.DumpScope;
import io.hopscope.dump.SavedListing;
import io.hopscope.dump.UnreadFile;
import io.hopscope.dump.UnreadFile.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Saved answers as what was read in each account and region. A saved error and a cut page stay gaps of their call; an
 * error of an unknown call, and an answer that several calls may have given, keep every call of its scope from being
 * taken as empty.
 */
public final class SavedScopes {
    private static final Map<String, Call<?>> CALLS = Stream.concat(Ec2.ALL.stream(), Elb.ALL.stream())
            .collect(Collectors.toUnmodifiableMap(Call::name, Function.identity()));

    private final AwsDump dump;
    private final DumpScopes scopes;

    private SavedScopes(AwsDump dump) {
        this.dump = dump;
        this.scopes = new DumpScopes(dump);
    }

    /** The accounts and regions of a dump. */
    public static List<AwsScopeAnswers> of(AwsDump dump) {
        SavedScopes read = new SavedScopes(dump);
        return dump.scopes().stream().map(read::answers).toList();
    }

    private AwsScopeAnswers answers(DumpScope scope) {
        AwsScopeAnswers.Builder answers = AwsScopeAnswers.of(scopes.of(scope));
        SavedGaps gaps = new SavedGaps(scopes.of(scope));
        dump.listings().stream()
                .filter(listing -> listing.scope().equals(scope))
                .forEach(listing -> add(listing, gaps, answers));
        dump.untyped().stream()
                .filter(listing -> listing.key().scope().equals(scope))
                .forEach(listing ->
                        call(listing.key().call()).ifPresent(call -> addUntyped(call, listing, gaps, answers)));
        dump.errors().stream()
                .filter(error -> error.scope().equals(scope) && error.call().isEmpty())
                .forEach(error -> answers.lost(gaps.lost(error)));
        dump.unread().stream()
                .filter(file -> file.scope().equals(scope))
                .forEach(file -> addUnread(file, gaps, answers));
        return answers.build();
    }

    private static void add(AwsListing<?> listing, SavedGaps gaps, AwsScopeAnswers.Builder answers) {
        call(listing.call().name()).ifPresent(call -> put(call, listing, gaps, answers));
    }

    private static <T> void put(Call<T> call, AwsListing<?> listing, SavedGaps gaps, AwsScopeAnswers.Builder answers) {
        Listing<T> read = new Listing<>(call.keep(listing.items()), gaps.of(listing, call));
        answers.put(call, listing.owner().orElse(""), read);
    }

    private static <T> void addUntyped(
            Call<T> call, SavedListing listing, SavedGaps gaps, AwsScopeAnswers.Builder answers) {
        Listing<T> unread = Listing.unread(gaps.withoutModule(call));
        answers.put(call, listing.key().owner().orElse(""), unread);
    }

    private static void addUnread(UnreadFile file, SavedGaps gaps, AwsScopeAnswers.Builder answers) {
        if (file.reason() == Reason.CALL_AMBIGUOUS) {
            answers.lost(gaps.ambiguous());
        } else if (file.reason() == Reason.OWNER_MISSING) {
            file.call().flatMap(SavedScopes::call).ifPresent(call -> addWithoutOwner(call, gaps, answers));
        }
    }

    private static <T> void addWithoutOwner(Call<T> call, SavedGaps gaps, AwsScopeAnswers.Builder answers) {
        answers.put(call, Listing.unread(gaps.withoutOwner(call)));
    }

    private static Optional<Call<?>> call(String name) {
        return Optional.ofNullable(CALLS.get(name));
    }
}
