/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.balancer;

/**
 * A balancer's judgement of a target.
 *
 * @param use whether it sends new connections there
 * @param raw the vendor's word, with its reason
 */
public record TargetHealth(Use use, String raw) {
    /** Whether a balancer sends new connections to a target. */
    public enum Use {
        HEALTHY,
        /** Its checks get through to it: healthy as long as its machine runs. */
        HEALTHY_WHILE_RUNNING,
        /** Used only while no target is healthy, where the group then opens. */
        UNHEALTHY,
        /** Never used: draining, not in an enabled zone, switched off. */
        UNUSED
    }
}
