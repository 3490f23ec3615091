/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.Flow;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Protocol;
import io.hopscope.reach.Engine;
import io.hopscope.reach.trace.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LintTest {
    private static final OperationalState UP = OperationalState.up("active");

    @Test
    void estateWithoutSuperfluousThings_isClean() {
        assertThat(lint(AuditTest.shop().build())).isEmpty();
    }

    @Test
    void withoutLint_nothingOfItIsTold() {
        Snapshot untidy =
                AuditTest.shop().group("spare", Rules.in("tcp/1 from any")).build();

        assertThat(new Audit(Engine.of(untidy), List.of()).report().findings()).isEmpty();
        assertThat(lint(untidy)).containsExactly("LIST_UNUSED INFO spare ");
    }

    @Test
    void union_ruleWithinOthers_addsNothing() {
        assertThat(shadowed(
                        Evaluation.ALLOW_UNION,
                        Rules.in("tcp/443 from 10.1.0.0/16"),
                        Rules.in("tcp/440-450 from 10.0.0.0/8"),
                        Rules.in("tcp/80 from group:web"),
                        Rules.in("tcp/80 from any"),
                        Rules.in("tcp/1000-2000 from any"),
                        Rules.in("tcp/1500-2500 from any"),
                        Rules.in("tcp/1200-2200 from any"),
                        Rules.in("udp/53 from any"),
                        Rules.in("icmp/8/0 from any"),
                        Rules.out("tcp/443 to any")))
                .containsExactly(
                        "INFO tcp/1200-2200 from any: allows tcp/1000-2000 from any, allows tcp/1500-2500 from any",
                        "INFO tcp/443 from 10.1.0.0/16: allows tcp/440-450 from 10.0.0.0/8",
                        "INFO tcp/80 from group:web: allows tcp/80 from any");
    }

    @Test
    void manyRules_areReadAll() {
        Rule[] rules = Stream.concat(
                        IntStream.range(0, 4000)
                                .mapToObj(i -> Rules.in("tcp/443 from 10." + i / 200 + "." + i % 200 + ".0/24")),
                        Stream.of(Rules.in("tcp/443 from 10.7.7.128/25")))
                .toArray(Rule[]::new);

        assertThat(shadowed(Evaluation.ALLOW_UNION, rules))
                .containsExactly("INFO tcp/443 from 10.7.7.128/25: allows tcp/443 from 10.7.7.0/24");
    }

    @Test
    void union_twoAlike_leaveTheFirst() {
        assertThat(shadowed(
                        Evaluation.ALLOW_UNION,
                        Rules.allowIn(1, "tcp/443 from any"),
                        Rules.allowIn(2, "tcp/443 from any")))
                .containsExactly("INFO 2: allows 1");
    }

    @Test
    void union_groupsAreNoAddressesAndNoOtherGroups() {
        assertThat(shadowed(
                        Evaluation.ALLOW_UNION,
                        Rules.in("tcp/443 from group:web"),
                        Rules.in("tcp/443 from group:db"),
                        Rules.in("tcp/443 from set:office"),
                        Rules.in("tcp/443 from 10.0.0.0/8")))
                .isEmpty();
    }

    @Test
    void firstMatch_ruleBehindOnesOfEitherAction_decidesNothing() {
        assertThat(shadowed(
                        Evaluation.FIRST_MATCH,
                        Rules.allowIn(300, "tcp/80 from 10.1.0.0/16"),
                        Rules.denyIn(100, "tcp/0-1000 from 10.0.0.0/8"),
                        Rules.allowIn(200, "tcp/443 from any"),
                        Rules.denyIn(250, "tcp/443 from 192.0.2.0/24"),
                        Rules.allowIn(400, "any from any"),
                        Rules.allowIn(500, "udp/53 from any")))
                .containsExactly("INFO 500: allows 400", "LOW 250: allows 200", "LOW 300: denies 100");
    }

    @Test
    void byPriority_aDenyBeatsAnAllowOfTheSameAndNotTheOtherWayRound() {
        assertThat(shadowed(
                        Evaluation.PRIORITY_DENY_WINS_TIES,
                        Rules.allowIn(1, "tcp/80 from 10.1.0.0/16"),
                        Rules.denyIn(1, "tcp/80 from 10.0.0.0/8"),
                        Rules.allowIn(2, "tcp/80 from any"),
                        Rules.denyIn(2, "tcp/80 from 192.0.2.0/24")))
                .containsExactly("LOW 1: denies 1");
    }

    @Test
    void ruleThatIsTold_neverDecidesAPacket() {
        Random random = new Random(7);
        List<Evaluation> kinds = List.of(Evaluation.values());
        int told = 0;
        for (int round = 0; round < 60; round++) {
            Evaluation evaluation = kinds.get(round % kinds.size());
            List<Rule> rules = random(random, evaluation);
            Set<String> shadowed = labels(shadowed(evaluation, rules.toArray(Rule[]::new)));
            told += shadowed.size();
            List<Rule> left = rules.stream()
                    .filter(rule -> !shadowed.contains(rule.label()))
                    .toList();
            for (int packet = 0; packet < 200; packet++) {
                Flow flow = flow(random);
                assertThat(decisive(rules, evaluation, flow)).noneMatch(shadowed::contains);
                assertThat(allows(left, evaluation, flow)).isEqualTo(allows(rules, evaluation, flow));
            }
        }
        assertThat(told).isGreaterThan(60);
    }

    @Test
    void listsAndTablesThatNothingUses_areTold() {
        Snapshot snapshot = AuditTest.shop()
                .group("spare", Rules.in("tcp/443 from any"))
                .group("named", Rules.out("any to any"))
                .group("db", Rules.in("tcp/5432 from group:web"), Rules.in("tcp/22 from group:named"))
                .acl("idle", Rules.allowIn(1, "any from any"))
                .table("unused", "net", Routes.toGateway("0.0.0.0/0", "gw"))
                .hub("hub")
                .hubTable("hub-spare", "hub")
                .build();

        assertThat(lint(snapshot))
                .containsExactly(
                        "LIST_UNUSED INFO spare ",
                        "LIST_UNUSED INFO idle ",
                        "TABLE_UNUSED INFO hub-spare ",
                        "TABLE_UNUSED INFO unused ");
    }

    @Test
    void whereUsersWereNotRead_nothingIsSaidToBeUnused() {
        Estates estate = AuditTest.shop().group("spare", Rules.in("tcp/443 from any"));
        assertThat(lint(estate.unlisted(ResourceKind.INTERFACE).build())).isEmpty();

        Estates doubtful = AuditTest.shop().group("spare", Rules.in("tcp/443 from any"));
        NetworkInterface port = (NetworkInterface) doubtful.require(ResourceKind.INTERFACE, "web-1-nic");
        doubtful.add(port.withGroups(
                Fact.unknown(new Gap(
                        Estates.SCOPE, ResourceKind.INTERFACE, "web-1-nic", GapReason.NOT_READ, "", "not read", "")),
                port.labels()));
        assertThat(lint(doubtful.build())).noneMatch(line -> line.startsWith("LIST_UNUSED"));
    }

    @Test
    void referencesToWhatDoesNotExist_areTold() {
        Snapshot snapshot = AuditTest.shop()
                .group("db", Rules.in("tcp/5432 from group:web"), Rules.in("tcp/22 from group:gone"))
                .build();

        assertThat(lint(snapshot)).containsExactly("STALE_REFERENCE LOW db tcp/22 from group:gone");
        assertThat(lint(AuditTest.shop()
                        .group("db", Rules.in("tcp/5432 from group:web"), Rules.in("tcp/22 from group:gone"))
                        .unlisted(ResourceKind.SECURITY_GROUP)
                        .build()))
                .isEmpty();
    }

    @Test
    void networksThatAreJoinedAndOverlap_areTold() {
        Snapshot snapshot = AuditTest.shop()
                .network("wide", "10.8.0.0/13")
                .network("inner", "10.9.0.0/16", "192.168.0.0/24")
                .network("apart", "10.32.0.0/16")
                .peering("one", "net", "wide", UP)
                .peering("two", "net", "inner", UP)
                .peering("three", "net", "apart", UP)
                .build();

        assertThat(lint(snapshot)).containsExactly("RANGES_OVERLAP LOW net wide inner");
    }

    private static List<String> shadowed(Evaluation evaluation, Rule... rules) {
        Snapshot snapshot = AuditTest.shop()
                .group("named")
                .set("office", "192.0.2.0/28")
                .list(ResourceKind.FILTER_LIST, evaluation, "list", rules)
                .build();
        return findings(snapshot).stream()
                .filter(finding -> finding.code() == FindingCode.RULE_SHADOWED)
                .map(finding -> finding.severity() + " " + finding.rule() + ": "
                        + finding.evidence().get(0).value())
                .sorted()
                .toList();
    }

    private static Set<String> labels(List<String> shadowed) {
        return shadowed.stream()
                .map(line -> line.substring(line.indexOf(' ') + 1, line.indexOf(':')))
                .collect(Collectors.toSet());
    }

    private static List<String> lint(Snapshot snapshot) {
        return findings(snapshot).stream()
                .map(finding -> finding.code() + " " + finding.severity() + " "
                        + finding.subject().value() + " " + finding.rule())
                .toList();
    }

    private static List<Finding> findings(Snapshot snapshot) {
        return Audit.withLint(Engine.of(snapshot), List.of()).report().findings();
    }

    private static List<Rule> random(Random random, Evaluation evaluation) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            int from = random.nextInt(6);
            String text = (random.nextBoolean() ? "tcp/" : "udp/") + from + "-" + (from + random.nextInt(5)) + " from "
                    + (random.nextInt(3) == 0
                            ? "any"
                            : "10.0.0." + 4 * random.nextInt(4) + "/" + (29 + random.nextInt(3)));
            boolean deny = evaluation != Evaluation.ALLOW_UNION && random.nextBoolean();
            Rule rule = deny ? Rules.denyIn(i, text) : Rules.allowIn(i, text);
            rules.add(evaluation == Evaluation.PRIORITY_DENY_WINS_TIES ? rule.at(random.nextInt(3)) : rule);
        }
        return rules;
    }

    private static Flow flow(Random random) {
        return new Flow(
                random.nextBoolean() ? Protocol.TCP : Protocol.UDP,
                IpAddress.parse("10.0.0." + random.nextInt(20)),
                1024,
                IpAddress.parse("10.9.9.9"),
                random.nextInt(11));
    }

    /** The rules without which the packet would fare otherwise. */
    private static Set<String> decisive(List<Rule> rules, Evaluation evaluation, Flow flow) {
        return rules.stream()
                .filter(rule -> {
                    List<Rule> others = rules.stream()
                            .filter(other -> !other.label().equals(rule.label()))
                            .toList();
                    return allows(rules, evaluation, flow) != allows(others, evaluation, flow);
                })
                .map(Rule::label)
                .collect(Collectors.toSet());
    }

    private static boolean allows(List<Rule> rules, Evaluation evaluation, Flow flow) {
        List<Rule> matching = rules.stream().filter(rule -> matches(rule, flow)).toList();
        if (evaluation == Evaluation.ALLOW_UNION) {
            return !matching.isEmpty();
        }
        int first = matching.stream().mapToInt(Rule::order).min().orElse(-1);
        List<Rule> deciding =
                matching.stream().filter(rule -> rule.order() == first).toList();
        return !deciding.isEmpty() && deciding.stream().noneMatch(rule -> rule.action() == Action.DENY);
    }

    private static boolean matches(Rule rule, Flow flow) {
        return Extents.of(rule.match()).stream()
                .anyMatch(extent -> extent.flows().contains(flow));
    }
}
