/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteState;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.NoteCode;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Assumptions at every place where a provider may state one: named where they decide, and nowhere else. */
final class AssumptionTest {
    private static final Assumption CLOSES = new Assumption("v-closes", "a closing rule takes effect", "");
    private static final Assumption SPARES = new Assumption("v-spares", "neighbours are spared", "");
    private static final Assumption STEERS = new Assumption("v-steers", "replies are carried back", "");
    private static final Assumption BEATS = new Assumption("v-beats", "the upper route wins", "");

    @Test
    void aRuleThatRestsOnAnAssumption_decidesWhereNothingElseWould() {
        Snapshot closed = withRules("first", Rules.denyIn(2, "any from any"), "tcp/22 from any");
        Snapshot open = withRules("first", Rules.denyIn(2, "any from any"), "tcp/443 from any");

        assertThat(answer(closed, "internet", "web")).isEqualTo("BLOCKED PROBABLE [v-closes]");
        assertThat(answer(open, "internet", "web")).isEqualTo("REACHABLE CERTAIN []");
        assertThat(strict(closed, "internet", "web")).isEqualTo(Verdict.UNKNOWN);
        assertThat(strict(open, "internet", "web")).isEqualTo(Verdict.REACHABLE);
    }

    @Test
    void aClosingRuleOfTheLastList_changesNothing() {
        Snapshot last = withRules("second", Rules.denyIn(2, "any from any"), "tcp/22 from any");

        assertThat(answer(last, "internet", "inner")).startsWith("BLOCKED CERTAIN");
    }

