/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.route;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.network.Nic;
import io.hopscope.aliyun.translate.network.Nics;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.NextHop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where entries lead. Where type and id disagree, the id's own prefix counts. See
 * https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeRouteEntryList.
 */
final class HopResolver {
    /**
     * Where one hop leads.
     *
     * @param hop the hop
     * @param gone whether it is proven that there is no such thing
     */
    record Resolved(NextHop hop, boolean gone) {}

    private final AliyunAnswers all;
    private final Nics nics;

    HopResolver(AliyunAnswers all) {
        this.all = all;
        this.nics = new Nics(all);
    }

    /** The hops of an entry that are in use: of an active and a standby one only the active. */
    List<Resolved> of(Item entry, String vpc, Subject subject) {
        List<Item> hops = entry.list("NextHops", "NextHop");
        List<Item> enabled =
                hops.stream().filter(hop -> hop.flag("Enabled").orElse(true)).toList();
        boolean weighted = enabled.stream().anyMatch(hop -> hop.count("Weight").orElse(0) > 0);
        List<Item> used = enabled.stream()
                .filter(hop -> !weighted || hop.count("Weight").orElse(1) > 0)
                .toList();
        List<Resolved> resolved = new ArrayList<>();
        for (Item hop : used) {
            resolved.add(one(hop.text("NextHopType"), hop.text("NextHopId"), vpc, subject));
        }
        if (hops.isEmpty()) {
            resolved.add(one(entry.text("NextHopType"), entry.first("NextHopId", "InstanceId"), vpc, subject));
        }
        return resolved;
    }

    private Resolved one(String type, String id, String vpc, Subject subject) {
        Optional<NextHop> byId = byPrefix(id);
        if (byId.isPresent()) {
            return new Resolved(byId.get(), false);
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "local" -> new Resolved(new NextHop.Local(), false);
            case "service" -> new Resolved(new NextHop.ToEndpoint(AliyunId.services(vpc)), false);
            case "instance", "ecsinstance" -> instance(id, subject);
            case "networkinterface" ->
                new Resolved(new NextHop.ToInterface(AliyunId.of(ResourceKind.INTERFACE, id)), false);
            case "havip" -> floating(id, subject);
            case "ipv6gateway", "ipv4gateway", "vpngateway", "routerinterface" -> gateway(id);
            default -> new Resolved(unknown(type, id, subject), false);
        };
    }

    private static Optional<NextHop> byPrefix(String id) {
        if (id.startsWith("vpn-") || id.startsWith("ipv4gw-") || id.startsWith("ipv6gw-") || id.startsWith("ri-")) {
            return Optional.of(gateway(id).hop());
        }
        if (id.startsWith("ngw-")) {
            return Optional.of(new NextHop.ToNat(AliyunId.of(ResourceKind.NAT_GATEWAY, id)));
        }
        if (id.startsWith("pcc-")) {
            return Optional.of(new NextHop.ToPeering(AliyunId.of(ResourceKind.PEERING, id)));
        }
        return id.startsWith("eni-")
                ? Optional.of(new NextHop.ToInterface(AliyunId.of(ResourceKind.INTERFACE, id)))
                : Optional.empty();
    }

    private static Resolved gateway(String id) {
        return new Resolved(new NextHop.ToGateway(AliyunId.of(ResourceKind.GATEWAY, id)), false);
    }

    /** An instance forwards by its first interface. */
    private Resolved instance(String id, Subject subject) {
        Optional<Nic> nic = nics.primary(id);
        if (nic.isPresent()) {
            return new Resolved(new NextHop.ToInterface(nic.get().resource()), false);
        }
        return missing(id, Operation.INSTANCES, subject);
    }

    private Resolved floating(String id, Subject subject) {
        return all.find(Operation.VIRTUAL_ADDRESSES, id)
                .flatMap(item -> item.address("IpAddress"))
                .map(address -> new Resolved(new NextHop.ToAddress(address), false))
                .orElseGet(() -> missing(id, Operation.VIRTUAL_ADDRESSES, subject));
    }

    /** What a whole list does not hold is gone; an entry stays when what it leads to goes. */
    private Resolved missing(String id, Operation list, Subject subject) {
        boolean whole = all.regions().stream()
                .filter(region -> region.scope().equals(subject.scope()))
                .anyMatch(region -> region.list(list).isComplete());
        if (whole) {
            return new Resolved(new NextHop.ToInterface(AliyunId.of(ResourceKind.INTERFACE, id)), true);
        }
        NextHop hop = new NextHop.Unrecognised(
                id,
                subject.notGiven(
                        "A route of " + subject.id() + " leads to " + id + ", which is not in the input",
                        list.permission()));
        return new Resolved(hop, false);
    }

    private static NextHop unknown(String type, String id, Subject subject) {
        boolean known = switch (type.toLowerCase(Locale.ROOT)) {
            case "attachment", "gatewayendpoint", "ecr", "cenbasic" -> true;
            default -> false;
        };
        String what = type + " " + id;
        return new NextHop.Unrecognised(
                what,
                known
                        ? subject.notModelled("What lies behind " + what + ", to which a route of " + subject.id()
                                + " leads, is not modelled")
                        : subject.unrecognised("next hop type", what));
    }
}
