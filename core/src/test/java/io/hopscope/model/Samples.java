/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model;

import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Match;
import io.hopscope.model.link.TransitHub;
import java.util.Map;
import java.util.Optional;

/** Small resources of an invented cloud. */
public final class Samples {
    public static final Scope SCOPE = new Scope("nimbus", "7", "east");
    public static final Assumption ASSUMPTION = new Assumption("nimbus-1", "hubs work", "nowhere");

    private Samples() {}

    public static ResourceId id(ResourceKind kind, String value) {
        return new ResourceId("nimbus", kind, value);
    }

    public static Identity identity(ResourceKind kind, String value) {
        return Identity.of(id(kind, value), value, SCOPE);
    }

    public static Gap gap(ResourceKind kind, String resource) {
        return new Gap(SCOPE, kind, resource, GapReason.DENIED, "NoEntry", "not read", "a permission");
    }

    public static <T> Fact<T> unread(ResourceKind kind) {
        return Fact.unknown(gap(kind, ""));
    }

    public static TransitHub hub(Fact<OperationalState> state) {
        return new TransitHub(identity(ResourceKind.TRANSIT_HUB, "hub-1"), state);
    }

    public static Gateway gateway(Fact<Map<ResourceId, OperationalState>> attachments) {
        return new Gateway(
                identity(ResourceKind.GATEWAY, "gate-1"),
                GatewayKind.INTERNET,
                attachments,
                new Match.Everything(),
                Fact.known(Optional.empty()));
    }
}
