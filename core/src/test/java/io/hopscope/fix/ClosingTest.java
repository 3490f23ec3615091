/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes that keep something from getting through. */
final class ClosingTest {
    private static final List<Class<? extends Change>> UNSPEAKABLE =
            List.of(Change.RemoveRule.class, Change.AddRule.class, Change.InsertRule.class);
    private static final Rule OUT = Rules.out("any to 0.0.0.0/0");

    @Test
    void theRuleOfAGroupThatAdmitsIt_goes() {
        assertThat(texts(Shop.sound().build(), "internet", "web-1", "tcp/443"))
                .containsExactly(
                        "remove from web the ingress rule that allows tcp to port 443 from 0.0.0.0/0 / DeltaLine[from=db-1, to=web-1, protocol=tcp, ports=443]");
    }

    @Test
    void whatElseTheRuleAdmits_isClosedAsWell() {
        Snapshot wide = Shop.sound()
                .group("web", Rules.in("tcp/440-449 from 0.0.0.0/0"), OUT)
                .machine("web-2", "front", "10.0.1.11", Shop.web("203.0.113.11"))
                .build();

        assertThat(closing(wide, "198.51.100.7", "web-1", "tcp/443"))
                .singleElement()
                .satisfies(fix -> {
                    assertThat(fix.opens()).isEmpty();
                    assertThat(fix.closes())
                            .contains(new DeltaLine("internet, db-1, web-1", "web-2", "tcp", "440-449"))
                            .anySatisfy(line -> {
                                assertThat(line.to()).isEqualTo("web-1");
                                assertThat(line.ports()).isEqualTo("440-442,444-449");
                            });
                });
    }

    @Test
    void whereOnlyAPartOfTheInternetIsRouted_whatElseGoesThereIsClosedAsWell() {
        Snapshot partner = Shop.sound()
                .table("public", "net", Routes.toGateway("192.0.2.0/24", "gw"))
                .build();

        assertThat(closing(partner, "web-1", "192.0.2.9", "tcp/25"))
                .first()
                .satisfies(fix -> assertThat(fix.closes())
                        .anySatisfy(line -> assertThat(line.to()).startsWith("192.0.2.0/24")));
    }

    @Test
    void whereOrderDecides_aRuleBeforeItDeniesExactlyWhatIsAsked() {
        assertThat(texts(ordered(), "198.51.100.7", "web-1", "tcp/443"))
                .first()
                .isEqualTo("add to web the ingress rule 99, which denies tcp to port 443 from 198.51.100.7/32 / ");
    }

    @Test
    void whereNoNumberIsFree_itIsPutInItsPlace() {
        Snapshot full =
                listed(Evaluation.FIRST_MATCH, Rules.allowIn(1, "tcp from any"), Rules.allowOut(1, "any to any"));

        assertThat(texts(full, "198.51.100.7", "web-1", "tcp/443"))
                .first()
                .isEqualTo("insert into web at 1 the ingress rule that denies tcp to port 443 from 198.51.100.7/32 / ");
    }

