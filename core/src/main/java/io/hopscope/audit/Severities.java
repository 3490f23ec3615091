/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.reach.trace.FindingCode;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much a finding matters. What cuts a running machine off from something that was meant to work is HIGH, and
 * CRITICAL from ten machines on. What may be a decision (a stopped machine, no public address) is one or two steps
 * lower, and so is what stops a part of the intent only.
 */
final class Severities {
    /** From how many machines cut off on a HIGH finding is CRITICAL. */
    static final int MANY = 10;

    private static final Map<FindingCode, Severity> LOWER = new EnumMap<>(Map.of(
            FindingCode.INSTANCE_NOT_RUNNING, Severity.LOW,
            FindingCode.NO_PUBLIC_ADDRESS, Severity.MEDIUM,
            FindingCode.NO_ADDRESS_OF_FAMILY, Severity.LOW,
            FindingCode.INTERFACE_DETACHED, Severity.LOW,
            FindingCode.TARGET_NOT_USED, Severity.MEDIUM));

    private Severities() {}

    /** For what stops an intent as a whole. */
    static Severity of(FindingCode code) {
        return LOWER.getOrDefault(code, Severity.HIGH);
    }

    /** For what stops a part of one. */
    static Severity ofPart(FindingCode code) {
        Severity whole = of(code);
        return whole == Severity.HIGH ? Severity.MEDIUM : Severity.LOW;
    }

    /** The severity of a finding that cuts off so many. */
    static Severity with(Severity severity, int cutOff) {
        return severity == Severity.HIGH && cutOff >= MANY ? Severity.CRITICAL : severity;
    }

    static Severity greater(Severity one, Severity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
