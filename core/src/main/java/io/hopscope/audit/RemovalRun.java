/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Endpoint;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPort;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.TransitHub;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Works out what one loss does to the resources of a snapshot. */
final class RemovalRun {
    private static final String LOST = "lost";
    private static final OperationalState DOWN = OperationalState.down(LOST);

    private final Removal removal;
    private final LossPlaces places;

    RemovalRun(Removal removal, LossPlaces places) {
        this.removal = removal;
        this.places = places;
    }

    void lose(Loss loss) {
        if (loss instanceof Loss.OfZone zone) {
            zone(zone);
            return;
        }
        ResourceId id = ((Loss.OfResource) loss).id();
        places.snapshot().resource(id).ifPresent(this::lose);
        leave(id);
    }

    private void lose(Resource resource) {
        if (resource instanceof Instance machine) {
            removal.put(machine.withPower(Fact.known(new Power(PowerState.STOPPED, LOST, ""))));
        } else if (resource instanceof NetworkInterface nic) {
            detach(nic);
        } else if (resource instanceof NatGateway nat) {
            removal.put(nat.withState(Fact.known(DOWN)));
            outsides(nat).forEach(this::close);
        } else if (resource instanceof LoadBalancer balancer) {
            removal.put(balancer.withState(Fact.known(DOWN)));
            balancer.interfaces().value().orElse(List.of()).stream()
                    .flatMap(nic -> places.snapshot().resource(nic).stream())
                    .forEach(this::lose);
        } else if (resource instanceof PublicAddress address) {
            removal.put(address.withState(Fact.known(DOWN)));
            places.doorsAt(address.address()).forEach(this::close);
            places.natsBehind(address.address())
                    .forEach(nat -> withdraw(
                            nat,
                            one -> one.outside()
                                    .filter(address.address()::equals)
                                    .isPresent()));
        } else {
            loseLink(resource);
        }
    }

    private void loseLink(Resource resource) {
        if (resource instanceof Gateway gateway) {
            removal.put(gateway.withAttachments(gateway.attachments().map(RemovalRun::down)));
        } else if (resource instanceof Peering peering) {
            removal.put(peering.withState(Fact.known(DOWN)));
        } else if (resource instanceof TransitHub hub) {
            removal.put(hub.withState(Fact.known(DOWN)));
        } else if (resource instanceof HubAttachment attachment) {
            removal.put(attachment.withState(Fact.known(DOWN)));
        } else if (resource instanceof Endpoint endpoint) {
            removal.put(endpoint.withState(Fact.known(DOWN)));
        } else {
            throw new IllegalArgumentException("Nothing is known of the loss of " + resource.id());
        }
    }

    /** Subnets that leave by its addresses no longer do; what their next way out is, nobody waits for. */
    private void leave(ResourceId translator) {
        for (Subnet before : places.subnetsThatLeaveBy(translator)) {
            Subnet subnet = removal.now(Subnet.class, before);
            removal.put(subnet.withExits(subnet.exits().stream()
                    .map(exit -> gives(exit, translator) ? exit.inState(Fact.known(DOWN)) : exit)
                    .toList()));
        }
    }

    private static boolean gives(Exit exit, ResourceId translator) {
        return exit.gives() instanceof ExitAddress.Pool pool
                && pool.translator().equals(translator);
    }

    private void detach(NetworkInterface nic) {
        Optional<ResourceId> machine = nic.attachment().value().flatMap(Attachment::instance);
        removal.put(nic.withAttachment(Fact.known(new Attachment(DOWN, machine))));
        machine.ifPresent(removal::touch);
        places.natsAt(nic.id())
                .forEach(nat -> withdraw(
                        nat,
                        one -> one.networkInterface().filter(nic.id()::equals).isPresent()));
        places.balancersAt(nic.id()).forEach(balancer -> withdraw(balancer, nic.id()));
    }

    private void withdraw(NatGateway before, Predicate<NatAddress> which) {
        NatGateway nat = removal.now(NatGateway.class, before);
        List<NatAddress> addresses = nat.addresses().value().orElse(List.of()).stream()
                .map(one -> which.test(one)
                        ? new NatAddress(one.networkInterface(), one.inside(), one.outside(), one.zone(), DOWN)
                        : one)
                .toList();
        NatGateway left = nat.withAddresses(Fact.known(addresses));
        boolean useless = addresses.stream().allMatch(RemovalRun::isDown);
        removal.put(useless ? left.withState(Fact.known(DOWN)) : left);
        addresses.stream()
                .filter(RemovalRun::isDown)
                .flatMap(one -> one.outside().stream())
                .flatMap(outside -> places.doorsAt(outside).stream())
                .forEach(this::close);
    }

    private static boolean isDown(NatAddress address) {
        return address.state().value().filter(state -> !state.up()).isPresent();
    }

    private void withdraw(LoadBalancer before, ResourceId nic) {
        LoadBalancer balancer = removal.now(LoadBalancer.class, before);
        List<ResourceId> left = balancer.interfaces().value().orElse(List.of()).stream()
                .filter(one -> !one.equals(nic))
                .toList();
        removal.put(left.isEmpty() ? balancer.withState(Fact.known(DOWN)) : balancer.withInterfaces(Fact.known(left)));
    }

    private void close(Door door) {
        removal.put(door.carrying(Fact.known(DOWN)));
    }

    private Stream<Door> outsides(NatGateway nat) {
        return nat.addresses().value().orElse(List.of()).stream()
                .flatMap(address -> address.outside().stream())
                .flatMap(outside -> places.doorsAt(outside).stream());
    }

    private void zone(Loss.OfZone zone) {
        for (Subnet subnet : places.subnetsIn(zone)) {
            places.interfacesIn(subnet.id()).forEach(this::fail);
            places.attachmentsIn(subnet.id()).forEach(attachment -> unplug(attachment, subnet.id()));
        }
        places.natsServing(zone)
                .forEach(nat -> withdraw(nat, address -> address.zone().equals(zone.zone())));
    }

    /** A machine fails as a whole. */
    private void fail(NetworkInterface nic) {
        Optional<Resource> machine =
                nic.attachment().value().flatMap(Attachment::instance).flatMap(places.snapshot()::resource);
        lose(machine.orElse(nic));
    }

    private void unplug(HubAttachment before, ResourceId subnet) {
        HubAttachment attachment = removal.now(HubAttachment.class, before);
        List<HubPort> left = attachment.ports().value().orElse(List.of()).stream()
                .filter(port -> !port.subnet().equals(subnet))
                .toList();
        removal.put(left.isEmpty() ? attachment.withState(Fact.known(DOWN)) : attachment.withPorts(Fact.known(left)));
    }

    private static Map<ResourceId, OperationalState> down(Map<ResourceId, OperationalState> attachments) {
        Map<ResourceId, OperationalState> gone = new LinkedHashMap<>();
        attachments.keySet().forEach(network -> gone.put(network, DOWN));
        return Map.copyOf(gone);
    }
}