    @Test
    void whereDenyWinsTies_itHasTheSamePriority() {
        Snapshot tied = listed(
                Evaluation.PRIORITY_DENY_WINS_TIES, Rules.allowIn(1, "tcp from any"), Rules.allowOut(1, "any to any"));

        assertThat(closing(tied, "198.51.100.7", "web-1", "tcp/443"))
                .first()
                .satisfies(fix -> assertThat(fix.changes())
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Change.AddRule.class,
                                add -> assertThat(add.rule().order()).isEqualTo(1)));
    }

    @Test
    void listWithoutState_isLeftAloneWhereAGroupIsAsked() {
        assertThat(closing(Shop.sound().build(), "internet", "web-1", "tcp/443"))
                .flatExtracting(Fix::changes)
                .extracting(change -> change.subject().kind())
                .containsOnly(ResourceKind.SECURITY_GROUP);
    }

    @Test
    void whatNobodyMayChange_isNotProposed() {
        assertThat(closing(Shop.frozen(Shop.sound().build(), "web", "open"), "internet", "web-1", "tcp/443"))
                .isEmpty();
    }

    @Test
    void whereTheGroupMayNotBeChanged_theListOfTheSubnetDenies() {
        assertThat(texts(Shop.frozen(Shop.sound().build(), "web"), "internet", "web-1", "tcp/443"))
                .first()
                .asString()
                .startsWith("add to open the ingress rule 99, which denies tcp to port 443 from 0.0.0.0/0 / ");
    }

    @Test
    void whatDoesNotGetThrough_needsNothing() {
        assertThat(closing(Shop.sound().build(), "internet", "web-1", "tcp/22")).isEmpty();
    }

    @Test
    void aChangeThatTheVendorHasNoCommandFor_isNotProposed() {
        Engine engine = Engine.of(Shop.sound().build());
        Fixer fixer = new Fixer(engine, List.of(new TestRenderer(UNSPEAKABLE)));

        assertThat(fixer.closing(engine.question("internet", "web-1", Service.tcp(443))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2} to {3} {4}")
    @MethodSource("open")
    void everyFix_isProvenAndIdempotentAndOpensNothingAndLeavesNothingOut(
            String what, Snapshot snapshot, String from, String to, String service) {
        List<Fix> fixes = closing(snapshot, from, to, service);

        assertThat(fixes).isNotEmpty().doesNotHaveDuplicates();
        for (Fix fix : fixes) {
            Snapshot once = snapshot.with(fix.changes());
            assertThat(isClosed(once, from, to, service)).isTrue();
            assertThat(once.with(fix.changes()).resources())
                    .containsExactlyElementsOf(once.resources().toList());
            assertThat(closing(once, from, to, service)).isEmpty();
            assertThat(fix.opens()).isEmpty();
            for (int left = 0; left < fix.changes().size(); left++) {
                List<Change> fewer = new ArrayList<>(fix.changes());
                fewer.remove(left);
                assertThat(isClosed(snapshot.with(fewer), from, to, service)).isFalse();
            }
        }
    }

    static Stream<Arguments> open() {
        return Stream.of(
                open("one rule", Shop.sound().build(), "internet", "web-1", "tcp/443"),
                open("a neighbour", Shop.sound().build(), "web-1", "db-1", "tcp/5432"),
                open("outward", Shop.sound().build(), "web-1", "198.51.100.7", "tcp/25"),
                open("one part", office("tcp/22 from 198.51.100.0/24"), "internet", "web-1", "tcp/22"),
                open(
                        "two parts",
                        office("tcp/22 from 198.51.100.0/24", "tcp/22 from 192.0.2.0/24"),
                        "internet",
                        "web-1",
                        "tcp/22"),
                open(
                        "two rules that overlap",
                        office("tcp/22 from any", "tcp from any"),
                        "internet",
                        "web-1",
                        "tcp/22"),
                open("an ordered list", ordered(), "internet", "web-1", "tcp/443"),
                open("every port", ordered(), "internet", "web-1", "any"),
                open("no group", unguarded(), "internet", "web-2", "tcp/443"));
    }

    private static Arguments open(String what, Snapshot snapshot, String from, String to, String service) {
        return Arguments.of(what, snapshot, from, to, service);
    }

    private static Snapshot office(String... admitted) {
        Rule[] rules = Stream.concat(Stream.of(admitted).map(Rules::in), Stream.of(OUT))
                .toArray(Rule[]::new);
        return Shop.sound().group("web", rules).build();
    }

    private static Snapshot ordered() {
        return listed(Evaluation.FIRST_MATCH, Rules.allowIn(100, "tcp from any"), Rules.allowOut(100, "any to any"));
    }

    private static Snapshot listed(Evaluation evaluation, Rule... rules) {
        return Shop.sound()
                .list(ResourceKind.SECURITY_GROUP, evaluation, "web", rules)
                .build();
    }

    /** A machine that only the list of its subnet guards. */
    private static Snapshot unguarded() {
        Estates estate = Shop.sound().machine("web-2", "front", "10.0.1.11", Shop.web("203.0.113.11"));
        NetworkInterface port = (NetworkInterface) estate.require(ResourceKind.INTERFACE, "web-2-nic");
        return estate.add(port.withGroups(Fact.known(List.of()), Fact.known(Set.of())))
                .build();
    }

    private static boolean isClosed(Snapshot snapshot, String from, String to, String service) {
        Engine engine = Engine.of(snapshot);
        return engine.parts(engine.question(from, to, Service.parse(service))).stream()
                .allMatch(part -> part.verdict() == Verdict.BLOCKED);
    }

    private static List<Fix> closing(Snapshot snapshot, String from, String to, String service) {
        Engine engine = Engine.of(snapshot);
        return new Fixer(engine, List.of()).closing(engine.question(from, to, Service.parse(service)));
    }

    private static List<String> texts(Snapshot snapshot, String from, String to, String service) {
        return closing(snapshot, from, to, service).stream()
                .map(fix -> Shop.text(fix, snapshot) + " / "
                        + String.join(
                                ", ",
                                fix.closes().stream().map(Object::toString).toList()))
                .toList();
    }
}
