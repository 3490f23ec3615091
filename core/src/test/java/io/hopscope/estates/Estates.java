/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.estates;

import io.hopscope.model.Selector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.balancer.Listener;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.balancer.TargetHealth;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.filter.Side;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.HubPort;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.model.link.TransitHub;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.Resolver;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Builds an estate step by step; ids and names are the names given here. Every network's table gets the local routes of
 * its network. Later statements of the same name replace earlier ones. Not safe for several threads.
 *
 * <pre>{@code
 * Snapshot shop = Estates.estate()
 *         .network("net", "10.0.0.0/16")
 *         .gateway("gw", "net")
 *         .table("public", "net", Routes.toGateway("0.0.0.0/0", "gw"))
 *         .acl("open", Rules.allowIn(100, "any from any"), Rules.allowOut(100, "any to any"))
 *         .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("open"))
 *         .group("web", Rules.in("tcp/443 from 0.0.0.0/0"), Rules.out("any to any"))
 *         .machine("web-1", "front", "10.0.1.10", m -> m.groups("web").publicAddress("203.0.113.10"))
 *         .build();
 * }</pre>
 */
public final class Estates {
    /** The one scope of everything. */
    public static final Scope SCOPE = new Scope("v", "account", "region");

    final Map<ResourceId, Resource> resources = new LinkedHashMap<>();
    private final Map<String, List<String>> prefixesByNetwork = new HashMap<>();
    private final Set<ResourceId> frozen = new HashSet<>();
    private final Set<ResourceKind> unlisted = new HashSet<>();

    private Estates() {}

    /** An empty estate. */
    public static Estates estate() {
        return new Estates();
    }

    /** All that a snapshot holds, to be changed. */
    public static Estates like(Snapshot snapshot) {
        Estates estate = new Estates();
        snapshot.resources().forEach(estate::add);
        return estate;
    }

    /** The id that a name stands for. */
    public static ResourceId id(ResourceKind kind, String name) {
        return new ResourceId("v", kind, name);
    }

    static Identity identity(ResourceKind kind, String name) {
        return Identity.of(id(kind, name), name, SCOPE);
    }

    /** A network with its prefixes. */
    public Estates network(String name, String... prefixes) {
        prefixesByNetwork.put(name, List.of(prefixes));
        List<Prefix> parsed = Arrays.stream(prefixes).map(Prefix::parse).toList();
        return add(new Network(
                identity(ResourceKind.NETWORK, name),
                Fact.known(parsed),
                Fact.known(new Resolver(true, true, List.of()))));
    }

    /** An Internet gateway, attached to a network; to none when no name is given. */
    public Estates gateway(String name, String... networks) {
        return gateway(GatewayKind.INTERNET, name, Optional.empty(), networks);
    }

    /** A gateway of any kind, with the table that steers what it lets in. */
    public Estates gateway(GatewayKind kind, String name, Optional<String> inboundTable, String... networks) {
        Map<ResourceId, OperationalState> attachments = new LinkedHashMap<>();
        for (String network : networks) {
            attachments.put(id(ResourceKind.NETWORK, network), OperationalState.up("attached"));
        }
        Match outside = new Match.AnyOf(List.of(
                new Match.AddressIn(Side.DESTINATION, AddressScope.outside(IpFamily.V4)),
                new Match.FamilyIs(IpFamily.V6)));
        return add(new Gateway(
                identity(ResourceKind.GATEWAY, name),
                kind,
                Fact.known(Map.copyOf(attachments)),
                outside,
                Fact.known(inboundTable.map(t -> id(ResourceKind.ROUTE_TABLE, t)))));
    }

    /** A table of a network, with the network's local routes and these. */
    public Estates table(String name, String network, Route... routes) {
        List<Route> all = new ArrayList<>(prefixesByNetwork.getOrDefault(network, List.of()).stream()
                .map(Routes::local)
                .toList());
        all.addAll(List.of(routes));
        return add(new RouteTable(
                identity(ResourceKind.ROUTE_TABLE, name),
                id(ResourceKind.NETWORK, network),
                Fact.known(List.copyOf(all))));
    }

