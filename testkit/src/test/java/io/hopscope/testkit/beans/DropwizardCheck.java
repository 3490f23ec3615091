/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit.beans;

// Page begins
import com.codahale.metrics.health.HealthCheck;
import io.hopscope.health.HealthReport;
import io.hopscope.health.HealthState;
import io.hopscope.health.ReachabilityMonitor;

final class DropwizardCheck extends HealthCheck {
    private final ReachabilityMonitor monitor;

    DropwizardCheck(ReachabilityMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    protected Result check() {
        HealthReport report = monitor.current();
        return report.state() == HealthState.UP
                ? Result.healthy()
                : Result.unhealthy(report.details().toString());
    }
}
// Page ends
