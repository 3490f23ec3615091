/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.semantics;

import io.hopscope.kit.semantics.SemanticsRow;

/** What is known of how Tencent Cloud evaluates packets, row by row. */
enum SheetRow implements SemanticsRow {
    SG_SCOPE("1.1", "a group is of a region and a project, not of a network"),
    SG_FIRST_MATCH("1.1", "rules go by index, and the first that matches decides"),
    SG_VERSION(
            "1.1",
            "indices shift with every edit; the version guards against that",
            "what an edit does to indices is no packet; `CatalogueTest` shows that commands read the version first"),
    SG_BINDING_ORDER("1.1", "several groups are read one after another in the order of binding"),
    SG_DENY_AFTER_LAST("1.1", "what no rule of any group takes is dropped, behind the last group only"),
    SG_EARLIER_WINS("1.1", "a rule of an earlier group beats one of a later group, either way"),
    SG_CLOSING_DROP("1.1", "a rule at the end of a group that drops everything takes effect: assumption A2"),
    SG_EMPTY("1.1", "a group without rules refuses everything"),
    SG_CONSOLE_TEMPLATES(
            "1.1", "the console and the purchase flow write rules of their own", "they are rules like any others"),
    SG_MEMBERS("1.1", "members of one group reach each other only by a rule"),
    SG_STATEFUL("1.1", "the reply of an admitted packet passes"),
    SG_EDITS(
            "1.1",
            "edits act at once",
            "no configuration shows when it was edited; A7, tracked connections, is no question of a new one"),
    SG_PROTOCOLS("1.1", "protocols in any case; ICMP has no types"),
    SG_PORTS("1.1", "one port, a list of ports or one range, of the destination"),
    SG_ONE_PEER("1.1", "exactly one peer; an empty text is not any"),
    SG_ZERO_PREFIX("1.1", "every 0.0.0.0/n is the whole world"),
    SG_FAMILIES("1.1", "a peer may be one address; ICMP of IPv4 is not that of IPv6"),
    SG_AS_PEER("1.1", "a group as peer means the private addresses of its members, in the same project"),
    SG_TEMPLATES("1.1", "address and service templates, and groups of them, stand for peer and service"),
    SG_TEMPLATE_ENTRIES("1.1", "entries may have host bits, be ranges, be of either family"),
    SG_PRIMARY("1.1", "the groups of the primary interface are the machine's; others have their own"),
    SG_LIST_ORDER("1.1", "the order of an interface's own list is that of evaluation: assumption A3"),
    SG_SERVICES("1.1", "some of the platform's services pass whatever the rules: assumption A10"),
    SG_PATH("1.1", "groups come before the guest's own filter", "what a guest filters is not configuration"),
    SG_ON_NAT("1.1", "what groups on a NAT gateway filter is not documented"),
    SG_LIMITS("1.1", "limits on rules and groups", "no packet meets a limit"),
    ACL_STATELESS("1.2", "a network ACL keeps no state: replies need an entry too"),
    ACL_ONE("1.2", "a subnet has at most one; without any everything passes"),
    ACL_DEFAULT("1.2", "what no entry takes is dropped, both ways"),
    ACL_SEQUENCES("1.2", "IPv4 and IPv6 entries are counted apart"),
    ACL_TRIPLE("1.2", "a triple entry names the far end and the port that is dialled"),
    ACL_QUINTUPLE("1.2", "a quintuple entry names both ends with their ports"),
    ACL_WORDS("1.2", "words come in any case, and an unknown type has its entries inline"),
    ACL_NEIGHBOURS("1.2", "traffic inside the subnet is not asked about: assumption A4"),
    ACL_PORTS("1.2", "replies go to the client's whole range of ports"),
    ACL_NAT("1.2", "behind a NAT gateway the ACL of the machine's subnet filters still, by private address"),
    ACL_QUOTAS("1.2", "quotas", "no packet meets a quota"),
    RT_TABLE("1.3", "a subnet has exactly one table"),
    RT_ORDER(
            "1.3",
            "inside the network first, then the longest prefix, and where nothing matches the own public address"),
    RT_LOCAL("1.3", "the local route covers added prefixes too, and no answer shows it"),
    RT_HOPS("1.3", "next hops of all types; one that nobody knows is unknown"),
    RT_KINDS("1.3", "routes of the platform are not edited"),
    RT_DISABLED("1.3", "a route that is switched off does not count"),
    RT_EIP("1.3", "to the same destination a route to the own address beats others, for those that have one"),
    RT_ECMP("1.3", "several routes to the same destination share the traffic"),
    RT_NAT_FIRST("1.3", "a NAT gateway as default route beats the own address for what is opened from inside"),
    RT_REPLY("1.3", "a reply to what came in by the own address goes back there: assumption A1"),
    RT_DIRECT("1.3", "an address in direct mode is dead where the default route leads to a NAT gateway"),
    RT_PUBLIC_GATEWAY(
            "1.3", "a machine as public gateway must be made for it, own an address and lie in another subnet"),
    RT_HIGH("1.3", "routes of high-priority tables beat all but the local one: assumption A6"),
    RT_CCN("1.3", "cloud connect networks need an active attachment, an available hub and an enabled route"),
    RT_PEERING("1.3", "a peering is not transitive, and both sides need a route"),
    IP_KINDS("1.4", "ordinary and elastic addresses are both doors"),
    IP_FILTER("1.4", "ordinary addresses need a second call; the machine tells them too"),
    IP_TARGETS("1.4", "an address is bound to any private address, a NAT gateway, a virtual address, a balancer"),
    IP_STATUS("1.4", "only a bound address on something attached carries traffic"),
    IP_STOPPED("1.4", "an address in arrears or blocked carries nothing"),
    IP_EDGE("1.4", "a blocked address leaves the private ones reachable"),
    IP_BANDWIDTH("1.4", "zero bandwidth closes an address: its own or the machine's, by the type of the account"),
    IP_INPUT("1.4", "PublicIpAssigned is an input", "it is not read"),
    IP_MODE("1.4", "the guest does not see its public address", "what a guest sees is not configuration"),
    IP_V6("1.4", "an IPv6 address is private until it is opened"),
    IP_MAIL("1.4", "TCP 25 outwards is closed unless opened in the console, which no call tells"),
    IP_PING("1.4", "a ping to the address of a NAT gateway is answered by the gateway"),
    NAT_ROUTE("1.5", "a NAT gateway serves whatever subnet routes to it"),
    NAT_STATES("1.5", "it works in the right states only, with an address that is not blocked"),
    NAT_STRICT("1.5", "in strict mode only sources that a rule names are forwarded"),
    NAT_POOL("1.5", "of several addresses any may be the source, but for sources whose rule names some"),
    NAT_FORWARD("1.5", "a forwarded port leads to one private address and port, whose filters are asked"),
    NAT_FORWARD_REPLY("1.5", "its reply goes back by the gateway: assumption A5"),
    NAT_PROTOCOLS("1.5", "TCP, UDP and ICMP only"),
    NAT_LIMIT("1.5", "a limit on connections", "no state of the API tells it"),
    NAT_PRIVATE("1.5", "private NAT gateways are not modelled"),
    VM_STATES("1.6", "a machine answers while it runs, live migration included"),
    VM_LOCKS("1.6", "a machine that is expired, isolated or in debt drops everything, also while it runs"),
    VM_OPERATING("1.6", "an operation that is under way is told"),
    ENI_STATES("1.6", "an interface must be attached, in a state that works"),
    HAVIP("1.6", "a virtual address is where its holder is, and dead without one"),
    PEER_STATES("1.6", "a peering works while it is active"),
    VPN("1.6", "a VPN gateway works in the right states with a tunnel that is up; what lies behind is unknown"),
    CLB("1.6", "a balancer sends to targets that are healthy and have some weight; their groups may be left out"),
    CLB_DEAD("1.6", "a balancer all of whose targets are dead sends to all that have some weight: assumption A11"),
    CLASSIC("1.6", "the classic network is not modelled"),
    TASKS(
            "1.6",
            "the platform's own repairs",
            "the call is not read: it is optional, and no sample of a live repair was at hand");

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
