/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.saved;

import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.RegionAnswers;
import io.hopscope.dump.Completeness.Incomplete;
import io.hopscope.dump.Completeness.Reason;
import io.hopscope.dump.Dump;
import io.hopscope.dump.DumpReader;
import io.hopscope.dump.DumpScope;
import io.hopscope.dump.JsonCursor;
import io.hopscope.dump.SavedError;
import io.hopscope.dump.SavedListing;
import io.hopscope.dump.UnreadFile;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Scope;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a tree of saved answers. Many answers do not state their region: those belong to the only one that others
 * state, else to a region without a name; likewise for accounts.
 */
public final class AliyunSavedAnswers {
    private static final Map<String, Operation> OPERATIONS = Arrays.stream(Operation.values())
            .collect(Collectors.toUnmodifiableMap(Operation::call, Function.identity()));

    private final Dump dump;
    private final String account;
    private final String region;
    private final Map<Scope, RegionAnswers.Builder> builders = new TreeMap<>();

    private AliyunSavedAnswers(Dump dump) {
        this.dump = dump;
        this.account = only(DumpScope::account);
        this.region = only(DumpScope::region);
    }

    /**
     * Reads a folder with everything below it, or one file.
     *
     * @throws io.hopscope.dump.DumpFormatException if something cannot be read, is not JSON, or has another type than
     *     the API's; the message names file and field
     */
    public static AliyunDump read(Path root) {
        return new AliyunSavedAnswers(DumpReader.of(new AliyunDialect()).read(root)).sorted();
    }

    private AliyunDump sorted() {
        dump.listings().forEach(this::add);
        boolean lost = false;
        for (SavedError error : dump.errors()) {
            builder(error.scope());
            lost |= error.call().isEmpty();
        }
        for (UnreadFile file : dump.unread()) {
            lost |= file.reason() == UnreadFile.Reason.CALL_AMBIGUOUS;
        }
        return new AliyunDump(
                builders.values().stream().map(RegionAnswers.Builder::build).toList(),
                dump.errors(),
                dump.unread(),
                dump.files(),
                lost);
    }

    private void add(SavedListing listing) {
        Operation operation = OPERATIONS.get(listing.key().call());
        if (operation == null) {
            return;
        }
        RegionAnswers.Builder into = builder(listing.key().scope());
        String owner = listing.key().owner().orElse(RegionAnswers.EVERYBODY);
        List<JsonCursor> items = listing.items().toList();
        Optional<Gap> gap = gap(operation, listing, owner, into.scope());
        into.put(
                operation,
                owner,
                gap.map(missing -> isOnlyChosen(listing)
                                ? Listing.chosen(items, missing)
                                : Listing.partial(items, missing))
                        .orElseGet(() -> Listing.complete(items)));
    }

    private RegionAnswers.Builder builder(DumpScope scope) {
        Scope place = new Scope(
                AliyunId.VENDOR, scope.account().orElse(account), scope.region().orElse(region));
        return builders.computeIfAbsent(place, RegionAnswers::of);
    }

    private String only(Function<DumpScope, Optional<String>> part) {
        List<String> stated = dump.scopes().stream()
                .flatMap(scope -> part.apply(scope).stream())
                .distinct()
                .toList();
        return stated.size() == 1 ? stated.get(0) : "";
    }

    private static boolean isOnlyChosen(SavedListing listing) {
        return listing.completeness() instanceof Incomplete incomplete
                && incomplete.shortfalls().stream().allMatch(s -> s.reason() == Reason.CHOSEN_ONLY);
    }

    private static Optional<Gap> gap(Operation operation, SavedListing listing, String owner, Scope scope) {
        if (!listing.errors().isEmpty()) {
            String code = listing.errors().get(0).error().code();
            return Optional.of(SavedGaps.failed(scope, operation, owner, code));
        }
        return listing.completeness() instanceof Incomplete cut
                ? Optional.of(SavedGaps.cut(
                        scope, operation, owner, cut.shortfalls().get(0).message()))
                : Optional.empty();
    }
}