    /** A list at the rim of subnets: numbered rules, the first that matches decides, none denies. */
    public Estates acl(String name, Rule... rules) {
        return list(ResourceKind.NETWORK_ACL, Evaluation.FIRST_MATCH, name, rules);
    }

    /** A list on interfaces: any rule that matches admits, none denies. */
    public Estates group(String name, Rule... rules) {
        return list(ResourceKind.SECURITY_GROUP, Evaluation.ALLOW_UNION, name, rules);
    }

    /** Any list; it denies what no rule allows. */
    public Estates list(ResourceKind kind, Evaluation evaluation, String name, Rule... rules) {
        return add(new FilterList(
                identity(kind, name), evaluation, Defaults.uniform(Fallback.DENY), Fact.known(List.of(rules))));
    }

    /** A named set of addresses. */
    public Estates set(String name, String... prefixes) {
        List<Prefix> parsed = Arrays.stream(prefixes).map(Prefix::parse).toList();
        return add(new NamedAddressSet(
                identity(ResourceKind.ADDRESS_SET, name), SetBounds.exactly(AddressSet.ofPrefixes(parsed)), Map.of()));
    }

    /** A subnet; unless said otherwise in zone {@code zone-a}, routed by no table, behind no list. */
    public Estates subnet(String name, String network, String prefix, UnaryOperator<SubnetSpec> how) {
        return add(how.apply(new SubnetSpec(name, network, prefix)).build());
    }

    /** A running machine with one interface, called like it and {@code -nic}. */
    public Estates machine(String name, String subnet, String address, UnaryOperator<MachineSpec> how) {
        how.apply(new MachineSpec(name, subnet, address)).build().forEach(this::add);
        return this;
    }

    /** A public address that is bound to nothing. */
    public Estates spareAddress(String name, String address) {
        return add(new PublicAddress(
                identity(ResourceKind.PUBLIC_ADDRESS, name),
                IpAddress.parse(address),
                Fact.known(Optional.empty()),
                Fact.known(OperationalState.up("available")),
                false));
    }

    /** A NAT gateway in a subnet, with an interface of its own and a public address. */
    public Estates nat(String name, String subnet, String inside, String outside, OperationalState state) {
        MachineSpec spec = new MachineSpec(name, subnet, inside).publicAddress(outside);
        spec.buildService(InterfaceRole.NAT).forEach(this::add);
        ResourceId network = ((Subnet) require(ResourceKind.SUBNET, subnet)).network();
        return add(new NatGateway(
                identity(ResourceKind.NAT_GATEWAY, name),
                network,
                Fact.known(state),
                true,
                Fact.known(List.of(new NatAddress(
                        Optional.of(id(ResourceKind.INTERFACE, name + "-nic")),
                        Optional.of(IpAddress.parse(inside)),
                        Optional.of(IpAddress.parse(outside)),
                        "",
                        OperationalState.up("succeeded")))),
                new Match.Everything(),
                true,
                Fact.known(List.of()),
                false,
                Optional.empty()));
    }

    /** A peering of two networks, over which labels survive. */
    public Estates peering(String name, String first, String second, OperationalState state) {
        return add(new Peering(
                identity(ResourceKind.PEERING, name),
                Fact.known(state),
                side(first),
                side(second),
                Fact.known(LabelSurvival.BOTH)));
    }

    /** A hub. */
    public Estates hub(String name) {
        return add(
                new TransitHub(identity(ResourceKind.TRANSIT_HUB, name), Fact.known(OperationalState.up("available"))));
    }

    /** A table of a hub. */
    public Estates hubTable(String name, String hub, Route... routes) {
        return add(new RouteTable(
                identity(ResourceKind.ROUTE_TABLE, name),
                id(ResourceKind.TRANSIT_HUB, hub),
                Fact.known(List.of(routes))));
    }

