/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads some machines by their ids, with their interfaces, and the machines that forward for them. */
final class MachineReader {
    /** More machines than these cost fewer calls in the lists of all. */
    static final int MOST = 50;

    /** How many values a filter may have. */
    private static final int VALUES = 5;

    /** How many machines may forward for each other in a row. */
    private static final int LONGEST_CHAIN = 4;

    private static final String MACHINE = "InstanceId";
    private static final String INTERFACE = "NetworkInterfaceId";
    private static final String ADDRESS = "PrivateIpAddress";
    private static final String PREFIX = "ins-";

    private final RegionCalls calls;
    private final Reading reading;
    private final Set<String> asked = new TreeSet<>();
    private boolean allInterfaces;

    MachineReader(RegionCalls calls) {
        this.calls = calls;
        this.reading = calls.reading();
    }

    /** The ids among some that are of machines. */
    static List<String> in(Collection<String> instances) {
        return instances.stream().filter(id -> id.startsWith(PREFIX)).toList();
    }

    /** Reads machines and their interfaces. One that is not there is proven not to be. */
    void read(Collection<String> machines) {
        List<String> fresh = machines.stream().filter(asked::add).toList();
        reading.onlyAskedFor(Calls.INSTANCES, fresh);
        calls.readAll(each(fresh, Operations.INSTANCES, "instance-id"));
        if (!allInterfaces) {
            Set<String> there = texts(Calls.INSTANCES, item -> fresh.contains(item.text(MACHINE)), MACHINE);
            calls.readAll(each(there, Operations.INTERFACES, "attachment.instance-id"));
            reading.onlyAskedFor(Calls.INTERFACES, texts(Calls.INTERFACES, item -> true, INTERFACE));
        }
    }

    boolean isNothingThere() {
        return reading.items(Calls.INSTANCES).isEmpty();
    }

    /**
     * Reads the machines that routes lead to. Whose an address is only the list of all interfaces tells, so it is read
     * where there is such a route.
     */
    void readForwarders() {
        int before = 0;
        for (int i = 0; i < LONGEST_CHAIN && asked.size() > before; i++) {
            before = asked.size();
            List<Item> hops = hops();
            List<String> machines = new ArrayList<>(named(hops, "CVM"));
            List<String> addresses = Stream.concat(named(hops, "NORMAL_CVM").stream(), virtual(hops).stream())
                    .toList();
            if (!addresses.isEmpty()) {
                readAllInterfaces();
                machines.addAll(holders(addresses));
            }
            read(machines);
        }
    }

    private void readAllInterfaces() {
        if (!allInterfaces) {
            allInterfaces = true;
            reading.forget(Calls.INTERFACES);
            calls.read(Operations.INTERFACES);
        }
    }

    /** The routes that packets of the machines may take. */
    private List<Item> hops() {
        Set<String> subnets = texts(Calls.INTERFACES, this::isOfAsked, "SubnetId");
        Set<String> tables = texts(Calls.SUBNETS, item -> subnets.contains(item.text("SubnetId")), "RouteTableId");
        Stream<Item> ordinary = reading.items(Calls.ROUTE_TABLES).stream()
                .filter(table -> tables.contains(table.text("RouteTableId")))
                .flatMap(table -> table.list("RouteSet").stream());
        Stream<Item> first = reading.items(Calls.HIGH_PRIORITY_TABLES).stream()
                .filter(table -> table.texts("SubnetSet").stream().anyMatch(subnets::contains))
                .flatMap(table -> table.list("HighPriorityRouteSet").stream());
        return Stream.concat(ordinary, first).toList();
    }

    private boolean isOfAsked(Item nic) {
        return asked.contains(machine(nic));
    }

    private static String machine(Item nic) {
        return nic.object("Attachment")
                .map(attachment -> attachment.text(MACHINE))
                .orElse("");
    }

    private static List<String> named(List<Item> hops, String type) {
        return hops.stream()
                .filter(route -> route.word("GatewayType").equals(type))
                .flatMap(route -> route.find("GatewayId").stream())
                .toList();
    }

    /** The addresses that hops of a virtual address stand for. */
    private List<String> virtual(List<Item> hops) {
        List<String> ids = named(hops, "HAVIP");
        Set<String> known = texts(
                Calls.HAVIPS, item -> ids.contains(item.text("HaVipId")) || ids.contains(item.text("Vip")), "Vip");
        return Stream.concat(ids.stream(), known.stream()).distinct().toList();
    }

    private List<String> holders(List<String> addresses) {
        Set<String> virtual = texts(Calls.HAVIPS, item -> addresses.contains(item.text("Vip")), INTERFACE);
        return reading.items(Calls.INTERFACES).stream()
                .filter(nic -> virtual.contains(nic.text(INTERFACE))
                        || nic.list("PrivateIpAddressSet").stream()
                                .anyMatch(one -> addresses.contains(one.text(ADDRESS))))
                .map(MachineReader::machine)
                .filter(id -> id.startsWith(PREFIX))
                .distinct()
                .toList();
    }

    private Set<String> texts(Call call, Predicate<Item> which, String field) {
        return reading.items(call).stream()
                .filter(which)
                .flatMap(item -> item.find(field).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Operation> each(Collection<String> values, Operation operation, String filter) {
        List<String> all = List.copyOf(values);
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < all.size(); i += VALUES) {
            operations.add(operation.where(filter, all.subList(i, Math.min(all.size(), i + VALUES))));
        }
        return operations;
    }
}
