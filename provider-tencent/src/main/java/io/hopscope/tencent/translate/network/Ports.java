/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.network;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which interface something means: by machine, by private address of a network, by virtual address. */
public final class Ports {
    /**
     * An interface and one of its private addresses.
     *
     * @param nic the interface's id
     * @param address the address
     */
    public record Place(String nic, IpAddress address) {
        /** The identity of the interface. */
        public ResourceId port() {
            return TencentId.of(ResourceKind.INTERFACE, nic);
        }
    }

    private final TencentAnswers all;
    private final Map<String, List<Item>> byMachine = new HashMap<>();
    private final Map<String, Map<IpAddress, String>> byAddress = new HashMap<>();

    /** The interfaces of all answers. */
    public Ports(TencentAnswers all) {
        this.all = all;
        for (Told told : all.each(Calls.INTERFACES)) {
            Item nic = told.item();
            byMachine.computeIfAbsent(machine(nic), fresh -> new ArrayList<>()).add(nic);
            nic.list("PrivateIpAddressSet")
                    .forEach(address ->
                            put(nic.text("VpcId"), address.text("PrivateIpAddress"), nic.text("NetworkInterfaceId")));
            nic.list("Ipv6AddressSet")
                    .forEach(
                            address -> put(nic.text("VpcId"), address.text("Address"), nic.text("NetworkInterfaceId")));
        }
        byMachine
                .values()
                .forEach(nics -> nics.sort(Comparator.comparing((Item nic) -> !nic.isTrue("Primary"))
                        .thenComparing(nic -> nic.object("Attachment")
                                .map(attachment ->
                                        attachment.number("DeviceIndex").orElse(0))
                                .orElse(0L))));
        all.each(Calls.INSTANCES).forEach(this::addTold);
    }

    /** What an interface is attached to; empty text when it is attached to nothing. */
    static String machine(Item nic) {
        return nic.object("Attachment")
                .map(attachment -> attachment.text("InstanceId"))
                .orElse("");
    }

    /** The id of the interface that only its machine tells. */
    public static String toldId(String instance) {
        return instance + "/primary";
    }

    /** Whether nothing but the machine itself tells of its interface. */
    public boolean isTold(String instance) {
        return !byMachine.containsKey(instance)
                && all.find(Calls.INSTANCES, instance)
                        .map(told -> told.by())
                        .filter(by -> !by.list(Calls.INTERFACES).isComplete()
                                || (by.assumesComplete()
                                        && by.list(Calls.INTERFACES).items().isEmpty()))
                        .isPresent();
    }

    /** The interfaces of a machine, the primary one first. */
    public List<String> of(String instance) {
        if (isTold(instance)) {
            return List.of(toldId(instance));
        }
        return interfacesOf(instance).stream()
                .map(nic -> nic.text("NetworkInterfaceId"))
                .toList();
    }

    /** The primary address of a machine's primary interface. */
    public Optional<Place> primary(String instance) {
        if (isTold(instance)) {
            return all.find(Calls.INSTANCES, instance).stream()
                    .flatMap(told -> told.item().texts("PrivateIpAddresses").stream())
                    .flatMap(text -> IpAddress.tryParse(text).stream())
                    .map(address -> new Place(toldId(instance), address))
                    .findFirst();
        }
        return interfacesOf(instance).stream().findFirst().flatMap(Ports::primary);
    }

    /** The primary address of an interface. */
    public Optional<Place> primaryOf(String nic) {
        return all.find(Calls.INTERFACES, nic).flatMap(told -> primary(told.item()));
    }

    /** The machine that an interface is attached to, if it is listed. */
    public Optional<Told> machineOf(String nic) {
        return all.find(Calls.INTERFACES, nic).flatMap(told -> all.find(Calls.INSTANCES, machine(told.item())));
    }

    /** The interface that has a private address in a network. */
    public Optional<Place> at(String vpc, IpAddress address) {
        return Optional.ofNullable(byAddress.getOrDefault(vpc, Map.of()).get(address))
                .map(nic -> new Place(nic, address));
    }

    /** Where a virtual address is now; empty when nobody holds it. */
    public Optional<Place> holder(Told havip) {
        Optional<IpAddress> address = havip.item().address("Vip");
        String nic = havip.item()
                .find("NetworkInterfaceId")
                .or(() -> primary(havip.text("InstanceId")).map(Place::nic))
                .orElse("");
        return nic.isEmpty() ? Optional.empty() : address.map(vip -> new Place(nic, vip));
    }

    /** The virtual addresses that an interface holds. */
    List<String> virtualAddresses(String nic) {
        return all.each(Calls.HAVIPS).stream()
                .flatMap(havip -> holder(havip).stream())
                .filter(place -> place.nic().equals(nic))
                .map(place -> place.address().toString())
                .toList();
    }

    private static Optional<Place> primary(Item nic) {
        return nic.list("PrivateIpAddressSet").stream()
                .sorted(Comparator.comparing(address -> !address.isTrue("Primary")))
                .flatMap(address -> address.address("PrivateIpAddress").stream())
                .map(address -> new Place(nic.text("NetworkInterfaceId"), address))
                .findFirst();
    }

    private void addTold(Told told) {
        String instance = told.text("InstanceId");
        if (isTold(instance)) {
            String vpc = told.item()
                    .object("VirtualPrivateCloud")
                    .map(place -> place.text("VpcId"))
                    .orElse("");
            told.item().texts("PrivateIpAddresses").forEach(text -> put(vpc, text, toldId(instance)));
            told.item().texts("IPv6Addresses").forEach(text -> put(vpc, text, toldId(instance)));
        }
    }

    private List<Item> interfacesOf(String instance) {
        return instance.isEmpty() ? List.of() : byMachine.getOrDefault(instance, List.of());
    }

    private void put(String vpc, String text, String nic) {
        IpAddress.tryParse(text)
                .ifPresent(address ->
                        byAddress.computeIfAbsent(vpc, fresh -> new HashMap<>()).putIfAbsent(address, nic));
    }
}
