/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was read in one account and region: a {@link Listing} per call, and per owner for calls that are made once for
 * each owner (entries of a prefix list, routes of a hub's table, health of a target group). Saved answers and live
 * calls fill it alike. Immutable and safe to share between threads.
 */
public final class AwsScopeAnswers {
    /** The owner of an answer that speaks for a whole scope. */
    private static final String EVERYBODY = "";

    private final Scope scope;
    private final Map<Call<?>, Map<String, Listing<?>>> listings;
    private final boolean assumesComplete;
    private final Optional<Gap> lost;
    private final Map<Call<?>, Set<ResourceId>> parts;

    private AwsScopeAnswers(
            Scope scope,
            Map<Call<?>, Map<String, Listing<?>>> listings,
            boolean assumesComplete,
            Optional<Gap> lost,
            Map<Call<?>, Set<ResourceId>> parts) {
        this.scope = scope;
        this.parts = parts;
        this.listings = listings;
        this.assumesComplete = assumesComplete;
        this.lost = lost;
    }

    /** Collects what was read in an account and region. */
    public static Builder of(Scope scope) {
        return new Builder(scope);
    }

    /** The same answers; what nobody asked is taken as empty, or not, see {@link #assumesComplete()}. */
    public AwsScopeAnswers assumingComplete(boolean assume) {
        return new AwsScopeAnswers(scope, listings, assume, lost, parts);
    }

    /** These answers and others of the same account and region. A list in both is complete if it is so in both. */
    public AwsScopeAnswers and(AwsScopeAnswers other) {
        Builder both = new Builder(scope);
        List.of(this, other).forEach(one -> {
            one.listings.forEach((call, byOwner) -> both.putAll(call, byOwner));
            one.lost.ifPresent(both::lost);
            one.parts.forEach(both::onlyAskedFor);
        });
        return both.build().assumingComplete(assumesComplete && other.assumesComplete);
    }

    /** The account and region; either may be empty when nothing states it. */
    public Scope scope() {
        return scope;
    }

    /**
     * Whether calls that nobody made are taken as complete and empty, and attributes that an answer leaves out as the
     * vendor's documented default. Never so where an error was saved of which nobody knows the call: any call may have
     * failed then.
     */
    public boolean assumesComplete() {
        return assumesComplete && lost.isEmpty();
    }

    /**
     * What a call listed, all its owners together. A call that nobody made gives its gap, or an empty complete list
     * where this {@link #assumesComplete}.
     */
    public <T> Listing<T> list(Call<T> call) {
        return byOwner(call).values().stream()
                .map(call::typed)
                .reduce(Listing::and)
                .orElseGet(() -> absent(call.notRead(scope)));
    }

    /**
     * What a call listed for one owner. Falls back on an answer for all owners (its items may be others' too), then on
     * the same as {@link #list(Call)}.
     */
    public <T> Listing<T> list(Call<T> call, String owner) {
        return given(call, owner).orElseGet(() -> absent(call.notRead(scope, owner)));
    }

    /** What a call listed for one owner, or for all of them; empty when nobody made the call. Nothing is assumed. */
    public <T> Optional<Listing<T>> given(Call<T> call, String owner) {
        Map<String, Listing<?>> byOwner = byOwner(call);
        Listing<?> listing = byOwner.get(owner);
        return Optional.ofNullable(listing != null ? listing : byOwner.get(EVERYBODY))
                .map(call::typed);
    }

    /** Whether a call was made, for whatever owner and with whatever success. */
    public boolean isGiven(Call<?> call) {
        return listings.containsKey(call);
    }

    /** The items that a call was asked for; empty when it was asked for all, or not at all. */
    public Optional<Set<ResourceId>> askedFor(Call<?> call) {
        return Optional.ofNullable(parts.get(call));
    }

    /** The owners that a call was made for. */
    public Set<String> owners(Call<?> call) {
        Map<String, Listing<?>> owned = new TreeMap<>(byOwner(call));
        owned.remove(EVERYBODY);
        return owned.keySet();
    }

    /**
     * An attribute that an answer may leave out.
     *
     * @param value what the answer says
     * @param byDefault the vendor's documented default, which counts where this {@link #assumesComplete}
     * @param gap the gap otherwise
     */
    public <T> Fact<T> attribute(@Nullable T value, T byDefault, Gap gap) {
        if (value != null) {
            return Fact.known(value);
        }
        return assumesComplete() ? Fact.known(byDefault) : Fact.unknown(gap);
    }

    private <T> Listing<T> absent(Gap notRead) {
        return assumesComplete() ? Listing.complete(List.of()) : Listing.unread(lost.orElse(notRead));
    }

    private Map<String, Listing<?>> byOwner(Call<?> call) {
        return listings.getOrDefault(call, Map.of());
    }

    /** Collects the answers of one account and region. Not safe for several threads. */
    public static final class Builder {
        private final Scope scope;
        private final Map<Call<?>, Map<String, Listing<?>>> listings = new HashMap<>();
        private final Map<Call<?>, Set<ResourceId>> parts = new HashMap<>();
        private Optional<Gap> lost = Optional.empty();

        private Builder(Scope scope) {
            this.scope = scope;
        }

        /** Adds what a call listed, for a whole account and region. */
        public <T> Builder put(Call<T> call, Listing<T> listing) {
            return put(call, EVERYBODY, listing);
        }

        /** Adds what a call listed for one owner. A second list for the same owner is added to the first. */
        public <T> Builder put(Call<T> call, String owner, Listing<T> listing) {
            listings.computeIfAbsent(call, fresh -> new TreeMap<>())
                    .merge(
                            owner,
                            call.identified(listing, scope),
                            (first, second) -> call.typed(first).and(call.typed(second)));
            return this;
        }

        private <T> void putAll(Call<T> call, Map<String, Listing<?>> byOwner) {
            byOwner.forEach((owner, listing) -> put(call, owner, call.typed(listing)));
        }

        /** States that some answer was lost and nobody knows of which call, so that no call can be taken as empty. */
        public Builder lost(Gap gap) {
            this.lost = lost.or(() -> Optional.of(gap));
            return this;
        }

        /**
         * States that a call was asked for some items only: that another one is not listed proves nothing.
         *
         * @param ids those of which it proves that they do not exist when they are not listed
         */
        public Builder onlyAskedFor(Call<?> call, Set<ResourceId> ids) {
            parts.merge(
                    call,
                    Set.copyOf(ids),
                    (some, more) ->
                            Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
            return this;
        }

        /** The holder. */
        public AwsScopeAnswers build() {
            Map<Call<?>, Map<String, Listing<?>>> copy = new HashMap<>();
            listings.forEach((call, byOwner) -> copy.put(call, new TreeMap<>(byOwner)));
            return new AwsScopeAnswers(scope, copy, false, lost, Map.copyOf(parts));
        }
    }
}
