/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Peering;
import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.Resource.Table;
import io.hopscope.azure.oracle.Resource.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Service tags as a rule in force at a subnet sees them (sheet 1.2). */
final class Tags {
    static final Ip PLATFORM = Ip.of("168.63.129.16");

    private final Fabric fabric;

    Tags(Fabric fabric) {
        this.fabric = fabric;
    }

    boolean contains(String tag, Ip ip, Subnet at) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "virtualnetwork" -> isVirtualNetwork(ip, at);
            case "internet" -> isInternet(ip, at);
            case "azureloadbalancer" -> isPlatform("probes", ip);
            default -> isPublished(tag.toLowerCase(Locale.ROOT), ip);
        };
    }

    /** A list that was not read, or that lacks the tag, says nothing. */
    boolean isPublished(String tag, Ip ip) {
        return isPublished("rule", tag, ip);
    }

    /** The same for a purpose: of an address that nobody knows, routes and rules are open independently. */
    boolean isPublished(String purpose, String tag, Ip ip) {
        Optional<Tag> found = fabric.world.isUnread(Lists.TAGS)
                ? Optional.empty()
                : fabric.world.find(Tag.class, known -> known.id().equalsIgnoreCase(tag));
        return found.isEmpty()
                ? fabric.choices.maybe(List.of(ip.isKnown() ? "known" : purpose, ip, "in", tag))
                : found.get().prefixes().stream().anyMatch(prefix -> fabric.within(prefix, ip));
    }

    private boolean isVirtualNetwork(Ip ip, Subnet at) {
        return isCertainlyInside(ip, at) || (mayBeInside(ip, at) && widened(ip, at));
    }

    /** What nobody knows may be the platform's address, in each set independently. */
    private boolean isPlatform(String set, Ip ip) {
        boolean possible = ip.known() == Ip.Known.NOTHING;
        return ip.equals(PLATFORM)
                || (possible && !ip.v6() && fabric.choices.maybe(List.of(ip, "is the platform's in", set)));
    }

    private boolean widened(Ip ip, Subnet at) {
        return fabric.choices.maybe(List.of("VirtualNetwork of", at.id(), ip));
    }

    /** Own space, spaces of peers with access, what was learned, and the platform's address. */
    private boolean isCertainlyInside(Ip ip, Subnet at) {
        Stream<Cidr> own = fabric.world.vnetOf(at).prefixes().stream();
        Stream<Cidr> peers =
                fabric.links.halves(at).filter(Peering::access).flatMap(half -> half.remotePrefixes().stream());
        Stream<Cidr> learned = fabric.learning.isTold(at) && fabric.routes.propagates(at)
                ? fabric.learning.learned(at).stream().filter(prefix -> !prefix.isAll())
                : Stream.empty();
        return isPlatform("network", ip)
                || Stream.of(own, peers, learned).flatMap(all -> all).anyMatch(prefix -> fabric.within(prefix, ip));
    }

    /** Prefixes of own routes, and what nobody told of the gateway's. */
    private boolean mayBeInside(Ip ip, Subnet at) {
        if (fabric.learning.isUnknown(at)) {
            return true;
        }
        boolean byDefault = fabric.learning.isTold(at)
                && fabric.routes.propagates(at)
                && fabric.learning.learned(at).stream()
                        .anyMatch(prefix -> prefix.isAll() && prefix.base().v6() == ip.v6());
        return byDefault || (at.table() != null && (fabric.routes.isUnread(at) || hasOwnRoute(ip, at)));
    }

    private boolean hasOwnRoute(Ip ip, Subnet at) {
        List<Table> table = fabric.world.find(Table.class, at.table()).stream().toList();
        return table.stream()
                .flatMap(known -> known.routes().stream())
                .anyMatch(route -> fabric.routes.mayBeAbout(route, ip));
    }

    /** Public and outside; whether own routes make it smaller is not documented. */
    private boolean isInternet(Ip ip, Subnet at) {
        return isPublic(ip)
                && !isCertainlyInside(ip, at)
                && (!mayBeInside(ip, at) || fabric.choices.maybe(List.of("Internet of", at.id(), ip)));
    }

    /** What the standing rules let out: public addresses are either inside or outside of the network. */
    boolean isOutward(Ip ip, Subnet at) {
        return isPublic(ip) && !isVirtualNetwork(ip, at);
    }

    private boolean isPublic(Ip ip) {
        return ip.isKnown()
                ? !ip.isPrivate()
                : ip.known() != Ip.Known.NOTHING || fabric.choices.maybe(List.of(ip, "is public"));
    }
}
