/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.net.IpAddress;
import io.hopscope.reach.Party;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who in an estate stands behind the ends of questions. Not safe for several threads. */
final class Holders {
    private final Estate estate;

    Holders(Estate estate) {
        this.estate = estate;
    }

    /** Whom it hits if a pair does not fare as expected: whoever is asked for; those that ask where nobody is. */
    List<Member> hit(Pair pair) {
        return asksForSomebody(pair)
                ? of(pair.to(), pair.answer().question().to()).toList()
                : of(pair.from(), pair.answer().question().from()).toList();
    }

    /** Whether a pair asks for somebody in the estate. */
    boolean asksForSomebody(Pair pair) {
        return of(pair.to(), pair.answer().question().to()).findAny().isPresent();
    }

    /** Whoever an end selects, the one that was asked first. */
    private Stream<Member> of(Selected end, Party asked) {
        return Stream.concat(Stream.of(asked), end.parties().stream().filter(party -> !party.equals(asked)))
                .flatMap(this::of);
    }

    /** Whoever a party is; nobody where it is no one in the estate, or many. */
    Stream<Member> of(Party party) {
        if (party instanceof Party.OfInstance machine) {
            return Stream.of(estate.portsOf(machine.id()).stream()
                    .findFirst()
                    .map(Member::of)
                    .orElseGet(() -> Member.of(machine.id())));
        }
        if (party instanceof Party.OfInterface nic) {
            return estate.port(nic.id()).map(Member::of).stream();
        }
        if (party instanceof Party.Addresses at
                && at.range().first().equals(at.range().last())) {
            return holder(at.range().first()).map(Member::of).stream();
        }
        return party instanceof Party.OfBalancer balancer ? Stream.of(Member.of(balancer.id())) : Stream.empty();
    }

    /** Whether an interface is one of a member's own, be it a machine or a balancer. */
    boolean isOf(Member member, Port port) {
        return member.machine().equals(Fleet.machine(port))
                || estate.balancerAt(port.id())
                        .filter(balancer -> balancer.id().equals(member.machine()))
                        .isPresent();
    }

    /** The only interface that has an address or is reached by it. */
    private Optional<Port> holder(IpAddress address) {
        List<Port> holders = Stream.concat(
                        estate.owners(address),
                        estate.doorsAt(address).stream()
                                .filter(door -> door.ports().isEmpty())
                                .flatMap(door -> estate.port(door.target()).stream()))
                .distinct()
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }
}
