/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.spi.RenderedChange;
import java.util.List;

/** Shorthand for the small estates that the tests render changes of. */
final class Estate {
    static final Scope HERE = new Scope("aws", "444455556666", "eu-north-1");
    static final ResourceId GROUP = id(ResourceKind.SECURITY_GROUP, "sg-0aa1");
    static final ResourceId ACL = id(ResourceKind.NETWORK_ACL, "acl-0bb1");

    private Estate() {}

    static ResourceId id(ResourceKind kind, String value) {
        return new ResourceId("aws", kind, value);
    }

    static Identity identity(ResourceId id) {
        return Identity.of(id, "", HERE);
    }

    static Snapshot of(Resource... resources) {
        SnapshotBuilder builder = new SnapshotBuilder();
        List.of(resources).forEach(builder::add);
        return builder.build();
    }

    static RenderedChange render(Snapshot snapshot, Change... changes) {
        return new AwsChangeRenderer().render(List.of(changes), snapshot);
    }

    static FilterList list(ResourceId id, Rule... rules) {
        return new FilterList(
                identity(id),
                id.kind() == ResourceKind.NETWORK_ACL ? Evaluation.FIRST_MATCH : Evaluation.ALLOW_UNION,
                Defaults.uniform(Fallback.DENY),
                Fact.known(List.of(rules)));
    }

    static Rule allowIn(String label, Match match) {
        return rule(label, Direction.INGRESS, 0, Action.ALLOW, match);
    }

    static Rule rule(String label, Direction direction, int order, Action action, Match match) {
        return new Rule(label, direction, order, action, match, RuleOrigin.USER);
    }

    static Match source(String... prefixes) {
        return addresses(Side.SOURCE, prefixes);
    }

    static Match destination(String... prefixes) {
        return addresses(Side.DESTINATION, prefixes);
    }

    static Match port(Protocol protocol, int first, int last) {
        return all(new Match.ProtocolIs(protocol), ports(first, last));
    }

    static Match ports(int first, int last) {
        return new Match.PortIn(Side.DESTINATION, PortSet.of(new PortRange(first, last)));
    }

    static Match all(Match... conditions) {
        return Match.allOf(List.of(conditions));
    }

    static <T> Fact<T> unread(ResourceKind kind) {
        return Fact.unknown(new Gap(HERE, kind, "", GapReason.NOT_READ, "", "not read", ""));
    }

    private static Match addresses(Side side, String... prefixes) {
        return new Match.AddressIn(
                side,
                AddressSet.ofPrefixes(
                        List.of(prefixes).stream().map(Prefix::parse).toList()));
    }
}
