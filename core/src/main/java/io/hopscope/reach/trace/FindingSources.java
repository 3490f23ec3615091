/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one vendor says about every finding code: the page that states the rule, or why the code cannot occur there.
 * {@code docs/findings.md} is written from it. Immutable.
 */
public final class FindingSources {
    private final Map<FindingCode, FindingSource> sources;

    private FindingSources(Map<FindingCode, FindingSource> sources) {
        this.sources = new EnumMap<>(sources);
    }

    /** An empty collection of sources. */
    public static Builder builder() {
        return new Builder();
    }

    /** What the vendor says about a code. */
    public FindingSource of(FindingCode code) {
        return Objects.requireNonNull(sources.get(code));
    }

    /** Collects sources. Not thread-safe. */
    public static final class Builder {
        private final Map<FindingCode, FindingSource> sources = new EnumMap<>(FindingCode.class);

        private Builder() {}

        /**
         * Gives some codes a source.
         *
         * @throws IllegalArgumentException for a code that has one
         */
        public Builder put(FindingSource source, FindingCode... codes) {
            for (FindingCode code : codes) {
                if (sources.putIfAbsent(code, source) != null) {
                    throw new IllegalArgumentException(code + " has a source");
                }
            }
            return this;
        }

        /**
         * Says of some codes that they cannot occur.
         *
         * @param reason why not, in a sentence
         * @throws IllegalArgumentException for a code that has a source
         */
        public Builder never(String reason, FindingCode... codes) {
            return put(new FindingSource.NeverOccurs(reason), codes);
        }

        /**
         * All of them.
         *
         * @throws IllegalStateException when a code has no source
         */
        public FindingSources build() {
            Optional<FindingCode> forgotten = Arrays.stream(FindingCode.values())
                    .filter(code -> !sources.containsKey(code))
                    .findFirst();
            forgotten.ifPresent(code -> {
                throw new IllegalStateException("no source for " + code);
            });
            return new FindingSources(sources);
        }
    }
}
