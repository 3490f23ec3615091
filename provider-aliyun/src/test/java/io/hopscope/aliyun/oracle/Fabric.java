/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

/** One possible world and what happens in it. Confined to one thread. */
final class Fabric {
    final World world;
    final Choices choices;
    final Facts facts;
    final Groups groups;
    final Acls acls;
    final Tables tables;
    final Addresses addresses;
    final Guests guests;
    final Router router;
    final Nats nats;
    final Links links;
    final Internet internet;
    final Balancers balancers;
    final Mist mist;

    Fabric(World world, Choices choices, Doubts doubts) {
        this.world = world;
        this.choices = choices;
        this.facts = new Facts(world, choices, doubts);
        this.groups = new Groups(this);
        this.acls = new Acls(this);
        this.tables = new Tables(this);
        this.addresses = new Addresses(this);
        this.guests = new Guests(this);
        this.router = new Router(this);
        this.nats = new Nats(this);
        this.links = new Links(this);
        this.internet = new Internet(this);
        this.balancers = new Balancers(this);
        this.mist = new Mist(this);
    }
}
