/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;

/**
 * Something that was meant to work and does not.
 *
 * @param connection what was meant, such as {@code tcp/443 from the Internet}
 * @param meantBy who says that it was meant
 */
public record Defeated(String connection, MeantBy meantBy) {
    /** By a rule, route or entry of a resource; empty when it has none. */
    Defeated(String connection, ResourceId resource, String rule) {
        this(connection, new MeantBy.Configuration(resource, rule));
    }
}
