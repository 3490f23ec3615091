/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import io.hopscope.kit.semantics.SemanticsRow;

/**
 * The rules of packet evaluation on Alibaba Cloud, in own short words and in the order of the reference: groups,
 * network ACLs, routes, public addresses, the IPv4 gateway, NAT, links and balancers, machines, and what no answer
 * shows.
 */
enum SheetRow implements SemanticsRow {
    SG_STATEFUL("1.1", "Groups keep state: a reply needs no rule"),
    SG_SCOPE("1.1", "Groups are bound to interfaces; a further interface may have others"),
    SG_TYPE_BASIC("1.1", "Basic groups without a matching rule let nothing in and everything out"),
    SG_TYPE_ADVANCED("1.1", "Advanced groups without a matching rule let nothing in and nothing out"),
    SG_TYPE_UNREAD("1.1", "A group whose type is not known: what its type decides is unknown"),
    SG_MIX("1.1", "One interface never mixes both types", "the vendor refuses it"),
    SG_PRIORITY("1.1", "The smaller priority comes first, as a number; values up to 110 are taken"),
    SG_TIES("1.1", "At one priority a drop beats an accept"),
    SG_POOL("1.1", "The rules of all groups of an interface are pooled"),
    SG_SILENT("1.1", "A drop is silent", "what a client sees is not configuration"),
    SG_FIVE_TUPLE("1.1", "Source ports and the near address restrict where they are given"),
    SG_PROTOCOL("1.1", "Protocols by name in any case, or by number; one that nobody knows is unknown"),
    SG_PORTS("1.1", "Ports include both ends; -1/-1 is every port"),
    SG_PEER("1.1", "Of several peers a CIDR is in force before a group, a group before a prefix list"),
    SG_NO_PEER("1.1", "A rule inwards without a peer is unknown, one outwards means anybody"),
    SG_PORT_LIST("1.1", "A port list counts where no range is given; a TCP rule with neither is unknown"),
    SG_PREFIX_LIST("1.1", "Prefix lists match their entries; unread ones are unknown"),
    SG_NIC_TYPE("1.1", "In a VPC the kind of network card means nothing: rules see public and private traffic"),
    SG_GROUP_PEER("1.1", "A group as peer matches private addresses of its members, never public ones"),
    SG_GROUP_ADVANCED("1.1", "Advanced groups neither refer to groups nor are referred to"),
    SG_INNER("1.1", "Members of a basic group reach each other at private addresses whatever rules say"),
    SG_INNER_DROP("1.1", "With the policy Drop rules decide, and members are isolated where none does"),
    SG_INNER_PER_NIC("1.1", "Another group in common that accepts connects them"),
    SG_FAMILIES("1.1", "0.0.0.0/0 is not ::/0; ICMP with an IPv6 block is ICMPv6"),
    SG_MANAGED("1.1", "Groups of cloud services are not offered for change"),
    SG_BALANCER("1.1", "What a classic balancer sends needs no rule"),
    SG_NLB("1.1", "Groups of network load balancers", "those balancers are not modelled"),
    SG_PORT_25("1.1", "TCP 25 to the Internet is closed by the platform"),
    SG_LIMITS("1.1", "Limits of groups, rules and members", "concerns changes, not packets"),
    SG_PAGES("1.1", "Rules inside a group are paged: one without its last page is unknown"),

    ACL_STATELESS("1.2", "Network ACLs keep no state: the reply needs an entry for the client's ports"),
    ACL_ORDER("1.2", "The first entry in list order that matches decides"),
    ACL_EMPTY("1.2", "No entry denies everything in that direction"),
    ACL_PORT("1.2", "The port of an entry is the destination port in both directions"),
    ACL_FAMILIES("1.2", "Entries are of one family, told by the block where the version is missing"),
    ACL_SYSTEM("1.2", "System entries count and are not offered for change"),
    ACL_NEIGHBOURS("1.2", "Neighbours of one vSwitch are not filtered: an assumption"),
    ACL_PLATFORM("1.2", "Name and metadata services are never filtered"),
    ACL_CUT_THROUGH("1.2", "Elastic addresses in cut-through mode are not filtered"),
    ACL_BALANCER("1.2", "What ACLs see of packets that a classic balancer sends is not known"),
    ACL_BINDING("1.2", "The binding is told by vSwitch or ACL; without an ACL everything passes"),
    ACL_UNREAD("1.2", "Entries come from the attributes of the ACL; unread ones are unknown"),
    ACL_REPLACE("1.2", "A change tells every entry of the direction again"),
    ACL_OLD_FAMILIES("1.2", "Old instance families for which ACLs do not work", "not evaluated: no field says so"),

    RT_TABLE("1.3", "A vSwitch has one table: its own, else the system table of its VPC"),
    RT_LOCAL("1.3", "Local is what lies in a vSwitch, not what lies in the VPC's block"),
    RT_SERVICES("1.3", "100.64.0.0/10 leads to the cloud's services"),
    RT_LONGEST("1.3", "The longest prefix wins, however the Internet is cut"),
    RT_SERVICES_CUT("1.3", "A route inside 100.64.0.0/10 takes packets away from the services"),
    RT_STATE("1.3", "Only available entries count"),
    RT_TIE("1.3", "Two available entries of one prefix are ambiguous"),
    RT_HOPS("1.3", "Where type and id of a hop disagree, the id counts; unknown hops are unknown"),
    RT_STANDBY("1.3", "Hops that are disabled or of weight 0 beside others are not used"),
    RT_GUEST("1.3", "A machine as next hop must run, be admitted by its groups and pass what is not its own"),
    RT_GONE("1.3", "An entry to something that is gone still matches"),
    RT_INBOUND("1.3", "The table of a gateway steers what comes in"),
    RT_UNREAD("1.3", "A table whose entries were not read is unknown"),

