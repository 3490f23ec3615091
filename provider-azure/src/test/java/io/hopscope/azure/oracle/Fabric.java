/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.List;

/** One possibility of a world, and everything that moves packets in it. */
final class Fabric {
    final World world;
    final Choices choices;
    final Learning learning;
    final Links links;
    final Tags tags;
    final Filters filters;
    final Routes routes;
    final Guests guests;
    final Balancers balancers;
    final Internet internet;
    final Exits exits;
    final Router router;
    final UnreadWay unread;

    Fabric(World world, Choices choices) {
        this.world = world;
        this.choices = choices;
        this.links = new Links(world, choices);
        this.learning = new Learning(this);
        this.tags = new Tags(this);
        this.filters = new Filters(this);
        this.routes = new Routes(this);
        this.guests = new Guests(this);
        this.balancers = new Balancers(this);
        this.internet = new Internet(this);
        this.exits = new Exits(this);
        this.router = new Router(this);
        this.unread = new UnreadWay(this);
    }

    /** Whether the address lies in the prefix; one that nobody knows may, except when all do. */
    boolean within(Cidr cidr, Ip ip) {
        return within("rule", cidr, ip);
    }

    /** The same for a purpose: routes and rules are open independently of each other. */
    boolean within(String purpose, Cidr cidr, Ip ip) {
        if (ip.isKnown()) {
            return cidr.contains(ip);
        }
        boolean platform = cidr.length() == ip.bits() && cidr.contains(Tags.PLATFORM);
        if (cidr.base().v6() != ip.v6()
                || (ip.known() == Ip.Known.PUBLIC && platform)
                || (ip.known() != Ip.Known.NOTHING && cidr.base().isPrivate())) {
            return false;
        }
        return cidr.isAll() || choices.maybe(List.of(purpose, ip, cidr));
    }
}
