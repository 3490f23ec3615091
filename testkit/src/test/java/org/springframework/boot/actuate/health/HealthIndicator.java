/* SPDX-License-Identifier: Apache-2.0 */
package org.springframework.boot.actuate.health;

/** Stands in. */
public interface HealthIndicator {
    Health health();
}
