/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Address;
import io.hopscope.aws.oracle.Resource.Attachment;
import io.hopscope.aws.oracle.Resource.Balancer;
import io.hopscope.aws.oracle.Resource.Endpoint;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Health;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.InternetGateway;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Listener;
import io.hopscope.aws.oracle.Resource.PrefixList;
import io.hopscope.aws.oracle.Resource.Registered;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Route;
import io.hopscope.aws.oracle.Resource.RouteTable;
import io.hopscope.aws.oracle.Resource.SecurityGroup;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Target;
import io.hopscope.aws.oracle.Resource.TargetGroup;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Endpoints, balancers, appliances and routes by prefix list. */
final class RandomServices {
    private final Draft draft;

    private RandomServices(Draft draft) {
        this.draft = draft;
    }

    static void add(Draft draft) {
        RandomServices services = new RandomServices(draft);
        for (Vpc vpc : draft.all(Vpc.class)) {
            if (draft.chance(0.15)) {
                services.interfaceEndpoint(vpc);
            }
            if (draft.chance(0.12)) {
                services.gatewayEndpoint(vpc);
            }
            if (draft.chance(0.35)) {
                services.balancer(vpc);
            }
            if (draft.chance(0.55)) {
                services.appliance(vpc);
            }
            if (draft.chance(0.2)) {
                services.listedRoute(vpc);
            }
        }
    }

    /** The interface of a NAT gateway, hub attachment, balancer or endpoint. */
    static Eni fixture(Draft draft, Subnet subnet, Role role, String owner, boolean published) {
        List<Address> addresses =
                List.of(new Address(draft.freeAddress(subnet), published ? draft.freePublic() : null));
        Attachment attachment = new Attachment(owner, 1, true);
        return draft.add(new Eni(draft.id("eni"), subnet.id(), role, attachment, addresses, List.of(), false, false));
    }

    private static Eni grouped(Eni eni, List<String> groups) {
        return new Eni(eni.id(), eni.subnet(), eni.role(), eni.attachment(), eni.addresses(), groups, false, false);
    }

    private Subnet anySubnet(Vpc vpc) {
        return draft.one(draft.subnetsOf(vpc).toList());
    }

    private void interfaceEndpoint(Vpc vpc) {
        String state = draft.chance(0.9) ? "available" : "pending";
        Endpoint endpoint = draft.add(new Endpoint(draft.id("vpce"), vpc.id(), state, null));
        Eni eni = fixture(draft, anySubnet(vpc), Role.ENDPOINT, endpoint.id(), false);
        draft.add(grouped(eni, RandomFilters.groupsFor(draft, vpc)));
    }

    private void gatewayEndpoint(Vpc vpc) {
        PrefixList store = draft.all(PrefixList.class).stream()
                .filter(list -> list.amazon() && list.region().equals(vpc.region()))
                .findFirst()
                .orElseGet(() -> draft.add(
                        new PrefixList(draft.id("pl"), vpc.region(), false, List.of(Cidr.of("192.0.2.0/25")), true)));
        String state = draft.chance(0.92) ? "available" : "deleting";
        Endpoint endpoint = draft.add(new Endpoint(draft.id("vpce"), vpc.id(), state, store.id()));
        for (RouteTable table : draft.tablesOf(vpc)) {
            if (draft.chance(0.7)) {
                Target target = new Target(Kind.ENDPOINT, endpoint.id());
                draft.route(table, new Route(null, store.id(), target, false, false));
            }
        }
    }

    private void balancer(Vpc vpc) {
        List<Instance> instances = draft.all(Instance.class).stream()
                .filter(instance -> instance.vpc().equals(vpc.id()))
                .toList();
        if (instances.isEmpty()) {
            return;
        }
        boolean open = draft.chance(0.75);
        String name = "nlb-" + draft.id("n").substring(3);
        TargetGroup group = targetGroup(vpc, instances);
        int port = draft.oneOf(80, 443);
        List<Listener> listeners = List.of(new Listener(group.protocol(), port, group.id()));
        draft.add(new Balancer(name, vpc.id(), open, draft.chance(0.6), listeners));
        Map<String, Subnet> byZone = new LinkedHashMap<>();
        draft.subnetsOf(vpc)
                .filter(subnet -> draft.chance(0.8))
                .forEach(subnet -> byZone.putIfAbsent(subnet.zone(), subnet));
        if (byZone.isEmpty()) {
            byZone.put("", anySubnet(vpc));
        }
        List<String> groups = draft.chance(0.4) ? RandomFilters.groupsFor(draft, vpc) : List.of();
        byZone.values()
                .forEach(subnet -> draft.add(grouped(fixture(draft, subnet, Role.BALANCER, name, open), groups)));
    }

