/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.edge;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.balancer.Frontends;
import io.hopscope.tencent.translate.network.Ports;
import java.util.Optional;
import java.util.stream.Stream;

/** What a public address is bound to: an interface, a machine, a NAT gateway, a balancer, a virtual address. */
final class AddressTargets {
    /**
     * What an address is bound to.
     *
     * @param bound the resource; empty when it is bound to nothing that is known
     * @param place the interface and private address behind it; empty when it has none
     * @param gone why nothing gets there; empty when it does
     */
    record Target(Optional<ResourceId> bound, Optional<Ports.Place> place, Optional<String> gone) {
        static Target at(Ports.Place place) {
            return new Target(Optional.of(place.port()), Optional.of(place), Optional.empty());
        }

        static Target of(ResourceKind kind, String id) {
            return new Target(Optional.of(TencentId.of(kind, id)), Optional.empty(), Optional.empty());
        }
    }

    private final TencentAnswers all;
    private final Ports ports;

    AddressTargets(TencentAnswers all, Ports ports) {
        this.all = all;
        this.ports = ports;
    }

    Target of(Told told, IpAddress outside) {
        Item item = told.item();
        String instance = item.text("InstanceId");
        if (instance.startsWith("nat-")) {
            return Target.of(ResourceKind.NAT_GATEWAY, instance);
        }
        if (instance.startsWith("lb")) {
            return Frontends.address(all, instance)
                    .map(vip -> Target.at(new Ports.Place(Frontends.port(instance), vip)))
                    .orElseGet(() -> Target.of(ResourceKind.LOAD_BALANCER, instance));
        }
        if (instance.startsWith("havip-")) {
            return virtual(instance);
        }
        Optional<Ports.Place> place = item.find("NetworkInterfaceId")
                .flatMap(ports::primaryOf)
                .or(() -> ports.primary(instance))
                .or(() -> byInterface(outside))
                .or(() -> byMachine(outside));
        Optional<Ports.Place> at = place.map(p -> new Ports.Place(
                p.nic(),
                item.address("PrivateAddressIp").orElse(outside.family() == IpFamily.V6 ? outside : p.address())));
        return at.map(Target::at)
                .orElseGet(() -> new Target(
                        Optional.of(instance)
                                .filter(id -> !id.isEmpty())
                                .map(id -> TencentId.of(ResourceKind.ENDPOINT, id)),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** What an address is bound to; who has an interface or a virtual address that was not read, nobody knows. */
    Fact<Optional<ResourceId>> bound(Told told, Target target, Subject subject) {
        if (target.place().isEmpty() && isHiddenInterface(told)) {
            return Fact.unknown(subject.notGiven(
                    "Who has " + told.text("NetworkInterfaceId") + ", to which " + subject.id()
                            + " is bound, is not in the input",
                    Calls.INTERFACES.permission()));
        }
        boolean hidden = target.place().isEmpty() && isHiddenVirtual(told);
        return hidden
                ? Fact.unknown(subject.notGiven(
                        "Who holds " + told.text("InstanceId") + ", to which " + subject.id()
                                + " is bound, is not in the input",
                        Calls.HAVIPS.permission()))
                : Fact.known(target.bound());
    }

    private boolean isHiddenInterface(Told told) {
        String bound = told.text("NetworkInterfaceId");
        return !bound.isEmpty() && all.find(Calls.INTERFACES, bound).isEmpty() && !all.isComplete(Calls.INTERFACES);
    }

    private boolean isHiddenVirtual(Told told) {
        String bound = told.text("InstanceId");
        return bound.startsWith("havip-") && all.find(Calls.HAVIPS, bound).isEmpty() && !all.isComplete(Calls.HAVIPS);
    }

    /** Whether an interface says that its public address is blocked. */
    Optional<Boolean> blocked(Ports.Place place, IpAddress outside) {
        return all.find(Calls.INTERFACES, place.nic()).stream()
                .flatMap(nic -> Stream.concat(
                        nic.item().list("PrivateIpAddressSet").stream()
                                .filter(one -> one.address("PublicIpAddress")
                                        .filter(outside::equals)
                                        .isPresent()),
                        nic.item().list("Ipv6AddressSet").stream()
                                .filter(one -> one.address("Address")
                                        .filter(outside::equals)
                                        .isPresent())))
                .flatMap(one -> one.flag("IsWanIpBlocked").stream())
                .findFirst();
    }

    private Target virtual(String id) {
        Optional<Told> havip = all.find(Calls.HAVIPS, id);
        Optional<IpAddress> vip = havip.flatMap(told -> told.item().address("Vip"));
        Optional<Ports.Place> holder = havip.flatMap(ports::holder);
        if (holder.isPresent() || vip.isEmpty()) {
            return holder.map(Target::at).orElseGet(() -> Target.of(ResourceKind.VIRTUAL_ADDRESS, id));
        }
        return new Target(
                Optional.of(TencentId.of(ResourceKind.VIRTUAL_ADDRESS, id)),
                Optional.of(new Ports.Place(id, vip.get())),
                Optional.of("nobody holds the virtual address " + id));
    }

    private Optional<Ports.Place> byInterface(IpAddress outside) {
        return all.each(Calls.INTERFACES).stream()
                .flatMap(nic -> nic.item().list("PrivateIpAddressSet").stream()
                        .filter(one -> one.address("PublicIpAddress")
                                .filter(outside::equals)
                                .isPresent())
                        .flatMap(one -> one.address("PrivateIpAddress").stream())
                        .map(inside -> new Ports.Place(nic.text("NetworkInterfaceId"), inside)))
                .findFirst();
    }

    /** A machine tells the public addresses of its primary interface. */
    private Optional<Ports.Place> byMachine(IpAddress outside) {
        String field = outside.family() == IpFamily.V6 ? "PublicIPv6Addresses" : "PublicIpAddresses";
        return all.each(Calls.INSTANCES).stream()
                .filter(machine -> machine.item().texts(field).stream()
                        .flatMap(text -> IpAddress.tryParse(text).stream())
                        .anyMatch(outside::equals))
                .flatMap(machine -> ports.primary(machine.text("InstanceId")).stream())
                .findFirst();
    }
}
