/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.translate.network.InternetMode;
import io.hopscope.aliyun.translate.network.InternetModes;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressScope;
import io.hopscope.net.IpFamily;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gateways: the direct way to the Internet, for which there is no object; IPv4 gateways, which work once activated;
 * IPv6 gateways; and those to sites. See https://www.alibabacloud.com/help/tc/vpc/ipv4-gateway-overview.
 */
public final class Gateways {
    private final AliyunAnswers all;
    private final SnapshotBuilder into;
    private final InternetModes modes;
    private final Map<String, ResourceId> inboundTables = new HashMap<>();

    private Gateways(AliyunAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        this.modes = new InternetModes(all);
        for (Item table : all.each(Operation.ROUTE_TABLES)) {
            if (table.folded("AssociateType").equals("gateway")) {
                table.texts("GatewayIds", "GatewayId")
                        .forEach(gateway -> inboundTables.put(
                                gateway, AliyunId.of(ResourceKind.ROUTE_TABLE, table.text("RouteTableId"))));
            }
        }
    }

    /** Adds all gateways. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        Gateways gateways = new Gateways(all, into);
        all.each(Operation.VPCS).forEach(gateways::direct);
        all.each(Operation.IPV4_GATEWAYS).forEach(gateways::ipv4);
        all.each(Operation.IPV6_GATEWAYS).forEach(gateways::ipv6);
        all.each(Operation.VPN_GATEWAYS).forEach(item -> gateways.site(item, "VpnGatewayId", GatewayKind.VPN, "VpcId"));
        all.each(Operation.ROUTER_INTERFACES)
                .forEach(item -> gateways.site(item, "RouterInterfaceId", GatewayKind.DIRECT_LINK, "VpcInstanceId"));
    }

    /** What leads to the Internet carries nothing private. */
    private static Match outside(IpFamily family) {
        return new Match.AddressIn(Side.DESTINATION, AddressScope.outside(family));
    }

    /** That it is in force may be assumed; then the public addresses and the NAT gateways that leave by it say so. */
    private void direct(Item vpc) {
        String id = vpc.text("VpcId");
        Fact<InternetMode> mode = modes.of(id);
        boolean impossible = mode.value()
                .filter(known -> !(known instanceof InternetMode.Direct))
                .isPresent();
        if (impossible) {
            return;
        }
        ResourceId network = AliyunId.of(ResourceKind.NETWORK, id);
        into.add(new Gateway(
                new Identity(
                        AliyunId.direct(id),
                        "direct Internet access",
                        vpc.scope(),
                        Editability.no("no object of its own")),
                GatewayKind.INTERNET,
                mode.missing()
                        .<Fact<Map<ResourceId, OperationalState>>>map(Fact::unknown)
                        .orElse(Fact.known(Map.of(network, OperationalState.up("direct mode")))),
                outside(IpFamily.V4),
                Fact.known(Optional.empty())));
    }

    private void ipv4(Item item) {
        String vpc = item.text("VpcId");
        String status = item.text("Status");
        boolean central = modes.of(vpc)
                .value()
                .filter(InternetMode.Central.class::isInstance)
                .isPresent();
        boolean ends = status.equalsIgnoreCase("Deleting") || status.equalsIgnoreCase("Deleted");
        OperationalState state = central && !ends
                ? OperationalState.up("activated")
                : OperationalState.down(ends ? status : "not activated");
        add(item, "Ipv4GatewayId", "Ipv4GatewayName", state, IpFamily.V4);
    }

    private void ipv6(Item item) {
        String status = item.text("Status");
        String business = item.text("BusinessStatus");
        boolean paid = business.isEmpty() || business.equalsIgnoreCase("Normal");
        boolean works = paid && (status.isEmpty() || status.equalsIgnoreCase("Available"));
        add(
                item,
                "Ipv6GatewayId",
                "Name",
                works ? OperationalState.up("available") : OperationalState.down(paid ? status : business),
                IpFamily.V6);
    }

    private void add(Item item, String member, String name, OperationalState state, IpFamily family) {
        String id = item.text(member);
        into.add(new Gateway(
                item.identity(AliyunId.of(ResourceKind.GATEWAY, id), item.text(name)),
                GatewayKind.INTERNET,
                Fact.known(Map.of(AliyunId.of(ResourceKind.NETWORK, item.text("VpcId")), state)),
                outside(family),
                inboundTable(item, id)));
    }

    private Fact<Optional<ResourceId>> inboundTable(Item item, String gateway) {
        Optional<ResourceId> named = item.optional("Ipv4GatewayRouteTableId")
                .map(table -> AliyunId.of(ResourceKind.ROUTE_TABLE, table))
                .or(() -> Optional.ofNullable(inboundTables.get(gateway)));
        Optional<Gap> unread = item.by().list(Operation.ROUTE_TABLES).gap();
        boolean told = named.isPresent() || item.cursor().has("Ipv4GatewayRouteTableId") || unread.isEmpty();
        return told ? Fact.known(named) : Fact.unknown(unread.get());
    }

    private void site(Item item, String member, GatewayKind kind, String vpcMember) {
        String business = item.text("BusinessStatus");
        String status = item.text("Status");
        boolean paid = business.isEmpty() || business.equalsIgnoreCase("Normal");
        boolean works = paid && (status.equalsIgnoreCase("Active") || status.isEmpty());
        OperationalState state =
                works ? OperationalState.up("active") : OperationalState.down(paid ? status : business);
        String vpc = item.optional(vpcMember).or(() -> routerOf(item)).orElse("");
        into.add(new Gateway(
                item.identity(AliyunId.of(ResourceKind.GATEWAY, item.text(member)), item.text("Name")),
                kind,
                Fact.known(Map.of(AliyunId.of(ResourceKind.NETWORK, vpc), state)),
                new Match.Everything(),
                Fact.known(Optional.empty())));
    }

    /** Router interfaces name the router of a VPC and not the VPC. */
    private Optional<String> routerOf(Item item) {
        String router = item.text("RouterId");
        return all.each(Operation.VPCS).stream()
                .filter(vpc -> !router.isEmpty() && vpc.text("VRouterId").equals(router))
                .map(vpc -> vpc.text("VpcId"))
                .findFirst();
    }
}
