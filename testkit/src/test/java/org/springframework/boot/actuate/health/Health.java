/* SPDX-License-Identifier: Apache-2.0 */
package org.springframework.boot.actuate.health;

import java.util.Map;

/** Stands in. */
public record Health(String status, Map<String, ?> details) {
    public static Builder status(String code) {
        return new Builder(code);
    }

    /** Stands in. */
    public static final class Builder {
        private final String status;
        private Map<String, ?> details = Map.of();

        Builder(String status) {
            this.status = status;
        }

        public Builder withDetails(Map<String, ?> more) {
            details = more;
            return this;
        }

        public Health build() {
            return new Health(status, details);
        }
    }
}
