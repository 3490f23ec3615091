/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Call;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;

/**
 * Gateways that only routes tell of, because the list of gateways was not read. What kind they are is told by the field
 * of the route and the prefix of the id, see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html;
 * whether they are attached is not known.
 */
final class RoutedGateways {
    /**
     * A gateway that no list tells of.
     *
     * @param id its id
     * @param kind its kind
     * @param place where the route was read
     * @param gap why it is not listed
     */
    record Unlisted(ResourceId id, GatewayKind kind, Placement place, Gap gap) {}

    private final AwsAnswers all;
    private final Set<ResourceId> told = new HashSet<>();

    RoutedGateways(AwsAnswers all) {
        this.all = all;
        all.all(Ec2.INTERNET_GATEWAYS).forEach(g -> tell(g.item().internetGatewayId()));
        all.all(Ec2.EGRESS_ONLY_INTERNET_GATEWAYS).forEach(g -> tell(g.item().egressOnlyInternetGatewayId()));
    }

    /** Each of them once. */
    Set<Unlisted> find() {
        Set<Unlisted> found = new HashSet<>();
        all.all(Ec2.ROUTE_TABLES)
                .forEach(table -> table.item()
                        .routes()
                        .forEach(route -> find(table, route).ifPresent(found::add)));
        return found;
    }

    private Optional<Unlisted> find(Told<RouteTable> table, Route route) {
        String gateway = Word.orEmpty(route.gatewayId());
        if (gateway.startsWith("igw-")) {
            return unlisted(table, gateway, GatewayKind.INTERNET, Ec2.INTERNET_GATEWAYS);
        }
        String egressOnly = Word.orEmpty(route.egressOnlyInternetGatewayId());
        return egressOnly.isEmpty()
                ? Optional.empty()
                : unlisted(table, egressOnly, GatewayKind.EGRESS_ONLY, Ec2.EGRESS_ONLY_INTERNET_GATEWAYS);
    }

    private Optional<Unlisted> unlisted(Told<RouteTable> table, String gateway, GatewayKind kind, Call<?> call) {
        ResourceId id = AwsId.gateway(gateway);
        Placement place = all.place(table.by(), table.item().ownerId());
        return told.add(id)
                ? all.list(call, place.scope()).gap().map(gap -> new Unlisted(id, kind, place, gap))
                : Optional.empty();
    }

    private void tell(String id) {
        told.add(AwsId.gateway(Word.orEmpty(id)));
    }
}
