/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Address6;
import io.hopscope.aliyun.oracle.Resource.Machine;
import io.hopscope.aliyun.oracle.Resource.Nic;
import io.hopscope.aliyun.oracle.Resource.VSwitch;
import io.hopscope.aliyun.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A made-up region. Immutable, and equal to another with the same resources. */
public final class World {
    /** An address of an interface. */
    record Place(Nic nic, Ip ip) {}

    private final List<Resource> resources;
    private final Set<String> unread;
    private final Map<String, Resource> byId = new HashMap<>();
    private final Map<Class<?>, List<Object>> byKind = new HashMap<>();
    private final List<Place> places;
    private final Map<Ports, List<Pieces.Piece<Integer>>> ports = new ConcurrentHashMap<>();
    private @Nullable List<Pieces.Piece<Ip>> outside;

    World(List<Resource> resources, Set<String> unread) {
        this.resources = List.copyOf(resources);
        this.unread = Set.copyOf(unread);
        resources.forEach(one -> {
            byId.put(one.id(), one);
            byKind.computeIfAbsent(one.getClass(), fresh -> new ArrayList<>()).add(one);
        });
        places = all(Nic.class)
                .flatMap(nic -> nic.addresses().stream().map(ip -> new Place(nic, ip)))
                .toList();
    }

    List<Resource> resources() {
        return resources;
    }

    /** The answers that nobody saved: an operation, or an operation, a dot and an owner. */
    Set<String> unread() {
        return unread;
    }

    boolean isUnread(String operation) {
        return unread.contains(operation);
    }

    boolean isUnread(String operation, String owner) {
        return unread.contains(operation + "." + owner);
    }

    <T extends Resource> Stream<T> all(Class<T> kind) {
        return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast);
    }

    <T extends Resource> Optional<T> find(Class<T> kind, @Nullable String id) {
        return Optional.ofNullable(id == null ? null : byId.get(id))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    <T extends Resource> Optional<T> find(Class<T> kind, Predicate<T> wanted) {
        return all(kind).filter(wanted).findFirst();
    }

    <T extends Resource> T get(Class<T> kind, @Nullable String id) {
        return find(kind, id).orElseThrow(() -> new NoSuchElementException(String.valueOf(id)));
    }

    List<Place> places() {
        return places;
    }

    List<Nic> nics(Machine machine) {
        return all(Nic.class).filter(nic -> machine.id().equals(nic.machine())).toList();
    }

    Nic primaryNic(Machine machine) {
        return nics(machine).stream().filter(Nic::primary).findFirst().orElseThrow();
    }

    Optional<Machine> machine(Nic nic) {
        return find(Machine.class, nic.machine());
    }

    VSwitch vSwitch(Nic nic) {
        return get(VSwitch.class, nic.vSwitch());
    }

    Vpc vpc(Nic nic) {
        return vpc(vSwitch(nic));
    }

    Vpc vpc(VSwitch vSwitch) {
        return get(Vpc.class, vSwitch.vpc());
    }

    /** The vSwitch of a network in which an address lies. */
    Optional<VSwitch> vSwitch(Vpc vpc, Ip ip) {
        return find(VSwitch.class, one -> one.vpc().equals(vpc.id()) && holds(one, ip));
    }

    static boolean holds(VSwitch vSwitch, Ip ip) {
        Cidr v6 = vSwitch.v6();
        return vSwitch.cidr().contains(ip) || (v6 != null && v6.contains(ip));
    }

    /** The interface of a network that has an address. */
    Optional<Place> holder(Vpc vpc, Ip ip) {
        return places.stream()
                .filter(place -> place.ip().equals(ip) && vpc(place.nic()).equals(vpc))
                .findFirst();
    }

    /** Ports that all rules take alike. */
    List<Pieces.Piece<Integer>> portPieces(Ports range) {
        return ports.computeIfAbsent(range, fresh -> Pieces.ports(this, fresh));
    }

    /** Hosts outside that all rules and routes take alike. */
    List<Pieces.Piece<Ip>> outsidePieces() {
        List<Pieces.Piece<Ip>> pieces = outside;
        if (pieces == null) {
            pieces = Pieces.outside(this);
            outside = pieces;
        }
        return pieces;
    }

    static Optional<Ip> primary(Nic nic, boolean v6) {
        return nic.addresses().stream().filter(ip -> ip.v6() == v6).findFirst();
    }

    /** An IPv6 address as the vendor lists it. */
    Optional<Address6> address6(Ip ip) {
        return find(Address6.class, one -> one.ip().equals(ip));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof World world && resources.equals(world.resources) && unread.equals(world.unread);
    }

    @Override
    public int hashCode() {
        return Objects.hash(resources, unread);
    }
}
