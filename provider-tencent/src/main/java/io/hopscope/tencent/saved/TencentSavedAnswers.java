/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.saved;

import io.hopscope.dump.Completeness.Incomplete;
import io.hopscope.dump.Dump;
import io.hopscope.dump.DumpFormatException;
import io.hopscope.dump.DumpReader;
import io.hopscope.dump.DumpScope;
import io.hopscope.dump.SavedError;
import io.hopscope.dump.SavedListing;
import io.hopscope.dump.UnreadFile;
import io.hopscope.model.fact.Gap;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Listing;
import io.hopscope.tencent.answers.RegionAnswers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a tree of saved answers. Answers that state no region or account belong to the only one that others state, else
 * to one without a name.
 */
public final class TencentSavedAnswers {
    private static final Map<String, Call> CALLS =
            Calls.ALL.stream().collect(Collectors.toUnmodifiableMap(Call::action, Function.identity()));

    private final Dump dump;
    private final String onlyAccount;
    private final String onlyRegion;
    private final Map<DumpScope, RegionAnswers.Builder> builders = new TreeMap<>();

    private TencentSavedAnswers(Dump dump) {
        this.dump = dump;
        this.onlyAccount = only(dump, DumpScope::account);
        this.onlyRegion = only(dump, DumpScope::region);
    }

    /**
     * Reads a folder with everything below it, or one file.
     *
     * @throws DumpFormatException if something cannot be read, is not JSON, or has another type than the API's; the
     *     message names file and field
     */
    public static TencentDump read(Path root) {
        return new TencentSavedAnswers(DumpReader.of(new TencentDialect()).read(root)).sorted();
    }

    private TencentDump sorted() {
        dump.listings().forEach(this::add);
        boolean lost = false;
        for (SavedError error : dump.errors()) {
            RegionAnswers.Builder into = builder(error.scope());
            Call call = error.call().map(CALLS::get).orElse(null);
            lost |= error.call().isEmpty();
            if (call != null) {
                String owner = call.owned() ? error.owner().orElse("") : "";
                into.put(
                        call,
                        owner,
                        Listing.partial(
                                List.of(),
                                SavedGaps.failed(
                                        into.scope(), call, owner, error.error().code())));
            }
        }
        for (UnreadFile file : dump.unread()) {
            lost |= file.reason() == UnreadFile.Reason.CALL_AMBIGUOUS;
        }
        List<RegionAnswers> regions =
                builders.values().stream().map(RegionAnswers.Builder::build).toList();
        return new TencentDump(regions, dump.errors(), dump.unread(), dump.files(), lost);
    }

    private void add(SavedListing listing) {
        Call call = CALLS.get(listing.key().call());
        if (call == null) {
            return;
        }
        List<Item> items = listing.items().map(Item::new).toList();
        RegionAnswers.Builder into = builder(listing.key().scope());
        String owner = call.owned() ? listing.key().owner().orElse("") : "";
        Optional<Gap> gap = gap(call, listing, owner, into);
        into.put(call, owner, new Listing(items, gap));
    }

    private RegionAnswers.Builder builder(DumpScope scope) {
        String account = scope.account().orElse(onlyAccount);
        String region = scope.region().orElse(onlyRegion);
        DumpScope settled = new DumpScope(Optional.of(account), Optional.of(region));
        return builders.computeIfAbsent(settled, fresh -> RegionAnswers.of(account, region));
    }

    private static String only(Dump dump, Function<DumpScope, Optional<String>> part) {
        List<String> stated = dump.scopes().stream()
                .flatMap(scope -> part.apply(scope).stream())
                .distinct()
                .toList();
        return stated.size() == 1 ? stated.get(0) : "";
    }

    private static Optional<Gap> gap(Call call, SavedListing listing, String owner, RegionAnswers.Builder into) {
        if (!listing.errors().isEmpty()) {
            String code = listing.errors().get(0).error().code();
            return Optional.of(SavedGaps.failed(into.scope(), call, owner, code));
        }
        return Optional.of(listing.completeness())
                .filter(Incomplete.class::isInstance)
                .map(Incomplete.class::cast)
                .map(cut -> SavedGaps.cut(
                        into.scope(), call, owner, cut.shortfalls().get(0).message()));
    }
}
