/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import io.hopscope.kit.semantics.SemanticsRow;

/**
 * The rules of packet evaluation on AWS, in own short words and in the order of the reference: security groups, network
 * ACLs, routes, gateways, public addresses, NAT, links, machines, and the order of all checks.
 */
enum SheetRow implements SemanticsRow {
    SG_ATTACHMENT("1.1", "Groups belong to interfaces, each interface has its own set"),
    SG_UNION("1.1", "Allow rules only, no order; one matching rule of any group is enough"),
    SG_DEFAULTS("1.1", "A new group lets nothing in and everything out; the default group lets its own members in"),
    SG_STATEFUL("1.1", "Replies of an allowed flow pass"),
    SG_TRACKING_DETAIL("1.1", "Flows that need no tracking", "a new flow gets the same answer either way"),
    SG_ALWAYS_TRACKED("1.1", "Paths that are always tracked", "a new flow gets the same answer either way"),
    SG_IDLE_LIMITS("1.1", "Idle times after which a flow is forgotten", "concerns flows that exist already"),
    SG_EXHAUSTION("1.1", "A full tracking table drops new flows", "seen in metrics of the host only"),
    SG_NOT_FILTERED("1.1", "Traffic of the platform itself is not filtered"),
    SG_REFERENCE("1.1", "A group as peer means the private addresses of its members, and none of its rules"),
    SG_REFERENCE_ADDRESSES(
            "1.1",
            "Secondary IPv4 and IPv6 addresses count as a member's addresses",
            new Except("delegated prefixes, which are not documented")),
    SG_REFERENCE_SCOPE(
            "1.1", "Who may be referenced: own VPC, peered VPC of the region, hub where enabled, shared group"),
    SG_REFERENCE_LOST("1.1", "References do not survive appliances, other regions, hub peerings, NAT and balancers"),
    SG_STALE("1.1", "A reference to a group that is gone matches nothing"),
    SG_PREFIX_LIST("1.1", "A prefix list matches by its entries, which come by a call of their own"),
    SG_FAMILIES("1.1", "IPv4 and IPv6 ranges match their own family only"),
    SG_PROTOCOLS("1.1", "Protocol by name or number, -1 for all; others than TCP, UDP and ICMP ignore ports"),
    SG_PORTS("1.1", "Port ranges include both ends"),
    SG_ICMP("1.1", "ICMP ranges are type and code, -1 for all of them"),
    SG_SAME_SUBNET("1.1", "Groups apply between neighbours of one subnet"),
    SG_NOT_POSSIBLE("1.1", "NAT gateways and other services without groups are not filtered by any"),

    ACL_SCOPE("1.2", "One ACL a subnet, the VPC's default one otherwise; asked at the subnet's rim only"),
    ACL_ORDER("1.2", "Ascending numbers, the first match decides"),
    ACL_STATELESS("1.2", "Both directions of a flow are asked: four decisions between subnets, two from outside"),
    ACL_EPHEMERAL("1.2", "Replies go to ports that the client chose; a part that is closed is told"),
    ACL_DEFAULTS("1.2", "The default ACL allows everything, a new one nothing"),
    ACL_PROTOCOLS("1.2", "Protocol by number; ports for TCP and UDP, types for ICMP; others ignore both"),
    ACL_CANONICAL_PREFIX("1.2", "Prefixes are stored in canonical form", "the answer never holds another form"),
    ACL_NOT_FILTERED("1.2", "Traffic of the platform itself is not filtered"),
    ACL_AT_NAT("1.2", "The ACL of a NAT gateway's subnet applies, with source ports 1024-65535"),
    ACL_AT_HUB("1.2", "ACL of a transit gateway's subnet: by direction, and whether the machine is in the same subnet"),
    ACL_PMTUD(
            "1.2",
            "Path MTU discovery needs ICMP 3/4 both ways",
            "concerns the size of packets, not whether a connection opens"),
    ACL_ALWAYS_BOUND("1.2", "There is no subnet without an ACL"),

