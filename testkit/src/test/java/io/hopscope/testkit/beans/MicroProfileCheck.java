/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit.beans;

// Page begins
import io.hopscope.health.HealthReport;
import io.hopscope.health.HealthState;
import io.hopscope.health.ReachabilityMonitor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

record MicroProfileCheck(ReachabilityMonitor monitor) implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        HealthReport report = monitor.current();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("reachability");
        report.details().forEach(response::withData);
        return response.status(report.state() == HealthState.UP).build(); // it knows no UNKNOWN
    }
}
// Page ends
