/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Scope;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.reach.Party;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Public addresses for what has none: one that is bound to nothing, else a new one. Which address the vendor will give
 * out nobody knows, so a new one is stood for by an address for documentation (192.0.2.0/24) that nothing in the
 * snapshot and nobody in the question has. It serves the verification alone: no public address of that value is in the
 * snapshot, and by that renderers and wordings see that the address is still to be allocated.
 */
final class SpareAddresses {
    private static final Prefix STAND_INS = Prefix.parse("192.0.2.0/24");

    private SpareAddresses() {}

    /** An address that may be bound in a scope. */
    static Optional<IpAddress> in(Scope scope, Asked asked) {
        return in(scope, AddressSet.empty(), asked);
    }

    /** The same, where some of the spare ones are better than the others. */
    static Optional<IpAddress> in(Scope scope, AddressSet best, Asked asked) {
        Optional<IpAddress> spare = asked.bindings().spareAddresses().stream()
                .filter(address -> address.identity().scope().equals(scope))
                .filter(address -> address.address().family() == IpFamily.V4)
                .filter(address -> address.identity().editability().editable() && !address.releasedOnStop())
                .map(PublicAddress::address)
                .filter(address -> asked.estate().doorsAt(address).isEmpty())
                .min(Comparator.comparing(address -> !best.contains(address)));
        return spare.or(() -> standIn(asked));
    }

    private static Optional<IpAddress> standIn(Asked asked) {
        return Stream.iterate(STAND_INS.first().next(), Optional::isPresent, a -> a.flatMap(IpAddress::next))
                .flatMap(Optional::stream)
                .takeWhile(STAND_INS::contains)
                .filter(address -> asked.estate().doorsAt(address).isEmpty()
                        && asked.estate().publicAddresses(address).isEmpty()
                        && asked.estate().owners(address).findAny().isEmpty())
                .filter(address -> Stream.of(
                                asked.question().from(), asked.question().to())
                        .noneMatch(party -> names(party, address)))
                .findFirst();
    }

    private static boolean names(Party party, IpAddress address) {
        return party instanceof Party.Addresses addresses
                && addresses.range().family() == address.family()
                && addresses.range().contains(AddressRange.single(address));
    }
}
