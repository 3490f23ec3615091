/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.IpAddress;
import java.util.Set;

/**
 * One end of a packet.
 *
 * @param address its address
 * @param certain false when something unknown on the way may have changed it
 * @param addressFrom what the address varies with
 * @param port its port; 0 where the protocol has none
 * @param portFrom what the port varies with
 * @param portShift what a translator added to the question's port
 * @param labels groups that the address stands for at this point of the path
 */
public record End(
        IpAddress address,
        boolean certain,
        Dimension addressFrom,
        int port,
        Dimension portFrom,
        int portShift,
        Fact<Set<ResourceId>> labels) {
    private static final Fact<Set<ResourceId>> NO_LABELS = Fact.known(Set.of());

    /** An end without labels. */
    public static End of(IpAddress address, Dimension addressFrom, int port, Dimension portFrom) {
        return new End(address, true, addressFrom, port, portFrom, 0, NO_LABELS);
    }

    /** The same end with other labels. */
    public End withLabels(Fact<Set<ResourceId>> other) {
        return new End(address, certain, addressFrom, port, portFrom, portShift, other);
    }

    /** The same end without labels. */
    public End withoutLabels() {
        return withLabels(NO_LABELS);
    }

    /** Translated to a fixed address, keeping the port; labels do not survive. */
    public End translated(IpAddress to) {
        return new End(to, certain, Dimension.FIXED, port, portFrom, portShift, NO_LABELS);
    }

    /** Translated to a fixed address and another port. */
    public End translated(IpAddress to, int toPort, Dimension portVaries) {
        return new End(to, certain, Dimension.FIXED, toPort, portVaries, 0, NO_LABELS);
    }

    /** The same end with its port moved. */
    public End shiftedTo(int toPort) {
        return new End(address, certain, addressFrom, toPort, portFrom, portShift + toPort - port, labels);
    }

    /** The same end, of whose address nothing is certain any more. */
    public End uncertain(Fact<Set<ResourceId>> unknownLabels) {
        return new End(address, false, addressFrom, port, portFrom, portShift, unknownLabels);
    }
}
