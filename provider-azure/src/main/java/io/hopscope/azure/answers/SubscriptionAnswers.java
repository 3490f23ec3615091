/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.answers;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.fact.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one subscription: a {@link Listing} a call, and one an owner for calls that are made for one
 * resource. Saved answers and live calls fill it alike. Immutable and safe to share between threads.
 */
public final class SubscriptionAnswers {
    /** The owner of an answer that speaks for a whole subscription. */
    public static final String EVERYBODY = "";

    private final String subscription;
    private final Map<Call<?>, Map<String, Listing<?>>> listings;
    private final boolean assumesComplete;
    private final Map<Call<?>, Set<ResourceId>> parts;
    private volatile @Nullable Spellings spellings;

    private SubscriptionAnswers(
            String subscription,
            Map<Call<?>, Map<String, Listing<?>>> listings,
            boolean assumesComplete,
            Map<Call<?>, Set<ResourceId>> parts) {
        this.subscription = subscription;
        this.listings = listings;
        this.assumesComplete = assumesComplete;
        this.parts = parts;
    }

    /** Collects what was read of a subscription. */
    public static Builder of(String subscription) {
        return new Builder(subscription);
    }

    /** The subscription's id, folded; empty when no answer states it. */
    public String subscription() {
        return subscription;
    }

    /** The subscription as a scope, without a region: its lists are of all regions. */
    public Scope scope() {
        return new Scope(AzureId.VENDOR, subscription, "");
    }

    /** How an id is spelled where its resource is listed, or what it lies below. */
    public Optional<Spelling> spelling(String folded) {
        Spellings known = spellings;
        if (known == null) {
            known = new Spellings(this);
            spellings = known;
        }
        return known.of(folded);
    }

    /** Whether, where these say nothing, the documented default is to be taken. */
    public boolean assumesComplete() {
        return assumesComplete;
    }

    /** The same answers, taken as everything there is or not. */
    public SubscriptionAnswers assumingComplete(boolean assumes) {
        return new SubscriptionAnswers(subscription, listings, assumes, parts);
    }

    /** Both answers of one subscription. */
    public SubscriptionAnswers and(SubscriptionAnswers other) {
        Builder both = of(subscription);
        for (SubscriptionAnswers each : List.of(this, other)) {
            each.listings.forEach((call, owners) -> owners.forEach((owner, listing) -> both.add(call, owner, listing)));
            each.parts.forEach(both::onlyAskedFor);
        }
        return both.build();
    }

    /** What a call listed for the subscription, that of all owners included. */
    public <T> Listing<T> list(Call<T> call) {
        Map<String, Listing<?>> byOwner = listings.getOrDefault(call, Map.of());
        if (byOwner.isEmpty()) {
            return absent(call, EVERYBODY);
        }
        List<T> items = new ArrayList<>();
        Optional<Gap> gap = Optional.empty();
        boolean chosen = true;
        for (String owner : new TreeSet<>(byOwner.keySet())) {
            Listing<T> one = typed(Objects.requireNonNull(byOwner.get(owner)));
            items.addAll(one.items());
            gap = gap.or(one::gap);
            chosen &= one.chosen() || one.isComplete();
        }
        Listing<T> all = new Listing<>(items, gap, chosen);
        return assumesComplete ? all.assumedWhole() : all;
    }

    /** What a call listed for one owner; a gap when it was not made. */
    public <T> Listing<T> list(Call<T> call, ArmId owner) {
        Listing<?> found = listings.getOrDefault(call, Map.of()).get(owner.text());
        return found == null ? absent(call, owner.text()) : typed(found);
    }

    /** Whether a call was answered for that owner, with whatever. */
    public boolean isGiven(Call<?> call, ArmId owner) {
        return listings.getOrDefault(call, Map.of()).containsKey(owner.text());
    }

    /** Whether a call was answered at all. */
    public boolean isGiven(Call<?> call) {
        return listings.containsKey(call);
    }

    /** The only items that a call was made for; empty when it was made for all. */
    public Optional<Set<ResourceId>> askedFor(Call<?> call) {
        return Optional.ofNullable(parts.get(call));
    }

    /** The owners that a call was answered for, folded ids. */
    public Set<String> owners(Call<?> call) {
        return new TreeSet<>(listings.getOrDefault(call, Map.of()).keySet());
    }

    private <T> Listing<T> absent(Call<T> call, String owner) {
        return assumesComplete ? Listing.complete(List.of()) : Listing.unread(call.notRead(scope(), owner));
    }

    @SuppressWarnings("unchecked") // a listing holds the items of its own call
    private static <T> Listing<T> typed(Listing<?> listing) {
        return (Listing<T>) listing;
    }

    /** Collects listings. Not safe for several threads. */
    public static final class Builder {
        private final String subscription;
        private final Map<Call<?>, Map<String, Listing<?>>> listings = new HashMap<>();
        private final Map<Call<?>, Set<ResourceId>> parts = new HashMap<>();

        private Builder(String subscription) {
            this.subscription = Word.folded(subscription);
        }

        /** Adds what a call listed for the whole subscription. */
        public <T> Builder put(Call<T> call, Listing<T> listing) {
            return put(call, EVERYBODY, listing);
        }

        /** Adds what a call listed for one owner. */
        public <T> Builder put(Call<T> call, String owner, Listing<T> listing) {
            listings.computeIfAbsent(call, fresh -> new HashMap<>())
                    .merge(
                            owner.isEmpty() ? EVERYBODY : new ArmId(owner).text(),
                            listing,
                            (one, other) -> SubscriptionAnswers.<T>typed(one).and(typed(other)));
            return this;
        }

        private <T> void add(Call<T> call, String owner, Listing<?> listing) {
            put(call, owner, SubscriptionAnswers.<T>typed(listing));
        }

        /** Leaves a gap for a call that failed. */
        public Builder lost(Call<?> call, String owner, Gap gap) {
            return put(call, owner, Listing.unread(gap));
        }

        /** States that a call was made for these items alone: what it does not list of them does not exist. */
        public Builder onlyAskedFor(Call<?> call, Set<ResourceId> ids) {
            parts.merge(
                    call,
                    Set.copyOf(ids),
                    (one, other) ->
                            Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet()));
            return this;
        }

        /** The answers so far. */
        public SubscriptionAnswers build() {
            Map<Call<?>, Map<String, Listing<?>>> copy = new HashMap<>();
            listings.forEach((call, owners) -> copy.put(call, Map.copyOf(owners)));
            return new SubscriptionAnswers(subscription, Map.copyOf(copy), false, Map.copyOf(parts));
        }
    }
}
