/* SPDX-License-Identifier: Apache-2.0 */
package org.eclipse.microprofile.health;

import java.util.Map;
import java.util.Optional;

/** Stands in. */
public record HealthCheckResponse(String name, Status status, Optional<Map<String, Object>> data) {
    /** Stands in. */
    public enum Status {
        UP,
        DOWN
    }

    public static HealthCheckResponseBuilder named(String name) {
        return new HealthCheckResponseBuilder(name);
    }
}
