/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Subnet;
import io.hopscope.reach.trace.Blocker;
import java.util.Optional;
import java.util.stream.Stream;

/** Obstacles that one switch removes. */
final class SimpleCandidates {
    private SimpleCandidates() {}

    /** A stopped machine is started; one that is starting or ending is left alone. */
    static Stream<Change> start(Blocker blocker, Asked asked) {
        return asked
                .get(Instance.class, blocker.subject())
                .filter(instance -> instance.power()
                        .value()
                        .map(power -> power.state() == PowerState.STOPPED)
                        .orElse(false))
                .map(instance -> (Change) new Change.StartInstance(instance.id()))
                .stream();
    }

    /** An interface is allowed to pass what is not its own. */
    static Stream<Change> forward(Blocker blocker, Asked asked) {
        return blocker.subject().kind() == ResourceKind.INTERFACE
                ? Stream.of(new Change.AllowForwarding(blocker.subject()))
                : Stream.empty();
    }

    /** A gateway that serves nobody is attached to the network that routes to it. */
    static Stream<Change> attach(Blocker blocker, Asked asked) {
        boolean free = asked.get(Gateway.class, blocker.subject())
                .flatMap(gateway -> gateway.attachments().value())
                .map(networks -> networks.values().stream().noneMatch(OperationalState::up))
                .orElse(false);
        return network(blocker, asked).filter(network -> free).stream()
                .map(network -> new Change.AttachGateway(blocker.subject(), network));
    }

    /** A peering is accepted, or completed, that waits for it. */
    static Stream<Change> accept(Blocker blocker, Asked asked) {
        return asked
                .get(Peering.class, blocker.subject())
                .filter(peering ->
                        peering.state().value().map(OperationalState::waits).orElse(false))
                .map(peering -> (Change) new Change.AcceptPeering(peering.id()))
                .stream();
    }

    /** Both sides of a peering learn what the other has now. */
    static Stream<Change> sync(Blocker blocker, Asked asked) {
        return asked
                .get(Peering.class, blocker.subject())
                .map(peering -> (Change) new Change.SyncPeering(peering.id()))
                .stream();
    }

    /** A resolver is switched on. */
    static Stream<Change> resolve(Blocker blocker, Asked asked) {
        return Stream.of(new Change.EnableResolver(blocker.subject()));
    }

    /** A subnet is freed from what stands between it and gateways. */
    static Stream<Change> lift(Blocker blocker, Asked asked) {
        return blocker.place().subnet().stream().map(Change.LiftCrossings::new);
    }

    /** What steers packets that a gateway lets in is taken off it. */
    static Stream<Change> unsteer(Blocker blocker, Asked asked) {
        return network(blocker, asked).stream()
                .flatMap(network -> asked.estate().gateways(network).stream())
                .filter(gateway ->
                        gateway.inboundTable().value().flatMap(table -> table).isPresent())
                .map(gateway -> new Change.RemoveInboundTable(gateway.id()));
    }

    private static Optional<ResourceId> network(Blocker blocker, Asked asked) {
        return blocker.place()
                .subnet()
                .flatMap(id -> asked.get(Subnet.class, id))
                .map(Subnet::network);
    }
}
