/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

import io.hopscope.model.fact.ResourceId;

/**
 * An obstacle: a configuration fact that drops the packet.
 *
 * @param code stable code
 * @param subject the resource whose change would mend it
 * @param rule the rule, route or entry that decided; empty when the absence of one did
 * @param message one sentence with the actual values
 * @param place where it happened, for those who look for a fix
 */
public record Blocker(FindingCode code, ResourceId subject, String rule, String message, Place place) {
    /** Whether another one tells of the same obstacle, met by another packet. */
    public boolean isSameAs(Blocker other) {
        return code == other.code && subject.equals(other.subject) && rule.equals(other.rule);
    }
}
