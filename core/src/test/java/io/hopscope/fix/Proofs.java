/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.Snapshot;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;

/** Asks an engine of its own, made of the changed snapshot from scratch. */
final class Proofs {
    private Proofs() {}

    static boolean isReachable(Snapshot snapshot, String from, String to, String service) {
        return verdict(snapshot, from, to, service) == Verdict.REACHABLE;
    }

    static Verdict verdict(Snapshot snapshot, String from, String to, String service) {
        Engine engine = Engine.of(snapshot);
        return engine.verdict(engine.question(from, to, Service.parse(service)));
    }
}
