/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.filter;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
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
import io.hopscope.model.network.GatewayCrossing;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Egress-only rules of IPv6 gateways: an address that has one opens connections and gets none. Told as a filter between
 * the vSwitch and its gateways. See https://www.alibabacloud.com/help/en/ipv6-gateway/latest/egress-only-rules.
 */
public final class EgressOnly {
    private record Closed(String rule, String name, Item address) {}

    private final AliyunAnswers all;
    private final Map<String, List<Closed>> byVSwitch = new HashMap<>();

    /** The rules of all regions. */
    public EgressOnly(AliyunAnswers all) {
        this.all = all;
        all.all(Operation.EGRESS_ONLY_RULES)
                .filter(rule -> !rule.folded("Status").equals("deleting"))
                .forEach(rule -> all.find(Operation.IPV6_ADDRESSES, rule.text("InstanceId"))
                        .ifPresent(address -> byVSwitch
                                .computeIfAbsent(address.text("VSwitchId"), fresh -> new ArrayList<>())
                                .add(new Closed(rule.text("Ipv6EgressOnlyRuleId"), rule.text("Name"), address))));
    }

    /** Adds a list for each rule, and one for those of a gateway that were not read. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        new EgressOnly(all)
                .byVSwitch.values().stream()
                        .flatMap(List::stream)
                        .flatMap(closed -> list(closed).stream())
                        .forEach(into::add);
        all.each(Operation.IPV6_GATEWAYS)
                .forEach(gateway -> unread(gateway).ifPresent(gap -> into.add(unread(gateway, gap))));
    }

    /** What stands between a vSwitch and its gateways. */
    public Fact<List<GatewayCrossing>> of(Item vSwitch) {
        List<ResourceId> lists = new ArrayList<>();
        byVSwitch.getOrDefault(vSwitch.text("VSwitchId"), List.of()).forEach(closed -> lists.add(id(closed)));
        all.each(Operation.IPV6_GATEWAYS).stream()
                .filter(gateway -> gateway.text("VpcId").equals(vSwitch.text("VpcId")))
                .filter(gateway -> !vSwitch.text("Ipv6CidrBlock").isEmpty()
                        && unread(gateway).isPresent())
                .forEach(gateway -> lists.add(unreadId(gateway)));
        return Fact.known(lists.stream()
                .map(list -> new GatewayCrossing(Set.of(GatewayKind.INTERNET), Set.of(), stage(list)))
                .toList());
    }

    private static Optional<Gap> unread(Item gateway) {
        return gateway.by()
                .list(Operation.EGRESS_ONLY_RULES, gateway.text("Ipv6GatewayId"))
                .gap();
    }

    private static ResourceId unreadId(Item gateway) {
        return AliyunId.below(ResourceKind.FILTER_LIST, gateway.text("Ipv6GatewayId"), "egress-only rules");
    }

    /** Any address may have a rule, which would keep out what comes in for it and nothing else. */
    private static FilterList unread(Item gateway, Gap gap) {
        Match anything = Match.allOf(List.of(
                new Match.FamilyIs(IpFamily.V6), new Match.Undecided("the egress-only rules of the gateway", gap)));
        return list(gateway.identity(unreadId(gateway), ""), anything);
    }

    private static Stage stage(ResourceId list) {
        return new Stage(
                ResourceKind.FILTER_LIST,
                Fact.known(List.of(list)),
                Combination.EACH_MUST_PASS,
                true,
                true,
                Fallback.ALLOW,
                Fallback.ALLOW,
                List.of(),
                Optional.empty());
    }

    private static ResourceId id(Closed closed) {
        return AliyunId.of(ResourceKind.FILTER_LIST, closed.rule());
    }

    private static Optional<FilterList> list(Closed closed) {
        Optional<IpAddress> address = closed.address().address("Ipv6Address");
        return address.map(inside -> list(
                closed.address().identity(id(closed), closed.name()),
                new Match.AddressIn(Side.DESTINATION, AddressSet.of(Prefix.host(inside)))));
    }

    private static FilterList list(Identity identity, Match keptOut) {
        return new FilterList(
                identity,
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.CONTINUE),
                Fact.known(
                        List.of(new Rule("egress only", Direction.INGRESS, 1, Action.DENY, keptOut, RuleOrigin.USER))));
    }
}
