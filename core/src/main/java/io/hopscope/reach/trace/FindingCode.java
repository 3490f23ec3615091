/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

/**
 * Stable codes of what can be wrong on a path. A code is never renumbered or reused; {@code docs/findings.md} is
 * generated from this enum.
 */
public enum FindingCode {
    INSTANCE_NOT_RUNNING(
            "The virtual machine does not run",
            "A machine that is stopped, starting or ending answers nothing.",
            "its power state as the vendor words it, with the vendor's reason",
            "Start it. One that is starting needs patience; one that was deleted is gone."),
    INSTANCE_LOCKED(
            "The virtual machine is locked",
            "The vendor has locked the machine and drops its packets.",
            "the lock and its reason",
            "Clear the reason with the vendor: a debt, an expiry, an abuse case. No change of the network helps."),
    HEALTH_CHECK_FAILED(
            "The vendor's own check of the machine fails",
            "The vendor tests the machine from outside and finds that it does not answer.",
            "the check that fails and the vendor's word for it",
            "Restart it, and where the host is at fault stop and start it, so that it moves to another. Whether it answers then, only the next check can tell, so no fix is proven."),
    INTERFACE_DETACHED(
            "The interface is not attached",
            "An interface without a machine receives nothing.",
            "the interface and the state of its attachment",
            "Attach it to a running machine, or ask for an address that one has. On which interface the guest then answers is its own affair, so no fix is proven."),
    FORWARDING_NOT_ALLOWED(
            "The interface may not pass packets of others",
            "The platform drops a packet whose source or destination is none of the interface's own addresses.",
            "the interface and its setting",
            "Allow it on the interfaces of machines that route, and on no others."),
    SECURITY_GROUP_INGRESS(
            "No security group admits the packet",
            "What no rule of the interface's groups admits is dropped.",
            "the groups that were asked and the packet; the rule where one denies",
            "Add a rule for exactly this source and port, or put the interface into a group that has one."),
    SECURITY_GROUP_EGRESS(
            "No security group lets the packet out",
            "What no rule of the interface's groups lets out is dropped.",
            "the groups that were asked and the packet; the rule where one denies",
            "Add a rule for exactly this destination and port, or put the interface into a group that has one."),
    NETWORK_ACL_INGRESS(
            "A network ACL denies the packet into the subnet",
            "The first entry that matches denies, or none allows.",
            "the entry that denies, with its number and values",
            "Add an entry that allows it before the one that denies, or remove that one."),
    NETWORK_ACL_EGRESS(
            "A network ACL denies the packet out of the subnet",
            "The first entry that matches denies, or none allows.",
            "the entry that denies, with its number and values",
            "Add an entry that allows it before the one that denies, or remove that one."),
    NETWORK_ACL_REPLY(
            "A network ACL denies the reply",
            "The list keeps no state: the reply, to the client's own port, must be allowed by an entry of its own.",
            "the entry that denies, and which of the client's ports it leaves without a reply",
            "Allow the client's whole range of ports in the direction of the reply."),
    FILTER_DENY(
            "A filter drops the packet",
            "A filter list of the platform or of an administrator drops it.",
            "the list, its rule and the values of the rule",
            "Change the rule where you may; otherwise ask who manages the list."),
    PUBLIC_ACCESS_BLOCKED(
            "Public access is blocked",
            "An account-wide or network-wide block stands between subnet and gateway.",
            "the subnet and the mode of the block",
            "Exempt the subnet from the block, or lift it for the account if that is really meant."),
    NO_ROUTE(
            "No route leads to the destination",
            "A packet that no entry covers is dropped; no other table is asked.",
            "the table that was asked, the address, and the entry where one leads nowhere",
            "Add the route, or bind the subnet to a table that has it."),
    ROUTE_BLACKHOLE(
            "The route leads to something that is gone",
            "The entry still matches, so no other route takes over.",
            "the table and the entry",
            "Point the entry to something that works, or remove it if a wider one should take over."),
    ROUTE_DISCARDS(
            "The route discards the packet",
            "The entry that matches drops on purpose.",
            "the table and the entry",
            "Remove the entry, or add a more specific one that leads on."),
    NO_RETURN_ROUTE(
            "No route leads back to the client",
            "The reply has nowhere to go.",
            "the table of the answering side and the client's address",
            "Add the route back, or bind the subnet to a table that has it."),
    RETURN_PATH_DIFFERS(
            "The reply leaves another way",
            "It does not return to where the request's address was translated.",
            "the table of the answering side, its entry, and where the reply should have gone",
            "Route the client's addresses back to where its packets come in."),
    ROUTING_LOOP(
            "The packet runs in a circle",
            "Routes send it back to where it has been.",
            "the table and the entry that lead back",
            "Point the entry to the next step instead of a former one."),
    GATEWAY_NOT_ATTACHED(
            "The gateway is not attached",
            "The route leads to a gateway that does not serve the network.",
            "the gateway and the state of its attachments",
            "Attach the gateway to the network, or route to one that is attached."),
    GATEWAY_REFUSES(
            "The gateway does not forward such packets",
            "It takes neither this destination nor this kind.",
            "the gateway and the packet",
            "Route such packets to something that carries them; none may exist."),
    NO_PUBLIC_ADDRESS(
            "No public address",
            "The address in use has no public address, so the Internet cannot answer.",
            "the interface and its private address",
            "Bind a public address to it, route by a NAT gateway if it only opens connections itself, or put a load balancer before it."),
    PUBLIC_ADDRESS_DOWN(
            "The public address carries nothing",
            "Unbound, blocked, in arrears, without bandwidth, leading to nobody or overruled by another: what comes to it is dropped.",
            "the public address and the vendor's word for its state",
            "Mend what its state names."),
    DOOR_CLOSED(
            "The public address is closed until filtered",
            "Without any filter list this address lets nothing in.",
            "the public address and the interface without a list",
            "Bind a filter list that admits what is meant."),
    ADDRESS_NOT_FOUND(
            "Nothing has the address",
            "No interface in the network owns the destination.",
            "the subnet that the address lies in",
            "Correct the address, or the target or record that names it."),
    ADDRESS_OVERLAPS(
            "Another machine has the same address",
            "The networks use the same prefix, and the packet stays in its own.",
            "both interfaces that have the address",
            "Renumber one of the networks, or translate its addresses."),
    NO_ADDRESS_OF_FAMILY(
            "No address of the family",
            "The machine has no address of the IP version that the question is about.",
            "the interface and its addresses",
            "Assign one, or use the other version."),
    SERVICE_INTERFACE(
            "The interface belongs to a service",
            "The platform's own interface neither opens nor accepts connections of its own.",
            "the interface and its role",
            "Ask about the service that it belongs to, or about a machine."),
    RESOLVER_OFF(
            "The network's resolver is switched off",
            "Names do not resolve: the platform's own name service does not answer in this network.",
            "the network and its setting",
            "Switch the resolver on, or hand out resolvers that the machines can reach."),
    NAT_DOWN(
            "The NAT gateway does not work",
            "Its state says that it translates nothing.",
            "its state and the vendor's reason",
            "Route by one that works, or make a new one; a failed one does not recover."),
    NAT_NO_ADDRESS(
            "The NAT gateway has no usable address",
            "Without one it translates nothing.",
            "the gateway and the states of its addresses",
            "Give it a public address, in the zone of the machine where it has one for each."),
    NAT_REFUSES(
            "The NAT gateway does not take the packet",
            "Its kind, protocol or origin is not served.",
            "the gateway and the packet, or where the packet comes from",
            "Route such packets another way."),
    NAT_OPENS_NOTHING_INWARD(
            "A NAT gateway accepts no connection from outside",
            "It passes replies only; nothing listens on its address.",
            "the gateway that has the address",
            "Use a public address of the machine, or a load balancer."),
    PEERING_DOWN(
            "The peering is not in force",
            "Both sides must have accepted it and neither removed it.",
            "the peering and its state",
            "Accept it where it waits; otherwise make it again."),
    PEERING_OUT_OF_STEP(
            "The peering does not know the range",
            "The other network has got the range since the peering was last brought into step, and it is not routed yet.",
            "the peering and the address",
            "Synchronise the peering."),
    PEERING_NOT_TRANSITIVE(
            "Peerings are not transitive",
            "A peering delivers only into its other network, neither further on nor to its gateways.",
            "the peering and the address beyond it",
            "Peer the two networks themselves, join all of them by a hub, or route both ways by a machine in the network between them that forwards."),
    HUB_DOWN(
            "The transit hub does not work",
            "Its state says that it forwards nothing.",
            "the hub and its state",
            "Wait or repair, as its state says."),
    HUB_NOT_ATTACHED(
            "The network is not attached to the hub",
            "No working attachment joins them.",
            "the hub or the attachment, and its state",
            "Attach the network, or accept the attachment that waits."),
    HUB_ZONE_WITHOUT_PORT(
            "The hub has no port in this zone",
            "The attachment has no subnet in the zone of the packet's source.",
            "the attachment and the zone",
            "Add a subnet of that zone to the attachment."),
    HUB_NOT_ASSOCIATED(
            "The attachment has no table in the hub",
            "Packets that enter by it are routed by no table.",
            "the attachment",
            "Associate it with a table of the hub."),
    HUB_NO_ROUTE(
            "The hub has no route to the destination",
            "The table of the attachment does not cover the address.",
            "the hub's table and the address",
            "Let the far attachment propagate into the table, or add the route."),
    HUB_BLACKHOLE(
            "The hub drops the packet",
            "Its route to the destination is a black hole.",
            "the hub's table and the entry",
            "Point the entry to an attachment, or remove it."),
    BALANCER_DOWN(
            "The load balancer does not work",
            "Its state says that it takes no connections.",
            "the balancer and its state",
            "Wait or repair, as its state says."),
    LISTENER_MISSING(
            "Nothing listens on the port",
            "What none of its listeners takes, a load balancer does not answer.",
            "the balancer and the port",
            "Add a listener, or use a port that has one."),
    NO_TARGETS(
            "The load balancer has no target",
            "The listener's groups have nobody to forward to.",
            "the target groups",
            "Register the machines that serve it."),
    TARGET_NOT_USED(
            "The load balancer does not use the target",
            "It is unhealthy, draining or in a zone not enabled.",
            "the target, and the balancer's word for its health with the reason",
            "Its health says why: register it again, enable its zone, or mend what its health check meets."),
    ENDPOINT_DOWN(
            "The endpoint does not work",
            "Its state says that it takes nothing.",
            "the endpoint and its state",
            "Wait, accept or make it again, as its state says."),
    ENDPOINT_REFUSES(
            "The endpoint does not take such packets",
            "It serves other protocols only.",
            "the endpoint and the packet",
            "Use a protocol that it serves, or another way."),
    PUBLIC_ADDRESS_UNUSED(
            "A public address is bound to nothing",
            "It is paid for, and nobody is reached by it.",
            "the address and its binding",
            "Bind it to the machine that it was meant for, or release it."),
    STALE_REFERENCE(
            "A rule names something that is gone",
            "The rule matches nothing, so whoever was meant is not admitted.",
            "the rule and what it names",
            "Replace the rule by one that names whoever is meant now, or remove it."),
    INTERNET_RULE_IDLE(
            "A rule admits the Internet to machines that it cannot reach",
            "They have no public address, no way out that could answer, and no load balancer passes clients on to them.",
            "the rule",
            "Remove the rule, or give the machines the way in that it was written for."),
    OPERATION_FAILED(
            "The last operation on it failed",
            "What is configured may be in force by half.",
            "the resource and the state of its last operation",
            "Apply the configuration once more, and read the error that the vendor logged."),
    GUEST_SILENT(
            "The machine runs, and its agent is silent",
            "The guest hangs, or blocks the platform's own addresses.",
            "the machine and the state of its agent",
            "Look at the console's log; then restart the machine, and if that does not help move it to another host."),
    KIND_RETIRED(
            "It is of a kind that the vendor has retired",
            "The vendor may switch it off, and it behaves otherwise than its successor.",
            "the resource and its kind",
            "Move to the kind that replaced it; what that one needs in filters, add first."),
    GUEST_SETUP_NEEDED(
            "The address works only once the guest knows it",
            "The platform gives the guest its first address alone; further ones somebody has to set up inside.",
            "the interface and the address",
            "Configure the address in the guest, or use the first one."),
    EXIT_BORROWED(
            "The way out is by a borrowed address",
            "It belongs to nobody, may change at any time, and is not given to new networks.",
            "the network, and which of its subnets it concerns by which setting",
            "Give the network or its subnets a NAT gateway, or the machines public addresses."),
    FILTER_BYPASSED(
            "A filter does not apply to what is there",
            "What is bound to the subnet is not asked for this interface.",
            "the interface, and the setting of its subnet",
            "Switch the setting on, if the filter was meant for it."),
    GATEWAY_MISROUTED(
            "The gateway's own subnet is routed elsewhere",
            "The gateway needs the platform's routes to reach its management and its peers.",
            "the subnet, its table and the entry",
            "Take the table off the subnet of the gateway."),
    NETWORK_DIVERTED(
            "A route takes traffic inside the network elsewhere",
            "It is as long as the network's own prefix, so neighbours talk by way of its next hop.",
            "the table and the entry",
            "Add a route for each subnet that stays local, if this was not meant."),
    NAME_WIDENED(
            "A name in rules stands for more than the network",
            "Routes of the subnet add their prefixes to it, so rules that name it admit or deny more than they say.",
            "the table and the entry",
            "Write prefixes in place of the name."),
    RANGES_OVERLAP(
            "Networks have the same addresses",
            "They cannot be joined, and what is meant for the one stays in the other.",
            "both networks and their prefixes",
            "Renumber one of them, as long as the range is not in use."),
    RULE_SHADOWED(
            "A rule decides nothing",
            "Other rules of its list take all of its packets, before it or besides it.",
            "the rule, and the rules that take its packets with what they do",
            "Remove it; where it was meant to win, put it before those that hide it."),
    LIST_UNUSED(
            "A filter list is bound to nothing",
            "No interface, subnet or rule uses it, so it filters nothing.",
            "the list",
            "Bind it where it was meant, or remove it."),
    TABLE_UNUSED(
            "A route table routes nothing",
            "No subnet, gateway or attachment uses it.",
            "the table",
            "Bind it where it was meant, or remove it."),
    UNEXPECTED_ACCESS(
            "Somebody gets through who must not",
            "An expectation says that it must be blocked, and the configuration lets it through.",
            "the rule that lets it through",
            "Remove the rule, or admit only whom it is for; `exposure` says who else gets in by it."),
    SINGLE_POINT_OF_FAILURE(
            "Its loss alone would cut others off",
            "They have no other way to what was meant to work, and works now.",
            "who would lose what",
            "Give them a second one in another zone, or accept the risk.");

    private final String title;
    private final String explanation;
    private final String evidence;
    private final String remedy;

    FindingCode(String title, String explanation, String evidence, String remedy) {
        this.title = title;
        this.explanation = explanation;
        this.evidence = evidence;
        this.remedy = remedy;
    }

    /** What is wrong, in a few words. */
    public String title() {
        return title;
    }

    /** Why that stops a packet, in a sentence. */
    public String explanation() {
        return explanation;
    }

    /** Which configured values an answer shows for it, in a few words. */
    public String evidence() {
        return evidence;
    }

    /** What helps as a rule, in a sentence or two; the fixes of an answer say it for the case at hand. */
    public String remedy() {
        return remedy;
    }
}
