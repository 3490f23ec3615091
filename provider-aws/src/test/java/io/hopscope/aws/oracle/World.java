/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Address;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A small made-up estate of one account, and what of it was not read. Immutable.
 *
 * @param resources everything there is, in a stable order
 * @param unread listings that are missing
 */
public record World(List<Resource> resources, Set<Unread> unread) {

    /** The account that owns everything. */
    public static final String ACCOUNT = "730512946180";

    /** A listing that was not read in a region; {@code refused} when an error was saved in its place. */
    public record Unread(Listing listing, String region, boolean refused) {}

    /** Copies both. */
    public World {
        resources = List.copyOf(resources);
        unread = Set.copyOf(unread);
    }

    /** All resources of a kind, in order. */
    public <T extends Resource> Stream<T> all(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The first resource of a kind that fits. */
    public <T extends Resource> Optional<T> find(Class<T> kind, Predicate<T> condition) {
        return all(kind).filter(condition).findFirst();
    }

    /** The resource of that kind and id, if there is one. */
    public <T extends Resource> Optional<T> find(Class<T> kind, String id) {
        return find(kind, resource -> resource.id().equals(id));
    }

    /** The resource of that kind and id. */
    public <T extends Resource> T get(Class<T> kind, String id) {
        return find(kind, id).orElseThrow(() -> new IllegalStateException("No " + kind.getSimpleName() + " " + id));
    }

    /** Regions in order. */
    public List<String> regions() {
        return all(Vpc.class).map(Vpc::region).distinct().sorted().toList();
    }

    boolean isUnread(Listing listing, String region) {
        return unread.stream()
                .anyMatch(gap -> gap.listing() == listing && gap.region().equals(region));
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

    /** The interface that holds a private or IPv6 address in a VPC. */
    Optional<Eni> holder(Vpc vpc, Ip ip) {
        return find(Eni.class, eni -> eni.owns(ip) && vpcOf(eni).equals(vpc));
    }

    /** The interface that the Internet finds behind an address: an association, or an IPv6 address. */
    Optional<Eni> publicHolder(Ip ip) {
        return find(
                Eni.class,
                eni -> ip.v6()
                        ? eni.owns(ip)
                        : eni.addresses().stream().anyMatch(address -> ip.equals(address.publicIp())));
    }

    /** Interfaces of an instance in device order. */
    List<Eni> interfacesOf(Instance instance) {
        return all(Eni.class)
                .filter(eni -> eni.role() == Role.INSTANCE && eni.isOwnedBy(instance.id()))
                .sorted(Comparator.comparingInt(eni -> eni.attachment().device()))
                .toList();
    }

    Optional<Instance> instanceOf(Eni eni) {
        return eni.role() == Role.INSTANCE
                ? find(Instance.class, instance -> eni.isOwnedBy(instance.id()))
                : Optional.empty();
    }

    /** The first address of a family on an interface. */
    static Optional<Ip> primary(Eni eni, boolean v6) {
        return eni.addresses().stream()
                .map(Address::ip)
                .filter(ip -> ip.v6() == v6)
                .findFirst();
    }
}
