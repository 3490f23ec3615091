/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.fix.Fix;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;

/**
 * One root cause with all that it affects. Immutable.
 *
 * @param code stable code
 * @param severity how much it matters
 * @param subject the resource whose change would mend it
 * @param rule its rule, route or entry; empty when the absence of one is the cause
 * @param affected machines, or other resources where no machine is concerned, in the order of their ids
 * @param message what is wrong, in plain words; holds names from the cloud, which are untrusted
 * @param confidence how sure it is
 * @param evidence the values that it rests on
 * @param defeats what was meant to work and is stopped by it, the clearest example first; empty when inspection alone
 *     shows it
 * @param fixes changes that mend it for one of the affected, least opening first, or least closing; empty when none is
 *     proven
 */
public record Finding(
        FindingCode code,
        Severity severity,
        ResourceId subject,
        String rule,
        List<ResourceId> affected,
        String message,
        Confidence confidence,
        List<Evidence> evidence,
        List<Defeated> defeats,
        List<Fix> fixes) {
    /** Keeps copies. */
    public Finding {
        affected = List.copyOf(affected);
        evidence = List.copyOf(evidence);
        defeats = List.copyOf(defeats);
        fixes = List.copyOf(fixes);
    }

    Finding withFixes(List<Fix> other) {
        return new Finding(code, severity, subject, rule, affected, message, confidence, evidence, defeats, other);
    }
}
