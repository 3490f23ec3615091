/* SPDX-License-Identifier: Apache-2.0 */
package org.springframework.boot.health.contributor;

/** Stands in. */
public interface HealthIndicator {
    Health health();
}
