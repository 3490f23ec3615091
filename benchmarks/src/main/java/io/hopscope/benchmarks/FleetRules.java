/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.benchmarks;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.AddressSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.List;

/** Groups, stateless list and routes of one generated network. */
final class FleetRules {
    static final int TIERS = 3;
    private static final int OFFICES = 40;
    private static final int HTTPS = 443;
    private static final int SSH = 22;
    private static final int LAST_ENTRY = 32767;
    private static final int FIRST_EPHEMERAL = 1024;

    private final SnapshotBuilder builder;
    private final Scope scope;
    private final int network;

    FleetRules(SnapshotBuilder builder, Scope scope, int network) {
        this.builder = builder;
        this.scope = scope;
        this.network = network;
    }

    void add(ResourceId owner, ResourceId gateway) {
        for (int tier = 0; tier < TIERS; tier++) {
            group(tier);
        }
        list();
        ResourceId table = Fleet.id(ResourceKind.ROUTE_TABLE, "rt-" + network);
        Route local = route("10." + network % 256 + ".0.0/16", new NextHop.Local(), "local");
        Route out = route("0.0.0.0/0", new NextHop.ToGateway(gateway), "static");
        builder.add(new RouteTable(identity(table), owner, Fact.known(List.of(local, out))));
    }

    private void group(int tier) {
        List<Rule> rules = new ArrayList<>();
        for (int office = 0; office < OFFICES; office++) {
            rules.add(rule("office-" + office, Direction.INGRESS, Action.ALLOW, tcp(SSH, "45.9." + office + ".0/24")));
        }
        ResourceId front = Fleet.id(ResourceKind.SECURITY_GROUP, "sg-" + network + "-" + Math.max(0, tier - 1));
        rules.add(rule(
                "web",
                Direction.INGRESS,
                Action.ALLOW,
                tier == 0
                        ? tcp(HTTPS, "0.0.0.0/0")
                        : Match.allOf(List.of(port(HTTPS), new Match.CarriesLabel(Side.SOURCE, front)))));
        rules.add(rule("out", Direction.EGRESS, Action.ALLOW, new Match.Everything()));
        builder.add(new FilterList(
                identity(Fleet.id(ResourceKind.SECURITY_GROUP, "sg-" + network + "-" + tier)),
                Evaluation.ALLOW_UNION,
                Defaults.uniform(Fallback.DENY),
                Fact.known(List.copyOf(rules))));
    }

    private void list() {
        Match ephemeral = Match.allOf(List.of(
                new Match.ProtocolIs(Protocol.TCP),
                new Match.PortIn(Side.DESTINATION, PortSet.of(new PortRange(FIRST_EPHEMERAL, 65535)))));
        List<Rule> rules = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            rules.add(new Rule("100", direction, 100, Action.ALLOW, port(HTTPS), RuleOrigin.USER));
            rules.add(new Rule("110", direction, 110, Action.ALLOW, port(SSH), RuleOrigin.USER));
            rules.add(new Rule("120", direction, 120, Action.ALLOW, ephemeral, RuleOrigin.USER));
            rules.add(new Rule(
                    "*", direction, LAST_ENTRY, Action.DENY, new Match.Everything(), RuleOrigin.VENDOR_DEFAULT));
        }
        builder.add(new FilterList(
                identity(Fleet.id(ResourceKind.NETWORK_ACL, "acl-" + network)),
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.DENY),
                Fact.known(List.copyOf(rules))));
    }

    private static Match tcp(int port, String source) {
        return Match.allOf(List.of(port(port), new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse(source)))));
    }

    private static Match port(int port) {
        return Match.allOf(List.of(
                new Match.ProtocolIs(Protocol.TCP),
                new Match.PortIn(Side.DESTINATION, PortSet.of(PortRange.single(port)))));
    }

    private static Rule rule(String label, Direction direction, Action action, Match match) {
        return new Rule(label, direction, 0, action, match, RuleOrigin.USER);
    }

    private static Route route(String prefix, NextHop hop, String origin) {
        return new Route(
                prefix,
                new RouteDestination.ToPrefix(Prefix.parse(prefix)),
                0,
                0,
                List.of(hop),
                Fact.known(RouteState.ACTIVE),
                origin,
                AppliesTo.ALWAYS);
    }

    private Identity identity(ResourceId id) {
        return Identity.of(id, id.value(), scope);
    }
}
