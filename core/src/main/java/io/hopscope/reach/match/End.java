/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import java.util.Optional;
import java.util.Set;

/**
 * One end of a packet.
 *
 * @param address its address
 * @param candidates when something unknown on the way may have changed the address: all that it may be now; empty when
 *     it is certain
 * @param addressFrom what the address varies with
 * @param port its port; 0 where the protocol has none
 * @param portFrom what the port varies with
 * @param portShift what a translator added to the question's port
 * @param labels groups that the address stands for at this point of the path
 */
public record End(
        IpAddress address,
        Optional<AddressSet> candidates,
        Dimension addressFrom,
        int port,
        Dimension portFrom,
        int portShift,
        Fact<Set<ResourceId>> labels) {
    private static final Fact<Set<ResourceId>> NO_LABELS = Fact.known(Set.of());

    /** An end without labels. */
    public static End of(IpAddress address, Dimension addressFrom, int port, Dimension portFrom) {
        return new End(address, Optional.empty(), addressFrom, port, portFrom, 0, NO_LABELS);
    }

    /** The same end with other labels. */
    public End withLabels(Fact<Set<ResourceId>> other) {
        return new End(address, candidates, addressFrom, port, portFrom, portShift, other);
    }

    /** The same end without labels. */
    public End withoutLabels() {
        return withLabels(NO_LABELS);
    }

    /** Translated to a fixed address, keeping the port; labels do not survive. */
    public End translated(IpAddress to) {
        return new End(to, Optional.empty(), Dimension.FIXED, port, portFrom, portShift, NO_LABELS);
    }

    /** Translated to a fixed address and another port. */
    public End translated(IpAddress to, int toPort, Dimension portVaries) {
        return new End(to, Optional.empty(), Dimension.FIXED, toPort, portVaries, 0, NO_LABELS);
    }

    /** The same end with its port moved. */
    public End shiftedTo(int toPort) {
        return new End(address, candidates, addressFrom, toPort, portFrom, portShift + toPort - port, labels);
    }

    /** Whether the address is what it says. */
    public boolean certain() {
        return candidates.isEmpty();
    }

    /** The same end, of whose address nothing is certain any more. */
    public End uncertain(Fact<Set<ResourceId>> unknownLabels) {
        AddressSet all = candidates.orElseGet(() -> AddressSet.all(address.family()));
        return new End(address, Optional.of(all), addressFrom, port, portFrom, portShift, unknownLabels);
    }

    /** The same end, at a place where an uncertain address can only be one of some. */
    public End within(AddressSet possible) {
        return certain()
                ? this
                : new End(address, candidates.map(possible::intersect), addressFrom, port, portFrom, portShift, labels);
    }
}
