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
            .thenComparing(MeantBy::said);

    /**
     * The configuration itself.
     *
     * @param resource the resource that shows it
     * @param rule its rule, route or entry; empty when it has none
     */
    record Configuration(ResourceId resource, String rule) implements MeantBy {
        @Override
        public String said() {
            return rule;
        }
    }

    /**
     * A user.
     *
     * @param name what the user calls the expectation; comes from a file, and may be empty
     */
    record Expectation(String name) implements MeantBy {
        @Override
        public String said() {
            return name;
        }
    }

    /** The rule, route, entry or expectation that says it; empty when it has no name. */
    String said();
}