    private TargetGroup targetGroup(Vpc vpc, List<Instance> instances) {
        boolean byInstance = draft.chance(0.75);
        int port = draft.oneOf(80, 443, 8443);
        List<Registered> targets = new ArrayList<>();
        for (Instance instance : instances) {
            if (draft.chance(0.7)) {
                Health health = draft.oneOf(Health.HEALTHY, Health.HEALTHY, Health.UNHEALTHY, Health.DRAINING);
                targets.add(new Registered(byInstance ? instance.id() : firstAddress(instance), port, health));
            }
        }
        boolean udp = draft.chance(0.1);
        return draft.add(new TargetGroup(
                "tg-" + draft.id("t").substring(3),
                vpc.id(),
                udp ? "udp" : "tcp",
                port,
                byInstance,
                udp || byInstance || draft.chance(0.3),
                targets));
    }

    private String firstAddress(Instance instance) {
        return draft.all(Eni.class).stream()
                .filter(eni -> eni.isOwnedBy(instance.id()))
                .findFirst()
                .orElseThrow()
                .addresses()
                .get(0)
                .ip()
                .toString();
    }

    /** An instance that is meant to forward: for a subnet's table, or for the Internet gateway's own. */
    private void appliance(Vpc vpc) {
        List<Eni> candidates = draft.all(Eni.class).stream()
                .filter(eni -> eni.role() == Role.INSTANCE && eni.attachment().owner() != null)
                .filter(eni ->
                        draft.subnetsOf(vpc).anyMatch(subnet -> subnet.id().equals(eni.subnet())))
                .toList();
        if (candidates.isEmpty()) {
            return;
        }
        Eni eni = forwarding(candidates.get(0), vpc);
        Optional<InternetGateway> gateway = draft.all(InternetGateway.class).stream()
                .filter(igw -> vpc.id().equals(igw.vpc()))
                .findFirst();
        if (gateway.isPresent() && draft.chance(0.25)) {
            edge(vpc, gateway.get(), eni);
        } else {
            Cidr subnet = anySubnet(vpc).cidrs().get(0);
            Cidr to = Cidr.of(draft.oneOf("0.0.0.0/0", "0.0.0.0/0", "203.0.113.0/24", "10.0.0.0/8"));
            Target target = new Target(Kind.ENI, eni.id());
            Route route = new Route(draft.chance(0.3) ? subnet : to, null, target, false, false);
            draft.reroute(tableBeside(vpc, eni), route);
        }
    }

    /** Its source and destination check is mostly off, and one of its groups takes what comes from inside. */
    private Eni forwarding(Eni eni, Vpc vpc) {
        String inner = draft.all(SecurityGroup.class).stream()
                .filter(group -> group.vpc().equals(vpc.id()) && group.name().equals("inner"))
                .map(SecurityGroup::id)
                .findFirst()
                .orElseThrow();
        List<String> groups = new ArrayList<>(eni.groups());
        groups.remove(inner);
        groups.add(inner);
        return draft.add(new Eni(
                eni.id(),
                eni.subnet(),
                eni.role(),
                eni.attachment(),
                eni.addresses(),
                groups,
                draft.chance(0.12),
                eni.denyAllIgw()));
    }

    /** A table that the appliance itself does not use, if there is one. */
    private RouteTable tableBeside(Vpc vpc, Eni eni) {
        List<RouteTable> tables = draft.tablesOf(vpc);
        List<RouteTable> others = tables.stream()
                .filter(table -> !table.main() && !table.subnets().contains(eni.subnet()))
                .toList();
        boolean mainIsFree = tables.stream().anyMatch(table -> table.subnets().contains(eni.subnet()));
        return others.isEmpty()
                ? tables.stream()
                        .filter(table -> mainIsFree == table.main())
                        .findFirst()
                        .orElse(tables.get(0))
                : draft.one(others);
    }

    private void edge(Vpc vpc, InternetGateway gateway, Eni eni) {
        List<Route> routes = new ArrayList<>(Estate.localRoutes(vpc.cidrs()));
        Subnet guarded = anySubnet(vpc);
        boolean own = guarded.id().equals(eni.subnet());
        Target target = own ? new Target(Kind.LOCAL, "local") : new Target(Kind.ENI, eni.id());
        routes.add(new Route(guarded.cidrs().get(0), null, target, false, false));
        draft.add(new RouteTable(draft.id("rtb"), vpc.id(), false, List.of(), gateway.id(), routes));
    }

    /** Routes by prefix list to what the table leads to anyway; two lists may claim the same prefix. */
    private void listedRoute(Vpc vpc) {
        RouteTable table = draft.one(draft.tablesOf(vpc));
        List<Target> targets = table.routes().stream()
                .map(Route::target)
                .filter(target -> target.kind() != Kind.LOCAL && target.kind() != Kind.ENDPOINT)
                .toList();
        draft.all(PrefixList.class).stream()
                .filter(list -> !list.amazon() && list.region().equals(vpc.region()) && !targets.isEmpty())
                .forEach(list -> draft.route(table, new Route(null, list.id(), draft.one(targets), false, false)));
    }
}