    ROUTE_ON_LINK("1.3", "A destination in the same subnet needs no route and meets no ACL"),
    ROUTE_TABLE_CHOICE("1.3", "The subnet's explicit table, else the VPC's main table"),
    ROUTE_CANDIDATES("1.3", "Destinations are IPv4, IPv6 or the entries of a prefix list; families never mix"),
    ROUTE_LONGEST_PREFIX("1.3", "The longest prefix wins, but a propagated route never beats the local one"),
    ROUTE_TIES("1.3", "On a tie: static, static by prefix list, propagated; two prefix lists are ambiguous"),
    ROUTE_BLACKHOLE("1.3", "A blackhole route drops and does not fall through to a shorter prefix"),
    ROUTE_FILTERED("1.3", "A filtered route is not used"),
    ROUTE_TARGETS("1.3", "The target field that is set tells the next hop; what is not modelled is named"),
    ROUTE_ORIGIN("1.3", "The origin tells propagated routes from static ones"),
    ROUTE_LOCAL("1.3", "Each prefix of the VPC has a local route, whose target may be replaced"),
    ROUTE_INSIDE_LOCAL("1.3", "A route for exactly a subnet beats the local route"),
    ROUTE_RESERVED("1.3", "Packets to 169.254.168.0/22 and fd00:ec2::/32 follow no wider route"),
    ROUTE_GATEWAY_TABLE("1.3", "A table bound to an Internet gateway decides about packets that come in"),
    ROUTE_MAIN("1.3", "The main table is the one whose association says so"),
    ROUTE_GATEWAY_ENDPOINT("1.3", "Gateway endpoints are reached by a route to their service's prefix list"),
    ROUTE_ASSOCIATION_STATE("1.3", "Only an association in state associated is in force"),
    ROUTE_OVERLAP("1.3", "A longer propagated route wins over a shorter static one"),

    IGW_ALL_NEEDED(
            "1.4", "IPv4 needs an attached gateway, a route, an address bound to the private one, ACL and group"),
    IGW_TRANSLATION("1.4", "The gateway translates one to one; filters see the private end and the far public one"),
    IGW_ATTACHMENT("1.4", "An attached gateway says available or attached, a detached one has no attachment"),
    IGW_DROPS("1.4", "The gateway drops unbound addresses, sources without a public one, private destinations"),
    IGW_IPV6("1.4", "IPv6 is not translated; an egress-only gateway opens outwards only"),
    IGW_IPV6_CLOSED("1.4", "Private IPv6 ranges and interfaces that deny Internet traffic are closed"),
    IGW_MTU("1.4", "Maximum packet sizes by link", "concerns the size of packets, not whether a connection opens"),
    IGW_HAIRPIN("1.4", "Two machines of one VPC talk by public addresses through the gateway"),

    IP_AUTOMATIC("1.5", "An address that AWS assigned is given back on stop, an Elastic IP address is not"),
    IP_ELASTIC("1.5", "Associating an Elastic IP address takes the place of the automatic one"),
    IP_ONE_PRIVATE("1.5", "A public address stands for one private address of one interface"),
    IP_SWITCH("1.5", "Assignment can be switched for an existing machine", "a change, not a state of packets"),
    IP_AT_LAUNCH("1.5", "The subnet's setting for public addresses matters at launch only"),
    IP_BORDER_GROUP("1.5", "Address and zone share a border group", "the API refuses anything else"),

