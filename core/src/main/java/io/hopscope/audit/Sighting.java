/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.Question;
import io.hopscope.reach.trace.FindingCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Something that inspection alone shows to be wrong.
 *
 * @param cause what and where
 * @param severity how much it matters
 * @param message one sentence
 * @param affected machines concerned
 * @param evidence the values that show it
 * @param confidence how sure it is
 * @param defeats what was meant and is not so because of it
 * @param unwanted what gets through and must not; empty where that is not what is wrong
 */
record Sighting(
        Cause cause,
        Severity severity,
        String message,
        Collection<ResourceId> affected,
        List<Evidence> evidence,
        Confidence confidence,
        List<Defeated> defeats,
        Optional<Question> unwanted) {
    /** Something sure that stands against no single intent. */
    Sighting(Cause cause, Severity severity, String message, Collection<ResourceId> affected, List<Evidence> evidence) {
        this(cause, severity, message, affected, evidence, Confidence.CERTAIN, List.of(), Optional.empty());
    }

    /**
     * What makes findings one: the same code, subject and rule.
     *
     * @param code stable code
     * @param subject the resource whose change would mend it
     * @param rule its rule, route or entry; empty when there is none
     */
    record Cause(FindingCode code, ResourceId subject, String rule) {
        Cause(FindingCode code, ResourceId subject) {
            this(code, subject, "");
        }
    }
}
