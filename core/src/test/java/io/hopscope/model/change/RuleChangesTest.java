/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import static io.hopscope.model.change.ChangeableEstate.LIST;
import static io.hopscope.model.change.ChangeableEstate.list;
import static io.hopscope.model.change.ChangeableEstate.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Samples;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleChangesTest {
    private static final Rule A = rule("a", 100);
    private static final Rule B = rule("b", 200);

    @Test
    void addRule_standsBehindRulesOfItsOrder() {
        Rule added = rule("new", 100);

        assertThat(inOrder(list(A, B), new Change.AddRule(LIST, added))).containsExactly(A, added, B);
    }

    @ParameterizedTest
    @CsvSource({
        "100 101 200, 100, new=100 r0=101 r1=102 r2=200",
        "100 101 102, 101, r0=100 new=101 r1=102 r2=103",
        "100 200, 100, new=100 r0=101 r1=200",
        "100 200, 150, r0=100 new=150 r1=200",
        "100 200, 99, new=99 r0=100 r1=200",
        "100 200, 201, r0=100 r1=200 new=201",
        "100 100 101, 100, new=100 r0=101 r1=101 r2=102",
        "'', 7, new=7"
    })
    void insertRule_movesWhatCollidesAndNoMore(String orders, int order, String expected) {
        List<String> texts = orders.isEmpty() ? List.of() : List.of(orders.split(" "));
        Rule[] rules = IntStream.range(0, texts.size())
                .mapToObj(i -> rule("r" + i, Integer.parseInt(texts.get(i))))
                .toArray(Rule[]::new);

        List<Rule> after = inOrder(list(rules), new Change.InsertRule(LIST, rule("new", order)));

        assertThat(after.stream().map(r -> r.label() + "=" + r.order())).containsExactly(expected.split(" "));
    }

    @Test
    void insertRule_leavesTheOtherDirectionAlone() {
        Rule egress = rule("a", 100, Direction.EGRESS);

        assertThat(inOrder(list(egress), new Change.InsertRule(LIST, rule("new", 100))))
                .containsExactlyInAnyOrder(egress, rule("new", 100));
    }

    @Test
    void insertRule_collidesWithItsOwnDirectionOnly() {
        Rule egress = rule("between", 101, Direction.EGRESS);
        Rule behind = rule("b", 102);

        assertThat(inOrder(list(A, egress, behind), new Change.InsertRule(LIST, rule("new", 100))))
                .containsExactlyInAnyOrder(rule("new", 100), rule("a", 101), egress, behind);
    }

    @Test
    void insertRule_takesTheLabelFromAnOlderRule() {
        assertThat(inOrder(list(A, B), new Change.InsertRule(LIST, rule("b", 100))))
                .containsExactly(rule("b", 100), rule("a", 101));
    }

    @Test
    void insertRule_again_afterAnotherChange_movesNothing() {
        Change insert = new Change.InsertRule(LIST, rule("new", 100));

        assertThat(inOrder(list(A), insert, new Change.RemoveRule(LIST, A), insert))
                .containsExactly(rule("new", 100));
    }

    @Test
    void replaceRule_keepsTheOthers_andNeedsTheLabel() {
        Rule replacement = rule("a", 300);

        assertThat(inOrder(list(A, B), new Change.ReplaceRule(LIST, replacement)))
                .containsExactly(B, replacement);
        assertThat(inOrder(list(B), new Change.ReplaceRule(LIST, replacement))).containsExactly(B);
        assertThat(inOrder(list(rule("a", 1, Direction.EGRESS)), new Change.ReplaceRule(LIST, replacement)))
                .containsExactly(rule("a", 1, Direction.EGRESS));
    }

    @Test
    void removeRule_goesByLabelAndDirection() {
        Rule egress = rule("a", 100, Direction.EGRESS);

        assertThat(inOrder(list(A, B, egress), new Change.RemoveRule(LIST, rule("a", 999))))
                .containsExactlyInAnyOrder(B, egress);
    }

    @Test
    void rulesThatWereNotRead_stayUnread() {
        FilterList unread = list(Samples.unread(ResourceKind.NETWORK_ACL));

        assertThat(ChangeableEstate.after(
                        FilterList.class,
                        unread,
                        new Change.AddRule(LIST, A),
                        new Change.InsertRule(LIST, B),
                        new Change.ReplaceRule(LIST, A),
                        new Change.RemoveRule(LIST, A)))
                .isEqualTo(unread);
    }

    private static List<Rule> inOrder(FilterList list, Change... changes) {
        return ChangeableEstate.after(FilterList.class, list, changes).rules().value().orElseThrow().stream()
                .sorted(Comparator.comparingInt(Rule::order))
                .toList();
    }
}
