/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import io.hopscope.kit.semantics.SemanticsRow;

/**
 * The rules of packet evaluation on Azure, in own short words and in the order of the reference: order of checks,
 * groups, tags, admin rules, routes, asymmetry, public addresses, balancers, ways out, peerings, machines.
 */
enum SheetRow implements SemanticsRow {
    ORDER_IN("1.1", "Inbound: admin rules, subnet's group, interface's group; addresses after translation"),
    ORDER_OUT("1.1", "Outbound: admin rules, interface's group, subnet's group, route, translation"),
    ORDER_SAME_SUBNET("1.1", "Neighbours of one subnet are filtered on both sides"),
    ORDER_REPLY_ROUTE("1.1", "The reply needs no rule, and a route of its own"),
    ORDER_GUEST("1.1", "What the guest does", "is not configuration"),

    NSG_PRIORITY("1.2", "The lowest number that matches decides"),
    NSG_DEFAULTS("1.2", "Six rules that every group has are named when they decide, also where an answer lacks them"),
    NSG_BOTH("1.2", "Subnet's and interface's group must both allow"),
    NSG_NONE("1.2", "No group on either: everything passes"),
    NSG_STATEFUL("1.2", "Replies pass unasked"),
    NSG_FLUSH("1.2", "Flows that exist survive a change of rules", "concerns flows that exist already"),
    NSG_UNTRACKED("1.2", "An interface that keeps no TCP state is not judged"),
    NSG_PRIVATE_ADDRESS("1.2", "Rules see the private address; one for the public address never matches"),
    NSG_AUGMENTED("1.2", "Several prefixes and ports in a rule; empty fields count as absent"),
    NSG_PORTS("1.2", "Ports include both ends; ICMP ignores them"),
    NSG_SOURCE_PORTS("1.2", "Source ports count"),
    NSG_PROTOCOL("1.2", "Protocols by name in any case; * is TCP, UDP and ICMP, others are not documented"),
    NSG_FAMILIES("1.2", "* is both families, prefixes are of one; ICMPv6 is not documented"),
    NSG_ASG("1.2", "Application groups match member addresses only, of one network, also in the subnet's group"),
    NSG_PLATFORM("1.2", "Name, metadata and agent services are not filtered unless a rule names their tag"),
    NSG_PORT_25("1.2", "Port 25 may be closed by the kind of subscription", "no answer tells the kind"),
    NSG_UNREAD("1.2", "A group that was not read, or that a filtered list lacks, is unknown"),
    TAG_NETWORK("1.2", "VirtualNetwork is the own space, peered spaces and the platform's address"),
    TAG_NETWORK_ROUTES("1.2", "Whether prefixes of own routes are VirtualNetwork is not documented"),
    TAG_NETWORK_GATEWAY("1.2", "What a gateway has learned is VirtualNetwork, and not known unless told"),
    TAG_INTERNET("1.2", "Internet is public addresses outside of VirtualNetwork"),
    TAG_BALANCER("1.2", "AzureLoadBalancer is probes and never clients"),
    TAG_OTHER("1.2", "Other tags are what the published list says, else unknown"),

    ADMIN_DENY("1.3", "An admin rule that denies drops, groups or not"),
    ADMIN_ALLOW("1.3", "Allow goes on to the groups"),
    ADMIN_ALWAYS("1.3", "AlwaysAllow delivers past the groups"),
    ADMIN_ORDER("1.3", "Among admin rules the lowest number decides"),
    ADMIN_NETWORK_GROUPS("1.3", "Who is in a network group no answer tells: unknown where it decides"),
    ADMIN_UNREAD("1.3", "Where admin rules were not read, none is assumed, and the answer says so"),
    ADMIN_GATE("1.3", "Whether AlwaysAllow opens a Standard address without a group is not documented"),

    ROUTE_SYSTEM("1.4", "Own space is local, everything else the Internet, private ranges nowhere"),
    ROUTE_RESERVED("1.4", "A reserved range inside the own space is local"),
    ROUTE_LONGEST("1.4", "The longest prefix wins; at one length own routes, then learned, then the platform's"),
    ROUTE_LEARNED_NEAR("1.4", "Learned routes never beat own space and peerings"),
    ROUTE_LEARNED_UNKNOWN("1.4", "A network with a gateway has learned nobody knows what, unless told"),
    ROUTE_PROPAGATION("1.4", "Propagation switched off keeps learned routes out"),
    ROUTE_NONE("1.4", "Next hop None drops"),
    ROUTE_INTERNET("1.4", "Next hop Internet leaves"),
    ROUTE_APPLIANCE(
            "1.4", "An appliance must exist, forward, run and admit; also across a peering or behind a balancer"),
    ROUTE_GATEWAY("1.4", "Next hop gateway needs a VPN gateway of the network or of its peer"),
    ROUTE_TAG("1.4", "Routes to service tags: a prefix of one length wins"),
    ROUTE_INTRA("1.4", "An own route can take traffic inside the network, even inside the subnet"),
    ROUTE_SERVICE_ENDPOINT("1.4", "Service endpoints have routes of the service's prefixes"),
    ROUTE_UNKNOWN("1.4", "A next hop that nobody knows is kept and unknown"),
    ROUTE_EFFECTIVE_LIMITS("1.4", "Effective routes exist for running machines only", "concerns the call, not packets"),

