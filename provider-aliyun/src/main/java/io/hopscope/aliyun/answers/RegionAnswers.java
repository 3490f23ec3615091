/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.answers;

import io.hopscope.dump.JsonCursor;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was read of one region of an account: a {@link Listing} an operation, and one an owner for operations that are
 * called for one resource. Saved answers and live calls fill it alike. Immutable and safe to share between threads.
 */
public final class RegionAnswers {
    /** The owner of an answer that speaks for the whole region. */
    public static final String EVERYBODY = "";

    private final Scope scope;
    private final Map<Operation, Map<String, Listing>> listings;
    private final Map<Operation, Set<ResourceId>> parts;
    private final boolean assumesComplete;

    private RegionAnswers(
            Scope scope,
            Map<Operation, Map<String, Listing>> listings,
            Map<Operation, Set<ResourceId>> parts,
            boolean assumesComplete) {
        this.scope = scope;
        this.listings = listings;
        this.parts = parts;
        this.assumesComplete = assumesComplete;
    }

    /** Collects what was read of a region. */
    public static Builder of(Scope scope) {
        return new Builder(scope);
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
        return new RegionAnswers(scope, listings, parts, assumes);
    }

    /** Both answers of one region. */
    public RegionAnswers and(RegionAnswers other) {
        Builder both = of(scope);
        for (RegionAnswers each : List.of(this, other)) {
            each.listings.forEach((call, owners) -> owners.forEach((owner, listing) -> both.put(call, owner, listing)));
            each.parts.forEach(both::onlyAskedFor);
        }
        return both.build();
    }

    /** What an operation listed for the region, that of all owners included. */
    public Listing list(Operation operation) {
        Map<String, Listing> byOwner = listings.getOrDefault(operation, Map.of());
        if (byOwner.isEmpty()) {
            return absent(operation, EVERYBODY);
        }
        if (byOwner.size() == 1) {
            Listing only = byOwner.values().iterator().next();
            return assumesComplete ? only.assumedWhole() : only;
        }
        List<JsonCursor> items = new ArrayList<>();
        Optional<Gap> gap = Optional.empty();
        boolean chosen = true;
        for (Listing one : byOwner.values()) {
            items.addAll(one.items());
            gap = gap.or(one::gap);
            chosen &= one.chosen() || one.isComplete();
        }
        Listing all = new Listing(items, gap, chosen);
        return assumesComplete ? all.assumedWhole() : all;
    }

    /** What an operation listed for one owner; a gap when it was not called. */
    public Listing list(Operation operation, String owner) {
        Listing found = listings.getOrDefault(operation, Map.of()).get(owner);
        return found == null ? absent(operation, owner) : found;
    }

    /** Whether an operation was answered for that owner, with whatever. */
    public boolean isGiven(Operation operation, String owner) {
        return listings.getOrDefault(operation, Map.of()).containsKey(owner);
    }

    /** Whether an operation was answered at all. */
    public boolean isGiven(Operation operation) {
        return listings.containsKey(operation);
    }

    /** The owners that an operation was answered for. */
    public Set<String> owners(Operation operation) {
        return new TreeSet<>(listings.getOrDefault(operation, Map.of()).keySet());
    }

    /** The only items, or holders of items, that an operation was called for; empty when it was called for all. */
    public Optional<Set<ResourceId>> askedFor(Operation operation) {
        return Optional.ofNullable(parts.get(operation));
    }

    private Listing absent(Operation operation, String owner) {
        return assumesComplete
                ? Listing.complete(List.of())
                : Listing.partial(List.of(), operation.notRead(scope, owner));
    }

    /** Collects listings. Not safe for several threads. */
    public static final class Builder {
        private final Scope scope;
        private final Map<Operation, Map<String, Listing>> listings = new EnumMap<>(Operation.class);

        private final Map<Operation, Set<ResourceId>> parts = new EnumMap<>(Operation.class);

        private Builder(Scope scope) {
            this.scope = scope;
        }

        /** Account and region. */
        public Scope scope() {
            return scope;
        }

        /** Adds what an operation listed for one owner, or for {@link #EVERYBODY}. */
        public Builder put(Operation operation, String owner, Listing listing) {
            listings.computeIfAbsent(operation, fresh -> new TreeMap<>()).merge(owner, listing, Listing::and);
            return this;
        }

        /**
         * States that an operation was called for these alone: what it does not list of them, or for them, does not
         * exist, and of others nothing is known.
         */
        public Builder onlyAskedFor(Operation operation, Set<ResourceId> ids) {
            parts.computeIfAbsent(operation, fresh -> new HashSet<>()).addAll(ids);
            return this;
        }

        /** The answers so far. */
        public RegionAnswers build() {
            Map<Operation, Map<String, Listing>> copy = new EnumMap<>(Operation.class);
            listings.forEach((operation, owners) -> copy.put(operation, new TreeMap<>(owners)));
            Map<Operation, Set<ResourceId>> asked = new EnumMap<>(Operation.class);
            parts.forEach((operation, ids) -> asked.put(operation, Set.copyOf(ids)));
            return new RegionAnswers(scope, copy, asked, false);
        }
    }
}
