/* SPDX-License-Identifier: Apache-2.0 */
package com.codahale.metrics.health;

/** Stands in. */
public abstract class HealthCheck {
    /** Stands in. */
    public record Result(boolean isHealthy, String getMessage) {
        public static Result healthy() {
            return new Result(true, "");
        }

        public static Result unhealthy(String message) {
            return new Result(false, message);
        }
    }

    protected abstract Result check() throws Exception;

    public Result execute() {
        try {
            return check();
        } catch (Exception e) {
            return Result.unhealthy(String.valueOf(e.getMessage()));
        }
    }
}
