/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListFixesTest {
    private static final Rule ALL_IN = Rules.allowIn(100, "any from any");
    private static final Rule ALL_OUT = Rules.allowOut(100, "any to any");

    @Test
    void aDenyBeforeTheAllow_getsARuleJustBeforeItOrGoes() {
        Snapshot snapshot = withList(Rules.denyIn(90, "tcp/443 from 198.51.100.0/24"), ALL_IN, ALL_OUT);

        assertThat(Shop.texts(snapshot, "198.51.100.7", "web-1", "tcp/443"))
                .containsExactly(
                        "add to open the ingress rule 89, which allows tcp to port 443 from 198.51.100.7/32",
                        "remove from open the ingress rule 90, which denies tcp to port 443 from 198.51.100.0/24");
    }

    @Test
    void whereTheNumberJustBeforeIsTaken_theNextFreeOne() {
        Snapshot snapshot = withList(
                Rules.allowIn(89, "udp/53 from any"),
                Rules.allowIn(88, "udp/54 from any"),
                Rules.denyIn(90, "tcp/443 from 198.51.100.0/24"),
                ALL_IN,
                ALL_OUT);

        assertThat(added(Shop.fixes(snapshot, "198.51.100.7", "web-1", "tcp/443")
                                .get(0))
                        .order())
                .isEqualTo(87);
    }

    @Test
    void withoutAFreeNumberBeforeTheDeny_itGoesOrOthersMakeRoom() {
        Snapshot snapshot = withList(Rules.denyIn(1, "tcp/443 from 198.51.100.0/24"), ALL_IN, ALL_OUT);

        List<Fix> fixes = Shop.fixes(snapshot, "198.51.100.7", "web-1", "tcp/443");

        assertThat(fixes)
                .extracting(fix -> fix.changes().get(0).getClass().getSimpleName())
                .containsExactly("InsertRule", "RemoveRule");
    }

    @Test
    void whereNumbersCannotMove_theDenyIsReplacedIfItsLackIsNotEnough() {
        Snapshot snapshot =
                withList(Rules.denyIn(1, "tcp/443 from 198.51.100.0/24"), Rules.denyIn(2, "any from any"), ALL_OUT);
        Engine engine = Engine.of(snapshot);
        Fixer fixer = new Fixer(engine, List.of(new TestRenderer(List.of(Change.InsertRule.class))));

        List<Fix> fixes = fixer.fixes(engine.answer(engine.question("198.51.100.7", "web-1", Service.tcp(443))));

        assertThat(fixes)
                .extracting(fix -> fix.changes().get(0).getClass().getSimpleName())
                .containsExactly("ReplaceRule");
    }

    @Test
    void whenNothingMatches_theRuleStandsBehindTheUsersRules() {
        Snapshot snapshot =
                withList(Rules.allowIn(100, "tcp/80 from any"), Rules.allowIn(110, "tcp/81 from any"), ALL_OUT);

        Rule added = added(Shop.fixes(snapshot, "internet", "web-1", "tcp/443").get(0));

        assertThat(added.order()).isEqualTo(120);
        assertThat(added.label()).isEqualTo("120");
        assertThat(added.match()).isEqualTo(Rules.match("tcp/443 from 0.0.0.0/0", Direction.INGRESS));
    }

    @Test
    void aDefaultThatTheVendorShows_staysLast() {
        Rule last = new Rule(
                "32767",
                Direction.INGRESS,
                32767,
                Action.DENY,
                Rules.match("any from any", Direction.INGRESS),
                RuleOrigin.VENDOR_DEFAULT);
        Snapshot snapshot = withList(Rules.allowIn(7, "tcp/80 from any"), last, ALL_OUT);

        List<Fix> fixes = Shop.fixes(snapshot, "internet", "web-1", "tcp/443");

        assertThat(fixes).hasSize(1);
        assertThat(added(fixes.get(0)).order()).isEqualTo(8);
    }

    @Test
    void aRuleThatThePlatformKeeps_isNotRemoved() {
        Rule implicit = new Rule(
                "block",
                Direction.INGRESS,
                5,
                Action.DENY,
                Rules.match("tcp/25 from any", Direction.INGRESS),
                RuleOrigin.IMPLICIT);
        Snapshot snapshot = withList(implicit, ALL_IN, ALL_OUT);

        assertThat(Shop.fixes(snapshot, "internet", "web-1", "tcp/25"))
                .flatExtracting(Fix::changes)
                .noneMatch(change -> change instanceof Change.RemoveRule);
    }

    @Test
    void aReplyThatIsDenied_getsTheClientsPorts() {
        Snapshot snapshot = withList(ALL_IN, Rules.allowOut(100, "tcp/443 to any"));

        Rule fromOutside =
                added(Shop.fixes(snapshot, "internet", "web-1", "tcp/443").get(0));
        Rule fromLinux = added(Shop.fixes(snapshot, "db-1", "web-1", "tcp/443").get(0));

        assertThat(fromOutside.direction()).isEqualTo(Direction.EGRESS);
        assertThat(fromOutside.match()).isEqualTo(Rules.match("tcp/32768-65535 to 0.0.0.0/0", Direction.EGRESS));
        assertThat(fromLinux.match()).isEqualTo(Rules.match("tcp/32768-60999 to 10.0.2.10/32", Direction.EGRESS));
    }

    @Test
    void aReplyToANat_getsThePortsThatItPicks() {
        Snapshot snapshot = Shop.sound()
                .acl("strict", Rules.allowIn(100, "any from 10.0.0.0/8"), ALL_OUT)
                .subnet("rim", "net", "10.0.9.0/24", s -> s.table("public").acl("strict"))
                .nat("nat", "rim", "10.0.9.5", "203.0.113.99", OperationalState.up("ok"))
                .table("private", "net", Routes.toNat("0.0.0.0/0", "nat"))
                .build();

        Rule added =
                added(Shop.fixes(snapshot, "db-1", "198.51.100.7", "tcp/443").get(0));

        assertThat(added.match()).isEqualTo(Rules.match("tcp/1024-65535 from 198.51.100.7/32", Direction.INGRESS));
    }

    @Test
    void anEchoReplyThatIsDenied_getsItsOwnType() {
        Snapshot snapshot = Shop.sound()
                .group("web", Rules.in("icmp from any"))
                .acl("open", ALL_IN, Rules.allowOut(100, "tcp to any"))
                .build();

        Rule added = added(Shop.fixes(snapshot, "internet", "web-1", "icmp").get(0));

        assertThat(added.match()).isEqualTo(Rules.match("icmp/0/0 to 0.0.0.0/0", Direction.EGRESS));
    }

    @Test
    void aListThatDeniesEverything_isExchangedForOneThatWorks() {
        Estates estate = Shop.sound()
                .acl("closed")
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("closed"));

        assertThat(Shop.fixes(estate.build(), "internet", "web-1", "tcp/443"))
                .extracting(Fix::changes)
                .containsExactly(List.of(new Change.BindSubnetList(
                        Estates.id(ResourceKind.SUBNET, "front"), Estates.id(ResourceKind.NETWORK_ACL, "open"))));
    }

    @Test
    void aSubnetThatNobodyMayChange_keepsItsList() {
        Snapshot snapshot = Shop.sound()
                .acl("closed")
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("closed"))
                .frozen("front", "closed")
                .build();

        assertThat(Shop.fixes(snapshot, "internet", "web-1", "tcp/443")).isEmpty();
    }

    @Test
    void aListByPositions_isInsertedInto() {
        Snapshot snapshot = Shop.sound()
                .list(
                        ResourceKind.NETWORK_ACL,
                        Evaluation.FIRST_MATCH,
                        "open",
                        position("a", 0, Action.DENY, "tcp/443 from 198.51.100.0/24"),
                        position("b", 1, Action.ALLOW, "any from any"),
                        ALL_OUT)
                .build();

        Fix fix = Shop.fixes(snapshot, "198.51.100.7", "web-1", "tcp/443").get(0);

        Change.InsertRule insert = (Change.InsertRule) fix.changes().get(0);
        assertThat(insert.rule().order()).isZero();
        assertThat(insert.rule().label()).isEqualTo("tcp/443 from 198.51.100.7/32");
    }

    @Test
    void listsThatAreReadOneAfterAnother_areMendedWhereTheyDeny() {
        Snapshot snapshot = Shop.sound()
                .acl("first", Rules.allowIn(10, "udp from any"), Rules.allowOut(10, "any to any"))
                .acl("second", Rules.denyIn(50, "tcp/443 from any"), ALL_IN)
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("first", "second"))
                .build();

        assertThat(Shop.fixes(snapshot, "198.51.100.7", "web-1", "tcp/443"))
                .flatExtracting(Fix::changes)
                .extracting(change -> change.subject().value())
                .containsOnly("second");
    }

    private static Snapshot withList(Rule... rules) {
        return Shop.sound().acl("open", rules).build();
    }

    private static Rule position(String label, int order, Action action, String text) {
        return new Rule(label, Direction.INGRESS, order, action, Rules.match(text, Direction.INGRESS), RuleOrigin.USER);
    }

    private static Rule added(Fix fix) {
        assertThat(fix.changes()).hasSize(1);
        return ((Change.AddRule) fix.changes().get(0)).rule();
    }
}
