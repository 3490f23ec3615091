/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.answers;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read of one region with one account: a {@link Listing} a call, and one an owner for calls that are made for
 * one resource. Saved answers and live calls fill it alike. Immutable and safe to share between threads.
 */
public final class RegionAnswers {
    private static final String EVERYBODY = "";

    private final Scope scope;
    private final Map<Call, Map<String, Listing>> listings;
    private final boolean assumesComplete;
    private final Map<Call, Set<String>> parts;

    private RegionAnswers(
            Scope scope,
            Map<Call, Map<String, Listing>> listings,
            boolean assumesComplete,
            Map<Call, Set<String>> parts) {
        this.scope = scope;
        this.listings = listings;
        this.assumesComplete = assumesComplete;
        this.parts = parts;
    }

    /** Collects what was read of a region with an account; either may be empty text. */
    public static Builder of(String account, String region) {
        return new Builder(new Scope(TencentId.VENDOR, account, region));
    }

    /** Account and region. */
    public Scope scope() {
        return scope;
    }

    /** Whether, where these say nothing, the documented default is to be taken. */
    public boolean assumesComplete() {
        return assumesComplete;
    }

    /** The same answers, taken as everything there is or not. */
    public RegionAnswers assumingComplete(boolean assumes) {
        return new RegionAnswers(scope, listings, assumes, parts);
    }

    /** Both answers of one scope. */
    public RegionAnswers and(RegionAnswers other) {
        Builder both = new Builder(scope);
        for (RegionAnswers each : List.of(this, other)) {
            each.listings.forEach((call, owners) -> owners.forEach((owner, listing) -> both.put(call, owner, listing)));
            each.parts.forEach(both::onlyAskedFor);
        }
        return both.build();
    }

    /** What a call listed, that for all owners included. */
    public Listing list(Call call) {
        Map<String, Listing> byOwner = listings.getOrDefault(call, Map.of());
        if (byOwner.isEmpty()) {
            return absent(call, EVERYBODY);
        }
        List<Item> items = byOwner.values().stream()
                .flatMap(listing -> listing.items().stream())
                .toList();
        Optional<Gap> gap = byOwner.values().stream()
                .flatMap(listing -> listing.gap().stream())
                .findFirst();
        return new Listing(items, gap);
    }

    /** What a call listed for one owner; a gap when it was not made. */
    public Listing list(Call call, String owner) {
        Listing found = listings.getOrDefault(call, Map.of()).get(owner);
        return found == null ? absent(call, owner) : found;
    }

    /** The only items, by their ids, that a call was made for; empty when it was made for all. */
    public Optional<Set<String>> askedFor(Call call) {
        return Optional.ofNullable(parts.get(call));
    }

    /** The owners that a call was answered for. */
    public Set<String> owners(Call call) {
        return new TreeSet<>(listings.getOrDefault(call, Map.of()).keySet());
    }

    private Listing absent(Call call, String owner) {
        return assumesComplete ? Listing.complete(List.of()) : Listing.partial(List.of(), call.notRead(scope, owner));
    }

    /** Collects listings. Not safe for several threads. */
    public static final class Builder {
        private final Scope scope;
        private final Map<Call, Map<String, Listing>> listings = new HashMap<>();
        private final Map<Call, Set<String>> parts = new HashMap<>();

        private Builder(Scope scope) {
            this.scope = scope;
        }

        /** Where the answers come from. */
        public Scope scope() {
            return scope;
        }

        /** Adds what a call listed, for an owner where it has one. */
        public Builder put(Call call, String owner, Listing listing) {
            listings.computeIfAbsent(call, fresh -> new TreeMap<>())
                    .merge(owner, Objects.requireNonNull(listing), Listing::and);
            return this;
        }

        /** States that a call was made for these items alone: what it does not list of them does not exist. */
        public Builder onlyAskedFor(Call call, Set<String> ids) {
            parts.merge(
                    call,
                    Set.copyOf(ids),
                    (one, other) ->
                            Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet()));
            return this;
        }

        /** The answers so far. */
        public RegionAnswers build() {
            Map<Call, Map<String, Listing>> copy = new HashMap<>();
            listings.forEach((call, owners) -> copy.put(call, new TreeMap<>(owners)));
            return new RegionAnswers(scope, copy, false, Map.copyOf(parts));
        }
    }
}
