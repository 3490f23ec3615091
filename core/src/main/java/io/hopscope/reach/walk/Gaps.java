/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.Gateway;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;

/** Gaps that the walk itself meets. Stateless. */
final class Gaps {
    private static final Scope NOWHERE = new Scope("", "", "");

    private Gaps() {}

    static Gap behindGateway(Gateway gateway, Packet packet) {
        return new Gap(
                gateway.identity().scope(),
                ResourceKind.GATEWAY,
                gateway.id().value(),
                GapReason.OUTSIDE_SNAPSHOT,
                "",
                "What lies behind " + gateway.id() + ", " + packet.destination().address()
                        + " included, is not in the snapshot",
                "the configuration of the far side");
    }

    static Gap guestForwards(Port port) {
        return new Gap(
                port.nic().identity().scope(),
                ResourceKind.INTERFACE,
                port.id().value(),
                GapReason.GUEST_FORWARDS,
                "",
                "Whether the guest behind " + port.id() + " forwards the packet, and how, is decided inside the guest",
                "a look inside the guest");
    }

    static Gap notModelled(Port port) {
        return new Gap(
                port.nic().identity().scope(),
                ResourceKind.INTERFACE,
                port.id().value(),
                GapReason.NOT_MODELLED,
                "",
                "What the service behind " + port.id() + " accepts is not modelled",
                "");
    }

    static Gap addressesNotTold(NetworkInterface tenant, IpAddress address) {
        return new Gap(
                tenant.identity().scope(),
                ResourceKind.INTERFACE,
                tenant.id().value(),
                GapReason.NOT_MODELLED,
                "",
                "Whether the service " + tenant.id() + " has the address " + address + " is not known",
                "");
    }

    static Gap outside(Packet packet) {
        return new Gap(
                NOWHERE,
                ResourceKind.NETWORK,
                "",
                GapReason.OUTSIDE_SNAPSHOT,
                "",
                packet.destination().address() + " is not in the snapshot",
                "the network that holds it");
    }

    static Gap elsewhere(Packet packet) {
        return new Gap(
                NOWHERE,
                ResourceKind.NETWORK,
                "",
                GapReason.OUTSIDE_SNAPSHOT,
                "",
                packet.source().address() + " is not in the snapshot, so nobody knows by which way its packets come",
                "the network that holds it");
    }

    static Gap guestRouting(String resource) {
        return new Gap(
                NOWHERE,
                ResourceKind.INSTANCE,
                resource,
                GapReason.GUEST_ROUTING,
                "",
                "Which of its interfaces the guest uses is decided inside the guest",
                "a look at the guest's routes");
    }

    static Gap shared(ResourceId resource) {
        return new Gap(
                NOWHERE,
                resource.kind(),
                resource.value(),
                GapReason.AMBIGUOUS,
                "",
                resource + " has several ways for this packet, and the vendor picks one",
                "");
    }

    static Gap severalOwners(IpAddress address) {
        return new Gap(
                NOWHERE,
                ResourceKind.INTERFACE,
                "",
                GapReason.CONTRADICTION,
                "",
                "Several interfaces of the network claim " + address,
                "reading the interfaces again");
    }

    static Gap noInterface(Instance instance) {
        return new Gap(
                instance.identity().scope(),
                ResourceKind.INTERFACE,
                instance.id().value(),
                GapReason.NOT_READ,
                "",
                "The interfaces of " + instance.id() + " are not known",
                "the interfaces of " + instance.id());
    }
}
