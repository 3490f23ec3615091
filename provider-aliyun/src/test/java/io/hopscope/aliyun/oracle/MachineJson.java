/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Address6;
import io.hopscope.aliyun.oracle.Resource.Eip;
import io.hopscope.aliyun.oracle.Resource.Event;
import io.hopscope.aliyun.oracle.Resource.HaVip;
import io.hopscope.aliyun.oracle.Resource.Machine;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Machines and interfaces as the vendor writes them. */
final class MachineJson {
    private final World world;

    MachineJson(World world) {
        this.world = world;
    }

    Map<String, Object> machine(Machine machine) {
        Nic nic = world.primaryNic(machine);
        VSwitch vSwitch = world.vSwitch(nic);
        List<String> assigned = texts(machine.assigned());
        Eip eip =
                world.find(Eip.class, one -> machine.id().equals(one.holder())).orElse(null);
        return Json.object(
                "InstanceId", machine.id(),
                "InstanceName", machine.id().replace("i-", "name-"),
                "Status", machine.state(),
                "StoppedMode", "Not-applicable",
                "OSType", machine.windows() ? "windows" : "linux",
                "InstanceNetworkType", "vpc",
                "OperationLocks", locks(machine.lock()),
                "PublicIpAddress", Json.wrapped("IpAddress", assigned),
                "InternetMaxBandwidthOut", assigned.isEmpty() ? 0 : 5,
                "EipAddress",
                        Json.object(
                                "IpAddress", eip == null ? "" : eip.ip(), "AllocationId", eip == null ? "" : eip.id()),
                "VpcAttributes",
                        Json.object(
                                "VpcId", vSwitch.vpc(),
                                "VSwitchId", vSwitch.id(),
                                "NatIpAddress", "",
                                "PrivateIpAddress",
                                        Json.wrapped(
                                                "IpAddress",
                                                texts(nic.addresses().get(0)))),
                "SecurityGroupIds", Json.wrapped("SecurityGroupId", nic.groups()),
                "NetworkInterfaces",
                        Json.wrapped(
                                "NetworkInterface",
                                world.nics(machine).stream()
                                        .map(one -> Json.object(
                                                "NetworkInterfaceId", one.id(),
                                                "PrimaryIpAddress",
                                                        one.addresses().get(0)))
                                        .toList()));
    }

    static Map<String, Object> locks(@Nullable String lock) {
        return Json.wrapped(
                "LockReason",
                Stream.ofNullable(lock)
                        .map(one -> Json.object("LockReason", one))
                        .toList());
    }

    static List<String> texts(@Nullable Ip ip) {
        return ip == null ? List.of() : List.of(ip.toString());
    }

    static Map<String, Object> health(Machine machine) {
        String word = machine.health();
        return Json.object(
                "InstanceId", machine.id(),
                "HealthStatus", Json.object("Name", word == null ? "Ok" : word),
                "ScheduledSystemEventSet", Json.wrapped("ScheduledSystemEventType", events(machine.event())));
    }

    private static List<Object> events(@Nullable Event event) {
        return event == null
                ? List.of()
                : List.of(Json.object(
                        "EventType", Json.object("Name", event.type()),
                        "EventCycleStatus", Json.object("Name", event.cycle())));
    }

    Map<String, Object> nic(Nic nic) {
        List<Ip> v4 = nic.addresses().stream()
                .filter(ip -> !ip.v6())
                .map(ip -> written(nic, ip))
                .toList();
        return Json.object(
                "NetworkInterfaceId", nic.id(),
                "Type", nic.primary() ? "Primary" : "Secondary",
                "Status", nic.status(),
                "InstanceId", nic.machine() == null ? "" : nic.machine(),
                "VpcId", world.vSwitch(nic).vpc(),
                "VSwitchId", nic.vSwitch(),
                "SourceDestCheck", nic.checked(),
                "PrivateIpAddress", v4.get(0),
                "SecurityGroupIds", Json.wrapped("SecurityGroupId", nic.groups()),
                "PrivateIpSets",
                        Json.wrapped(
                                "PrivateIpSet",
                                v4.stream()
                                        .map(ip -> Json.object("PrivateIpAddress", ip, "Primary", ip.equals(v4.get(0))))
                                        .toList()),
                "Ipv6Sets",
                        Json.wrapped(
                                "Ipv6Set",
                                nic.addresses().stream()
                                        .filter(Ip::v6)
                                        .map(ip -> Json.object("Ipv6Address", ip))
                                        .toList()));
    }

    /** The private address, also where an elastic one has taken its place. */
    private Ip written(Nic nic, Ip ip) {
        return world.find(
                        Eip.class,
                        eip -> nic.id().equals(eip.holder()) && eip.ip().equals(ip))
                .flatMap(eip -> Optional.ofNullable(eip.at()))
                .orElse(ip);
    }

    Map<String, Object> floating(HaVip floating) {
        String master = floating.master();
        return Json.object(
                "HaVipId", floating.id(),
                "IpAddress", floating.ip(),
                "VpcId", world.get(VSwitch.class, floating.vSwitch()).vpc(),
                "VSwitchId", floating.vSwitch(),
                "Status", master == null ? "Available" : "InUse",
                "MasterInstanceId", master == null ? "" : master,
                "AssociatedInstances",
                        Json.wrapped(
                                "associatedInstance", Stream.ofNullable(master).toList()));
    }

    static Map<String, Object> address6(Address6 address) {
        return Json.object(
                "Ipv6AddressId", address.id(),
                "Ipv6Address", address.ip(),
                "AssociatedInstanceId", address.machine(),
                "AssociatedInstanceType", "EcsInstance",
                "VSwitchId", address.vSwitch(),
                "NetworkType", address.network(),
                "Status", "Available",
                "Ipv6InternetBandwidth",
                        Json.object("Bandwidth", address.bandwidth(), "BusinessStatus", address.business()));
    }
}
