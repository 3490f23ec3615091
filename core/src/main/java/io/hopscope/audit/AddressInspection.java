/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Public addresses that nobody is reached by: bound to nothing, to an interface without a machine, or shut. */
final class AddressInspection implements Inspection {
    @Override
    public Stream<Sighting> of(Fleet fleet) {
        return fleet.snapshot()
                .all(PublicAddress.class)
                .flatMap(address -> Stream.of(unused(address), detached(fleet, address), shut(fleet, address))
                        .flatMap(Optional::stream));
    }

    private static Optional<Sighting> unused(PublicAddress address) {
        boolean unused = address.boundTo().value().map(Optional::isEmpty).orElse(false);
        return unused
                ? Optional.of(new Sighting(
                        new Sighting.Cause(FindingCode.PUBLIC_ADDRESS_UNUSED, address.id()),
                        Severity.INFO,
                        "the public address " + address.address() + " is bound to nothing",
                        List.of(),
                        List.of(new Evidence(address.id(), "", "bound to", "nothing"))))
                : Optional.empty();
    }

    private static Optional<Sighting> detached(Fleet fleet, PublicAddress address) {
        return bound(address)
                .flatMap(id -> fleet.get(NetworkInterface.class, id))
                .flatMap(nic -> nic.attachment()
                        .value()
                        .map(Attachment::state)
                        .filter(state -> !state.up())
                        .map(state -> new Sighting(
                                new Sighting.Cause(FindingCode.INTERFACE_DETACHED, nic.id()),
                                Severity.LOW,
                                "the public address " + address.address() + " is bound to " + nic.id()
                                        + ", which is attached to no machine",
                                List.of(),
                                List.of(new Evidence(nic.id(), "", "attachment", state.raw())))));
    }

    private static Optional<Sighting> shut(Fleet fleet, PublicAddress address) {
        Optional<OperationalState> down = address.state().value().filter(state -> !state.up());
        return down.map(state -> new Sighting(
                new Sighting.Cause(FindingCode.PUBLIC_ADDRESS_DOWN, address.id()),
                bound(address).isPresent() ? Severity.HIGH : Severity.INFO,
                "the public address " + address.address() + " carries nothing: " + state.raw(),
                bound(address).flatMap(fleet.estate()::port).map(Fleet::machine).stream()
                        .toList(),
                List.of(new Evidence(address.id(), "", "state", state.raw()))));
    }

    private static Optional<ResourceId> bound(PublicAddress address) {
        return address.boundTo().value().flatMap(bound -> bound);
    }
}
