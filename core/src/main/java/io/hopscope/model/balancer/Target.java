/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.balancer;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.IpAddress;

/**
 * One registered target.
 *
 * @param label how the vendor names it
 * @param ref whom it means
 * @param port port that connections are forwarded to; 0 for the port that was dialled
 * @param health the balancer's own judgement of it
 */
public record Target(String label, Ref ref, int port, Fact<TargetHealth> health) {
    /** Whom a target means. */
    public sealed interface Ref {
        /** A virtual machine, at the primary address of its primary interface. */
        record ByInstance(ResourceId instance) implements Ref {}

        /** An address in, or routed from, the balancer's network. */
        record ByAddress(IpAddress address) implements Ref {}

        /** Another balancer or a function; its inside is not modelled. */
        record Other(String text) implements Ref {}
    }
}
