/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Acl;
import io.hopscope.tencent.oracle.Resource.Address;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Group;
import io.hopscope.tencent.oracle.Resource.HaVip;
import io.hopscope.tencent.oracle.Resource.Instance;
import io.hopscope.tencent.oracle.Resource.Rule;
import io.hopscope.tencent.oracle.Resource.Subnet;
import io.hopscope.tencent.oracle.Resource.Template;
import io.hopscope.tencent.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small made-up region, and what of it was not read. Immutable, with equality. */
public final class World {
    /** An address of an interface. */
    record Place(Eni eni, Ip ip) {}

    private final List<Resource> resources;
    private final boolean legacy;
    private final Map<String, Boolean> unread;
    private final Map<Class<?>, List<Resource>> byKind = new HashMap<>();
    private final Map<String, Resource> byId = new HashMap<>();
    private final List<Place> places;
    private final Map<Place, Address> outside = new HashMap<>();
    private final Map<Ports, List<Ports.Share>> shares = new HashMap<>();

    /**
     * A region.
     *
     * @param resources everything there is, in a stable order
     * @param legacy whether the account keeps bandwidth at machines
     * @param unread lists that are missing, by action, or by action, dot and owner; true where an error was saved
     *     instead
     */
    World(List<Resource> resources, boolean legacy, Map<String, Boolean> unread) {
        this.resources = List.copyOf(resources);
        this.legacy = legacy;
        this.unread = Map.copyOf(unread);
        this.resources.forEach(resource -> {
            byKind.computeIfAbsent(resource.getClass(), kind -> new ArrayList<>())
                    .add(resource);
            byId.put(resource.id(), resource);
        });
        this.places = all(Eni.class)
                .flatMap(eni -> eni.addresses().stream().map(ip -> new Place(eni, ip)))
                .toList();
        all(Address.class).forEach(address -> placeOf(address).ifPresent(place -> outside.putIfAbsent(place, address)));
        for (Ports range : List.of(Ports.LINUX, Ports.WINDOWS, Ports.EITHER, Ports.TRANSLATED)) {
            shares.put(range, range.shares(this));
        }
    }

    List<Resource> resources() {
        return resources;
    }

    boolean legacy() {
        return legacy;
    }

    Map<String, Boolean> unread() {
        return unread;
    }

    /** Sets of ports within which no rule tells one from another. */
    List<Ports.Share> shares(Ports range) {
        List<Ports.Share> known = shares.get(range);
        return known == null ? range.shares(this) : known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof World that
                && resources.equals(that.resources)
                && legacy == that.legacy
                && unread.equals(that.unread);
    }

    @Override
    public int hashCode() {
        return Objects.hash(resources, legacy, unread);
    }

    <T extends Resource> Stream<T> all(Class<T> kind) {
        return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast);
    }

    <T extends Resource> Optional<T> find(Class<T> kind, Predicate<T> condition) {
        return all(kind).filter(condition).findFirst();
    }

    <T extends Resource> Optional<T> find(Class<T> kind, @Nullable String id) {
        return Optional.ofNullable(id).map(byId::get).filter(kind::isInstance).map(kind::cast);
    }

    <T extends Resource> T get(Class<T> kind, @Nullable String id) {
        return find(kind, id).orElseThrow(() -> new IllegalStateException("No " + kind.getSimpleName() + " " + id));
    }

    boolean isUnread(String list) {
        return unread.containsKey(list);
    }

    /** Whether a list that is asked for one owner at a time was not read. */
    boolean isUnread(String list, String owner) {
        return unread.containsKey(list) || unread.containsKey(list + "." + owner);
    }

    Subnet subnetOf(Eni eni) {
        return get(Subnet.class, eni.subnet());
    }

    Vpc vpcOf(Subnet subnet) {
        return get(Vpc.class, subnet.vpc());
    }

    Vpc vpcOf(Eni eni) {
        return vpcOf(subnetOf(eni));
    }

    static Stream<Cidr> prefixes(Vpc vpc) {
        return Stream.concat(vpc.cidrs().stream(), Optional.ofNullable(vpc.v6()).stream());
    }

    static Stream<Cidr> prefixes(Subnet subnet) {
        return Stream.concat(Stream.of(subnet.cidr()), Optional.ofNullable(subnet.v6()).stream());
    }

    static boolean holds(Vpc vpc, Ip ip) {
        return prefixes(vpc).anyMatch(prefix -> prefix.contains(ip));
    }

    Stream<Place> places() {
        return places.stream();
    }

    /** The public address of an address of an interface. */
    Optional<Address> addressAt(Place place) {
        return Optional.ofNullable(outside.get(place));
    }

    /** Who has an address as its own in a network. */
    Optional<Place> holder(Vpc vpc, Ip ip) {
        return places().filter(
                        place -> place.ip().equals(ip) && vpcOf(place.eni()).equals(vpc))
                .findFirst();
    }

    /** The virtual address in a network. */
    Optional<HaVip> virtual(Vpc vpc, Ip ip) {
        return find(
                HaVip.class,
                havip -> havip.ip().equals(ip)
                        && get(Subnet.class, havip.subnet()).vpc().equals(vpc.id()));
    }

    List<Eni> interfacesOf(Instance instance) {
        return all(Eni.class)
                .filter(eni -> instance.id().equals(eni.instance()))
                .toList();
    }

    Optional<Instance> instanceOf(Eni eni) {
        return find(Instance.class, eni.instance());
    }

    /** The first address of a family. */
    static Optional<Ip> primary(Eni eni, boolean v6) {
        return eni.addresses().stream().filter(ip -> ip.v6() == v6).findFirst();
    }

    /** The address of an interface that a public one is bound to. */
    Optional<Place> placeOf(Address address) {
        Optional<Eni> eni = find(
                Eni.class,
                one -> one.id().equals(address.target())
                        || (one.primary()
                                && one.instance() != null
                                && one.instance().equals(address.target())));
        if (address.ip().v6()) {
            return eni.filter(one -> one.addresses().contains(address.ip())).map(one -> new Place(one, address.ip()));
        }
        return eni.flatMap(one -> Optional.ofNullable(address.inside())
                .or(() -> primary(one, false))
                .map(ip -> new Place(one, ip)));
    }

    /** Ports that rules and entries are about. */
    Stream<String> ports() {
        Stream<String> entries = all(Acl.class)
                .flatMap(acl -> acl.entries().stream())
                .flatMap(entry -> Stream.of(entry.sourcePort(), entry.destinationPort()));
        Stream<String> rules = all(Group.class)
                .flatMap(group -> Stream.concat(group.ingress().stream(), group.egress().stream()))
                .map(Rule::service);
        Stream<String> templates =
                all(Template.class).filter(one -> one.id().startsWith("ppm-")).flatMap(one -> one.entries().stream());
        return Stream.concat(entries, Stream.concat(rules, templates).flatMap(World::portOf));
    }

    private static Stream<String> portOf(String service) {
        String[] parts = service.split("[/:]", 2);
        return parts.length < 2 ? Stream.empty() : Stream.of(parts[1]);
    }
}