    PIP_DIRECT("1.4", "In direct mode a public address alone is enough, without any route"),
    PIP_ASSIGNED("1.4", "An assigned address is given back on stop"),
    PIP_BANDWIDTH_FIELD("1.4", "Outbound bandwidth 0 of an instance says nothing beside an elastic address"),
    PIP_STATUS("1.4", "An elastic address works while in use"),
    PIP_TARGET("1.4", "On an instance it is the first address, on an interface the one that is told"),
    PIP_CUT_THROUGH("1.4", "In cut-through mode the interface has the address itself"),
    PIP_SECONDARY_REPLY("1.4", "By which interface a guest answers is not configuration"),
    PIP_ARREARS("1.4", "In arrears or locked it carries nothing, and so it does when its bandwidth package is"),
    PIP_ZERO("1.4", "Without bandwidth it carries nothing"),
    PIP_OWN_WINS("1.4", "The own address wins over routes to NAT gateways, both ways"),
    PIP_OWN_OR_ROUTE("1.4", "Whether it wins over routes to machines and sites is unknown; private ones go by route"),

    GW_DIRECT("1.5", "Without support for IPv4 gateways a VPC is in direct mode"),
    GW_CENTRAL("1.5", "With an activated gateway the vSwitch needs a route to it, also for replies"),
    GW_INACTIVE("1.5", "A gateway that is not activated changes nothing: an assumption where support is stated"),
    GW_PRIVATE("1.5", "Support without a gateway is private mode: nothing gets in or out"),
    GW_UNREAD("1.5", "Where attributes were not read the mode is unknown"),
    GW_NAT("1.5", "The NAT gateway's own vSwitch needs the route to the IPv4 gateway"),

    NAT_STATE("1.6", "NAT gateways forward when available and paid for; while modifying by assumption"),
    NAT_INTRANET("1.6", "One of a VPC's own network leads nowhere outside"),
    NAT_ROUTE("1.6", "The vSwitch needs a route to it"),
    NAT_SNAT("1.6", "Only sources of an available SNAT entry get an address, by vSwitch or by block"),
    NAT_OVERLAP("1.6", "Of overlapping entries the most specific is used: an assumption"),
    NAT_BOUND("1.6", "An entry's address works while bound to the gateway"),
    NAT_DNAT("1.6", "DNAT entries map a port or a range to the internal address and port, a protocol each"),
    NAT_DNAT_STALE("1.6", "An entry for an address that nobody has leads nowhere"),
    NAT_DNAT_FILTERS("1.6", "Filters see the client and the internal port: an assumption"),
    NAT_DNAT_REPLY("1.6", "Replies have to be routed to the gateway"),
    NAT_MAPPING("1.6", "Any to any maps the whole address, in and out"),
    NAT_EIP_WINS("1.6", "Beside an elastic address of the machine a DNAT entry has no effect"),
    NAT_HAIRPIN("1.6", "Nobody behind a gateway reaches its own addresses"),
    NAT_ACL("1.6", "The ACL of its vSwitch filters the gateway: an assumption"),
    NAT_UNREAD("1.6", "Entries that were not read are unknown"),
    NAT_LIMIT("1.6", "Connections per address", "load is not configuration"),

    PEER_STATE("1.7", "Peerings work once activated and paid for"),
    PEER_ROUTES("1.7", "Both networks need a route"),
    PEER_OVERLAP("1.7", "Overlap is judged by vSwitch: the own one wins"),
    PEER_TRANSITIVE("1.7", "Peerings are not transitive: an assumption"),
    PEER_GROUPS("1.7", "Whether rules by group match across is unknown"),
    HUB("1.7", "Transit routers are unknown beyond the route to them"),
    VPN("1.7", "VPN gateways must be active; beyond them it is unknown"),
    IPV6("1.7", "IPv6 needs bandwidth, a gateway and a route to it"),
    IPV6_EGRESS("1.7", "An egress-only rule opens nothing inward"),
    HAVIP("1.7", "A floating address is that of its master, and nobody's without one"),
    CLB("1.7", "Classic balancers use backends that are normal and have weight"),
    ALB_NLB("1.7", "Other balancers are not modelled, never unreachable"),

    VM_POWER("1.8", "Only running instances answer; an unknown word is unknown"),
    VM_LOCK("1.8", "Debts drop; other locks may; a security lock freezes groups"),
    VM_HEALTH("1.8", "Impaired instances and failing systems are down by assumption; other words are fine"),
    NIC_STATUS("1.8", "Only interfaces in use carry traffic"),
    VM_CLASSIC("1.8", "The classic network is not supported"),

    BLACK_HOLE("1.9", "An address in a black hole carries nothing, where the answer about attacks is given"),
    ICP("1.9", "Filing of domains", "no answer shows it"),
    GUEST("1.9", "What the guest, the cloud firewall and the security centre do", "no answer shows it");

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
