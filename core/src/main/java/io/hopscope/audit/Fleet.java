/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Lock;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Engine;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.graph.PortClasses;
import io.hopscope.reach.graph.SnapshotSets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The snapshot under audit, with who is where. Made in one pass; read-only afterwards. */
final class Fleet {
    private final Engine engine;
    private final Predicate<ResourceId> mute;
    private final SnapshotSets sets;
    private final OwnRules ownRules = new OwnRules(this);
    private final BalancerTargets balancerTargets;
    private final List<Port> machinePorts = new ArrayList<>();
    private final List<Alike> classes;
    private final SetMultimap<ResourceId, Port> bySubnet = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, Port> byLabel = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, Port> byList = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, ResourceId> subnetsByTable = LinkedHashMultimap.create();
    private final SetMultimap<ResourceId, ResourceId> networksByHub = LinkedHashMultimap.create();

    Fleet(Engine engine) {
        this(engine, id -> false);
    }

    /** Where some interfaces do not speak for others. */
    Fleet(Engine engine, Predicate<ResourceId> mute) {
        this.engine = engine;
        this.mute = mute;
        this.sets = new SnapshotSets(engine.snapshot());
        snapshot()
                .all(NetworkInterface.class)
                .forEach(nic -> estate().port(nic.id()).ifPresent(this::add));
        snapshot()
                .all(Subnet.class)
                .forEach(subnet ->
                        subnet.routeTable().value().ifPresent(table -> subnetsByTable.put(table, subnet.id())));
        snapshot().all(HubAttachment.class).forEach(attachment -> {
            if (attachment.peer() instanceof HubPeer.OfNetwork of) {
                networksByHub.put(attachment.hub(), of.network());
            }
        });
        this.balancerTargets = new BalancerTargets(this);
        this.classes = PortClasses.of(engine.estate()).group(machinePorts).stream()
                .map(Alike::of)
                .toList();
    }

    Engine engine() {
        return engine;
    }

    Estate estate() {
        return engine.estate();
    }

    Snapshot snapshot() {
        return engine.snapshot();
    }

    SnapshotSets sets() {
        return sets;
    }

    <T extends Resource> Optional<T> get(Class<T> type, ResourceId id) {
        return estate().get(type, id);
    }

    /** Machines' interfaces by classes of which one member speaks for all. */
    List<Alike> classes() {
        return classes;
    }

    /** What users wrote into the groups on interfaces. */
    OwnRules ownRules() {
        return ownRules;
    }

    /** Whom load balancers forward to. */
    BalancerTargets balancerTargets() {
        return balancerTargets;
    }

    /** Machines' interfaces in a subnet. */
    Set<Port> inSubnet(ResourceId subnet) {
        return bySubnet.get(subnet);
    }

    /** Interfaces, of machines and of load balancers, that are members of a group. */
    Set<Port> members(ResourceId label) {
        return byLabel.get(label);
    }

    /** Machines' interfaces that have a list bound. */
    Set<Port> behind(ResourceId list) {
        return byList.get(list);
    }

    /** The networks that a peering or a hub joins to a network. */
    Stream<ResourceId> beyondLinks(ResourceId network) {
        Stream<ResourceId> peers = estate().peerings(network).stream()
                .flatMap(peering -> peering.across(network).stream())
                .map(PeeringSide::network);
        Stream<ResourceId> onHubs = estate().attachments(network).stream()
                .flatMap(attachment -> networksByHub.get(attachment.hub()).stream());
        return Stream.concat(peers, onHubs).filter(far -> !far.equals(network));
    }

    /** The networks that a hub joins. */
    Set<ResourceId> onHub(ResourceId hub) {
        return networksByHub.get(hub);
    }

    /** Subnets that a table routes. */
    Set<ResourceId> subnetsOf(ResourceId table) {
        return subnetsByTable.get(table);
    }

    /** Machines in subnets whose table has a route that leads to something. */
    List<ResourceId> routedTo(Predicate<NextHop> hop) {
        return snapshot()
                .all(RouteTable.class)
                .filter(table -> leads(table, hop))
                .flatMap(table -> machines(subnetsOf(table.id())))
                .distinct()
                .toList();
    }

    /** The machines in subnets. */
    Stream<ResourceId> machines(Collection<ResourceId> subnets) {
        return subnets.stream()
                .flatMap(subnet -> inSubnet(subnet).stream())
                .map(Fleet::machine)
                .distinct();
    }

    /** The machine behind an interface; the interface itself where there is none. */
    static ResourceId machine(Port port) {
        return port.nic().attachment().value().flatMap(Attachment::instance).orElse(port.id());
    }

    /** Whether an interface has an address of a family. */
    static boolean has(Port port, IpFamily family) {
        return port.nic().addresses().stream()
                .anyMatch(address -> address.prefix().family() == family);
    }

    /** Whether what an interface sees may stand for what others in its subnet see. */
    boolean maySpeak(Port port) {
        return !mute.test(port.id()) && !mute.test(machine(port)) && isRunning(port);
    }

    /**
     * Whether the machine behind an interface surely runs, and nothing of its own keeps it from its connections;
     * interfaces of services always do.
     */
    boolean isRunning(Port port) {
        if (port.nic().role() != InterfaceRole.INSTANCE) {
            return true;
        }
        return get(Instance.class, machine(port)).filter(Fleet::isFit).isPresent();
    }

    private static boolean isFit(Instance instance) {
        boolean runs = instance.power()
                .value()
                .filter(power -> power.state() == PowerState.RUNNING)
                .isPresent();
        boolean locked = instance.locks().stream().anyMatch(lock -> lock.effect() != Lock.Effect.FREEZES_CHANGES);
        boolean fails = instance.checks().value().orElse(List.of()).stream()
                .anyMatch(check ->
                        check.passes().value().filter(passes -> !passes).isPresent());
        return runs && !locked && !fails;
    }

    static boolean leads(RouteTable table, Predicate<NextHop> hop) {
        return table.routes().value().orElse(List.of()).stream()
                .map(Route::nextHops)
                .flatMap(List::stream)
                .anyMatch(hop);
    }

    private void add(Port port) {
        InterfaceRole role = port.nic().role();
        if (role == InterfaceRole.INSTANCE || role == InterfaceRole.BALANCER) {
            port.nic().labels().value().orElse(Set.of()).forEach(label -> byLabel.put(label, port));
        }
        boolean attached = port.nic()
                .attachment()
                .value()
                .map(attachment -> attachment.instance().isPresent())
                .orElse(false);
        if (role != InterfaceRole.INSTANCE || !attached) {
            return;
        }
        machinePorts.add(port);
        bySubnet.put(port.subnet().id(), port);
        port.nic().stages().value().orElse(List.of()).stream()
                .flatMap(stage -> stage.lists().value().orElse(List.of()).stream())
                .forEach(list -> byList.put(list, port));
    }
}
