/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

import java.util.Comparator;

/**
 * Where an answer came from: the account and region that were asked.
 *
 * @param vendor vendor key as in {@link ResourceId#vendor()}
 * @param account account, subscription or project id; empty when the answers do not state it
 * @param region region id; empty when the answers do not state it, or for global resources
 */
public record Scope(String vendor, String account, String region) implements Comparable<Scope> {
    private static final Comparator<Scope> ORDER =
            Comparator.comparing(Scope::vendor).thenComparing(Scope::account).thenComparing(Scope::region);

    @Override
    public int compareTo(Scope other) {
        return ORDER.compare(this, other);
    }

    /** {@code vendor/account/region}, with {@code *} for a part that is not stated. */
    @Override
    public String toString() {
        return vendor + "/" + orStar(account) + "/" + orStar(region);
    }

    private static String orStar(String part) {
        return part.isEmpty() ? "*" : part;
    }
}