    @Test
    void trafficInsideTheSubnet_isSparedOnAnAssumptionWhereTheListDenies() {
        assertThat(answer(withAcl("any from any"), "inner", "web")).isEqualTo("REACHABLE CERTAIN []");
        assertThat(answer(withAcl("tcp/22 from any"), "inner", "web")).isEqualTo("REACHABLE PROBABLE [v-spares]");
        assertThat(strict(withAcl("tcp/22 from any"), "inner", "web")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void anExemption_mayRestOnAnAssumption() {
        Snapshot exempt = changed(base(), r -> r instanceof NetworkInterface nic ? exempt(nic) : r);

        assertThat(answer(base(), "inner", "web")).isEqualTo("REACHABLE CERTAIN []");
        assertThat(answer(exempt, "web", "inner")).isEqualTo("REACHABLE PROBABLE [v-spares]");
        assertThat(strict(exempt, "web", "inner")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aReplyThatIsCarriedBack_isSureOnlyWhereItsRouteLeadsBack() {
        UnaryOperator<Resource> steered = r -> r instanceof Door door ? steered(door) : r;

        assertThat(answer(changed(base(), steered), "internet", "web")).isEqualTo("REACHABLE CERTAIN []");
        Snapshot detour = changed(base(Routes.blackhole("0.0.0.0/0")), steered);
        assertThat(answer(detour, "internet", "web")).isEqualTo("REACHABLE PROBABLE [v-steers]");
        assertThat(strict(detour, "internet", "web")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aRouteThatIsAssumedToBeInForce_isNamedWhereItDecides() {
        Route upper = state(Routes.blackhole("192.0.2.0/24"), Fact.assumed(RouteState.BLACKHOLE, BEATS));
        Snapshot snapshot = base(Routes.toGateway("0.0.0.0/0", "gw"), upper);

        assertThat(answer(snapshot, "web", "192.0.2.1")).isEqualTo("BLOCKED PROBABLE [v-beats]");
        assertThat(answer(snapshot, "web", "198.51.100.1")).isEqualTo("REACHABLE CERTAIN []");
        assertThat(strict(snapshot, "web", "192.0.2.1")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aRouteForPublicSources_isOpenWhereDoorsWereNotRead() {
        Route own = forPublicSources(Routes.toGateway("0.0.0.0/0", "gw"));
        Snapshot told = base(own);
        SnapshotBuilder untold = builder(told, r -> r);
        untold.gap(new Gap(
                Estates.SCOPE, ResourceKind.DOOR, "inner-nic", GapReason.NOT_READ, "", "not read", "reading it"));

        assertThat(answer(told, "web", "192.0.2.1")).isEqualTo("REACHABLE CERTAIN []");
        assertThat(answer(told, "inner", "192.0.2.1")).startsWith("BLOCKED");
        assertThat(answer(untold.build(), "inner", "192.0.2.1")).startsWith("UNKNOWN");
    }

    private static Snapshot withRules(String which, Rule closing, String second) {
        Rule rests = new Rule(
                closing.label(),
                Direction.INGRESS,
                2,
                closing.action(),
                closing.match(),
                closing.origin(),
                Optional.of(CLOSES));
        Rule admits = Rules.allowIn(1, second);
        Rule[] first = which.equals("first") ? new Rule[] {admits, rests} : new Rule[] {admits};
        Rule[] last = which.equals("first") ? new Rule[] {Rules.allowIn(1, "tcp/443 from any")} : new Rule[] {rests};
        Snapshot lists = Estates.like(base())
                .list(ResourceKind.SECURITY_GROUP, Evaluation.FIRST_MATCH, "first", first)
                .list(ResourceKind.SECURITY_GROUP, Evaluation.FIRST_MATCH, "last", last)
                .build();
        return changed(lists, r -> r instanceof NetworkInterface nic ? chained(nic) : r);
    }

    private static NetworkInterface chained(NetworkInterface nic) {
        Stage stage = new Stage(
                ResourceKind.SECURITY_GROUP,
                Fact.known(List.of(
                        Estates.id(ResourceKind.SECURITY_GROUP, "first"),
                        Estates.id(ResourceKind.SECURITY_GROUP, "last"))),
                Combination.CONCAT_IN_ATTACH_ORDER,
                true,
                true,
                Fallback.DENY,
                Fallback.DENY,
                List.of(),
                Optional.empty());
        return nic.withGroups(Fact.known(List.of(stage)), nic.labels());
    }

    private static Snapshot withAcl(String admitted) {
        Snapshot lists = Estates.like(base())
                .acl("acl", Rules.allowIn(1, admitted), Rules.allowOut(1, "any to any"))
                .build();
        return changed(lists, r -> r instanceof Subnet subnet ? rimmed(subnet) : r);
    }

    private static Subnet rimmed(Subnet subnet) {
        Stage stage = new Stage(
                ResourceKind.NETWORK_ACL,
                Fact.known(List.of(Estates.id(ResourceKind.NETWORK_ACL, "acl"))),
                Combination.CONCAT_IN_ATTACH_ORDER,
                false,
                false,
                Fallback.DENY,
                Fallback.DENY,
                List.of(),
                Optional.of(SPARES));
        return subnet.withStages(Fact.known(List.of(stage)));
    }

    private static NetworkInterface exempt(NetworkInterface nic) {
        if (!nic.name().equals("inner-nic")) {
            return nic;
        }
        Exemption spared = new Exemption(
                "the neighbour", Rules.match("any from 10.1.1.4/32", Direction.INGRESS), Optional.of(SPARES));
        Stage stage = new Stage(
                ResourceKind.SECURITY_GROUP,
                Fact.known(List.of()),
                Combination.UNION,
                true,
                true,
                Fallback.DENY,
                Fallback.DENY,
                List.of(spared),
                Optional.empty());
        return nic.withGroups(Fact.known(List.of(stage)), nic.labels());
    }

    private static Door steered(Door old) {
        ResourceId gateway = old.gateway().orElseThrow();
        return new Door(
                old.identity(),
                old.outside(),
                old.ports(),
                old.target(),
                old.inside(),
                old.gateway(),
                old.rank(),
                old.carries(),
                false,
                false,
                new ReplyPath.SteeredTo(gateway, STEERS));
    }

    private static Route state(Route old, Fact<RouteState> state) {
        return new Route(
                old.label(),
                old.destination(),
                old.tier(),
                old.rank(),
                old.nextHops(),
                state,
                old.origin(),
                old.appliesTo());
    }

    private static Route forPublicSources(Route old) {
        return new Route(
                old.label(),
                old.destination(),
                old.tier(),
                old.rank(),
                old.nextHops(),
                old.state(),
                old.origin(),
                AppliesTo.SOURCE_HAS_PUBLIC_ADDRESS);
    }

    private static Snapshot base(Route... routes) {
        Route[] all = routes.length == 0 ? new Route[] {Routes.toGateway("0.0.0.0/0", "gw")} : routes;
        return Estates.estate()
                .network("net", "10.1.0.0/16")
                .gateway("gw", "net")
                .table("table", "net", all)
                .group("any", Rules.in("any from 0.0.0.0/0"), Rules.out("any to 0.0.0.0/0"))
                .subnet("subnet", "net", "10.1.1.0/24", s -> s.table("table"))
                .machine("web", "subnet", "10.1.1.4", m -> m.groups("any").publicAddress("198.51.100.4"))
                .machine("inner", "subnet", "10.1.1.5", m -> m.groups("any"))
                .build();
    }

    private static Snapshot changed(Snapshot snapshot, UnaryOperator<Resource> change) {
        return builder(snapshot, change).build();
    }

    private static SnapshotBuilder builder(Snapshot snapshot, UnaryOperator<Resource> change) {
        SnapshotBuilder builder = new SnapshotBuilder();
        snapshot.resources().map(change).forEach(builder::add);
        snapshot.coverage()
                .completed()
                .forEach((key, selectors) ->
                        selectors.forEach(selector -> builder.complete(key.scope(), key.kind(), selector)));
        return builder;
    }

    private static String answer(Snapshot snapshot, String from, String to) {
        Engine engine = Engine.of(snapshot);
        Answer answer = engine.answer(engine.question(from, to, Service.parse("tcp/443")));
        List<String> named = answer.notes().stream()
                .filter(note -> note.code() == NoteCode.ASSUMPTION)
                .map(note -> note.assumption())
                .toList();
        assertThat(named.isEmpty()).isEqualTo(answer.confidence() == Confidence.CERTAIN);
        return answer.verdict() + " " + answer.confidence() + " " + named;
    }

    private static Verdict strict(Snapshot snapshot, String from, String to) {
        Engine engine = Engine.strict(snapshot);
        return engine.answer(engine.question(from, to, Service.parse("tcp/443")))
                .verdict();
    }
}
