/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.advice;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.RouteInner;
import com.azure.resourcemanager.network.fluent.models.RouteTableInner;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.space.VnetSpaces;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Advisory.Topic;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.Prefix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Route tables that cut a gateway off, take traffic inside the network elsewhere or widen the tag VirtualNetwork;
 * groups and tables that private endpoints pass by. See
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview and
 * https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy.
 */
public final class SubnetAdvice {
    private static final String GATEWAYS = "gatewaysubnet";

    private final AzureAnswers all;
    private final Notices notices;
    private final Map<String, RouteTableInner> tables = new HashMap<>();

    private SubnetAdvice(AzureAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.notices = new Notices(into);
        all.all(Calls.ROUTE_TABLES)
                .map(Told::item)
                .forEach(table -> ArmId.of(table.id()).ifPresent(id -> tables.putIfAbsent(id.text(), table)));
    }

    /** Adds what subnets show. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        SubnetAdvice advice = new SubnetAdvice(all, into);
        all.subnets().forEach(advice::routes);
        all.interfaces().forEach(advice::endpoint);
    }

    private void routes(SubnetPlace place) {
        Optional<RouteTableInner> table =
                AzureAnswers.ref(place.subnet().routeTable()).map(id -> tables.get(id.text()));
        if (table.isEmpty()) {
            return;
        }
        if (Word.folded(place.subnet().name()).equals(GATEWAYS)) {
            gateway(place, table.get());
            return;
        }
        Stream<RouteInner> steering = Word.list(table.get().routes()).stream()
                .filter(route -> Word.folded(route.nextHopType()).equals("virtualappliance"));
        steering.forEach(route -> steered(place, table.get(), route));
    }

    private void gateway(SubnetPlace place, RouteTableInner table) {
        Optional<RouteInner> everything = Word.list(table.routes()).stream()
                .filter(route -> prefix(route).filter(p -> p.length() == 0).isPresent())
                .findFirst();
        if (everything.isPresent()) {
            add(place, Topic.GATEWAY_MISROUTED, "routeTable", table.name() + ", which routes 0.0.0.0/0 elsewhere");
        } else if (Word.isTrue(table.disableBgpRoutePropagation())) {
            add(place, Topic.GATEWAY_MISROUTED, "routeTable", table.name() + ", which keeps learned routes out");
        }
    }

    private void steered(SubnetPlace place, RouteTableInner table, RouteInner route) {
        Optional<Prefix> prefix = prefix(route);
        List<Prefix> space = VnetSpaces.prefixes(place.network().item());
        String words = Word.orEmpty(table.name()) + " " + Word.orEmpty(route.name()) + ", " + route.addressPrefix()
                + " to " + route.nextHopIpAddress();
        if (prefix.filter(space::contains).isPresent()) {
            add(place, Topic.NETWORK_DIVERTED, "routeTable", words);
        } else if (prefix.filter(p -> p.length() == 0).isPresent()) {
            add(place, Topic.NAME_WIDENED, "routeTable", words + ", which may count as VirtualNetwork in rules");
        }
    }

    private void add(SubnetPlace place, Topic topic, String field, String value) {
        notices.add(
                place.network(),
                place.network().item().location(),
                topic,
                AzureId.of(ResourceKind.SUBNET, place.id()),
                new Notices.Field(field, value),
                List.of());
    }

    private void endpoint(Told<NetworkInterfaceInner> told) {
        if (told.item().privateEndpoint() == null) {
            return;
        }
        Word.list(told.item().ipConfigurations()).stream()
                .flatMap(ip -> AzureAnswers.ref(ip.subnet()).stream())
                .flatMap(id -> all.subnet(id).stream())
                .findFirst()
                .map(SubnetPlace::subnet)
                .filter(SubnetAdvice::isUnfiltered)
                .ifPresent(subnet -> notices.add(
                        told,
                        told.item().location(),
                        Topic.FILTER_BYPASSED,
                        AzureId.of(
                                ResourceKind.INTERFACE, Word.orEmpty(told.item().id())),
                        new Notices.Field("privateEndpointNetworkPolicies", policies(subnet) + " in " + subnet.name()),
                        List.<ResourceId>of()));
    }

    /** Something is bound that was maybe meant for the endpoint. */
    private static boolean isUnfiltered(SubnetInner subnet) {
        return (subnet.networkSecurityGroup() != null || subnet.routeTable() != null)
                && !Word.folded(policies(subnet)).contains("enabled");
    }

    private static String policies(SubnetInner subnet) {
        String word = Word.orEmpty(subnet.privateEndpointNetworkPolicies());
        return word.isEmpty() ? "Disabled" : word;
    }

    private static Optional<Prefix> prefix(RouteInner route) {
        return Prefix.tryParse(Word.orEmpty(route.addressPrefix()));
    }
}
