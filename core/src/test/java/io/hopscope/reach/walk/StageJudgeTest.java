/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Selector;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.model.filter.Stage;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import io.hopscope.net.PortRange;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.match.Box;
import io.hopscope.reach.match.Cuts;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Packets;
import io.hopscope.reach.trace.Decision;
import io.hopscope.reach.trace.Journal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageJudgeTest {
    private static final Scope SCOPE = new Scope("v", "1", "r");
    private static final ResourceId SUBNET = new ResourceId("v", ResourceKind.SUBNET, "s");
    private static final ResourceId SET = new ResourceId("v", ResourceKind.ADDRESS_SET, "unread");
    private static final Gap GAP =
            new Gap(SCOPE, ResourceKind.SECURITY_GROUP, "", GapReason.NOT_READ, "", "not read", "");
    private static final Match YES = new Match.Everything();
    private static final Match NO = new Match.Nothing("");
    private static final Match MAYBE = new Match.Undecided("?", GAP);
    private static final Packet PACKET = Packets.tcp("10.0.0.1", 40000, "10.0.1.2", 443);

    private final SnapshotBuilder builder = new SnapshotBuilder();
    private final List<ResourceId> lists = new ArrayList<>();

    private record R(int order, Action action, Match match) {}

    private static R allow(Match match) {
        return new R(0, Action.ALLOW, match);
    }

    private static R allow(int order, Match match) {
        return new R(order, Action.ALLOW, match);
    }

    private static R deny(int order, Match match) {
        return new R(order, Action.DENY, match);
    }

    private StageJudgeTest list(Evaluation evaluation, Fallback fallback, R... rules) {
        ResourceId id = new ResourceId("v", ResourceKind.SECURITY_GROUP, "l" + lists.size());
        List<Rule> made = IntStream.range(0, rules.length)
                .mapToObj(i -> new Rule(
                        "r" + i,
                        Direction.INGRESS,
                        rules[i].order(),
                        rules[i].action(),
                        rules[i].match(),
                        RuleOrigin.USER))
                .toList();
        lists.add(id);
        builder.add(
                new FilterList(Identity.of(id, "", SCOPE), evaluation, Defaults.uniform(fallback), Fact.known(made)));
        return this;
    }

    private StageJudgeTest unread(Evaluation evaluation) {
        ResourceId id = new ResourceId("v", ResourceKind.SECURITY_GROUP, "l" + lists.size());
        lists.add(id);
        builder.add(new FilterList(
                Identity.of(id, "", SCOPE), evaluation, Defaults.uniform(Fallback.DENY), Fact.unknown(GAP)));
        return this;
    }

    private Ruling ruling(Combination combination) {
        return ruling(combination, Fallback.DENY, Fallback.DENY);
    }

    private Ruling ruling(Combination combination, Fallback whenNoList, Fallback whenNothing) {
        Stage stage = new Stage(
                ResourceKind.SECURITY_GROUP,
                Fact.known(List.copyOf(lists)),
                combination,
                true,
                true,
                whenNoList,
                whenNothing,
                List.of(),
                Optional.empty());
        AddressRange one = AddressRange.single(IpAddress.parse("10.0.0.1"));
        PortRange port = PortRange.single(1);
        Box box = new Box(one, one, port, port, port, port);
        Walk walk = new Walk(
                Estate.of(builder.build()),
                new Choices(List.of()),
                Journal.full(),
                new Cuts(box),
                box,
                assumption -> false,
                new HashSet<>(),
                new HashSet<>(),
                new HashMap<>(),
                Suppositions.apart(Estate.of(builder.build())));
        return new StageJudge(walk, stage, Direction.INGRESS, PACKET, SUBNET, SCOPE).rule();
    }

    private Decision decision(Combination combination) {
        return ruling(combination).decision();
    }

    @Test
    void unionAllowsByAnyRuleOfAnyList() {
        list(Evaluation.ALLOW_UNION, Fallback.DENY, allow(NO)).list(Evaluation.ALLOW_UNION, Fallback.DENY, allow(YES));
        assertThat(decision(Combination.UNION)).isEqualTo(Decision.PASS);
    }

    @Test
    void unionDeniesWhenNoRuleMatches() {
        list(Evaluation.ALLOW_UNION, Fallback.DENY, allow(NO));
        assertThat(decision(Combination.UNION)).isEqualTo(Decision.DROP);
    }

    @Test
    void unionIsOpenWhenOnlyAnUnsureRuleMightMatch() {
        list(Evaluation.ALLOW_UNION, Fallback.DENY, allow(MAYBE));
        assertThat(decision(Combination.UNION)).isEqualTo(Decision.UNKNOWN);
    }

    @Test
    void unionAllowsDespiteUnreadLists() {
        unread(Evaluation.ALLOW_UNION).list(Evaluation.ALLOW_UNION, Fallback.DENY, allow(YES));
        assertThat(decision(Combination.UNION)).isEqualTo(Decision.PASS);
    }

    @Test
    void unionIsOpenWhenAnUnreadListMightAllow() {
        unread(Evaluation.ALLOW_UNION).list(Evaluation.ALLOW_UNION, Fallback.DENY, allow(NO));
        assertThat(decision(Combination.UNION)).isEqualTo(Decision.UNKNOWN);
    }

    @Test
    void firstMatchDecidesWhateverFollows() {
        list(Evaluation.FIRST_MATCH, Fallback.ALLOW, deny(1, YES), allow(2, YES));
        assertThat(decision(Combination.CONCAT_IN_ATTACH_ORDER)).isEqualTo(Decision.DROP);
    }

    @Test
    void firstMatchGoesByOrderAndNotByPlace() {
        list(Evaluation.FIRST_MATCH, Fallback.DENY, deny(20, YES), allow(10, YES));
        assertThat(decision(Combination.CONCAT_IN_ATTACH_ORDER)).isEqualTo(Decision.PASS);
    }

    @Test
    void anUnsureFirstMatchDoesNotMatterWhenTheRestSaysTheSame() {
        list(Evaluation.FIRST_MATCH, Fallback.DENY, deny(1, MAYBE), deny(2, YES));
        assertThat(decision(Combination.CONCAT_IN_ATTACH_ORDER)).isEqualTo(Decision.DROP);
    }

    @Test
    void anUnsureFirstMatchMattersWhenTheRestSaysOtherwise() {
        list(Evaluation.FIRST_MATCH, Fallback.DENY, deny(1, MAYBE), allow(2, YES));
        assertThat(decision(Combination.CONCAT_IN_ATTACH_ORDER)).isEqualTo(Decision.UNKNOWN);
    }

    @Test
    void concatenationLeavesTheDefaultToTheLastList() {
        list(Evaluation.FIRST_MATCH, Fallback.DENY, deny(1, NO))
                .list(Evaluation.FIRST_MATCH, Fallback.DENY, allow(1, YES));
        assertThat(decision(Combination.CONCAT_IN_ATTACH_ORDER)).isEqualTo(Decision.PASS);
    }

    @Test
    void concatenationAsksTheFirstListFirst() {
        list(Evaluation.FIRST_MATCH, Fallback.DENY, deny(9, YES))
                .list(Evaluation.FIRST_MATCH, Fallback.DENY, allow(1, YES));
        assertThat(decision(Combination.CONCAT_IN_ATTACH_ORDER)).isEqualTo(Decision.DROP);
    }

    @Test
    void mergedListsGoByPriorityAcrossLists() {
        list(Evaluation.PRIORITY_DENY_WINS_TIES, Fallback.DENY, deny(2, YES));
        list(Evaluation.PRIORITY_DENY_WINS_TIES, Fallback.DENY, allow(1, YES));
        assertThat(decision(Combination.MERGE_THEN_SORT)).isEqualTo(Decision.PASS);
    }

    @Test
    void mergedListsLetADenyWinATie() {
        list(Evaluation.PRIORITY_DENY_WINS_TIES, Fallback.DENY, allow(1, YES));
        list(Evaluation.PRIORITY_DENY_WINS_TIES, Fallback.DENY, deny(1, YES));
        assertThat(decision(Combination.MERGE_THEN_SORT)).isEqualTo(Decision.DROP);
    }

    @Test
    void eachListMustPassWhereEachIsAsked() {
        list(Evaluation.FIRST_MATCH, Fallback.ALLOW, allow(1, YES)).list(Evaluation.FIRST_MATCH, Fallback.DENY);
        assertThat(decision(Combination.EACH_MUST_PASS)).isEqualTo(Decision.DROP);
    }

    @Test
    void eachListMustPassAndAllDo() {
        list(Evaluation.FIRST_MATCH, Fallback.ALLOW).list(Evaluation.FIRST_MATCH, Fallback.DENY, allow(1, YES));
        assertThat(decision(Combination.EACH_MUST_PASS)).isEqualTo(Decision.PASS);
    }

    @Test
    void alwaysAllowEndsThePort() {
        list(Evaluation.FIRST_MATCH, Fallback.DENY, new R(1, Action.ALWAYS_ALLOW, YES));
        assertThat(ruling(Combination.CONCAT_IN_ATTACH_ORDER).ends()).isTrue();
    }

    @Test
    void anAllowThatMayBeFinalIsOpen() {
        list(Evaluation.FIRST_MATCH, Fallback.DENY, new R(1, Action.ALWAYS_ALLOW, MAYBE), allow(2, YES));
        assertThat(decision(Combination.CONCAT_IN_ATTACH_ORDER)).isEqualTo(Decision.UNKNOWN);
    }

    @Test
    void withoutAnyListTheStageDecides() {
        assertThat(ruling(Combination.UNION, Fallback.DENY, Fallback.DENY).decision())
                .isEqualTo(Decision.DROP);
        assertThat(ruling(Combination.UNION, Fallback.CONTINUE, Fallback.DENY).decision())
                .isEqualTo(Decision.PASS);
    }

    @Test
    void listsWithoutOpinionLeaveItToTheStage() {
        list(Evaluation.FIRST_MATCH, Fallback.CONTINUE, allow(1, NO));
        assertThat(ruling(Combination.CONCAT_IN_ATTACH_ORDER, Fallback.DENY, Fallback.DENY)
                        .decision())
                .isEqualTo(Decision.DROP);
        assertThat(ruling(Combination.CONCAT_IN_ATTACH_ORDER, Fallback.DENY, Fallback.CONTINUE)
                        .decision())
                .isEqualTo(Decision.PASS);
    }

    @Test
    void anUnreadSetThatOccursTwiceIsSplitByCase() {
        Match inSet = new Match.InSet(Side.SOURCE, SET);
        list(Evaluation.FIRST_MATCH, Fallback.DENY, allow(1, inSet), deny(2, inSet), allow(3, YES));
        assertThat(decision(Combination.CONCAT_IN_ATTACH_ORDER)).isEqualTo(Decision.PASS);
    }

    @Test
    void anUnreadSetThatDecidesStaysOpen() {
        list(Evaluation.FIRST_MATCH, Fallback.DENY, allow(1, new Match.InSet(Side.SOURCE, SET)));
        assertThat(decision(Combination.CONCAT_IN_ATTACH_ORDER)).isEqualTo(Decision.UNKNOWN);
    }

    @Test
    void aListThatDoesNotExistSaysNothing() {
        builder.complete(SCOPE, ResourceKind.SECURITY_GROUP, new Selector.All());
        lists.add(new ResourceId("v", ResourceKind.SECURITY_GROUP, "gone"));
        assertThat(decision(Combination.UNION)).isEqualTo(Decision.DROP);
    }

    @Test
    void aListThatWasNotReadMaySayAnything() {
        lists.add(new ResourceId("v", ResourceKind.SECURITY_GROUP, "unseen"));
        assertThat(decision(Combination.UNION)).isEqualTo(Decision.UNKNOWN);
    }

    @Test
    void anUnreadListOfASequenceMayDenyWhatALaterOneAllows() {
        unread(Evaluation.FIRST_MATCH).list(Evaluation.FIRST_MATCH, Fallback.DENY, allow(YES));
        assertThat(decision(Combination.CONCAT_IN_ATTACH_ORDER)).isEqualTo(Decision.UNKNOWN);
    }
}
