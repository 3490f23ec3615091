/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.network;

import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
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
import io.hopscope.model.network.GatewayCrossing;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Protocol;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Port 25 towards the Internet is closed until the user has it opened in the console, which no call tells. See
 * https://cloud.tencent.com/document/product/215/20149.
 */
public final class MailPort {
    private static final int SMTP = 25;

    /** A condition on mail to the port that may be closed. */
    public static Match mail() {
        return Match.allOf(List.of(
                new Match.ProtocolIs(Protocol.TCP),
                new Match.PortIn(Side.DESTINATION, PortSet.of(PortRange.single(SMTP)))));
    }

    /** The condition that the port is closed, which is not known. */
    public static Match maybeClosed(Subject subject) {
        return new Match.Undecided(
                "port 25 may be closed",
                subject.undocumented(
                        "Whether TCP port 25 towards the Internet was opened for this account, no call tells",
                        "the console"));
    }

    /** The list that holds the rule about the port. */
    public FilterList list(Scope scope) {
        ResourceId id = id(scope);
        Match closed = Match.allOf(List.of(mail(), maybeClosed(new Subject(scope, id))));
        return new FilterList(
                new Identity(id, "outbound mail", scope, Editability.no("opened in the console only")),
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.ALLOW),
                Fact.known(List.of(new Rule("tcp/25", Direction.EGRESS, 0, Action.DENY, closed, RuleOrigin.IMPLICIT))));
    }

    /** Where that list is asked. */
    public GatewayCrossing crossing(Scope scope) {
        return new GatewayCrossing(
                Set.of(GatewayKind.INTERNET),
                Set.of(),
                new Stage(
                        ResourceKind.FILTER_LIST,
                        Fact.known(List.of(id(scope))),
                        Combination.EACH_MUST_PASS,
                        true,
                        true,
                        Fallback.ALLOW,
                        Fallback.ALLOW,
                        List.of(),
                        Optional.empty()));
    }

    private static ResourceId id(Scope scope) {
        return TencentId.of(ResourceKind.FILTER_LIST, "outbound-mail:" + scope.account() + ":" + scope.region());
    }
}
