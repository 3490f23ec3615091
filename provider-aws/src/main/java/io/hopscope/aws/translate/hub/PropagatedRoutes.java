/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Listing;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.aws.translate.network.VpcPrefixes;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTablePropagation;
import software.amazon.awssdk.services.ec2.model.Vpc;

/**
 * Routes that attachments propagate into a table, for answers that list who propagates but not what. A VPC propagates
 * its prefixes; one that overlaps a prefix of a VPC which was attached earlier is left out
 * (https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html). What a VPN or a Direct Connect gateway
 * propagates it learns from outside the cloud.
 */
final class PropagatedRoutes {
    private record Candidate(Prefix prefix, Plug from) {
        boolean collidesWith(Candidate other) {
            return !from.equals(other.from) && prefix.overlaps(other.prefix);
        }

        /** Whether the other was attached before, as far as both say when they were. */
        boolean losesTo(Candidate other) {
            Optional<Instant> before = other.from.since();
            return collidesWith(other)
                    && before.isPresent()
                    && from.since().filter(before.get()::isBefore).isPresent();
        }
    }

    private final AwsAnswers all;
    private final Plugs plugs;

    PropagatedRoutes(AwsAnswers all, Plugs plugs) {
        this.all = all;
        this.plugs = plugs;
    }

    Fact<List<Route>> of(AwsScopeAnswers by, String table, HubRoutes routes) {
        Listing<TransitGatewayRouteTablePropagation> listed = by.list(Ec2.TRANSIT_GATEWAY_PROPAGATIONS, table);
        if (listed.gap().isPresent()) {
            return Fact.unknown(listed.gap().get());
        }
        List<Candidate> candidates = new ArrayList<>();
        for (TransitGatewayRouteTablePropagation item : enabled(listed, routes.hub())) {
            Optional<Plug> from = plugs.find(routes.hub(), Word.orEmpty(item.transitGatewayAttachmentId()));
            Fact<List<Prefix>> prefixes = prefixes(item, from, routes.subject());
            if (prefixes instanceof Fact.Unknown<List<Prefix>> unknown) {
                return Fact.unknown(unknown.gap());
            }
            from.ifPresent(plug -> prefixes.value().orElse(List.of()).stream()
                    .map(prefix -> new Candidate(prefix, plug))
                    .forEach(candidates::add));
        }
        return Fact.known(candidates.stream()
                .filter(candidate -> candidates.stream().noneMatch(candidate::losesTo))
                .map(candidate -> routes.propagated(
                        candidate.prefix(), candidate.from(), state(candidate, candidates, routes.subject())))
                .toList());
    }

    private List<TransitGatewayRouteTablePropagation> enabled(
            Listing<TransitGatewayRouteTablePropagation> listed, String hub) {
        return listed.items().stream()
                .filter(item -> Word.folded(item.stateAsString()).equals("enabled"))
                .filter(item -> !plugs.isGone(hub, Word.orEmpty(item.transitGatewayAttachmentId())))
                .distinct()
                .toList();
    }

    private Fact<List<Prefix>> prefixes(
            TransitGatewayRouteTablePropagation item, Optional<Plug> from, Subject subject) {
        if (!Word.folded(item.resourceTypeAsString()).equals("vpc")) {
            return Fact.unknown(notTold(subject, Word.orEmpty(item.transitGatewayAttachmentId())));
        }
        Optional<Vpc> vpc = all.vpc(item.resourceId()).map(Told::item);
        if (vpc.isEmpty() || from.isEmpty()) {
            return Fact.unknown(notTold(subject, Word.orEmpty(item.resourceId())));
        }
        return VpcPrefixes.of(vpc.get(), subject)
                .map(prefixes -> prefixes.stream()
                        .filter(prefix -> prefix.family() == IpFamily.V4 || takesIpv6(from.get()))
                        .toList());
    }

    /**
     * IPv6 has to be enabled for an attachment, see
     * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayVpcAttachmentRequestOptions.html.
     */
    private static boolean takesIpv6(Plug plug) {
        return plug.vpc().stream()
                .map(told -> told.item().options())
                .anyMatch(options -> options != null && "enable".equals(Word.folded(options.ipv6SupportAsString())));
    }

    private static Fact<RouteState> state(Candidate candidate, List<Candidate> candidates, Subject subject) {
        return candidates.stream()
                .filter(other -> candidate.collidesWith(other) && !other.losesTo(candidate))
                .findFirst()
                .<Fact<RouteState>>map(other -> Fact.unknown(subject.gap(
                        GapReason.AMBIGUOUS,
                        candidate.prefix() + " of " + candidate.from().resource() + " overlaps "
                                + other.prefix() + " of " + other.from().resource()
                                + ", and which of them was attached first is not known",
                        "ec2:SearchTransitGatewayRoutes")))
                .orElseGet(() -> Fact.known(RouteState.ACTIVE));
    }

    private static Gap notTold(Subject subject, String from) {
        return subject.gap(
                GapReason.NOT_READ,
                "Which prefixes " + from + " propagates into " + subject.id() + " is not in the answers",
                "ec2:SearchTransitGatewayRoutes");
    }
}
