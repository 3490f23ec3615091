/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import com.google.common.collect.MapMaker;
import io.hopscope.model.Snapshot;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Endpoint;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.edge.VirtualAddress;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.match.Condition;
import io.hopscope.reach.match.ConditionCompiler;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot in the form that a walk runs over: lists and tables compiled when first asked for and kept, references
 * indexed from the far end. An estate after changes shares all that the changes do not touch. Thread-safe.
 */
public final class Estate {
    private static final Set<ResourceKind> SETS = Set.of(ResourceKind.ADDRESS_SET, ResourceKind.SERVICE_SET);

    private final Snapshot snapshot;
    private final Index index;
    private final Edges edges;
    private final Optional<Estate> parent;
    private final Set<ResourceId> changed;
    private final Consumer<ResourceId> watcher;
    private final SnapshotSets sets;
    private final Map<ResourceId, CompiledList> lists = new ConcurrentHashMap<>();
    private final Map<ResourceId, CompiledTable> tables = new ConcurrentHashMap<>();
    private final Map<ResourceId, Optional<Gap>> forwardDoubts = new ConcurrentHashMap<>();
    /** By identity: comparing conditions would cost more than compiling them. */
    private final Map<Match, Condition> conditions = new MapMaker().weakKeys().makeMap();

    private Estate(
            Snapshot snapshot,
            Index index,
            Edges edges,
            Optional<Estate> parent,
            Set<ResourceId> changed,
            Consumer<ResourceId> watcher) {
        this.snapshot = snapshot;
        this.index = index;
        this.edges = edges;
        this.parent = parent;
        this.changed = changed;
        this.watcher = watcher;
        this.sets = parent.map(before -> before.sets).orElseGet(() -> new SnapshotSets(snapshot));
    }

    /** The estate of a snapshot. */
    public static Estate of(Snapshot snapshot) {
        return new Estate(snapshot, new Index(snapshot), new Edges(snapshot), Optional.empty(), Set.of(), id -> {});
    }

    /** This estate after changes. */
    public Estate with(Collection<? extends Change> changes) {
        return at(snapshot.with(changes));
    }

    /** This estate with resources in another state, which does not change what they are found by. */
    public Estate replacing(Collection<? extends Resource> versions) {
        return at(snapshot.replacing(versions));
    }

    /** This estate, which tells the ids of all resources that it is asked for. */
    public Estate watchedBy(Consumer<ResourceId> other) {
        return new Estate(snapshot, index, edges, Optional.of(this), Set.of(), other);
    }

