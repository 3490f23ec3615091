/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.Frontend;
import io.hopscope.azure.oracle.Resource.Hop;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.Resource.Table;
import io.hopscope.azure.oracle.Resource.UserRoute;
import io.hopscope.azure.oracle.Resource.Vnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Random route tables, each for subnets of one network. */
final class RandomRoutes {
    private final Draft draft;

    RandomRoutes(Draft draft) {
        this.draft = draft;
    }

    void tables() {
        for (Vnet vnet : draft.all(Vnet.class)) {
            if (draft.chance(0.55)) {
                Table table = table(vnet);
                draft.all(Subnet.class).stream()
                        .filter(subnet -> subnet.vnet().equals(vnet.id()) && !NetworkJson.isForGateways(subnet))
                        .filter(subnet -> draft.chance(0.6))
                        .forEach(subnet -> bind(subnet, table));
            }
        }
    }

    private void bind(Subnet subnet, Table table) {
        draft.add(new Subnet(
                subnet.id(),
                subnet.vnet(),
                subnet.prefixes(),
                subnet.nsg(),
                table.id(),
                subnet.nat(),
                subnet.defaultOutbound()));
    }

    private Table table(Vnet vnet) {
        List<UserRoute> routes = new ArrayList<>();
        int count = draft.between(0, 3);
        for (int i = 0; i < count; i++) {
            UserRoute route = route("r" + i, vnet);
            if (routes.stream().noneMatch(other -> other.to().equals(route.to()))) {
                routes.add(route);
            }
        }
        return draft.add(new Table(draft.name("table"), draft.chance(0.7), routes));
    }

    private UserRoute route(String name, Vnet vnet) {
        List<String> own = draft.all(Subnet.class).stream()
                .filter(subnet -> subnet.vnet().equals(vnet.id()))
                .map(subnet -> subnet.prefixes().get(0).toString())
                .toList();
        double dice = draft.random.nextDouble();
        if (dice < 0.12) {
            Hop hop = draft.oneOf(Hop.LOCAL, Hop.NONE, Hop.LOCAL, Hop.INTERNET);
            return new UserRoute(name, draft.one(own), hop, null);
        }
        String to = dice < 0.25
                ? draft.chance(0.5) ? draft.one(own) : vnet.prefixes().get(0).toString()
                : dice < 0.45 ? elsewhere() : outside();
        Hop hop = to.contains("/")
                ? draft.oneOf(Hop.INTERNET, Hop.INTERNET, Hop.NONE, Hop.APPLIANCE, Hop.APPLIANCE, Hop.GATEWAY)
                : draft.oneOf(Hop.INTERNET, Hop.NONE, Hop.GATEWAY);
        Ip appliance = hop == Hop.APPLIANCE ? appliance(vnet) : null;
        return appliance == null && hop == Hop.APPLIANCE
                ? new UserRoute(name, to, Hop.NONE, null)
                : new UserRoute(name, to, hop, appliance);
    }

    private String outside() {
        if (draft.chance(0.06)) {
            return "::/0";
        }
        return draft.chance(0.45)
                ? "0.0.0.0/0"
                : draft.chance(0.3)
                        ? draft.oneOf("Storage", "AzureCloud")
                        : draft.oneOf("203.0.113.0/24", "203.0.113.128/25", "192.0.2.0/24");
    }

    private String elsewhere() {
        return draft.chance(0.3)
                ? draft.oneOf("10.0.0.0/8", "172.30.0.0/16")
                : draft.one(draft.all(Subnet.class)).prefixes().get(0).toString();
    }

    /** An address of a machine, mostly one that may forward, of a balancer, or of nobody. */
    private @Nullable Ip appliance(Vnet vnet) {
        double dice = draft.random.nextDouble();
        if (dice < 0.15) {
            return vnet.prefixes().get(0).base().plus(draft.oneOf(256 + 240, 77 * 256));
        }
        if (dice < 0.3) {
            List<Ip> frontends = draft.all(Balancer.class).stream()
                    .flatMap(lb -> lb.frontends().stream())
                    .map(Frontend::ip)
                    .flatMap(ip -> Optional.ofNullable(ip).stream())
                    .toList();
            return frontends.isEmpty() ? null : draft.one(frontends);
        }
        List<Nic> nics = draft.all(Nic.class).stream()
                .filter(nic -> nic.forwarding() || draft.chance(0.3))
                .toList();
        return nics.isEmpty() ? null : draft.one(nics).configs().get(0).ip();
    }
}
