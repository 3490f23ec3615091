/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Address;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Instance;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.World.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Machines, interfaces and public addresses as the API answers them. */
final class MachineJson {
    private final World world;

    MachineJson(World world) {
        this.world = world;
    }

    Map<String, Object> instance(Instance instance) {
        Eni primary = world.interfacesOf(instance).stream()
                .filter(Eni::primary)
                .findFirst()
                .orElseThrow();
        Subnet subnet = world.subnetOf(primary);
        Map<String, Object> item = Json.object(
                "InstanceId",
                instance.id(),
                "InstanceName",
                "box of " + instance.id(),
                "InstanceState",
                instance.state(),
                "RestrictState",
                instance.restrict(),
                "IsolatedSource",
                instance.isolated(),
                "OsName",
                instance.windows() ? "Windows Server 2022 DataCenter 64bit" : "TencentOS Server 4 for x86_64",
                "Placement",
                Json.object("Zone", "ap-nanjing-2"),
                "InternetAccessible",
                Json.object("InternetMaxBandwidthOut", instance.bandwidth()),
                "SecurityGroupIds",
                instance.groups(),
                "VirtualPrivateCloud",
                Json.object("VpcId", subnet.vpc(), "SubnetId", subnet.id(), "AsVpcGateway", instance.gateway()));
        item.put("PrivateIpAddresses", texts(primary.addresses().stream().filter(ip -> !ip.v6())));
        item.put("IPv6Addresses", texts(primary.addresses().stream().filter(Ip::v6)));
        item.put("PublicIpAddresses", texts(publicOf(primary, false)));
        item.put("PublicIPv6Addresses", texts(publicOf(primary, true)));
        return item;
    }

    private Stream<Ip> publicOf(Eni eni, boolean v6) {
        return world.all(Address.class)
                .filter(address -> address.ip().v6() == v6)
                .filter(address -> world.placeOf(address)
                        .filter(place -> place.eni().equals(eni))
                        .isPresent())
                .map(Address::ip);
    }

    private static List<String> texts(Stream<Ip> ips) {
        return ips.map(Ip::toString).toList();
    }

    Map<String, Object> eni(Eni eni) {
        Map<String, Object> item = Json.object(
                "NetworkInterfaceId",
                eni.id(),
                "SubnetId",
                eni.subnet(),
                "VpcId",
                world.subnetOf(eni).vpc(),
                "Primary",
                eni.primary(),
                "State",
                eni.state(),
                "Business",
                "cvm",
                "GroupSet",
                listed(eni));
        item.put("PrivateIpAddressSet", addresses(eni, false));
        item.put("Ipv6AddressSet", addresses(eni, true));
        if (eni.instance() != null) {
            item.put("Attachment", Json.object("InstanceId", eni.instance(), "DeviceIndex", eni.primary() ? 0 : 1));
        }
        return item;
    }

    /** Groups as the interface lists them: where there is a machine, its own list is the one that counts. */
    static List<String> listed(Eni eni) {
        List<String> groups = new ArrayList<>(eni.groups());
        if (eni.primary()) {
            Collections.reverse(groups);
        }
        return groups;
    }

    private List<Object> addresses(Eni eni, boolean v6) {
        List<Object> all = new ArrayList<>();
        for (Ip ip : eni.addresses().stream().filter(one -> one.v6() == v6).toList()) {
            Optional<Address> outside = bound(new Place(eni, ip));
            all.add(
                    v6
                            ? Json.object(
                                    "Address",
                                    ip.toString(),
                                    "Primary",
                                    all.isEmpty(),
                                    "IsWanIpBlocked",
                                    outside.filter(Address::blocked).isPresent())
                            : inside(ip, all.isEmpty(), outside.orElse(null)));
        }
        return all;
    }

    private Optional<Address> bound(Place place) {
        return world.addressAt(place);
    }

    private static Map<String, Object> inside(Ip ip, boolean primary, @Nullable Address outside) {
        Map<String, Object> item =
                Json.object("PrivateIpAddress", ip.toString(), "Primary", primary, "State", "AVAILABLE");
        if (outside != null) {
            item.put("PublicIpAddress", outside.ip().toString());
            item.put("AddressId", outside.listed() && !outside.ordinary() ? outside.id() : "");
            item.put("IsWanIpBlocked", outside.blocked());
        }
        return item;
    }

    Map<String, Object> address(Address address) {
        Map<String, Object> item = Json.object(
                "AddressId",
                address.id(),
                "AddressIp",
                address.ip().toString(),
                "AddressType",
                address.ip().v6() ? "EIP6" : address.type(),
                "AddressStatus",
                address.status(),
                "IsArrears",
                address.arrears(),
                "IsBlocked",
                address.blocked(),
                "IsEipDirectConnection",
                address.direct(),
                "Bandwidth",
                address.bandwidth());
        String target = address.target();
        if (target != null) {
            boolean eni = target.startsWith("eni-");
            item.put(eni ? "NetworkInterfaceId" : "InstanceId", target);
        }
        if (address.inside() != null) {
            item.put("PrivateAddressIp", address.inside().toString());
        }
        return item;
    }
}
