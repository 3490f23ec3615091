/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.saved;

import io.hopscope.azure.answers.Call;
import io.hopscope.azure.answers.Listing;
import io.hopscope.azure.answers.SubscriptionAnswers;
import io.hopscope.azure.answers.Word;
import io.hopscope.dump.Completeness;
import io.hopscope.dump.Completeness.Incomplete;
import io.hopscope.dump.Completeness.Reason;
import io.hopscope.dump.Dump;
import io.hopscope.dump.DumpFormatException;
import io.hopscope.dump.DumpReader;
import io.hopscope.dump.DumpScope;
import io.hopscope.dump.SavedError;
import io.hopscope.dump.SavedListing;
import io.hopscope.dump.UnreadFile;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree of saved answers into SDK objects. Answers that state no subscription belong to the only one that others
 * state, else they are a subscription without a name.
 */
public final class AzureSavedAnswers {
    private static final Map<String, ArmModel<?>> MODELS = ArmModel.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(model -> model.call().name(), Function.identity()));

    private final Dump dump;
    private final Owners owners;
    private final String only;
    private final Map<String, SubscriptionAnswers.Builder> builders = new TreeMap<>();

    private AzureSavedAnswers(Dump dump) {
        this.dump = dump;
        this.owners = new Owners(dump);
        List<String> stated = dump.scopes().stream()
                .flatMap(scope -> scope.account().stream())
                .map(Word::folded)
                .distinct()
                .toList();
        this.only = stated.size() == 1 ? stated.get(0) : "";
    }

    /**
     * Reads a folder with everything below it, or one file.
     *
     * @throws DumpFormatException if something cannot be read, is not JSON, or has another type than the API's model;
     *     the message names file and field
     */
    public static AzureDump read(Path root) {
        return new AzureSavedAnswers(DumpReader.of(new AzureDialect()).read(root)).typed();
    }

    private AzureDump typed() {
        for (SavedListing listing : dump.listings()) {
            ArmModel<?> model = MODELS.get(listing.key().call());
            if (model != null) {
                add(model, listing);
            }
        }
        boolean lost = false;
        for (SavedError error : dump.errors()) {
            builder(error.scope());
            lost |= error.call().isEmpty();
        }
        for (UnreadFile file : dump.unread()) {
            lost |= file.reason() == UnreadFile.Reason.CALL_AMBIGUOUS;
        }
        return new AzureDump(
                builders.values().stream()
                        .map(SubscriptionAnswers.Builder::build)
                        .toList(),
                dump.errors(),
                dump.unread(),
                dump.files(),
                lost);
    }

    private <T> void add(ArmModel<T> model, SavedListing listing) {
        List<T> items = listing.items()
                .map(PowerWords::asStatus)
                .map(item -> TreeReader.read(item, model.reading()))
                .toList();
        DumpScope scope = listing.key().scope();
        String owner = listing.key().owner().flatMap(owners::idOf).orElse("");
        SubscriptionAnswers.Builder into = builder(scope);
        Gap gap = gap(model.call(), listing, owner, into);
        boolean chosen = isOnlyChosen(listing.completeness());
        into.put(model.call(), owner, gap == null ? Listing.complete(items) : listing(items, gap, chosen));
    }

    private static <T> Listing<T> listing(List<T> items, Gap gap, boolean chosen) {
        return chosen ? Listing.chosen(items, gap) : Listing.partial(items, gap);
    }

    private SubscriptionAnswers.Builder builder(DumpScope scope) {
        return builders.computeIfAbsent(scope.account().map(Word::folded).orElse(only), SubscriptionAnswers::of);
    }

    private static boolean isOnlyChosen(Completeness completeness) {
        return completeness instanceof Incomplete incomplete
                && incomplete.shortfalls().stream().allMatch(s -> s.reason() == Reason.CHOSEN_ONLY);
    }

    private static @Nullable Gap gap(
            Call<?> call, SavedListing listing, String owner, SubscriptionAnswers.Builder into) {
        Scope scope = into.build().scope();
        if (!listing.errors().isEmpty()) {
            return SavedGaps.failed(
                    scope, call, owner, listing.errors().get(0).error().code());
        }
        Optional<Incomplete> cut = Optional.of(listing.completeness())
                .filter(Incomplete.class::isInstance)
                .map(Incomplete.class::cast);
        return cut.map(c ->
                        SavedGaps.cut(scope, call, owner, c.shortfalls().get(0).message()))
                .orElse(null);
    }
}
