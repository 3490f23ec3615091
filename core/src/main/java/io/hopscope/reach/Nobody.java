/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressRange;
import io.hopscope.net.Protocol;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.match.Dimension;
import io.hopscope.reach.match.End;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.Account;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import io.hopscope.reach.trace.Journal;
import io.hopscope.reach.trace.Place;
import java.util.Optional;

/** What to say when nothing in the snapshot has the source's address. */
final class Nobody {
    private final Estate estate;

    Nobody(Estate estate) {
        this.estate = estate;
    }

    /** BLOCKED where the address lies in a subnet whose interfaces are all listed; empty where nobody knows. */
    Optional<Account> at(AddressRange range) {
        Journal journal = Journal.full();
        Optional<Subnet> subnet = estate.snapshot()
                .all(Subnet.class)
                .filter(s -> s.prefixes().stream().anyMatch(p -> p.contains(range.first())))
                .findFirst();
        boolean listed = subnet.isPresent()
                && estate.snapshot()
                        .coverage()
                        .isComplete(subnet.get().identity().scope(), ResourceKind.INTERFACE);
        if (!listed) {
            return Optional.empty();
        }
        End end = End.of(range.first(), Dimension.FIXED, 0, Dimension.FIXED);
        Packet packet = new Packet(Protocol.TCP, Packet.NOT_ICMP, end, end);
        journal.drop(
                HopKind.INTERFACE,
                () -> new Blocker(
                        FindingCode.ADDRESS_NOT_FOUND,
                        subnet.get().id(),
                        "",
                        "no interface in " + subnet.get().id() + " has the address " + range,
                        Place.unfiltered(false, packet, Optional.empty(), subnet.map(Subnet::id))));
        return Optional.of(journal.account());
    }
}
