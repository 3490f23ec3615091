/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.TransitGatewayPrefixListAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayPrefixListReference;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRoute;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteAttachment;

/**
 * Routes of one table of a transit gateway. The longest prefix wins; among equal ones a static route, then one of a
 * prefix list, then what is propagated from a VPC, a Direct Connect gateway, Connect, a VPN, another transit gateway. A
 * blackhole route drops. See https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html.
 */
final class HubRoutes {
    private static final int OF_PREFIX_LIST = 1;

    /** Propagating kinds of attachments from the most preferred on. */
    private static final List<String> PROPAGATED = List.of("vpc", "directconnectgateway", "connect", "vpn", "peering");

    /** See https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayRoute.html. */
    private static final Meanings<RouteState> STATES = Meanings.<RouteState>of("state of a route")
            .with(RouteState.ACTIVE, "active")
            .with(RouteState.BLACKHOLE, "blackhole")
            .with(RouteState.INACTIVE, "pending", "deleting", "deleted");

    /** See https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayPrefixListReference.html. */
    private static final Meanings<Boolean> REFERENCES = Meanings.<Boolean>of("state of a prefix list reference")
            .with(true, "available", "modifying")
            .with(false, "pending", "deleting");

    private final String hub;
    private final Plugs plugs;
    private final Subject subject;

    HubRoutes(String hub, Plugs plugs, Subject subject) {
        this.hub = hub;
        this.plugs = plugs;
        this.subject = subject;
    }

    /** The table that gaps are about. */
    Subject subject() {
        return subject;
    }

    /** The hub that the table belongs to. */
    String hub() {
        return hub;
    }

    /** The routes that were listed; unknown when one of them cannot be read. */
    Fact<List<Route>> of(List<TransitGatewayRoute> items) {
        List<Route> routes = new ArrayList<>();
        for (TransitGatewayRoute item : items.stream().distinct().toList()) {
            Optional<RouteDestination> destination = destination(item);
            if (destination.isEmpty()) {
                return Fact.unknown(
                        subject.unrecognised("destination of a route", Word.orEmpty(item.destinationCidrBlock())));
            }
            routes.add(route(item, destination.get()));
        }
        return Fact.known(joined(routes, List.of()));
    }

    /** A route to the entries of a prefix list. */
    Route of(TransitGatewayPrefixListReference item) {
        TransitGatewayPrefixListAttachment to = item.transitGatewayAttachment();
        NextHop hop = to == null || Boolean.TRUE.equals(item.blackhole())
                ? new NextHop.Discard()
                : hop(to.transitGatewayAttachmentId());
        RouteState inForce = hop instanceof NextHop.Discard ? RouteState.BLACKHOLE : RouteState.ACTIVE;
        String list = Word.orEmpty(item.prefixListId());
        return new Route(
                list,
                new RouteDestination.ToSet(AwsId.addressSet(list)),
                0,
                OF_PREFIX_LIST,
                List.of(hop),
                REFERENCES.of(item.stateAsString(), subject).map(works -> works ? inForce : RouteState.INACTIVE),
                "static",
                AppliesTo.ALWAYS);
    }

    /** A route that an attachment propagates. */
    Route propagated(Prefix prefix, Plug from, Fact<RouteState> state) {
        return new Route(
                prefix.toString(),
                new RouteDestination.ToPrefix(prefix),
                0,
                rankOf(from.resourceType()),
                List.of(new NextHop.ToAttachment(plugs.id(hub, from.attachment()))),
                state,
                "propagated",
                AppliesTo.ALWAYS);
    }

    /** Both, with labels that are unique: later routes to a destination are numbered. */
    static List<Route> joined(List<Route> first, List<Route> second) {
        Set<String> labels = new HashSet<>();
        List<Route> routes = new ArrayList<>();
        for (List<Route> part : List.of(first, second)) {
            for (Route route : part) {
                routes.add(labelled(route, free(route.label(), labels)));
            }
        }
        return List.copyOf(routes);
    }

    private static String free(String label, Set<String> used) {
        String free = label;
        for (int i = 2; !used.add(free); i++) {
            free = label + " #" + i;
        }
        return free;
    }

    private static Route labelled(Route route, String label) {
        return new Route(
                label,
                route.destination(),
                route.tier(),
                route.rank(),
                route.nextHops(),
                route.state(),
                route.origin(),
                route.appliesTo());
    }

    private Route route(TransitGatewayRoute item, RouteDestination destination) {
        String cidr = item.destinationCidrBlock();
        return new Route(
                cidr == null ? Word.orEmpty(item.prefixListId()) : cidr,
                destination,
                0,
                rank(item),
                nextHops(item),
                STATES.of(item.stateAsString(), subject),
                Word.orEmpty(item.typeAsString()),
                AppliesTo.ALWAYS);
    }

    private static Optional<RouteDestination> destination(TransitGatewayRoute item) {
        if (item.destinationCidrBlock() == null && item.prefixListId() != null) {
            return Optional.of(new RouteDestination.ToSet(AwsId.addressSet(item.prefixListId())));
        }
        return Prefix.tryParse(Word.orEmpty(item.destinationCidrBlock())).map(RouteDestination.ToPrefix::new);
    }

    private List<NextHop> nextHops(TransitGatewayRoute item) {
        if (item.transitGatewayAttachments().isEmpty()) {
            return List.of(new NextHop.Discard());
        }
        return item.transitGatewayAttachments().stream()
                .map(to -> hop(to.transitGatewayAttachmentId()))
                .toList();
    }

    private NextHop hop(@Nullable String attachment) {
        return new NextHop.ToAttachment(plugs.id(hub, Word.orEmpty(attachment)));
    }

    private static int rank(TransitGatewayRoute item) {
        if (item.prefixListId() != null) {
            return OF_PREFIX_LIST;
        }
        if (!Word.folded(item.typeAsString()).equals("propagated")) {
            return 0;
        }
        return item.transitGatewayAttachments().stream()
                .findFirst()
                .map(TransitGatewayRouteAttachment::resourceTypeAsString)
                .map(HubRoutes::rankOf)
                .orElse(OF_PREFIX_LIST + 1);
    }

    /** The rank of what a kind of attachment propagates. */
    static int rankOf(String resourceType) {
        int place = PROPAGATED.indexOf(Word.folded(resourceType));
        return OF_PREFIX_LIST + 1 + (place < 0 ? PROPAGATED.size() : place);
    }
}
