/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Assumed;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.translate.filter.AclStages;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Interfaces of enhanced NAT gateways: each sits in a vSwitch, with a group that nobody edits and that filters nothing.
 * That the ACL of the vSwitch filters it is an assumption, and the routes of the vSwitch are not always those of the
 * gateway, so the interface has a place of its own. See
 * https://www.alibabacloud.com/help/en/nat-gateway/product-overview/what-is-nat-gateway.
 */
public final class NatInterfaces {
    private static final Editability PLATFORM = Editability.no("a part of the NAT gateway");

    private final AliyunAnswers all;
    private final SnapshotBuilder into;
    private final AclStages acls;
    private final NatRoutes routes;

    private NatInterfaces(AliyunAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        this.acls = new AclStages(all);
        this.routes = new NatRoutes(all, into);
    }

    /** Adds the interfaces of all NAT gateways that have one. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        NatInterfaces interfaces = new NatInterfaces(all, into);
        all.each(Operation.NAT_GATEWAYS).forEach(interfaces::add);
    }

    /** The interface of a NAT gateway: by id or, where none is told, a name for it; empty where it has none. */
    public static Optional<ResourceId> of(Item nat) {
        Optional<Item> place = nat.object("NatGatewayPrivateInfo");
        boolean sits = place.filter(info -> !info.text("VswitchId").isEmpty()
                        && info.address("PrivateIpAddress").isPresent())
                .isPresent();
        return place.filter(info -> sits)
                .map(info -> info.optional("EniInstanceId").orElse(nat.text("NatGatewayId") + "/interface"))
                .map(id -> AliyunId.of(ResourceKind.INTERFACE, id));
    }

    /** The address of a NAT gateway in its vSwitch. */
    public static Optional<IpAddress> address(Item nat) {
        return nat.object("NatGatewayPrivateInfo").flatMap(info -> info.address("PrivateIpAddress"));
    }

    /** The ids of interfaces that belong to NAT gateways. */
    static Set<String> ids(AliyunAnswers all) {
        return all.each(Operation.NAT_GATEWAYS).stream()
                .flatMap(nat -> of(nat).stream())
                .map(ResourceId::value)
                .collect(Collectors.toSet());
    }

    private void add(Item nat) {
        Optional<ResourceId> id = of(nat);
        if (id.isEmpty()) {
            return;
        }
        Item info = nat.object("NatGatewayPrivateInfo").orElseThrow();
        into.add(new NetworkInterface(
                identity(nat, id.get()),
                InterfaceRole.NAT,
                place(nat, info.text("VswitchId")),
                Fact.known(new Attachment(OperationalState.up("in service"), Optional.empty())),
                addresses(nat),
                Fact.known(true),
                Fact.known(List.of()),
                Fact.known(Set.of())));
    }

    private static List<InterfaceAddress> addresses(Item nat) {
        Set<IpAddress> found = new LinkedHashSet<>();
        address(nat).ifPresent(found::add);
        nat.list("IpLists", "IpList")
                .forEach(ip -> ip.address("PrivateIpAddress").ifPresent(found::add));
        List<InterfaceAddress> addresses = new ArrayList<>();
        found.forEach(ip -> addresses.add(new InterfaceAddress(Prefix.host(ip), addresses.isEmpty())));
        return List.copyOf(addresses);
    }

    private ResourceId place(Item nat, String vSwitch) {
        Optional<Item> item = all.find(Operation.VSWITCHES, vSwitch);
        if (item.isEmpty()) {
            return AliyunId.of(ResourceKind.SUBNET, vSwitch);
        }
        ResourceId own = AliyunId.below(ResourceKind.SUBNET, nat.text("NatGatewayId"), "place");
        Optional<Stage> acl = acls.aclOf(item.get()).map(acls::of);
        into.add(new Subnet(
                identity(nat, own),
                AliyunId.of(ResourceKind.NETWORK, item.get().text("VpcId")),
                addresses(nat).stream().map(InterfaceAddress::prefix).toList(),
                item.get().text("ZoneId"),
                Delivery.ON_LINK,
                routes.of(nat, item.get()),
                acl.<Fact<List<Stage>>>map(stage -> Fact.assumed(List.of(stage), Assumed.ACL_FILTERS_NAT))
                        .orElseGet(() -> Fact.known(List.of())),
                VSwitches.EXITS,
                Fact.known(List.of())));
        return own;
    }

    static Identity identity(Item nat, ResourceId id) {
        return new Identity(id, "interface of " + nat.text("NatGatewayId"), nat.scope(), PLATFORM);
    }
}
