/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChangeTextTest {
    private static final ResourceId GROUP = new ResourceId("aws", ResourceKind.SECURITY_GROUP, "sg-1");
    private static final ResourceId TABLE = new ResourceId("aws", ResourceKind.ROUTE_TABLE, "rtb-1");
    private static final ResourceId GATEWAY = new ResourceId("aws", ResourceKind.GATEWAY, "igw-1");

    @Test
    void everyTypeOfChangeAndNextHop_hasWords() {
        assertThat(ChangeText.CHANGES.types()).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
        assertThat(ChangeText.HOPS.types()).containsExactlyInAnyOrder(NextHop.class.getPermittedSubclasses());
    }

    @Test
    void rule_isToldWithItsCondition() {
        Rule rule =
                new Rule("r", Direction.INGRESS, 7, Action.ALLOW, new Match.ProtocolIs(Protocol.TCP), RuleOrigin.USER);
        assertThat(ChangeText.of(new Change.AddRule(GROUP, rule))).isEqualTo("add to sg-1: allow ingress tcp");
        assertThat(ChangeText.of(new Change.InsertRule(GROUP, rule)))
                .isEqualTo("put into sg-1 at 7: allow ingress tcp");
        assertThat(ChangeText.code(new Change.AddRule(GROUP, rule))).isEqualTo("ADD_RULE");
    }

    @Test
    void route_isToldWithItsNextHop() {
        Route route = new Route(
                "0.0.0.0/0",
                new RouteDestination.ToPrefix(Prefix.parse("0.0.0.0/0")),
                0,
                0,
                List.of(new NextHop.ToGateway(GATEWAY)),
                Fact.known(RouteState.ACTIVE),
                "static",
                AppliesTo.ALWAYS);
        assertThat(ChangeText.of(new Change.PutRoute(TABLE, route))).isEqualTo("route 0.0.0.0/0 to igw-1 in rtb-1");
    }
}
