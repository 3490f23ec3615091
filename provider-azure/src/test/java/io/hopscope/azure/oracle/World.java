/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.IpConfig;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Nsg;
import io.hopscope.azure.oracle.Resource.Rule;
import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.Resource.Vm;
import io.hopscope.azure.oracle.Resource.Vnet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small made-up subscription, and what of it was not read. Immutable. */
public final class World {
    private final List<Resource> resources;
    private final Map<String, Boolean> unread;
    private final Map<String, Resource> named;
    private final List<Place> places;
    private final Map<Object, Object> derived = new ConcurrentHashMap<>();

    /** One configuration of one interface. */
    record Place(Nic nic, IpConfig config) {}

    /**
     * Copies both.
     *
     * @param resources everything there is, in a stable order
     * @param unread lists that are missing, by their name in the API; true where an error was saved in their place
     */
    public World(List<Resource> resources, Map<String, Boolean> unread) {
        this.resources = List.copyOf(resources);
        this.unread = Map.copyOf(unread);
        this.named = resources.stream().collect(Collectors.toMap(Resource::id, resource -> resource));
        this.places = all(Nic.class)
                .flatMap(nic -> nic.configs().stream().map(config -> new Place(nic, config)))
                .toList();
    }

    /** Everything there is, in a stable order. */
    public List<Resource> resources() {
        return resources;
    }

    /** Lists that are missing. */
    public Map<String, Boolean> unread() {
        return unread;
    }

    /** What follows from the world alone, worked out once; the key is nobody else's. */
    @SuppressWarnings("unchecked")
    <T> T derived(Object key, Supplier<T> work) {
        Object earlier = derived.get(key);
        if (earlier != null) {
            return (T) earlier;
        }
        T worked = work.get();
        derived.put(key, worked);
        return worked;
    }

    <T extends Resource> Stream<T> all(Class<T> kind) {
        return listed(kind).stream();
    }

    private <T extends Resource> List<T> listed(Class<T> kind) {
        return derived(
                kind,
                () -> resources.stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .toList());
    }

    <T extends Resource> Optional<T> find(Class<T> kind, Predicate<T> condition) {
        return all(kind).filter(condition).findFirst();
    }

    <T extends Resource> Optional<T> find(Class<T> kind, @Nullable String id) {
        return Optional.ofNullable(id == null ? null : named.get(id))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    <T extends Resource> T get(Class<T> kind, String id) {
        return find(kind, id).orElseThrow(() -> new IllegalStateException("No " + kind.getSimpleName() + " " + id));
    }

    boolean isUnread(String list) {
        return unread.containsKey(list);
    }

    /** Whether no list tells of a machine. */
    boolean isUnread(Vm vm) {
        return isUnread(Names.isOfSet(vm.id()) ? Lists.SCALE_SET_VMS : Lists.MACHINES);
    }

    Stream<Rule> rules() {
        Stream<Rule> groups = all(Nsg.class).flatMap(nsg -> nsg.rules().stream());
        Stream<Rule> admin = all(Vnet.class)
                .flatMap(vnet -> Optional.ofNullable(vnet.admin()).stream())
                .flatMap(List::stream);
        return Stream.concat(groups, admin);
    }

    Stream<Place> places() {
        return places.stream();
    }

    Subnet subnetOf(IpConfig config) {
        return get(Subnet.class, config.subnet());
    }

    Vnet vnetOf(Subnet subnet) {
        return get(Vnet.class, subnet.vnet());
    }

    Vnet vnetOf(Nic nic) {
        return vnetOf(subnetOf(nic.configs().get(0)));
    }

    /** Who has a private address in a network. */
    Optional<Place> holder(Vnet vnet, Ip ip) {
        return places().filter(place -> place.config().ip().equals(ip)
                        && subnetOf(place.config()).vnet().equals(vnet.id()))
                .findFirst();
    }

    List<Nic> nicsOf(Vm vm) {
        return all(Nic.class).filter(nic -> vm.id().equals(nic.vm())).toList();
    }

    Optional<Vm> vmOf(Nic nic) {
        return find(Vm.class, nic.vm());
    }

    /** Whether an interface is of the machine, or has the private address. */
    public boolean owns(String party) {
        return places().anyMatch(place -> place.config().ip().toString().equals(party)
                || party.equals(place.nic().vm()));
    }

    /** Whether addresses lie where they belong, and frontends have one. */
    boolean isSound() {
        boolean subnets = all(Subnet.class)
                .allMatch(subnet -> subnet.prefixes().stream()
                        .allMatch(prefix ->
                                vnetOf(subnet).prefixes().stream().anyMatch(space -> space.contains(prefix.base()))));
        boolean configs = places().allMatch(place -> subnetOf(place.config()).prefixes().stream()
                .anyMatch(prefix -> prefix.contains(place.config().ip())));
        boolean frontends = all(Balancer.class)
                .flatMap(balancer -> balancer.frontends().stream())
                .allMatch(frontend -> frontend.pip() != null || (frontend.subnet() != null && frontend.ip() != null));
        return subnets
                && configs
                && frontends
                && all(Nic.class).noneMatch(nic -> nic.configs().isEmpty());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof World world && resources.equals(world.resources) && unread.equals(world.unread);
    }

    @Override
    public int hashCode() {
        return Objects.hash(resources, unread);
    }

    /** The first configuration of a family. */
    static Optional<IpConfig> primary(Nic nic, boolean v6) {
        return nic.configs().stream().filter(config -> config.ip().v6() == v6).findFirst();
    }
}
