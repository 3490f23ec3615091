/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.SnatRule;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.link.Peering;
import io.hopscope.model.route.Route;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;

/**
 * A small edit of a snapshot. Changes are data: providers render them as their vendor's commands. Applying one twice is
 * the same as applying it once. What is unknown stays unknown: an entry added to a list that was not read makes no
 * list.
 */
public sealed interface Change {
    /** The resource that is edited. */
    ResourceId subject();

    /**
     * The resources as they are after the change; everything else stays.
     *
     * @throws IllegalArgumentException when the snapshot has no such resource
     */
    default List<Resource> apply(ResourceView view) {
        return Edits.apply(this, view);
    }

    /** Adds a rule; its order decides where it stands, rules of equal order keep their place before it. */
    record AddRule(ResourceId subject, Rule rule) implements Change {}

    /**
     * Puts a rule at an order of its own. A rule that has this order moves down by one, and so do those right behind
     * it, as far as they collide.
     */
    record InsertRule(ResourceId subject, Rule rule) implements Change {}

    /** Puts a rule in the place of the one with the same label and direction. */
    record ReplaceRule(ResourceId subject, Rule rule) implements Change {}

    /** Takes a rule out. */
    record RemoveRule(ResourceId subject, Rule rule) implements Change {}

    /** Adds a prefix to a named address set, wherever the set is seen from. */
    record AddSetEntry(ResourceId subject, Prefix prefix) implements Change {}

    /** Adds a route, in the place of one to the same destination, of the same tier and rank, if there is one. */
    record PutRoute(ResourceId subject, Route route) implements Change {}

    /** Takes the route to that destination, of that tier and rank, out. */
    record RemoveRoute(ResourceId subject, Route route) implements Change {}

    /** Binds a subnet to another route table. */
    record BindRouteTable(ResourceId subject, ResourceId table) implements Change {}

    /** Binds other lists to the subnet's stage whose lists are of the same kind. */
    record BindSubnetList(ResourceId subject, ResourceId list) implements Change {}

    /** Adds a group to an interface. */
    record JoinGroup(ResourceId subject, ResourceId group) implements Change {}

    /** Makes a group and adds it to an interface; the subject is the interface. */
    record AddGroup(ResourceId subject, FilterList group) implements Change {}

    /**
     * Lets a subnet leave by a NAT gateway, which is made if it does not exist.
     *
     * @param subject the subnet
     * @param nat the gateway
     * @param exits the subnet's exits from then on
     */
    record BindNat(ResourceId subject, NatGateway nat, List<Exit> exits) implements Change {
        /** Copies the list. */
        public BindNat {
            exits = List.copyOf(exits);
        }
    }

    /**
     * Gives a NAT gateway one more public address, in the place of one that it had without any.
     *
     * @param subject the gateway
     * @param address the address
     * @param subnets subnets among whose exits the gateway is
     * @param door the way from the address to the gateway's interface; empty where the gateway sits in no subnet
     */
    record AddNatAddress(ResourceId subject, NatAddress address, List<ResourceId> subnets, Optional<Door> door)
            implements Change {
        /** Copies the list. */
        public AddNatAddress {
            subnets = List.copyOf(subnets);
        }

        /** For a gateway that sits in no subnet. */
        public AddNatAddress(ResourceId subject, NatAddress address, List<ResourceId> subnets) {
            this(subject, address, subnets, Optional.empty());
        }
    }

    /**
     * Lets a NAT gateway take one more source, which no rule of it names yet; a rule of the same label is replaced.
     *
     * @param subject the gateway
     * @param rule the rule
     * @param source the interface or the subnet whose addresses the rule names
     */
    record AddSourceRule(ResourceId subject, SnatRule rule, ResourceId source) implements Change {}

    /** Lets an interface pass packets that are not its own. */
    record AllowForwarding(ResourceId subject) implements Change {}

    /** Starts a virtual machine. */
    record StartInstance(ResourceId subject) implements Change {}

    /** Attaches a gateway to a network. */
    record AttachGateway(ResourceId subject, ResourceId network) implements Change {}

    /** Gives an address of an interface a public address; the subject is the interface. */
    record OpenDoor(ResourceId subject, Door door) implements Change {}

    /**
     * Gives something bandwidth that has none.
     *
     * @param subject a public address, or the machine whose bandwidth its addresses draw on
     * @param starving the doors and public addresses that carry nothing for the lack of it
     */
    record GiveBandwidth(ResourceId subject, List<ResourceId> starving) implements Change {
        /** Keeps a copy. */
        public GiveBandwidth {
            starving = List.copyOf(starving);
        }
    }

    /** Brings a peering that waits for it into force, with its twin where it has one. */
    record AcceptPeering(ResourceId subject) implements Change {}

    /**
     * Brings a hub attachment that waits for it into force.
     *
     * @param subject the attachment
     * @param entryTable the table of the hub that it comes to be associated with by that; empty when it has one, or
     *     none is associated by itself
     * @param learned the routes that tables of the hub learn by that
     */
    record AcceptAttachment(ResourceId subject, Optional<ResourceId> entryTable, List<PutRoute> learned)
            implements Change {
        /** Keeps a copy. */
        public AcceptAttachment {
            learned = List.copyOf(learned);
        }
    }

    /**
     * Makes peerings and brings them into force.
     *
     * @param subject the network that asks for them
     * @param peerings one, or one for each direction where the vendor keeps them apart
     */
    record AddPeering(ResourceId subject, List<Peering> peerings) implements Change {
        /** Keeps a copy. */
        public AddPeering {
            peerings = List.copyOf(peerings);
        }
    }

    /** Lets both sides of a peering know which ranges the other has now. */
    record SyncPeering(ResourceId subject) implements Change {}

    /** Frees a subnet from the filters between it and gateways. */
    record LiftCrossings(ResourceId subject) implements Change {}

    /** Gives a hub attachment a port in one more subnet. */
    record AddHubPort(ResourceId subject, ResourceId subnet) implements Change {}

    /** Associates a hub attachment with a table of the hub. */
    record AssociateHubTable(ResourceId subject, ResourceId table) implements Change {}

    /** Switches the platform's own name service of a network on. */
    record EnableResolver(ResourceId subject) implements Change {}

    /** Takes the inbound table off a gateway. */
    record RemoveInboundTable(ResourceId subject) implements Change {}
}
