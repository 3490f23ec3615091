/* SPDX-License-Identifier: Apache-2.0 */
package org.eclipse.microprofile.health;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Stands in. */
public final class HealthCheckResponseBuilder {
    private final String name;
    private final Map<String, Object> data = new HashMap<>();
    private boolean up;

    HealthCheckResponseBuilder(String name) {
        this.name = name;
    }

    public HealthCheckResponseBuilder withData(String key, String value) {
        data.put(key, value);
        return this;
    }

    public HealthCheckResponseBuilder status(boolean isUp) {
        up = isUp;
        return this;
    }

    public HealthCheckResponse build() {
        HealthCheckResponse.Status status = up ? HealthCheckResponse.Status.UP : HealthCheckResponse.Status.DOWN;
        return new HealthCheckResponse(name, status, Optional.of(data));
    }
}
