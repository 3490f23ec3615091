/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.edge;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Listing;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * VPN and direct connect gateways. What lies behind is not configuration. See
 * https://cloud.tencent.com/document/product/554/18973.
 */
public final class SiteGateways {
    private static final String AVAILABLE = "AVAILABLE";

    private SiteGateways() {}

    /** Adds all gateways to sites. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        all.each(Calls.VPN_GATEWAYS).forEach(told -> into.add(vpn(told)));
        all.each(Calls.DIRECT_CONNECT_GATEWAYS)
                .forEach(told -> into.add(gateway(
                        told,
                        identity(told, "DirectConnectGatewayId", "DirectConnectGatewayName"),
                        GatewayKind.DIRECT_LINK,
                        OperationalState.up("in service"))));
    }

    private static Gateway vpn(Told told) {
        Item item = told.item();
        String state = item.word("State");
        String restriction = item.word("RestrictState");
        List<String> faults = java.util.stream.Stream.of(
                        state.equals(AVAILABLE) ? "" : state,
                        restriction.isEmpty() || restriction.equals("NORMAL") ? "" : restriction,
                        item.isTrue("IsAddressBlocked") ? "its address is blocked" : "",
                        hasTunnel(told) ? "" : "without a tunnel that is up")
                .filter(fault -> !fault.isEmpty())
                .toList();
        return gateway(
                told,
                identity(told, "VpnGatewayId", "VpnGatewayName"),
                GatewayKind.VPN,
                faults.isEmpty() ? OperationalState.up(state) : OperationalState.down(String.join(", ", faults)));
    }

    /** Whether any tunnel is up, as far as anybody knows. */
    private static boolean hasTunnel(Told gateway) {
        Listing tunnels = gateway.by().list(Calls.VPN_CONNECTIONS);
        boolean listed = tunnels.isComplete() && !gateway.by().assumesComplete();
        List<Item> own = tunnels.items().stream()
                .filter(tunnel -> tunnel.text("VpnGatewayId").equals(gateway.text("VpnGatewayId")))
                .toList();
        return (own.isEmpty() && !listed)
                || own.stream().anyMatch(tunnel -> tunnel.word("NetStatus").equals(AVAILABLE));
    }

    private static Gateway gateway(Told told, Identity identity, GatewayKind kind, OperationalState state) {
        Optional<String> vpc = told.item().find("VpcId").or(() -> told.item().find("NetworkInstanceId"));
        Map<ResourceId, OperationalState> attached = vpc.filter(id -> id.startsWith("vpc-"))
                .map(id -> Map.of(TencentId.of(ResourceKind.NETWORK, id), state))
                .orElse(Map.of());
        return new Gateway(identity, kind, Fact.known(attached), new Match.Everything(), Fact.known(Optional.empty()));
    }

    private static Identity identity(Told told, String id, String name) {
        return told.identity(TencentId.of(ResourceKind.GATEWAY, told.text(id)), told.text(name));
    }
}
