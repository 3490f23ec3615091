/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

/**
 * What readers see until there is something newer.
 *
 * @param report while it is young enough
 * @param outdated from then on
 * @param validUntil when that is, in milliseconds since 1970
 */
record Published(HealthReport report, HealthReport outdated, long validUntil) {
    /** A report that never was young. */
    static Published never(HealthReport unknown) {
        return new Published(unknown, unknown, Long.MIN_VALUE);
    }

    HealthReport at(long millis) {
        return millis < validUntil ? report : outdated;
    }
}