    private Estate at(Snapshot after) {
        Set<ResourceId> touched = new HashSet<>(after.changed());
        Edges next = edges.with(snapshot, after, touched);
        boolean setsChange = touched.stream().anyMatch(id -> SETS.contains(id.kind()));
        return new Estate(after, index, next, setsChange ? Optional.empty() : Optional.of(this), touched, watcher);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** A condition of a stage, exit, gateway or endpoint, compiled; the same object is compiled once. */
    public Condition condition(Match match) {
        if (parent.isPresent()) {
            return parent.get().condition(match);
        }
        return conditions.computeIfAbsent(match, one -> one.accept(new ConditionCompiler(sets)));
    }

    /** Whether every subnet sees an address set alike. */
    public boolean isSeenAlike(ResourceId set) {
        return sets.isSeenAlike(set);
    }

    /** A resource by id, as referred to from a scope. */
    public <T extends Resource> Lookup<T> find(Class<T> type, ResourceId id, Scope from) {
        watcher.accept(id);
        return snapshot.find(type, id, from);
    }

    /** A compiled filter list. */
    public Lookup<CompiledList> list(ResourceId id, Scope from) {
        watcher.accept(id);
        CompiledList compiled = compiledList(id);
        if (compiled != null) {
            return new Lookup.Found<>(compiled);
        }
        return MissingResource.as(snapshot.find(FilterList.class, id, from));
    }

    /** A compiled route table. */
    public Lookup<CompiledTable> table(ResourceId id, Scope from) {
        watcher.accept(id);
        CompiledTable compiled = compiledTable(id);
        if (compiled != null) {
            return new Lookup.Found<>(compiled);
        }
        return MissingResource.as(snapshot.find(RouteTable.class, id, from));
    }

    /** An interface in its subnet; empty when either is not in the snapshot. */
    public Optional<Port> port(ResourceId nic) {
        return get(NetworkInterface.class, nic)
                .flatMap(n -> get(Subnet.class, n.subnet()).map(s -> new Port(n, s, machineOf(n))));
    }

    private Optional<ResourceId> machineOf(NetworkInterface nic) {
        Optional<ResourceId> told = nic.attachment().value().flatMap(Attachment::instance);
        return nic.attachment().missing().isEmpty()
                ? told
                : Optional.ofNullable(index.machineByInterface.get(nic.id()));
    }

    /** The ports of a machine in device order, as far as it or they tell of each other. */
    public List<Port> portsOf(ResourceId instance) {
        Stream<ResourceId> told = get(Instance.class, instance)
                .flatMap(i -> i.interfaces().value())
                .stream()
                .flatMap(List::stream);
        Stream<ResourceId> telling = index.interfacesByInstance.getOrDefault(instance, List.of()).stream();
        return Stream.concat(told, telling)
                .distinct()
                .flatMap(id -> port(id).stream())
                .toList();
    }

    /** A service in a subnet of which nobody says what addresses it has. */
    public Optional<NetworkInterface> tenant(ResourceId subnet) {
        return Optional.ofNullable(index.tenants.get(subnet)).flatMap(id -> get(NetworkInterface.class, id));
    }

    /** The ports of a network that own an address. */
    public List<Port> owners(ResourceId network, IpAddress address) {
        return owners(address).filter(p -> p.network().equals(network)).toList();
    }

    /** The ports that own an address, in any network. */
    public Stream<Port> owners(IpAddress address) {
        Stream<ResourceId> single = index.interfacesByAddress.getOrDefault(address, List.of()).stream();
        Stream<ResourceId> delegated = index.delegated.stream()
                .filter(d -> d.prefix().contains(address))
                .map(Index.Delegated::nic);
        return Stream.concat(single, delegated).distinct().flatMap(id -> port(id).stream());
    }

    /** The virtual addresses of a network with that value. */
    public Stream<VirtualAddress> virtuals(ResourceId network, IpAddress address) {
        return index.virtualsByAddress.getOrDefault(address, List.of()).stream()
                .flatMap(id -> get(VirtualAddress.class, id).stream())
                .filter(virtual -> get(Subnet.class, virtual.subnet())
                        .filter(subnet -> subnet.network().equals(network))
                        .isPresent());
    }

    /** Outside addresses, but for those at which the platform itself answers. */
    public AddressSet beyondPlatform(IpFamily family) {
        return Objects.requireNonNull(index.beyondPlatform.get(family));
    }

    /** The hosts of the Internet: outside addresses that neither a network nor the platform has for itself. */
    public AddressSet outside(IpFamily family) {
        return Objects.requireNonNull(index.outside.get(family));
    }

    /** The first subnet, of whatever network, that an address lies in. */
    public Optional<Subnet> subnetAround(IpAddress address) {
        return index.subnetAddresses.contains(address)
                ? snapshot.all(Subnet.class)
                        .filter(subnet -> subnet.prefixes().stream().anyMatch(prefix -> prefix.contains(address)))
                        .findFirst()
                : Optional.empty();
    }

    /** The network in which an address lies, in a subnet if there is one. */
    public Optional<ResourceId> networkAround(IpAddress address) {
        return subnetAround(address)
                .map(Subnet::network)
                .or(() -> snapshot.all(Network.class)
                        .filter(network -> network.prefixes().value().orElse(List.of()).stream()
                                .anyMatch(prefix -> prefix.contains(address)))
                        .map(Network::id)
                        .findFirst());
    }

    /** Single addresses that interfaces own. */
    public Set<IpAddress> ownedAddresses() {
        return index.interfacesByAddress.keySet();
    }

    /** Addresses in a range that interfaces own, that doors lead in by, or that are public ones of the estate. */
    public Stream<IpAddress> claimed(AddressRange range) {
        return Stream.concat(index.claimed(range).stream(), edges.outsides(range).stream())
                .distinct();
    }

    /** Public addresses that lead, or are meant to lead, into the snapshot. */
    public Stream<IpAddress> publicOnes() {
        return Stream.concat(edges.outsides().stream(), index.publicAddresses.keySet().stream());
    }

    /** Subnets of a network. */
    public List<Subnet> subnets(ResourceId network) {
        return index.subnetsByNetwork.getOrDefault(network, List.of()).stream()
                .flatMap(id -> get(Subnet.class, id).stream())
                .toList();
    }

    /** Doors at a public address, in no particular order. */
    public List<Door> doorsAt(IpAddress outside) {
        return doors(edges.doorsAt(outside));
    }

    /** Doors that lead to an interface. */
    public List<Door> doorsTo(ResourceId nic) {
        return doors(edges.doorsTo(nic));
    }

    /**
     * Why it is not known whether a port has a door of its own, by which it may also leave; empty when that is known.
     */
    public Optional<Gap> doubtAboutOwnDoors(Port port) {
        return index.ownDoorDoubt(port.nic());
    }

    /** Why it is not known whether a door leads to a port; empty when all its doors are known. */
    public Optional<Gap> doubtAboutDoors(Port port) {
        return index.doorDoubt(port.nic());
    }

    /** Why it is not known which doors a scope has at all; empty when they are known, or in doubt one by one. */
    public Optional<Gap> doubtAboutDoors(Scope scope) {
        return index.doorDoubt(scope);
    }

    /**
     * Why it is not known whether a balancer hands packets from outside to a port as they are, be it at another port
     * number; a gap of balancers themselves leaves open too whether one lets packets out.
     */
    public List<Gap> doubtsAboutBalancers(Port port) {
        return index.balancerDoubts(port.nic());
    }

    /** What keeps anybody from saying which ports a translator forwards inward. */
    public Optional<Gap> doubtAboutForwards(NatGateway nat) {
        return index.doorDoubt(nat);
    }

    /** What keeps anybody from saying that no translator of a network forwards a port to something in it. */
    public Optional<Gap> doubtAboutForwards(ResourceId network) {
        return forwardDoubts.computeIfAbsent(
                network,
                id -> snapshot()
                        .all(NatGateway.class)
                        .filter(nat -> nat.network().equals(id))
                        .flatMap(nat -> doubtAboutForwards(nat).stream())
                        .findFirst());
    }

    /** Public addresses of that value. */
    public List<PublicAddress> publicAddresses(IpAddress address) {
        return index.publicAddresses.getOrDefault(address, List.of()).stream()
                .flatMap(id -> get(PublicAddress.class, id).stream())
                .toList();
    }

    /** Gateways attached to a network. */
    public List<Gateway> gateways(ResourceId network) {
        return edges.gatewaysOf(network).stream()
                .flatMap(id -> get(Gateway.class, id).stream())
                .toList();
    }

    /** Hub attachments of a network. */
    public List<HubAttachment> attachments(ResourceId network) {
        return index.attachmentsByNetwork.getOrDefault(network, List.of()).stream()
                .flatMap(id -> get(HubAttachment.class, id).stream())
                .toList();
    }

    /** Peerings of a network. */
    public List<Peering> peerings(ResourceId network) {
        return edges.peeringsOf(network).stream()
                .flatMap(id -> get(Peering.class, id).stream())
                .toList();
    }

    /** The balancer behind an interface. */
    public Optional<LoadBalancer> balancerAt(ResourceId nic) {
        return Optional.ofNullable(index.balancerByInterface.get(nic)).flatMap(id -> get(LoadBalancer.class, id));
    }

    /** The NAT gateway behind an interface. */
    public Optional<NatGateway> natAt(ResourceId nic) {
        return Optional.ofNullable(index.natByInterface.get(nic)).flatMap(id -> get(NatGateway.class, id));
    }

    /** The endpoint behind an interface. */
    public Optional<Endpoint> endpointAt(ResourceId nic) {
        return Optional.ofNullable(index.endpointByInterface.get(nic)).flatMap(id -> get(Endpoint.class, id));
    }

    /** A resource by id and type; empty when it is not in the snapshot, for whatever reason. */
    public <T extends Resource> Optional<T> get(Class<T> type, ResourceId id) {
        watcher.accept(id);
        return snapshot.resource(id).filter(type::isInstance).map(type::cast);
    }

    private List<Door> doors(List<ResourceId> ids) {
        return ids.stream().flatMap(id -> get(Door.class, id).stream()).toList();
    }

    private @Nullable CompiledList compiledList(ResourceId id) {
        return parent.isPresent() && !changed.contains(id)
                ? parent.get().compiledList(id)
                : compiled(FilterList.class, id, lists, list -> new CompiledList(list, sets));
    }

    private @Nullable CompiledTable compiledTable(ResourceId id) {
        return parent.isPresent() && !changed.contains(id)
                ? parent.get().compiledTable(id)
                : compiled(RouteTable.class, id, tables, table -> new CompiledTable(table, sets));
    }

    private <R extends Resource, C> @Nullable C compiled(
            Class<R> type, ResourceId id, Map<ResourceId, C> known, Function<R, C> compile) {
        C found = known.get(id);
        if (found == null) {
            found = get(type, id).map(compile).orElse(null);
            if (found != null) {
                known.put(id, found);
            }
        }
        return found;
    }
}
