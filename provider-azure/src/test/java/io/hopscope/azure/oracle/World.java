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
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small made-up subscription, and what of it was not read. Immutable.
 *
 * @param resources everything there is, in a stable order
 * @param unread lists that are missing, by their name in the API; true where an error was saved in their place
 */
public record World(List<Resource> resources, Map<String, Boolean> unread) {

    /** One configuration of one interface. */
    record Place(Nic nic, IpConfig config) {}

    /** Copies both. */
    public World {
        resources = List.copyOf(resources);
        unread = Map.copyOf(unread);
    }

    <T extends Resource> Stream<T> all(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast);
    }

    <T extends Resource> Optional<T> find(Class<T> kind, Predicate<T> condition) {
        return all(kind).filter(condition).findFirst();
    }

    <T extends Resource> Optional<T> find(Class<T> kind, @Nullable String id) {
        return find(kind, resource -> resource.id().equals(id));
    }

    <T extends Resource> T get(Class<T> kind, String id) {
        return find(kind, id).orElseThrow(() -> new IllegalStateException("No " + kind.getSimpleName() + " " + id));
    }

    boolean isUnread(String list) {
        return unread.containsKey(list);
    }

    Stream<Rule> rules() {
        Stream<Rule> groups = all(Nsg.class).flatMap(nsg -> nsg.rules().stream());
        Stream<Rule> admin = all(Vnet.class)
                .flatMap(vnet -> Optional.ofNullable(vnet.admin()).stream())
                .flatMap(List::stream);
        return Stream.concat(groups, admin);
    }

    Stream<Place> places() {
        return all(Nic.class).flatMap(nic -> nic.configs().stream().map(config -> new Place(nic, config)));
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

    /** The first configuration of a family. */
    static Optional<IpConfig> primary(Nic nic, boolean v6) {
        return nic.configs().stream().filter(config -> config.ip().v6() == v6).findFirst();
    }
}
