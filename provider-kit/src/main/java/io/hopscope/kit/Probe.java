/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;

/**
 * A question about a scene, and its answer.
 *
 * @param from who asks, as {@link io.hopscope.reach.Engine#question} takes it
 * @param to who is asked
 * @param service what is asked for
 * @param verdict the right verdict when everything was read
 * @param naming what a gap of an unknown answer has in its message; empty where anything will do
 */
public record Probe(String from, String to, Service service, Verdict verdict, String naming) {
    /** A question that is answered by yes. */
    public static Probe reachable(String from, String to, String service) {
        return new Probe(from, to, Service.parse(service), Verdict.REACHABLE, "");
    }

    /** A question that is answered by no. */
    public static Probe blocked(String from, String to, String service) {
        return new Probe(from, to, Service.parse(service), Verdict.BLOCKED, "");
    }

    /** A question that cannot be answered even though everything was read, and the vendor's own word for why. */
    public static Probe unknown(String from, String to, String service, String naming) {
        return new Probe(from, to, Service.parse(service), Verdict.UNKNOWN, naming);
    }

    @Override
    public String toString() {
        return from + " to " + to + " " + service;
    }
}
