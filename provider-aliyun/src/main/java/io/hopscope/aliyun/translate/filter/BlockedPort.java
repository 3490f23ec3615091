/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.filter;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.model.SnapshotBuilder;
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
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * The platform closes TCP port 25 towards the Internet, and no rule opens it. See
 * https://www.alibabacloud.com/help/en/ecs/product-overview/limits.
 */
public final class BlockedPort {
    private static final ResourceId ID = AliyunId.of(ResourceKind.FILTER_LIST, "platform:tcp-25");

    /** The stage that every interface has. */
    static final Stage STAGE = new Stage(
            ResourceKind.FILTER_LIST,
            Fact.known(List.of(ID)),
            Combination.EACH_MUST_PASS,
            true,
            true,
            Fallback.ALLOW,
            Fallback.ALLOW,
            List.of(),
            Optional.empty());

    private BlockedPort() {}

    /** Adds the list that everybody shares. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        if (all.regions().isEmpty()) {
            return;
        }
        AddressSet internet = AddressScope.outside(IpFamily.V4).union(AddressScope.outside(IpFamily.V6));
        Match mail = Match.allOf(List.of(
                new Match.ProtocolIs(Protocol.TCP),
                new Match.PortIn(Side.DESTINATION, PortSet.of(PortRange.single(25))),
                new Match.AddressIn(Side.DESTINATION, internet)));
        into.add(new FilterList(
                new Identity(
                        ID,
                        "blocked mail port",
                        new Scope(AliyunId.VENDOR, "", ""),
                        Editability.no("closed by the platform; use port 465, or ask the vendor for an exemption")),
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.CONTINUE),
                Fact.known(List.of(new Rule(
                        "tcp/25 to the Internet",
                        Direction.EGRESS,
                        1,
                        Action.DENY,
                        mail,
                        RuleOrigin.VENDOR_DEFAULT)))));
    }
}
