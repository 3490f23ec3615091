/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

/** One possibility of a world, and everything that moves packets in it. */
final class Fabric {
    final World world;
    final Choices choices;
    final Facts facts;
    final Filters filters;
    final Addresses addresses;
    final Routes routes;
    final Guests guests;
    final Internet internet;
    final Nats nats;
    final Links links;
    final Balancers balancers;
    final Router router;
    final UnreadWay unread;

    Fabric(World world, Choices choices, Doubts doubts) {
        this.world = world;
        this.choices = choices;
        this.facts = new Facts(world, choices, doubts);
        this.filters = new Filters(this);
        this.addresses = new Addresses(this);
        this.routes = new Routes(this);
        this.guests = new Guests(this);
        this.internet = new Internet(this);
        this.nats = new Nats(this);
        this.links = new Links(this);
        this.balancers = new Balancers(this);
        this.router = new Router(this);
        this.unread = new UnreadWay(this);
    }
}
