/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import io.hopscope.model.Selector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
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
import io.hopscope.model.link.TransitHub;
import io.hopscope.net.AddressSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.time.Instant;
import java.util.List;

/** A snapshot small enough to read. */
final class Sample {
    static final Scope SCOPE = new Scope("nimbus", "7", "east");
    static final Gap GAP = new Gap(
            SCOPE, ResourceKind.PEERING, "", GapReason.DENIED, "NoEntry", "peerings were not read", "a permission");

    private Sample() {}

    static Snapshot snapshot() {
        return new SnapshotBuilder()
                .asOf(Instant.parse("2031-05-06T07:08:09Z"))
                .complete(SCOPE, ResourceKind.SECURITY_GROUP, new Selector.All())
                .gap(GAP)
                .add(hub("hub-1", "core"))
                .add(group())
                .build();
    }

    static Snapshot named(String name) {
        return new SnapshotBuilder().add(hub("hub-1", name)).build();
    }

    static TransitHub hub(String id, String name) {
        return new TransitHub(
                Identity.of(new ResourceId("nimbus", ResourceKind.TRANSIT_HUB, id), name, SCOPE),
                Fact.known(OperationalState.up("ready")));
    }

    private static FilterList group() {
        Match web = Match.allOf(List.of(
                new Match.ProtocolIs(Protocol.TCP),
                new Match.PortIn(Side.DESTINATION, PortSet.of(PortRange.single(443), new PortRange(8000, 8100))),
                new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse("10.1.0.0/16")))));
        return new FilterList(
                Identity.of(new ResourceId("nimbus", ResourceKind.SECURITY_GROUP, "group-1"), "web", SCOPE),
                Evaluation.ALLOW_UNION,
                Defaults.uniform(Fallback.DENY),
                Fact.known(List.of(new Rule("r1", Direction.INGRESS, 0, Action.ALLOW, web, RuleOrigin.USER))));
    }
}
