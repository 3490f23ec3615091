/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Acl;
import io.hopscope.tencent.oracle.Resource.Address;
import io.hopscope.tencent.oracle.Resource.Attachment;
import io.hopscope.tencent.oracle.Resource.Balancer;
import io.hopscope.tencent.oracle.Resource.Ccn;
import io.hopscope.tencent.oracle.Resource.DirectConnect;
import io.hopscope.tencent.oracle.Resource.Dnat;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Group;
import io.hopscope.tencent.oracle.Resource.HaVip;
import io.hopscope.tencent.oracle.Resource.HighTable;
import io.hopscope.tencent.oracle.Resource.Instance;
import io.hopscope.tencent.oracle.Resource.Nat;
import io.hopscope.tencent.oracle.Resource.Peering;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Table;
import io.hopscope.tencent.oracle.Resource.Vpc;
import io.hopscope.tencent.oracle.Resource.Vpn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A world as saved answers: file names and their JSON. */
public final class WorldJson {
    private static final String FOLDER = "ap-nanjing/";

    private final World world;
    private final Map<String, String> files = new LinkedHashMap<>();

    private WorldJson(World world) {
        this.world = world;
    }

    /** The files of a region's folder. */
    public static Map<String, String> render(World world) {
        WorldJson json = new WorldJson(world);
        json.networks();
        json.edges();
        json.machines();
        json.filters();
        return json.files;
    }

    private void networks() {
        NetworkJson json = new NetworkJson(world);
        list(Lists.VPCS, "VpcSet", Vpc.class, json::vpc);
        list(Lists.SUBNETS, "SubnetSet", Subnet.class, json::subnet);
        list(Lists.TABLES, "RouteTableSet", Table.class, json::table);
        list(Lists.HIGH_TABLES, "HighPriorityRouteTableSet", HighTable.class, json::highTable);
        list(Lists.PEERINGS, "PeerConnectionSet", Peering.class, json::peering);
        list(Lists.CCNS, "CcnSet", Ccn.class, json::ccn);
        list(Lists.CCN_INSTANCES, "InstanceSet", Attachment.class, json::attachment);
        world.all(Ccn.class).forEach(ccn -> {
            List<Map<String, Object>> routes =
                    ccn.routes().stream().map(json::ccnRoute).toList();
            owned(Lists.CCN_ROUTES, ccn.id(), Json.object("RouteSet", routes, "TotalCount", routes.size()));
        });
    }

    private void edges() {
        EdgeJson json = new EdgeJson(world);
        list(Lists.NATS, "NatGatewaySet", Nat.class, json::nat);
        list(Lists.DNATS, "NatGatewayDestinationIpPortTranslationNatRuleSet", Dnat.class, json::dnat);
        world.all(Nat.class).forEach(nat -> {
            List<Map<String, Object>> rules =
                    nat.snat().stream().map(rule -> json.snat(nat, rule)).toList();
            owned(
                    Lists.SNATS,
                    nat.id(),
                    Json.object("SourceIpTranslationNatRuleSet", rules, "TotalCount", rules.size()));
        });
        list(Lists.HAVIPS, "HaVipSet", HaVip.class, json::havip);
        list(Lists.VPNS, "VpnGatewaySet", Vpn.class, json::vpn);
        List<Map<String, Object>> tunnels =
                world.all(Vpn.class).flatMap(json::tunnels).toList();
        list(Lists.TUNNELS, "VpnConnectionSet", tunnels);
        list(Lists.DIRECT_CONNECTS, "DirectConnectGatewaySet", DirectConnect.class, json::directConnect);
        list(Lists.BALANCERS, "LoadBalancerSet", Balancer.class, json::balancer);
        list(Lists.TARGET_HEALTH, "LoadBalancers", Balancer.class, json::health);
    }

    private void machines() {
        MachineJson json = new MachineJson(world);
        list(Lists.INSTANCES, "InstanceSet", Instance.class, json::instance);
        list(Lists.INTERFACES, "NetworkInterfaceSet", Eni.class, json::eni);
        list(Lists.ADDRESSES, "AddressSet", addresses(false).map(json::address).toList());
        list(
                Lists.V6_ADDRESSES,
                "AddressSet",
                addresses(true).map(json::address).toList());
        save(
                Lists.ACCOUNT_TYPE,
                Json.object("NetworkAccountType", world.legacy() ? "LEGACY" : "STANDARD"),
                world.unread().get(Lists.ACCOUNT_TYPE));
    }

    private Stream<Address> addresses(boolean v6) {
        return world.all(Address.class)
                .filter(address -> address.listed() && address.ip().v6() == v6);
    }

    private void filters() {
        FilterJson json = new FilterJson(world);
        list(Lists.GROUPS, "SecurityGroupSet", Group.class, json::group);
        world.all(Group.class).forEach(group -> owned(Lists.POLICIES, group.id(), json.policies(group)));
        list(Lists.ADDRESS_TEMPLATES, "AddressTemplateSet", json.templates("ipm-"));
        list(Lists.ADDRESS_TEMPLATE_GROUPS, "AddressTemplateGroupSet", json.templates("ipmg-"));
        list(Lists.SERVICE_TEMPLATES, "ServiceTemplateSet", json.templates("ppm-"));
        list(Lists.SERVICE_TEMPLATE_GROUPS, "ServiceTemplateGroupSet", json.templates("ppmg-"));
        list(Lists.ACLS, "NetworkAclSet", Acl.class, json::acl);
        world.all(Acl.class)
                .filter(Acl::quintuple)
                .forEach(acl -> owned(Lists.QUINTUPLES, acl.id(), json.quintuples(acl)));
    }

    private <T extends Resource> void list(
            String action, String member, Class<T> kind, Function<T, Map<String, Object>> item) {
        list(action, member, world.all(kind).map(item).toList());
    }

    private void list(String action, String member, List<?> items) {
        save(
                action,
                Json.object("Response", Json.object("TotalCount", items.size(), member, items, "RequestId", "r-7")),
                world.unread().get(action));
    }

    private void owned(String action, String owner, Map<String, Object> answer) {
        Boolean all = world.unread().get(action);
        save(action + "." + owner, answer, all == null ? world.unread().get(action + "." + owner) : all);
    }

    /** Leaves out what was not read, or saves an error in its place. */
    private void save(String name, Map<String, Object> answer, @Nullable Boolean refused) {
        if (refused == null) {
            files.put(FOLDER + name + ".json", Json.write(answer));
        } else if (refused) {
            Map<String, Object> error = Json.object("Code", "UnauthorizedOperation", "Message", "not for you");
            files.put(FOLDER + name + ".json", Json.write(Json.object("Response", Json.object("Error", error))));
        }
    }
}
