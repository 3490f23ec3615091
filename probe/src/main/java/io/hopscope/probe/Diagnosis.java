/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.probe;

import io.hopscope.reach.trace.Verdict;

/** What a verdict and an observation mean together. A constant is never given another meaning. */
public enum Diagnosis {
    OPEN_AS_OBSERVED("configuration open as observed"),
    SERVICE_REFUSES("configuration open, connection refused: look at the service in the guest"),
    GUEST_OR_PATH_FILTERS(
            "configuration open, no answer: guest firewall or an on-path filter outside the configuration"),
    PATH_OUTSIDE_BROKEN("configuration open, no way there: look at the routes outside the configuration"),
    BLOCKED_AS_OBSERVED("configuration blocked as observed"),
    BLOCKED_BUT_REFUSED(
            "configuration blocked but something refuses: a device on the way answers in its place, the snapshot is "
                    + "older than the change, or another way exists"),
    BLOCKED_BUT_OPEN(
            "configuration blocked but it answers: the snapshot is older than the change, or another way exists"),
    UNKNOWN_AND_OPEN("configuration not known for sure, and it answers: what is not known lets it pass"),
    UNKNOWN_AND_REFUSED(
            "configuration not known for sure, connection refused: the way is probably open, look at the service in "
                    + "the guest"),
    UNKNOWN_AND_SILENT("configuration not known for sure, no answer: read what is missing and ask again"),
    UNKNOWN_AND_UNREACHABLE(
            "configuration not known for sure, no way there: look at the routes from here, and read what is missing"),
    NAME_UNRESOLVED("the name does not resolve here: look at the name service first, nothing was dialled"),
    NOT_OBSERVED("nothing could be observed from here");

    private final String words;

    Diagnosis(String words) {
        this.words = words;
    }

    /** The same in a sentence. */
    public String words() {
        return words;
    }

    /** What the two mean together. */
    public static Diagnosis of(Verdict verdict, Observation observation) {
        return switch (observation) {
            case NAME_UNKNOWN -> NAME_UNRESOLVED;
            case NOT_TRIED -> NOT_OBSERVED;
            case ACCEPTED -> by(verdict, OPEN_AS_OBSERVED, BLOCKED_BUT_OPEN, UNKNOWN_AND_OPEN);
            case REFUSED -> by(verdict, SERVICE_REFUSES, BLOCKED_BUT_REFUSED, UNKNOWN_AND_REFUSED);
            case NO_ANSWER -> by(verdict, GUEST_OR_PATH_FILTERS, BLOCKED_AS_OBSERVED, UNKNOWN_AND_SILENT);
            case UNREACHABLE -> by(verdict, PATH_OUTSIDE_BROKEN, BLOCKED_AS_OBSERVED, UNKNOWN_AND_UNREACHABLE);
        };
    }

    private static Diagnosis by(Verdict verdict, Diagnosis reachable, Diagnosis blocked, Diagnosis unknown) {
        return switch (verdict) {
            case REACHABLE -> reachable;
            case BLOCKED -> blocked;
            case UNKNOWN -> unknown;
        };
    }
}
