/* SPDX-License-Identifier: Apache-2.0 */
package org.eclipse.microprofile.health;

/** Stands in. */
public interface HealthCheck {
    HealthCheckResponse call();
}