    /** A network's plug in a hub, with ports in subnets; an empty table name means none. */
    public Estates attachment(String name, String hub, String network, String table, String... subnets) {
        return add(new HubAttachment(
                identity(ResourceKind.HUB_ATTACHMENT, name),
                id(ResourceKind.TRANSIT_HUB, hub),
                new HubPeer.OfNetwork(id(ResourceKind.NETWORK, network)),
                Fact.known(OperationalState.up("available")),
                Fact.known(Arrays.stream(subnets)
                        .map(s -> new HubPort(id(ResourceKind.SUBNET, s), List.of()))
                        .toList()),
                true,
                Fact.known(table.isEmpty() ? Optional.empty() : Optional.of(id(ResourceKind.ROUTE_TABLE, table))),
                Fact.known(LabelSurvival.INBOUND)));
    }

    /** A balancer with one interface, which forwards tcp/80 to port 8080 of healthy machines. */
    public Estates balancer(String name, String subnet, String address, String... machines) {
        new MachineSpec(name, subnet, address)
                .buildService(InterfaceRole.BALANCER)
                .forEach(this::add);
        ResourceId group = id(ResourceKind.TARGET_GROUP, name + "-targets");
        List<Target> targets = Arrays.stream(machines)
                .map(machine -> new Target(
                        machine,
                        new Target.Ref.ByInstance(id(ResourceKind.INSTANCE, machine)),
                        8080,
                        Fact.known(new TargetHealth(TargetHealth.Use.HEALTHY, "healthy"))))
                .toList();
        add(new TargetGroup(
                identity(ResourceKind.TARGET_GROUP, group.value()),
                Fact.known(targets),
                Fact.known(false),
                true,
                true));
        Listener listener =
                new Listener("tcp/80", Set.of(Protocol.TCP), PortRange.single(80), Fact.known(List.of(group)));
        return add(new LoadBalancer(
                identity(ResourceKind.LOAD_BALANCER, name),
                name + ".example",
                ((Subnet) require(ResourceKind.SUBNET, subnet)).network(),
                Fact.known(OperationalState.up("active")),
                Fact.known(List.of(id(ResourceKind.INTERFACE, name + "-nic"))),
                Fact.known(List.of(listener)),
                Fact.known(true)));
    }

    /** Adds any resource, in the place of the one with its id. */
    public Estates add(Resource resource) {
        resources.put(resource.id(), resource);
        return this;
    }

    /** Takes something out again. */
    public Estates remove(ResourceKind kind, String name) {
        resources.remove(id(kind, name));
        return this;
    }

    /** Nobody may change what has this name, whatever it is. */
    public Estates frozen(String... names) {
        for (String name : names) {
            for (ResourceKind kind : ResourceKind.values()) {
                frozen.add(id(kind, name));
            }
        }
        return this;
    }

    /** The kind was not listed completely. */
    public Estates unlisted(ResourceKind... kinds) {
        unlisted.addAll(List.of(kinds));
        return this;
    }

    /** All that was said. */
    public Snapshot build() {
        SnapshotBuilder builder = new SnapshotBuilder();
        resources.values().stream()
                .map(r -> frozen.contains(r.id()) ? Frozen.of(r) : r)
                .forEach(builder::add);
        Stream.of(ResourceKind.values())
                .filter(kind -> !unlisted.contains(kind))
                .forEach(kind -> builder.complete(SCOPE, kind, new Selector.All()));
        return builder.build();
    }

    /** What has this name. */
    public Resource require(ResourceKind kind, String name) {
        Resource resource = resources.get(id(kind, name));
        if (resource == null) {
            throw new IllegalStateException("No " + kind + " is called " + name + " yet");
        }
        return resource;
    }

    private PeeringSide side(String network) {
        List<Prefix> prefixes = prefixesByNetwork.getOrDefault(network, List.of()).stream()
                .map(Prefix::parse)
                .toList();
        return new PeeringSide(id(ResourceKind.NETWORK, network), Fact.known(prefixes), Fact.known(false));
    }

    static Editability notEditable() {
        return Editability.no("managed by somebody else");
    }
}
