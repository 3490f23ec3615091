/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.route;

import com.azure.resourcemanager.network.models.ServiceEndpointPropertiesFormat;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.filter.Tags;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Endpoint;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Service endpoints of subnets: routes to a service's public prefixes that stay on the platform. The prefixes are those
 * of the service's tag; where these were not given they matter only under an own default route, since else the service
 * is reached by the Internet's route just the same. See
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview.
 */
public final class ServiceEndpoints {
    private static final int LAST = 6;

    private final AzureAnswers all;

    ServiceEndpoints(AzureAnswers all) {
        this.all = all;
    }

    /** Adds the endpoints of all subnets. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        for (SubnetPlace place : all.subnets()) {
            for (ServiceEndpointPropertiesFormat endpoint :
                    Word.list(place.subnet().serviceEndpoints())) {
                ResourceId id = id(place, endpoint);
                into.add(new Endpoint(
                        place.network()
                                .identity(
                                        id,
                                        endpoint.service(),
                                        place.network().item().location()),
                        AzureId.of(ResourceKind.NETWORK, place.networkId()),
                        Word.orEmpty(endpoint.service()),
                        Fact.known(OperationalState.up("enabled")),
                        List.of(),
                        new Match.Everything()));
            }
        }
    }

    List<Route> routes(SubnetPlace place, boolean underOwnDefault, UnknownPrefixes unknown) {
        List<Route> routes = new ArrayList<>();
        for (ServiceEndpointPropertiesFormat endpoint : Word.list(place.subnet().serviceEndpoints())) {
            Optional<AddressSet> prefixes =
                    Tags.published(all, Word.orEmpty(endpoint.service()), Word.list(endpoint.locations()));
            if (prefixes.isPresent()) {
                split(prefixes.get()).forEach(prefix -> routes.add(route(place, endpoint, prefix)));
            } else if (underOwnDefault) {
                routes.add(unknown.route(
                        place,
                        "serviceendpoints/" + Word.folded(endpoint.service()),
                        AddressScope.outside(IpFamily.V4),
                        new NextHop.ToEndpoint(id(place, endpoint)),
                        unread(place, endpoint)));
            }
        }
        return routes;
    }

    private static Route route(SubnetPlace place, ServiceEndpointPropertiesFormat endpoint, Prefix prefix) {
        return new Route(
                prefix + " " + Word.orEmpty(endpoint.service()),
                new RouteDestination.ToPrefix(prefix),
                0,
                LAST,
                List.of(new NextHop.ToEndpoint(id(place, endpoint))),
                Fact.known(RouteState.ACTIVE),
                SubnetRoutes.SYSTEM,
                AppliesTo.ALWAYS);
    }

    private static Gap unread(SubnetPlace place, ServiceEndpointPropertiesFormat endpoint) {
        return new Subject(
                        place.network().scope(place.network().item().location()),
                        AzureId.of(ResourceKind.SUBNET, place.id()))
                .notGiven(
                        "The prefixes of " + Word.orEmpty(endpoint.service()) + ", to which " + place.id()
                                + " has an endpoint, are not in the input",
                        "the published list of service tags");
    }

    private static ResourceId id(SubnetPlace place, ServiceEndpointPropertiesFormat endpoint) {
        return AzureId.below(ResourceKind.ENDPOINT, place.id(), "serviceendpoints/" + Word.folded(endpoint.service()));
    }

    private static List<Prefix> split(AddressSet addresses) {
        return addresses.ranges().stream()
                .map(AddressRange::prefixes)
                .flatMap(List::stream)
                .toList();
    }
}
