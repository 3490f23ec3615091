/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Peering;
import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.Resource.Table;
import io.hopscope.azure.oracle.Resource.UserRoute;
import io.hopscope.azure.oracle.Resource.Vnet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Which route of a subnet takes an address (sheet 1.4). */
final class Routes {
    private static final List<String> NOWHERE =
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10");
    private static final int USER = 0;
    private static final int USER_BY_TAG = 1;
    private static final int LEARNED = 2;
    private static final int SYSTEM = 3;

    /** Where a packet goes. */
    sealed interface Next {
        /** To its holder in the same network. */
        record Local() implements Next {}

        /** To the Internet. */
        record Out() implements Next {}

        /** Nowhere. */
        record Nowhere() implements Next {}

        /** To whoever has this address. */
        record Via(Ip appliance) implements Next {}

        /** To the gateway; {@code own} when a user's route says so. */
        record ToGateway(boolean own) implements Next {}

        /** Across a peering. */
        record Across(Peering half) implements Next {}

        /** Nobody knows. */
        record Unread() implements Next {}
    }

    /** A route that takes the address; {@code near} ones beat every learned one. */
    private record Candidate(int length, int rank, boolean near, Next next) {}

    private final Fabric fabric;

    Routes(Fabric fabric) {
        this.fabric = fabric;
    }

    boolean isUnread(Subnet subnet) {
        return subnet.table() != null && fabric.world.isUnread(Lists.TABLES);
    }

    Next next(Subnet subnet, Ip ip) {
        if (isUnread(subnet)) {
            return new Next.Unread();
        }
        List<Candidate> all = new ArrayList<>(system(subnet, ip));
        all.addAll(users(subnet, ip));
        boolean near = all.stream().anyMatch(Candidate::near);
        if (!near) {
            all.addAll(learned(subnet, ip));
        }
        return all.stream()
                .min(Comparator.<Candidate>comparingInt(candidate -> -candidate.length())
                        .thenComparingInt(Candidate::rank))
                .map(Candidate::next)
                .orElseGet(Next.Nowhere::new);
    }

    private List<Candidate> system(Subnet subnet, Ip ip) {
        List<Candidate> found = new ArrayList<>();
        Vnet vnet = fabric.world.vnetOf(subnet);
        for (Cidr prefix : vnet.prefixes()) {
            add(found, prefix, ip, true, new Next.Local());
        }
        fabric.links
                .halves(subnet)
                .forEach(half ->
                        half.remotePrefixes().forEach(prefix -> add(found, prefix, ip, true, new Next.Across(half))));
        for (String prefix : NOWHERE) {
            add(found, Cidr.of(prefix), ip, false, new Next.Nowhere());
        }
        found.add(new Candidate(0, SYSTEM, false, new Next.Out()));
        return found;
    }

    private void add(List<Candidate> found, Cidr prefix, Ip ip, boolean near, Next next) {
        if (fabric.within("route", prefix, ip)) {
            found.add(new Candidate(prefix.length(), SYSTEM, near, next));
        }
    }

    private List<Candidate> users(Subnet subnet, Ip ip) {
        List<Candidate> found = new ArrayList<>();
        for (Table table :
                fabric.world.find(Table.class, subnet.table()).stream().toList()) {
            for (UserRoute route : table.routes()) {
                int rank = isTag(route) ? USER_BY_TAG : USER;
                lengthOf(route, ip).ifPresent(length -> found.add(new Candidate(length, rank, false, next(route))));
            }
        }
        return found;
    }

    private static Next next(UserRoute route) {
        return switch (route.hop()) {
            case INTERNET -> new Next.Out();
            case NONE -> new Next.Nowhere();
            case LOCAL -> new Next.Local();
            case APPLIANCE -> new Next.Via(Dropped.present(route.appliance(), Reason.NO_APPLIANCE));
            case GATEWAY -> new Next.ToGateway(true);
        };
    }

    private static boolean isTag(UserRoute route) {
        return !route.to().contains("/");
    }

    /** Whether a user's route may be about the address. */
    boolean mayBeAbout(UserRoute route, Ip ip) {
        boolean unknownTag = isTag(route)
                && (fabric.world.isUnread(Lists.TAGS)
                        || fabric.world
                                .find(Resource.Tag.class, known -> known.id().equalsIgnoreCase(route.to()))
                                .isEmpty());
        return unknownTag || lengthOf("rule", route, ip).isPresent();
    }

    /** How many bits of the address a user's route is about; empty if it is not about it at all. */
    OptionalInt lengthOf(UserRoute route, Ip ip) {
        return lengthOf("route", route, ip);
    }

    private OptionalInt lengthOf(String purpose, UserRoute route, Ip ip) {
        if (!isTag(route)) {
            Cidr prefix = Cidr.of(route.to());
            return fabric.within(purpose, prefix, ip) ? OptionalInt.of(prefix.length()) : OptionalInt.empty();
        }
        Optional<Resource.Tag> tag = fabric.world.isUnread(Lists.TAGS)
                ? Optional.empty()
                : fabric.world.find(Resource.Tag.class, known -> known.id().equalsIgnoreCase(route.to()));
        if (tag.isEmpty()) {
            boolean member = fabric.tags.isPublished(purpose, route.to().toLowerCase(java.util.Locale.ROOT), ip);
            boolean close = member && fabric.choices.maybe(List.of(route.to(), "has closely", ip));
            return member ? OptionalInt.of(close ? ip.bits() : 1) : OptionalInt.empty();
        }
        return tag.get().prefixes().stream()
                .filter(prefix -> fabric.within(purpose, prefix, ip))
                .mapToInt(Cidr::length)
                .max();
    }

    boolean propagates(Subnet subnet) {
        return fabric.world
                .find(Table.class, subnet.table())
                .map(Table::propagates)
                .orElse(true);
    }

    private List<Candidate> learned(Subnet subnet, Ip ip) {
        if (!propagates(subnet)) {
            return List.of();
        }
        if (fabric.learning.isUnknown(subnet)) {
            return fabric.choices.maybe(List.of(subnet.vnet(), "has learned", ip))
                    ? List.of(new Candidate(ip.bits(), LEARNED, false, new Next.ToGateway(false)))
                    : List.of();
        }
        List<Candidate> found = new ArrayList<>();
        for (Cidr prefix : fabric.learning.learned(subnet)) {
            if (fabric.within("route", prefix, ip)) {
                found.add(new Candidate(prefix.length(), LEARNED, false, new Next.ToGateway(false)));
            }
        }
        return found;
    }
}
