/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

/**
 * Everything that moves one packet and its reply through one possibility of an estate, with what it remembers
 * meanwhile.
 */
final class Fabric {
    final World world;
    final Choices choices;
    final Facts facts;
    final Filters filters;
    final Routes routes;
    final Router router;
    final Internet internet;
    final NatGateways nats;
    final UnreadWay unread;
    final Hubs hubs;
    final Interfaces interfaces;
    final Guests guests;
    final Balancers balancers;

    Fabric(World world, Choices choices) {
        this.world = world;
        this.choices = choices;
        this.facts = new Facts(world, choices);
        this.filters = new Filters(world, choices, facts);
        this.routes = new Routes(world, choices, facts);
        this.router = new Router(this);
        this.internet = new Internet(this);
        this.nats = new NatGateways(this);
        this.unread = new UnreadWay(this);
        this.hubs = new Hubs(this);
        this.interfaces = new Interfaces(this);
        this.guests = new Guests(this);
        this.balancers = new Balancers(this);
    }
}
