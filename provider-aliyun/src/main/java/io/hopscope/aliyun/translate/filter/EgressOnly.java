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

    /** Adds a list for each rule. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        new EgressOnly(all)
                .byVSwitch.values().stream()
                        .flatMap(List::stream)
                        .flatMap(closed -> list(closed).stream())
                        .forEach(into::add);
    }

    /** What stands between a vSwitch and its gateways. */
    public Fact<List<GatewayCrossing>> of(Item vSwitch) {
        Optional<Gap> unread = unread(vSwitch);
        if (unread.isPresent()) {
            return Fact.unknown(unread.get());
        }
        return Fact.known(byVSwitch.getOrDefault(vSwitch.text("VSwitchId"), List.of()).stream()
                .map(closed -> new GatewayCrossing(Set.of(GatewayKind.INTERNET), Set.of(), stage(closed)))
                .toList());
    }

    /** Where the network has an IPv6 gateway whose rules were not read. */
    private Optional<Gap> unread(Item vSwitch) {
        return all.each(Operation.IPV6_GATEWAYS).stream()
                .filter(gateway -> gateway.text("VpcId").equals(vSwitch.text("VpcId")))
                .filter(gateway -> vSwitch.text("Ipv6CidrBlock").length() > 0)
                .flatMap(gateway ->
                        gateway.by().list(Operation.EGRESS_ONLY_RULES, gateway.text("Ipv6GatewayId")).gap().stream())
                .findFirst();
    }

    private static Stage stage(Closed closed) {
        return new Stage(
                ResourceKind.FILTER_LIST,
                Fact.known(List.of(id(closed))),
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
        return address.map(inside -> new FilterList(
                closed.address().identity(id(closed), closed.name()),
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.CONTINUE),
                Fact.known(List.of(new Rule(
                        "egress only",
                        Direction.INGRESS,
                        1,
                        Action.DENY,
                        new Match.AddressIn(Side.DESTINATION, AddressSet.of(Prefix.host(inside))),
                        RuleOrigin.USER)))));
    }
}
