/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import io.hopscope.reach.Service;

/**
 * Something that has to hold. Immutable.
 *
 * <pre>{@code
 * Watch.reachable("shop", "internet", "web-1", Service.tcp(443))
 * Watch.blocked("database stays inside", "internet", "db-1", Service.tcp(5432))
 * }</pre>
 *
 * @param name the user's name for it, unique within a monitor; good for a metric's label
 * @param from who asks, as {@link io.hopscope.reach.Engine#question} takes it
 * @param to who is asked
 * @param service what is asked for
 * @param expected what has to hold
 */
public record Watch(String name, String from, String to, Service service, Expectation expected) {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when it is blank
     */
    public Watch {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a watch needs a name");
        }
    }

    /** A connection that has to work. */
    public static Watch reachable(String name, String from, String to, Service service) {
        return new Watch(name, from, to, service, Expectation.REACHABLE);
    }

    /** A connection that must not work, for nobody whom {@code from} means. */
    public static Watch blocked(String name, String from, String to, Service service) {
        return new Watch(name, from, to, service, Expectation.BLOCKED);
    }
}