    ASYM_PUBLIC("1.5", "A route for the client that does not end in the Internet breaks the own public address"),
    ASYM_BALANCER("1.5", "It breaks a public load balancer too"),
    ASYM_REMEDY("1.5", "A longer route for the client to the Internet mends it"),
    ASYM_NAT("1.5", "A NAT gateway breaks nothing inbound"),
    ASYM_EAST_WEST("1.5", "Through an appliance one way and not back is not a working connection"),

    PIP_CLOSED("1.6", "A Standard address is closed until a group guards the machine"),
    PIP_BASIC("1.6", "A Basic one is open"),
    PIP_DYNAMIC("1.6", "A dynamic address may be none now"),
    PIP_BOUND("1.6", "What an address is bound to, its configuration's id tells"),
    PIP_UNREAD("1.6", "An address that is referred to and not listed is unknown"),

    LB_RULE("1.7", "Rules lead to members at the backend port, with the client's address"),
    LB_NAT_RULE("1.7", "Inbound NAT rules lead to one machine"),
    LB_POOL("1.7", "Members are told by pools or by interfaces; nobody in the pool is nobody"),
    LB_ADMIN_STATE("1.7", "adminState Down takes a member out"),
    LB_PROBE("1.7", "A denied probe takes a member out, unless all stay up"),
    LB_FLOATING("1.7", "What filters see of floating addresses is not documented"),
    LB_GATE("1.7", "A Standard frontend is closed until a group guards the member"),
    LB_INTERNAL("1.7", "Internal frontends are reached from inside, unfiltered themselves"),
    LB_REPLY("1.7", "Members answer by their own subnet's routes, past the balancer"),
    LB_BASIC_GLOBAL("1.7", "Basic internal frontends are not reached over global peering"),
    LB_UNREAD("1.7", "Balancers that were not read leave it open whether a machine has a way in"),

    OUT_ORDER("1.8", "NAT gateway, own address, balancer, default access: the first one gives the address"),
    OUT_NAT_PROTOCOLS("1.8", "NAT gateways take TCP and UDP only"),
    OUT_NAT_EMPTY("1.8", "A NAT gateway without address translates nothing"),
    OUT_NAT_NETWORK("1.8", "A NAT gateway may be the whole network's"),
    OUT_BALANCER("1.8", "Balancing rules let out unless switched off, outbound rules always"),
    OUT_DEFAULT("1.8", "Default access unless the subnet is private, the machine is behind a balancer or says no"),
    OUT_PRIVATE_ROUTE("1.8", "A route to the Internet is no way out of a private subnet by itself"),

    PEER_STATE("1.9", "A peering works when both halves are connected"),
    PEER_ACCESS("1.9", "Without access the far space is no VirtualNetwork; explicit rules still match"),
    PEER_TRANSITIVE("1.9", "Peerings are not transitive"),
    PEER_SYNC("1.9", "A range that is not in sync is not routed"),
    PEER_SUBNETS("1.9", "A peering of subnets serves the listed ones"),
    PEER_ACCESS_BARE("1.9", "Without access and without any group it is not documented"),
    PEER_FORWARDED("1.9", "What a peering without forwarded traffic drops, measurements disagree about"),
    PEER_UNREAD("1.9", "A far network that was not read is unknown"),

    VM_POWER("1.10", "Only running machines answer; states in any case, a missing one is unknown"),
    VM_PROVISIONING("1.10", "A failed last operation says nothing about packets"),
    VM_SCALE_SET("1.10", "Machines of scale sets are machines"),
    NIC_DETACHED("1.10", "An interface without machine receives nothing"),
    NIC_SECONDARY("1.10", "Which interface a guest answers by is not configuration"),
    NIC_CONFIGURATIONS("1.10", "Each IP configuration has its own public address"),
    TENANTS("1.10", "An address that only a service in its subnet can have is unknown"),
    ENDPOINT_POLICIES("1.10", "A subnet's group filters private endpoints only where policies are on"),
    ENDPOINT_APPROVAL("1.10", "A private endpoint leads to its service once the connection is approved"),
    IPV6("1.10", "Families are judged apart"),
    CASE("1.10", "Case means nothing in ids and words");

    private final String section;
    private final String words;
    private final String whyNone;

    SheetRow(String section, String words) {
        this(section, words, "");
    }

    SheetRow(String section, String words, String whyNone) {
        this.section = section;
        this.words = words;
        this.whyNone = whyNone;
    }

    @Override
    public String section() {
        return section;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String whyNone() {
        return whyNone;
    }
}
