/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Asg;
import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.Gateway;
import io.hopscope.azure.oracle.Resource.Nat;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Nsg;
import io.hopscope.azure.oracle.Resource.Pip;
import io.hopscope.azure.oracle.Resource.Table;
import io.hopscope.azure.oracle.Resource.Vm;
import io.hopscope.azure.oracle.Resource.Vnet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A world as saved answers: file names and their JSON. */
public final class WorldJson {
    private final World world;
    private final Map<String, String> files = new LinkedHashMap<>();

    private WorldJson(World world) {
        this.world = world;
    }

    /** The files of a subscription's folder. */
    public static Map<String, String> render(World world) {
        WorldJson json = new WorldJson(world);
        json.lists();
        json.owned();
        return json.files;
    }

    private void lists() {
        NetworkJson networks = new NetworkJson(world);
        FilterJson filters = new FilterJson(world);
        MachineJson machines = new MachineJson(world);
        BalancerJson balancers = new BalancerJson(world);
        list(Lists.VNETS, Vnet.class, networks::vnet);
        list(Lists.TABLES, Table.class, networks::table);
        list(Lists.NATS, Nat.class, networks::nat);
        list(Lists.PIPS, Pip.class, networks::pip);
        sets(Lists.SCALE_SET_PIPS, Pip.class, networks::pip);
        list(Lists.GATEWAYS, Gateway.class, networks::gateway);
        list(Lists.NSGS, Nsg.class, filters::nsg);
        list(Lists.ASGS, Asg.class, asg -> Names.item(Lists.ASGS, asg.id(), Json.object()));
        list(Lists.MACHINES, Vm.class, machines::vm);
        list(Lists.NICS, Nic.class, machines::nic);
        sets(Lists.SCALE_SET_VMS, Vm.class, machines::vm);
        sets(Lists.SCALE_SET_NICS, Nic.class, machines::nic);
        save(
                Lists.SCALE_SETS,
                Json.object(
                        "value",
                        sets().map(set -> Names.item(Lists.SCALE_SETS, set, Json.object()))
                                .toList()));
        list(Lists.BALANCERS, Balancer.class, balancers::balancer);
        for (String empty : List.of(Lists.PREFIXES, Lists.FIREWALLS, Lists.ENDPOINTS)) {
            save(empty, Json.object("value", List.of()));
        }
        if (!world.isUnread(Lists.TAGS)) {
            save(Lists.TAGS, filters.tags());
        }
    }

    private <T extends Resource> void list(String name, Class<T> kind, Function<T, Map<String, Object>> item) {
        List<Map<String, Object>> all = world.all(kind)
                .filter(one -> !Names.isOfSet(one.id()))
                .map(item)
                .toList();
        save(name, Json.object("value", all));
    }

    private Stream<String> sets() {
        return world.all(Vm.class)
                .map(Vm::id)
                .filter(Names::isOfSet)
                .map(Names::setOf)
                .distinct();
    }

    /** What each scale set is asked for; not without the list of the kind. */
    private <T extends Resource> void sets(String name, Class<T> kind, Function<T, Map<String, Object>> item) {
        boolean unread = world.isUnread(name)
                || (kind == Nic.class && world.isUnread(Lists.NICS))
                || (kind == Pip.class && world.isUnread(Lists.PIPS));
        for (String set : unread ? List.<String>of() : sets().toList()) {
            List<Map<String, Object>> all = world.all(kind)
                    .filter(one ->
                            Names.isOfSet(one.id()) && Names.setOf(one.id()).equals(set))
                    .map(item)
                    .toList();
            saveOf(name, Names.id(Lists.SCALE_SETS, set), set, Json.object("value", all));
        }
    }

    private void save(String name, Map<String, Object> answer) {
        if (!world.isUnread(name)) {
            files.put(name + ".json", Json.write(answer));
        } else if (Boolean.TRUE.equals(world.unread().get(name))) {
            Map<String, Object> error = Json.object("code", "AuthorizationFailed", "message", "not allowed");
            files.put(name + ".json", Json.write(Json.object("error", error)));
        }
    }

    /** What is asked of one interface, or of one network. */
    private void owned() {
        FilterJson filters = new FilterJson(world);
        NetworkJson networks = new NetworkJson(world);
        for (Nic nic : world.all(Nic.class)
                .filter(Nic::told)
                .filter(nic -> !world.isUnread(Lists.NICS))
                .toList()) {
            saveOf("effectiveRouteTable", Names.id(Lists.NICS, nic.id()), nic.id(), networks.effective(nic));
        }
        for (Vnet vnet : world.all(Vnet.class).toList()) {
            if (vnet.admin() != null) {
                String call = "listNetworkManagerEffectiveSecurityAdminRules";
                saveOf(call, Names.id(Lists.VNETS, vnet.id()), vnet.id(), filters.admin(vnet));
            }
        }
    }

    private void saveOf(String call, String owner, String name, Map<String, Object> answer) {
        Map<String, Object> wrapped = Json.object("call", call, "owner", Names.spelled(owner), "answer", answer);
        files.put(call + "-" + name + ".json", Json.write(wrapped));
    }
}
