/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.Peering;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.RouteTable;
import io.hopscope.reach.trace.FindingCode;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a cause is but a consequence of, so that both are told as one. */
final class Origins {
    /**
     * What lies behind a cause.
     *
     * @param cause what is wrong there
     * @param message what is wrong there, in plain words
     */
    record Origin(Sighting.Cause cause, String message) {}

    private final Fleet fleet;

    Origins(Fleet fleet) {
        this.fleet = fleet;
    }

    /** What lies behind a cause; the cause itself, in the words given, where nothing does. */
    Origin of(Sighting.Cause cause, String message) {
        Optional<Origin> behind = switch (cause.code()) {
            case PUBLIC_ADDRESS_DOWN -> fleet.get(Door.class, cause.subject()).flatMap(this::behind);
            case ROUTE_BLACKHOLE ->
                fleet.get(RouteTable.class, cause.subject()).flatMap(table -> behind(table, cause.rule()));
            default -> Optional.empty();
        };
        return behind.orElseGet(() -> new Origin(cause, message));
    }

    /** What shuts a door together with others: the state of its public address, or of the NAT gateway that has that. */
    private Optional<Origin> behind(Door door) {
        return fleet.estate().publicAddresses(door.outside()).stream()
                .flatMap(address -> Stream.concat(
                        down(FindingCode.PUBLIC_ADDRESS_DOWN, address.id(), address.state()),
                        address.boundTo().value().stream()
                                .flatMap(Optional::stream)
                                .flatMap(this::downNat)))
                .findFirst();
    }

    /** A route counts as dead because what it leads to is. */
    private Optional<Origin> behind(RouteTable table, String label) {
        return table.routes().value().stream()
                .flatMap(routes -> routes.stream())
                .filter(route -> route.label().equals(label))
                .flatMap(route -> route.nextHops().stream())
                .flatMap(this::behind)
                .findFirst();
    }

    private Stream<Origin> behind(NextHop hop) {
        if (hop instanceof NextHop.ToNat to) {
            return downNat(to.nat());
        }
        return hop instanceof NextHop.ToPeering to
                ? fleet.get(Peering.class, to.peering()).stream()
                        .flatMap(peering -> down(FindingCode.PEERING_DOWN, peering.id(), peering.state()))
                : Stream.empty();
    }

    private Stream<Origin> downNat(ResourceId id) {
        return fleet.get(NatGateway.class, id).stream()
                .flatMap(nat -> down(FindingCode.NAT_DOWN, nat.id(), nat.state()));
    }

    private static Stream<Origin> down(FindingCode code, ResourceId id, Fact<OperationalState> state) {
        return state.value().filter(known -> !known.up()).stream()
                .map(known -> new Origin(new Sighting.Cause(code, id), id + " is " + known.raw()));
    }
}
