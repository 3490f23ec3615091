/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.match.Box;
import io.hopscope.reach.match.Cuts;
import io.hopscope.reach.trace.Journal;
import java.util.Set;

/**
 * What all parts of one run share. Confined to one thread.
 *
 * @param tracked places whose stateful filters have seen the request, so that they let its reply pass
 */
record Walk(
        Estate estate, Choices choices, Journal journal, Cuts cuts, Box box, boolean strict, Set<ResourceId> tracked) {
    /** The port that translators pick in this run. */
    int translatedPort() {
        return box.translatedPorts().first();
    }

    /** The fact as this run takes it: an assumption counts unless the run is strict. */
    <T> Fact<T> settle(Fact<T> fact, ResourceId about) {
        if (fact instanceof Fact.Assumed<T> assumed) {
            journal.assumed(assumed.assumption());
            return strict ? Fact.unknown(undocumented(assumed.assumption(), about)) : Fact.known(assumed.content());
        }
        return fact;
    }

    private static Gap undocumented(Assumption assumption, ResourceId about) {
        return new Gap(
                new Scope(about.vendor(), "", ""),
                about.kind(),
                about.value(),
                GapReason.UNDOCUMENTED,
                assumption.id(),
                "Not documented by the vendor: " + assumption.text(),
                "accepting the assumption " + assumption.id());
    }
}
