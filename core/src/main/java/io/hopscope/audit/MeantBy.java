/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import java.util.Comparator;

/** Who says that something was meant to work. Immutable. */
public sealed interface MeantBy {
    /** What is configured before what is stated, each in order. */
    Comparator<MeantBy> ORDER = Comparator.<MeantBy, Boolean>comparing(by -> by instanceof Expectation)
            .thenComparing(by -> by instanceof Configuration configured
                    ? configured.resource().toString()
                    : "")
            .thenComparing(MeantBy::rule);

    /**
     * The configuration itself.
     *
     * @param resource the resource that shows it
     * @param rule its rule, route or entry; empty when it has none
     */
    record Configuration(ResourceId resource, String rule) implements MeantBy {}

    /**
     * A user.
     *
     * @param rule what the user calls the expectation; comes from a file
     */
    record Expectation(String rule) implements MeantBy {}

    /** Rule, route, entry or expectation; empty when it has none. */
    String rule();
}
