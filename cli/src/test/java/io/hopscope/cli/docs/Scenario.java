/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.docs;

import java.util.Map;
import java.util.Optional;

/** What people run into, as the page of scenarios tells it. */
enum Scenario {
    P1("a web site does not answer", "no rule of a filter admits the port"),
    P2("one office gets in and nobody else", "the rule that admits too few sources"),
    P3("a ping fails where the site works, or the other way round", "who answers which: each protocol is judged alone"),
    P4("what leaves by a NAT gateway is cut off", "what the gateway lacks: its state, an address, a way out, a rule"),
    P5(
            "a published port is silent, or something else answers",
            "the forward that is missing, stale or to another port"),
    P6("the load balancer answers and the service does not", "the target: not there, not fit, not used, not admitting"),
    P7("a whole subnet is silent", "the route that is missing, dead, overtaken, or takes the reply elsewhere"),
    P8(
            "the public address of yesterday does not work",
            "the address: none, unbound, blocked, unpaid, without bandwidth"),
    P9("names do not resolve", "the resolver that is off or that packets do not reach"),
    N1("a ping fails inside, TCP works", "the entry that denies ICMP"),
    N2("a rule that allows changes nothing", "the rule that is asked before it and denies"),
    N3("connections open and hang", "the list without state that drops replies, and which of them"),
    N4("a rule that names a group does not match", "why the sender does not count as a member"),
    N5("an interface is dead", "detached, not allowed to forward, or an address that nobody holds"),
    N6("the host is in trouble", "what the vendor's own checks and events say"),
    N7("a peering does not carry, or one way only", "the half, route, range or step that is missing"),
    N8("a transit hub does not carry", "the attachment, association, propagation or route at fault"),
    N9("two forwards want the same packets", "the one that wins"),
    L1("nothing answers, since the machine is off", "the power state"),
    L2("the machine runs and nothing answers", "the lock: unpaid, expired, seized"),
    O1("one gateway or zone carries many", "who would be cut off without it (`audit --single-points`, `--without`)"),
    O2(
            "more is open than was meant",
            "the rule that lets it through (`audit --expect`); `exposure` tells all that is open"),
    O3("rules pile up", "rules that match nothing, or that something else makes useless");

    private static final String STATEFUL = "Every list keeps state, so replies pass.";
    private static final String ONE_FORWARD = "A port of an address takes one forward; a second one is refused.";
    private static final Map<Scenario, Map<Cloud, String>> ABSENT = Map.of(
            N3, Map.of(Cloud.AZURE, STATEFUL),
            N6,
                    Map.of(
                            Cloud.TENCENT,
                            "Not visible: the list of repair tasks is not read. A live migration keeps the machine running."),
            N8,
                    Map.of(
                            Cloud.AZURE,
                            "Virtual WAN hubs are not read; hubs of peerings and appliances are N5 and N7.",
                            Cloud.ALIYUN,
                            "Transit routers are not read: what takes one is UNKNOWN."),
            N9,
                    Map.of(
                            Cloud.AWS,
                            "Nothing forwards ports but the listeners of load balancers, of which a port has one.",
                            Cloud.AZURE,
                            ONE_FORWARD,
                            Cloud.TENCENT,
                            ONE_FORWARD),
            L2, Map.of(Cloud.AZURE, "No list tells a lock that stops packets; what is unpaid is deallocated."));

    private final String symptom;
    private final String cause;

    Scenario(String symptom, String cause) {
        this.symptom = symptom;
        this.cause = cause;
    }

    /** What people see. */
    String symptom() {
        return symptom;
    }

    /** What an answer has to name. */
    String cause() {
        return cause;
    }

    /** Why it has no code on a cloud. */
    Optional<String> absent(Cloud cloud) {
        return Optional.ofNullable(ABSENT.getOrDefault(this, Map.of()).get(cloud));
    }
}
