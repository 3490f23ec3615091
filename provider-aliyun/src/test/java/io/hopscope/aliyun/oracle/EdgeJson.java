/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Attack;
import io.hopscope.aliyun.oracle.Resource.Bundle;
import io.hopscope.aliyun.oracle.Resource.Dnat;
import io.hopscope.aliyun.oracle.Resource.Eip;
import io.hopscope.aliyun.oracle.Resource.Gateway4;
import io.hopscope.aliyun.oracle.Resource.Gateway6;
import io.hopscope.aliyun.oracle.Resource.Nat;
import io.hopscope.aliyun.oracle.Resource.Snat;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Public addresses, NAT and gateways as the vendor writes them. */
final class EdgeJson {
    private static final Map<String, String> HOLDERS =
            Map.of("i", "EcsInstance", "eni", "NetworkInterface", "ngw", "Nat", "havip", "HaVip", "lb", "SlbInstance");

    private final World world;

    EdgeJson(World world) {
        this.world = world;
    }

    static Map<String, Object> eip(Eip eip) {
        String holder = eip.holder();
        return Json.object(
                "AllocationId", eip.id(),
                "IpAddress", eip.ip(),
                "InstanceId", text(holder),
                "InstanceType", holder == null ? "" : HOLDERS.get(holder.substring(0, holder.indexOf('-'))),
                "PrivateIpAddress", text(eip.at()),
                "Mode", eip.mode(),
                "Status", eip.status(),
                "BusinessStatus", eip.business(),
                "Bandwidth", String.valueOf(eip.bandwidth()),
                "BandwidthPackageId", text(eip.bundle()),
                "OperationLocks", MachineJson.locks(eip.lock()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static Map<String, Object> bundle(Bundle bundle) {
        return Json.object(
                "BandwidthPackageId", bundle.id(), "BusinessStatus", bundle.business(), "Status", "Available");
    }

    static Map<String, Object> attack(Attack attack) {
        return Json.object(
                "InstanceId",
                "x",
                "IpAddressConfig",
                List.of(Json.object("InstanceIp", attack.ip(), "IpStatus", attack.status(), "IpVersion", "v4")));
    }

    Map<String, Object> nat(Nat nat) {
        return Json.object(
                "NatGatewayId", nat.id(),
                "Name", nat.id(),
                "VpcId", world.get(VSwitch.class, nat.vSwitch()).vpc(),
                "NatType", "Enhanced",
                "NetworkType", nat.network(),
                "Status", nat.status(),
                "BusinessStatus", nat.business(),
                "NatGatewayPrivateInfo",
                        Json.object(
                                "VswitchId", nat.vSwitch(),
                                "PrivateIpAddress", nat.ip(),
                                "EniInstanceId", nat.id().replace("ngw-", "eni-of-ngw-")),
                "IpLists",
                        Json.wrapped(
                                "IpList",
                                world.all(Eip.class)
                                        .filter(eip -> nat.id().equals(eip.holder()))
                                        .map(eip -> Json.object(
                                                "AllocationId",
                                                eip.id(),
                                                "IpAddress",
                                                eip.ip(),
                                                "UsingStatus",
                                                "InUse"))
                                        .toList()),
                "SnatTableIds", Json.wrapped("SnatTableId", List.of(nat.id().replace("ngw-", "stb-"))),
                "ForwardTableIds",
                        Json.wrapped("ForwardTableId", List.of(nat.id().replace("ngw-", "ftb-"))));
    }

    static Map<String, Object> snat(Nat nat) {
        return Json.object(
                "SnatTableEntries",
                Json.wrapped(
                        "SnatTableEntry",
                        nat.snat().stream().map(one -> snat(nat, one)).toList()));
    }

    private static Map<String, Object> snat(Nat nat, Snat entry) {
        return Json.object(
                "SnatEntryId", "snat-" + nat.snat().indexOf(entry) + nat.id(),
                "SnatTableId", nat.id().replace("ngw-", "stb-"),
                "SourceVSwitchId", text(entry.vSwitch()),
                "SourceCIDR", text(entry.source()),
                "SnatIp", entry.as().stream().map(Ip::toString).collect(Collectors.joining(",")),
                "Status", entry.status());
    }

    static Map<String, Object> dnat(Nat nat) {
        return Json.object(
                "ForwardTableEntries",
                Json.wrapped(
                        "ForwardTableEntry",
                        nat.dnat().stream().map(one -> dnat(nat, one)).toList()));
    }

    private static Map<String, Object> dnat(Nat nat, Dnat entry) {
        return Json.object(
                "ForwardEntryId", "fwd-" + nat.dnat().indexOf(entry) + nat.id(),
                "ForwardTableId", nat.id().replace("ngw-", "ftb-"),
                "IpProtocol", entry.protocol(),
                "ExternalIp", entry.outside(),
                "ExternalPort", entry.outsidePort(),
                "InternalIp", entry.inside(),
                "InternalPort", entry.insidePort(),
                "Status", entry.status());
    }

    static Map<String, Object> gateway4(Gateway4 gateway) {
        return Json.object(
                "Ipv4GatewayId", gateway.id(),
                "VpcId", gateway.vpc(),
                "Status", gateway.status(),
                "Enabled", gateway.enabled());
    }

    static Map<String, Object> gateway6(Gateway6 gateway) {
        return Json.object(
                "Ipv6GatewayId", gateway.id(),
                "VpcId", gateway.vpc(),
                "Status", "Available",
                "BusinessStatus", gateway.business());
    }

    static Map<String, Object> egressOnly(Gateway6 gateway) {
        return Json.object(
                "Ipv6EgressOnlyRules",
                Json.wrapped(
                        "Ipv6EgressOnlyRule",
                        gateway.egressOnly().stream()
                                .map(id -> Json.object(
                                        "Ipv6EgressOnlyRuleId",
                                        "ipv6py-" + id,
                                        "InstanceId",
                                        id,
                                        "InstanceType",
                                        "Ipv6Address",
                                        "Status",
                                        "Available"))
                                .toList()));
    }
}