    NAT_OUTBOUND("1.6", "Opens outwards only, takes TCP, UDP and ICMP, and answers nothing itself"),
    NAT_STATE("1.6", "Must be available"),
    NAT_ADDRESS_STATE("1.6", "Needs an address in status succeeded"),
    NAT_OWN_SUBNET("1.6", "The table of its own subnet must lead on, and not back to itself"),
    NAT_REGIONAL("1.6", "A regional gateway has a table of its own and addresses by zone"),
    NAT_PRIVATE("1.6", "A private gateway gives its private address, which no Internet gateway takes"),
    NAT_FROM_LINKS("1.6", "Not usable from a peering, usable from a transit gateway"),
    NAT_SOURCE("1.6", "The next hop sees the gateway's private address and ports 1024-65535"),
    NAT_ASYMMETRIC("1.6", "A default route to NAT at a machine with a public address breaks inbound connections"),

    PEERING("1.7", "Must be active, needs routes on both sides, leads into the other VPC and no further"),
    PEERING_DNS("1.7", "Names across a peering", "a question names addresses or machines, never DNS names"),
    HUB_ATTACHMENT("1.7", "Must be available, one subnet a zone; the way back uses the attachment subnet's table"),
    HUB_ROUTING("1.7", "The associated table decides, propagation only fills; longest prefix, then static first"),
    HUB_LIMITS("1.7", "Overlapping prefixes are not propagated; VPC tables need routes to the hub on both sides"),
    HUB_APPLIANCE_MODE(
            "1.7",
            "Without appliance mode replies may meet another appliance",
            "what a stateful appliance drops is decided in its guest: such paths are unknown already"),
    VGW("1.7", "Must be attached; what lies behind it is not configuration; no IPv6"),
    VGW_TUNNELS(
            "1.7",
            "State of the tunnels",
            "UP does not prove that the far side answers; the far side is unknown already"),
    ENDPOINT_GATEWAY("1.7", "A gateway endpoint takes TCP and ICMP echo, and group rules to its prefixes"),
    ENDPOINT_INTERFACE(
            "1.7",
            "An interface endpoint must be available and answers on its interfaces, whose groups apply; it opens nothing"),
    MIDDLEBOX("1.7", "A route to an interface needs a running machine and no source/destination check"),

    VM_STATE("1.8", "Only a running instance answers"),
    VM_STATUS("1.8", "Impaired system or instance checks block, with an assumption; volumes do not"),
    ENI_STATE("1.8", "An interface that is attached to nothing receives nothing"),
    ENI_SOURCE_DEST_CHECK("1.8", "The source/destination check drops foreign addresses"),
    BPA("1.8", "Block Public Access closes Internet gateways, wholly or for what comes in; other links stay open"),
    BPA_BEHIND_NAT("1.8", "The subnet that talks to the Internet gateway counts, not the ones behind it"),
    ENCRYPTION_CONTROL(
            "1.8",
            "Encryption control forbids resources and drops clear text to endpoints",
            "whether a guest sends TLS is not configuration; forbidden resources cannot exist"),
    PREFIX_LIST_OWNER("1.8", "Managed prefix lists hold one family and may be AWS's own"),
    TARGET_STATE("1.8", "Which states of a target take new connections"),
    TARGET_FAIL_OPEN("1.8", "With no healthy target all are used"),
    TARGET_SOURCE("1.8", "What a target's group sees: the client, the balancer's address or the balancer's group"),
    DNS("1.8", "Name resolution inside the VPC", "a question names addresses or machines, never DNS names"),
    NAT64("1.8", "64:ff9b::/96 to a NAT gateway is not modelled, which is told"),

    ORDER("1.9", "All checks of the way from the Internet to a machine and back, in order");

    /** A part of a rule that no test shows. */
    private record Except(String what) {}

    private final String section;
    private final String words;
    private final String whyNone;
    private final String except;

    SheetRow(String section, String words) {
        this(section, words, "", "");
    }

    SheetRow(String section, String words, String whyNone) {
        this(section, words, whyNone, "");
    }

    SheetRow(String section, String words, Except except) {
        this(section, words, "", except.what());
    }

    SheetRow(String section, String words, String whyNone, String except) {
        this.section = section;
        this.words = words;
        this.whyNone = whyNone;
        this.except = except;
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

    @Override
    public String except() {
        return except;
    }
}
