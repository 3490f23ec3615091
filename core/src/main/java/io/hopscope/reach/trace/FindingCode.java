/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

/**
 * Stable codes of what can be wrong on a path. A code is never renumbered or reused; {@code docs/findings.md} is
 * generated from this enum.
 */
public enum FindingCode {
    INSTANCE_NOT_RUNNING(
            "The virtual machine does not run", "A machine that is stopped, starting or ending answers nothing."),
    INSTANCE_LOCKED("The virtual machine is locked", "The vendor has locked the machine and drops its packets."),
    HEALTH_CHECK_FAILED(
            "The vendor's own check of the machine fails",
            "The vendor tests the machine from outside and finds that it does not answer."),
    INTERFACE_DETACHED("The interface is not attached", "An interface without a machine receives nothing."),
    FORWARDING_NOT_ALLOWED(
            "The interface may not pass packets of others",
            "The platform drops a packet whose source or destination is none of the interface's own addresses."),
    SECURITY_GROUP_INGRESS(
            "No security group admits the packet", "None of the groups on the interface has a rule that admits it."),
    SECURITY_GROUP_EGRESS(
            "No security group lets the packet out",
            "None of the groups on the interface has a rule that lets it out."),
    NETWORK_ACL_INGRESS(
            "A network ACL denies the packet into the subnet", "The first entry that matches denies, or none allows."),
    NETWORK_ACL_EGRESS(
            "A network ACL denies the packet out of the subnet",
            "The first entry that matches denies, or none allows."),
    NETWORK_ACL_REPLY(
            "A network ACL denies the reply",
            "The list keeps no state: the reply, to the client's own port, must be allowed by an entry of its own."),
    FILTER_DENY("A filter drops the packet", "A filter list of the platform or of an administrator drops it."),
    PUBLIC_ACCESS_BLOCKED(
            "Public access is blocked", "An account-wide or network-wide block stands between subnet and gateway."),
    NO_ROUTE("No route leads to the destination", "The route table has no entry that covers the address."),
    ROUTE_BLACKHOLE(
            "The route leads to something that is gone", "The entry still matches, so no other route takes over."),
    ROUTE_DISCARDS("The route discards the packet", "The entry that matches drops on purpose."),
    NO_RETURN_ROUTE("No route leads back to the client", "The reply has nowhere to go."),
    RETURN_PATH_DIFFERS(
            "The reply leaves another way", "It does not return to where the request's address was translated."),
    ROUTING_LOOP("The packet runs in a circle", "Routes send it back to where it has been."),
    GATEWAY_NOT_ATTACHED(
            "The gateway is not attached", "The route leads to a gateway that does not serve the network."),
    GATEWAY_REFUSES("The gateway does not forward such packets", "It takes neither this destination nor this kind."),
    GATEWAY_EGRESS_ONLY(
            "The gateway opens nothing inward", "Only replies to connections opened from inside pass this gateway."),
    NO_PUBLIC_ADDRESS("No public address", "The address in use has no public address, so the Internet cannot answer."),
    PUBLIC_ADDRESS_DOWN(
            "The public address carries nothing", "It is not bound, blocked, in arrears or without bandwidth."),
    DOOR_CLOSED("The public address is closed until filtered", "Without any filter list this address lets nothing in."),
    ADDRESS_NOT_FOUND("Nothing has the address", "No interface in the network owns the destination."),
    ADDRESS_OVERLAPS(
            "Another machine has the same address", "The networks use the same prefix, and the packet stays in its own."),
    NO_ADDRESS_OF_FAMILY(
            "No address of the family", "The machine has no address of the IP version that the question is about."),
    SERVICE_INTERFACE(
            "The interface belongs to a service",
            "The platform's own interface neither opens nor accepts connections of its own."),
    RESOLVER_OFF(
            "The network's resolver is switched off",
            "Names do not resolve: the platform's own name service does not answer in this network."),
    NAT_DOWN("The NAT gateway does not work", "Its state says that it translates nothing."),
    NAT_NO_ADDRESS("The NAT gateway has no usable address", "Without one it translates nothing."),
    NAT_REFUSES("The NAT gateway does not take the packet", "Its kind, protocol or origin is not served."),
    NAT_OPENS_NOTHING_INWARD(
            "A NAT gateway accepts no connection from outside",
            "It passes replies only; nothing listens on its address."),
    PEERING_DOWN("The peering is not in force", "Both sides must have accepted it and neither removed it."),
    PEERING_NOT_TRANSITIVE(
            "The peering delivers only into the other network", "It leads neither further on nor to its gateways."),
    HUB_DOWN("The transit hub does not work", "Its state says that it forwards nothing."),
    HUB_NOT_ATTACHED("The network is not attached to the hub", "No working attachment joins them."),
    HUB_ZONE_WITHOUT_PORT(
            "The hub has no port in this zone", "The attachment has no subnet in the zone of the packet's source."),
    HUB_NOT_ASSOCIATED("The attachment has no table in the hub", "Packets that enter by it are routed by no table."),
    HUB_NO_ROUTE("The hub has no route to the destination", "The table of the attachment does not cover the address."),
    HUB_BLACKHOLE("The hub drops the packet", "Its route to the destination is a black hole."),
    BALANCER_DOWN("The load balancer does not work", "Its state says that it takes no connections."),
    LISTENER_MISSING("Nothing listens on the port", "The load balancer has no listener for it."),
    NO_TARGETS("The load balancer has no target", "The listener's groups have nobody to forward to."),
    TARGET_NOT_USED("The load balancer does not use the target", "It is unhealthy, draining or in a zone not enabled."),
    ENDPOINT_DOWN("The endpoint does not work", "Its state says that it takes nothing."),
    ENDPOINT_REFUSES("The endpoint does not take such packets", "It serves other protocols only."),
    PUBLIC_ADDRESS_UNUSED("A public address is bound to nothing", "It is paid for, and nobody is reached by it."),
    STALE_REFERENCE(
            "A rule names something that is gone", "The rule matches nothing, so whoever was meant is not admitted."),
    INTERNET_RULE_IDLE(
            "A rule admits the Internet to machines that it cannot reach",
            "They have no public address, no way out that could answer, and no load balancer passes clients on to them.");

    private final String title;
    private final String explanation;

    FindingCode(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    /** What is wrong, in a few words. */
    public String title() {
        return title;
    }

    /** Why that stops a packet, in a sentence. */
    public String explanation() {
        return explanation;
    }
}
