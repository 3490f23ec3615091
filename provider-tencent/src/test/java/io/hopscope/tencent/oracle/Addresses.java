/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Address;
import io.hopscope.tencent.oracle.Resource.Instance;
import io.hopscope.tencent.oracle.World.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Public addresses: what they are bound to, and whether they carry anything (sheet 1.4). */
final class Addresses {
    private static final Set<String> UNBOUND =
            Set.of("CREATING", "BINDING", "UNBINDING", "UNBIND", "OFFLINING", "BIND_ENI");

    private final World world;
    private final Facts facts;

    Addresses(Fabric fabric) {
        this.world = fabric.world;
        this.facts = fabric.facts;
    }

    /** The public address of an address of an interface, whether it carries anything or not. */
    Optional<Address> of(Place place) {
        return place.ip().v6() && world.isUnread(Lists.V6_ADDRESSES)
                ? opened(place)
                : world.addressAt(place).filter(this::isTold).or(() -> ofVirtual(place));
    }

    /** The one who has the address as his own where another sends from it, and who has a public address for it. */
    Optional<Place> lender(Place place) {
        return world.holder(world.vpcOf(place.eni()), place.ip())
                .filter(holder -> !holder.eni().equals(place.eni()))
                .filter(holder -> of(holder).isPresent());
    }

    /** Of primary interfaces the machine tells which addresses of IPv6 are public; of others nothing does. */
    private Optional<Address> opened(Place place) {
        Optional<Address> there = world.addressAt(place);
        boolean told = place.eni().primary() && place.eni().instance() != null && !world.isUnread(Lists.INSTANCES);
        return told || !facts.maybe(place.ip() + " is public", Reason.UNREAD)
                ? there.filter(address -> told)
                : there.or(() -> Optional.of(unlisted(place)));
    }

    private static Address unlisted(Place place) {
        return new Address(
                "eipv6-of-" + place.eni().id(),
                place.ip(),
                "EIP6",
                "BIND",
                place.eni().id(),
                null,
                false,
                false,
                null,
                false,
                true);
    }

    /** That of a virtual address that the interface holds. */
    private Optional<Address> ofVirtual(Place place) {
        return world.isUnread(Lists.HAVIPS)
                ? Optional.empty()
                : world.virtual(world.vpcOf(place.eni()), place.ip())
                        .flatMap(havip ->
                                world.find(Address.class, one -> havip.id().equals(one.target())))
                        .filter(this::isTold);
    }

    List<Address> boundTo(String target) {
        return world.all(Address.class)
                .filter(address -> target.equals(address.target()))
                .toList();
    }

    /** The address, where something tells of it. */
    Optional<Address> find(Ip ip) {
        return ip.v6() && world.isUnread(Lists.V6_ADDRESSES)
                ? world.places()
                        .filter(place -> place.ip().equals(ip))
                        .findFirst()
                        .flatMap(this::of)
                : world.find(Address.class, address -> address.ip().equals(ip)).filter(this::isTold);
    }

    /** By its list, or by the interface that it is bound to, or by its gateway. */
    boolean isTold(Address address) {
        return !isUnread(address)
                || (address.target() != null && address.target().startsWith("nat-"))
                || (world.placeOf(address).isPresent() && !address.ip().v6());
    }

    private boolean isUnread(Address address) {
        return world.isUnread(address.ip().v6() ? Lists.V6_ADDRESSES : Lists.ADDRESSES);
    }

    /** Whether routes may lead its answers astray. */
    boolean isDirect(Address address) {
        return isUnread(address) ? facts.maybe(address.id() + " is direct", Reason.UNREAD) : address.direct();
    }

    /** Bound, paid, not blocked, with some bandwidth. */
    void requireCarries(Address address) {
        if (isUnread(address)) {
            boolean dead = address.blocked() || (!address.ip().v6() && isLegacy() && !machineHasBandwidth(address));
            Dropped.unless(!dead && facts.maybe(address.id() + " carries", Reason.UNREAD), Reason.ADDRESS_DOWN);
            return;
        }
        if (!address.listed() && world.isUnread(Lists.INTERFACES)) {
            boolean fed = machineHasBandwidth(address);
            Dropped.unless(fed && facts.maybe(address.id() + " carries", Reason.UNREAD), Reason.ADDRESS_DOWN);
            return;
        }
        boolean bound = facts.is(address.id() + " is bound", address.status(), "BIND", UNBOUND);
        Dropped.unless(bound && address.target() != null, Reason.ADDRESS_DOWN);
        Dropped.unless(!address.arrears() && !address.blocked(), Reason.ADDRESS_DOWN);
        Dropped.unless(hasBandwidth(address), Reason.ADDRESS_DOWN);
    }

    boolean isBlocked(Address address) {
        return address.blocked() || (address.arrears() && !isUnread(address));
    }

    /** It is the machine's for ordinary addresses and in accounts of the old type, else its own. */
    private boolean hasBandwidth(Address address) {
        Integer own = address.bandwidth();
        boolean machines = machineHasBandwidth(address);
        if (address.ordinary()) {
            return machines;
        }
        if (address.ip().v6()) {
            return own == null || own > 0;
        }
        if (world.isUnread(Lists.ACCOUNT_TYPE) && own == null) {
            return machines || facts.maybe("account of " + address.id(), Reason.UNREAD);
        }
        return world.legacy() ? machines : own == null || own > 0;
    }

    private boolean isLegacy() {
        return world.legacy() && !world.isUnread(Lists.ACCOUNT_TYPE);
    }

    private boolean machineHasBandwidth(Address address) {
        Optional<Instance> machine = world.placeOf(address).flatMap(place -> world.instanceOf(place.eni()));
        return machine.isEmpty()
                || (world.isUnread(Lists.INSTANCES)
                        ? facts.maybe("bandwidth of " + machine.get().id(), Reason.UNREAD)
                        : machine.get().bandwidth() > 0);
    }
}
