/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All interfaces. The list of instances names theirs too, with the groups of the first one. See
 * https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribeNetworkInterfaces.
 */
public final class Nics {
    private final Map<String, Nic> byId = new TreeMap<>();
    private final Map<String, List<Nic>> byInstance = new HashMap<>();

    /** The interfaces of all regions. */
    public Nics(AliyunAnswers all) {
        CutThrough cutThrough = new CutThrough(all);
        all.each(Operation.INSTANCES).forEach(this::readInstance);
        all.each(Operation.INTERFACES).forEach(item -> put(listed(item, cutThrough)));
        index();
        HolderAddresses.of(all, this)
                .forEach((id, address) -> byId.computeIfPresent(id, (same, nic) -> with(nic, address)));
        index();
    }

    private void index() {
        byInstance.clear();
        byId.values().stream()
                .filter(nic -> !nic.instance().isEmpty())
                .sorted(Comparator.comparing((Nic nic) -> !nic.primary()).thenComparing(Nic::id))
                .forEach(nic -> byInstance
                        .computeIfAbsent(nic.instance(), fresh -> new ArrayList<>())
                        .add(nic));
    }

    /** All of them, by id. */
    public Collection<Nic> all() {
        return byId.values();
    }

    /** One of them. */
    public Optional<Nic> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those of an instance in device order. */
    public List<Nic> of(String instance) {
        return byInstance.getOrDefault(instance, List.of());
    }

    /** The first one of an instance. */
    public Optional<Nic> primary(String instance) {
        return of(instance).stream().findFirst();
    }

    /** Who has an address in a VPC. */
    public Optional<Nic> owner(String vpc, IpAddress address) {
        return byId.values().stream()
                .filter(nic -> nic.vpc().equals(vpc) && nic.owns(address))
                .findFirst();
    }

    private void put(Nic nic) {
        byId.put(nic.id(), nic);
    }

    private void readInstance(Item instance) {
        Optional<Item> place = instance.object("VpcAttributes");
        List<Item> told = instance.list("NetworkInterfaces", "NetworkInterface");
        if (place.isEmpty() || place.get().text("VpcId").isEmpty()) {
            return;
        }
        for (int index = 0; index < told.size(); index++) {
            Item nic = told.get(index);
            boolean primary =
                    nic.text("Type").isEmpty() ? index == 0 : nic.folded("Type").equals("primary");
            put(new Nic(
                    nic.text("NetworkInterfaceId"),
                    instance.text("InstanceId"),
                    place.get().text("VpcId"),
                    place.get().text("VSwitchId"),
                    primary,
                    NicAddresses.ofInstance(nic, primary ? place : Optional.empty()),
                    primary ? Optional.of(instance.texts("SecurityGroupIds", "SecurityGroupId")) : Optional.empty(),
                    nic));
        }
    }

    private static Nic listed(Item item, CutThrough cutThrough) {
        String id = item.text("NetworkInterfaceId");
        return new Nic(
                id,
                item.text("InstanceId"),
                item.text("VpcId"),
                item.text("VSwitchId"),
                item.folded("Type").equals("primary"),
                cutThrough.addresses(id).orElseGet(() -> NicAddresses.of(item)),
                Optional.of(item.texts("SecurityGroupIds", "SecurityGroupId")),
                item);
    }

    private static Nic with(Nic nic, IpAddress address) {
        List<InterfaceAddress> addresses = new ArrayList<>(nic.addresses());
        if (!nic.owns(address)) {
            addresses.add(new InterfaceAddress(Prefix.host(address), false));
        }
        return new Nic(
                nic.id(),
                nic.instance(),
                nic.vpc(),
                nic.vSwitch(),
                nic.primary(),
                List.copyOf(addresses),
                nic.groups(),
                nic.item());
    }
}
