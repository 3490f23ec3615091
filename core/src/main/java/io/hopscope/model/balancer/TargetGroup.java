/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.balancer;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import java.util.List;
import java.util.Optional;

/**
 * Targets that share their settings.
 *
 * @param identity id, name, provenance
 * @param targets the registered targets
 * @param keepsClientAddress true when targets see the client's address, false when they see the balancer's
 * @param opensWhenNoneHealthy true when unhealthy targets are used once none is healthy
 * @param targetFiltersAsked false when targets take the balancer's packets without their own filters being asked
 * @param repliesStraight true when targets that see the client's address answer it by their own routes, past the
 *     balancer
 * @param hiddenSource why nobody knows from which addresses of the platform the balancer reaches its targets, where it
 *     does so from neither the client's nor its own; their replies go back through it
 * @param standsForClient true when the client's address, where it is kept, stands for the client's groups too, and not
 *     for the balancer's
 * @param healthPort the TCP port at which the balancer itself tries each target's health, where it is another than the
 *     target's own; such a trial passes the filters on its way like all that the balancer sends
 */
public record TargetGroup(
        Identity identity,
        Fact<List<Target>> targets,
        Fact<Boolean> keepsClientAddress,
        Fact<Boolean> opensWhenNoneHealthy,
        boolean targetFiltersAsked,
        boolean repliesStraight,
        Optional<Gap> hiddenSource,
        boolean standsForClient,
        Optional<Integer> healthPort)
        implements Resource {
    /** Targets that see the client's address or the balancer's. */
    public TargetGroup(
            Identity identity,
            Fact<List<Target>> targets,
            Fact<Boolean> keepsClientAddress,
            boolean opensWhenNoneHealthy,
            boolean targetFiltersAsked,
            boolean repliesStraight) {
        this(
                identity,
                targets,
                keepsClientAddress,
                Fact.known(opensWhenNoneHealthy),
                targetFiltersAsked,
                repliesStraight,
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** Targets whose replies go back through the balancer. */
    public TargetGroup(
            Identity identity,
            Fact<List<Target>> targets,
            Fact<Boolean> keepsClientAddress,
            boolean opensWhenNoneHealthy,
            boolean targetFiltersAsked) {
        this(identity, targets, keepsClientAddress, opensWhenNoneHealthy, targetFiltersAsked, false);
    }

    /** The same with another port for trials of health. */
    public TargetGroup withHealthPort(Optional<Integer> port) {
        return new TargetGroup(
                identity,
                targets,
                keepsClientAddress,
                opensWhenNoneHealthy,
                targetFiltersAsked,
                repliesStraight,
                hiddenSource,
                standsForClient,
                port);
    }
}
