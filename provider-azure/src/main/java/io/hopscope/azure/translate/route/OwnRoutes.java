/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.route;

import com.azure.resourcemanager.network.fluent.models.RouteInner;
import com.azure.resourcemanager.network.fluent.models.RouteTableInner;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The routes of a user's route table as one subnet has them. At one length a prefix beats a service tag, and a regional
 * tag one of all regions. See https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview.
 */
final class OwnRoutes {
    private static final String OWN = "static";
    private static final String EVERYTHING_OF_AZURE = "azurecloud";
    private static final int PREFIX = 0;
    private static final int REGIONAL_TAG = 1;
    private static final int TAG = 2;
    private static final int REGIONAL_CLOUD = 3;
    private static final int CLOUD = 4;

    private final SubnetPlace place;
    private final Gateways gateways;
    private final boolean propagates;
    private final List<Route> routes = new ArrayList<>();
    private final List<Prefix> prefixes = new ArrayList<>();
    private boolean takesDefault;

    OwnRoutes(SubnetPlace place, Optional<RouteTableInner> table, Gateways gateways) {
        this.place = place;
        this.gateways = gateways;
        this.propagates =
                table.map(t -> !Word.isTrue(t.disableBgpRoutePropagation())).orElse(true);
        table.ifPresent(t -> Word.list(t.routes()).forEach(this::add));
    }

    List<Route> routes() {
        return routes;
    }

    /** Whether learned routes reach the subnet. */
    boolean propagates() {
        return propagates;
    }

    /** Whether an own route takes what nothing more special does, to something else than the Internet. */
    boolean takesDefault() {
        return takesDefault;
    }

    /** Whether an own route covers all of a prefix. */
    boolean covers(Prefix prefix) {
        return prefixes.stream().anyMatch(own -> own.contains(prefix));
    }

    /** Routes to single addresses, which no other can be longer than. */
    List<Prefix> hosts() {
        return prefixes.stream()
                .filter(prefix -> prefix.length() == prefix.family().bits())
                .toList();
    }

    private void add(RouteInner route) {
        String destination = Word.folded(route.addressPrefix());
        Optional<Prefix> prefix = Prefix.tryParse(destination);
        prefix.ifPresent(prefixes::add);
        boolean toInternet = Word.folded(route.nextHopType()).equals("internet");
        takesDefault |= prefix.filter(p -> p.length() == 0).isPresent() && !toInternet;
        Hop hop = hop(route);
        routes.add(new Route(
                SubnetRoutes.label(route),
                prefix.<RouteDestination>map(RouteDestination.ToPrefix::new)
                        .orElseGet(() -> new RouteDestination.ToSet(AzureId.tag(destination))),
                0,
                prefix.isPresent() ? PREFIX : rank(destination),
                List.of(hop.nextHop()),
                Fact.known(hop.state()),
                OWN,
                AppliesTo.ALWAYS));
    }

    private static int rank(String tag) {
        if (tag.equals(EVERYTHING_OF_AZURE)) {
            return CLOUD;
        }
        if (tag.startsWith(EVERYTHING_OF_AZURE + ".")) {
            return REGIONAL_CLOUD;
        }
        return tag.contains(".") ? REGIONAL_TAG : TAG;
    }

    private record Hop(NextHop nextHop, RouteState state) {
        static Hop active(NextHop hop) {
            return new Hop(hop, RouteState.ACTIVE);
        }
    }

    private Hop hop(RouteInner route) {
        return switch (Word.folded(route.nextHopType())) {
            case "vnetlocal" -> Hop.active(new NextHop.Local());
            case "internet" -> Hop.active(new NextHop.ToGateway(AzureId.internet(place.networkId())));
            case "none" -> Hop.active(new NextHop.Discard());
            case "virtualappliance" -> appliance(route);
            case "virtualnetworkgateway" -> gateway();
            default -> Hop.active(unrecognised("next hop type", Word.orEmpty(route.nextHopType())));
        };
    }

    private Hop appliance(RouteInner route) {
        String text = Word.orEmpty(route.nextHopIpAddress());
        return Hop.active(IpAddress.tryParse(text)
                .<NextHop>map(NextHop.ToAddress::new)
                .orElseGet(() -> unrecognised("next hop address", text)));
    }

    /** Only a VPN gateway serves such a route, the network's own or that of a peering that uses the far one's. */
    private Hop gateway() {
        Optional<ResourceId> gateway = gateways.vpnOf(place);
        return new Hop(
                new NextHop.ToGateway(gateway.orElse(gateways.none(place))),
                gateway.isPresent() ? RouteState.ACTIVE : RouteState.BLACKHOLE);
    }

    private NextHop unrecognised(String field, String word) {
        Subject subject = new Subject(
                place.network().scope(place.network().item().location()), AzureId.of(ResourceKind.SUBNET, place.id()));
        return new NextHop.Unrecognised(word, subject.unrecognised(field + " of a route", word));
    }
}
