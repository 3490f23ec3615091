/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.match.Box;
import io.hopscope.reach.match.Cuts;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.Journal;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What all parts of one run share. Confined to one thread.
 *
 * @param refuses assumptions that this run takes for unknown
 * @param tracked where stateful filters have seen the request, so that they let its reply pass
 * @param forwarders guests that the request has passed
 * @param translated public addresses that translators have picked, by their interface
 * @param suppositions what is supposed of ends that may or may not be in a set
 */
record Walk(
        Estate estate,
        Choices choices,
        Journal journal,
        Cuts cuts,
        Box box,
        Predicate<Assumption> refuses,
        Set<Sighting> tracked,
        Set<ResourceId> forwarders,
        Map<ResourceId, IpAddress> translated,
        Suppositions suppositions) {
    /** A place that a request has passed, with the addresses that it had there. */
    record Sighting(ResourceId place, IpAddress source, IpAddress destination) {
        static Sighting of(ResourceId place, Packet packet) {
            return new Sighting(
                    place, packet.source().address(), packet.destination().address());
        }
    }

    /** The port that translators pick in this run. */
    int translatedPort() {
        return box.translatedPorts().first();
    }

    /** The fact as this run takes it: an assumption counts unless the run refuses it. */
    <T> Fact<T> settle(Fact<T> fact, ResourceId about) {
        if (fact instanceof Fact.Assumed<T> assumed) {
            journal.assumed(assumed.assumption());
            return refuses.test(assumed.assumption())
                    ? Fact.unknown(undocumented(assumed.assumption(), about))
                    : Fact.known(assumed.content());
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
