/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;

/**
 * Something that was meant and is not so: mostly that something works, or, by an expectation, that something is
 * blocked.
 *
 * @param connection what was meant, such as {@code tcp/443 from the Internet}
 * @param meantBy who says that it was meant
 */
public record Defeated(String connection, MeantBy meantBy) {
    /** By a rule, route or entry of a resource; empty when it has none. */
    Defeated(String connection, ResourceId resource, String rule) {
        this(connection, new MeantBy.Configuration(resource, rule));
    }

    /** Who says so, as the end of a sentence about what was meant. */
    String claim() {
        return meantBy instanceof MeantBy.Configuration by
                ? by.resource().value() + (by.rule().isEmpty() ? "" : " (" + by.rule() + ")") + " means to work"
                : "the expectation" + (meantBy.said().isEmpty() ? "" : " \"" + meantBy.said() + "\"") + " wants";
    }
}
