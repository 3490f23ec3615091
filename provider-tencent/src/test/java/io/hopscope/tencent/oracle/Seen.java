/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Address;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Instance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A world as far as answers show it where interfaces were not read: machines tell their primary ones. */
final class Seen {
    private final World world;

    private Seen(World world) {
        this.world = world;
    }

    static World of(World world) {
        return world.isUnread(Lists.INTERFACES) ? new Seen(world).world() : world;
    }

    private World world() {
        List<Resource> resources =
                world.resources().stream().flatMap(this::seen).toList();
        return new World(resources, world.legacy(), world.unread());
    }

    private Stream<Resource> seen(Resource resource) {
        if (resource instanceof Eni eni) {
            return primary(eni).map(this::told).stream();
        }
        return Stream.of(resource instanceof Address address ? told(address) : resource);
    }

    private Optional<Instance> primary(Eni eni) {
        return world.instanceOf(eni).filter(machine -> eni.primary());
    }

    private Resource told(Instance machine) {
        Eni eni = world.interfacesOf(machine).stream()
                .filter(Eni::primary)
                .findFirst()
                .orElseThrow();
        return new Eni(
                machine.id() + "/primary",
                machine.id(),
                true,
                eni.subnet(),
                "AVAILABLE",
                machine.groups(),
                eni.addresses());
    }

    /** Machines tell the public addresses of their primary interfaces. */
    private Address told(Address address) {
        return world.placeOf(address)
                .flatMap(place -> primary(place.eni()))
                .map(machine -> at(address, machine.id()))
                .orElse(address);
    }

    private static Address at(Address address, String machine) {
        return new Address(
                address.id(),
                address.ip(),
                address.type(),
                address.status(),
                machine,
                address.inside(),
                address.arrears(),
                address.blocked(),
                address.bandwidth(),
                address.direct(),
                address.listed());
    }
}
