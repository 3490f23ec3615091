/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit.beans;

// Page begins
import io.hopscope.health.HealthReport;
import io.hopscope.health.ReachabilityMonitor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

record Boot4Indicator(ReachabilityMonitor monitor) implements HealthIndicator {
    @Override
    public Health health() {
        HealthReport report = monitor.current();
        return Health.status(report.state().name())
                .withDetails(report.details())
                .build();
    }
}
// Page ends
