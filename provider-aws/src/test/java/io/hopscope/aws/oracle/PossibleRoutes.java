/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.EgressOnlyGateway;
import io.hopscope.aws.oracle.Resource.Endpoint;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.HubAttachment;
import io.hopscope.aws.oracle.Resource.InternetGateway;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.NatGateway;
import io.hopscope.aws.oracle.Resource.Peering;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Target;
import io.hopscope.aws.oracle.Resource.Vpc;
import io.hopscope.aws.oracle.Resource.VpnGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What tables that were not read could hold: any target that exists in the VPC and that may be routed to. */
final class PossibleRoutes {
    private final World world;

    PossibleRoutes(World world) {
        this.world = world;
    }

    /**
     * Targets for an address; inside the VPC there is the local route, which only NAT gateways and interfaces replace.
     */
    List<Target> from(Vpc vpc, Ip dst) {
        List<Target> targets = new ArrayList<>();
        if (vpc.holds(dst)) {
            targets.add(new Target(Kind.LOCAL, "local"));
        } else {
            gateways(vpc, dst).forEach(targets::add);
        }
        if (!dst.v6()) {
            world.all(NatGateway.class)
                    .filter(nat -> world.vpcOf(world.get(Resource.Subnet.class, nat.subnet()))
                            .equals(vpc))
                    .forEach(nat -> targets.add(new Target(Kind.NAT, nat.id())));
        }
        interfaces(vpc).forEach(targets::add);
        return targets;
    }

    /** Targets of the table of an Internet gateway. */
    List<Target> inbound(Vpc vpc) {
        return Stream.concat(Stream.of(new Target(Kind.LOCAL, "local")), interfaces(vpc))
                .toList();
    }

    private Stream<Target> interfaces(Vpc vpc) {
        return world.all(Eni.class)
                .filter(eni -> eni.role() == Role.INSTANCE && world.vpcOf(eni).equals(vpc))
                .map(eni -> new Target(Kind.ENI, eni.id()));
    }

    private Stream<Target> gateways(Vpc vpc, Ip dst) {
        Stream<Target> internet = world.all(InternetGateway.class)
                .filter(gateway -> vpc.id().equals(gateway.vpc()))
                .map(gateway -> new Target(Kind.IGW, gateway.id()));
        Stream<Target> egressOnly = world.all(EgressOnlyGateway.class)
                .filter(gateway -> dst.v6() && vpc.id().equals(gateway.vpc()))
                .map(gateway -> new Target(Kind.EIGW, gateway.id()));
        Stream<Target> peerings = world.all(Peering.class)
                .filter(peering ->
                        List.of(peering.requester(), peering.accepter()).contains(vpc.id()))
                .map(peering -> new Target(Kind.PEERING, peering.id()));
        Stream<Target> hubs = world.all(HubAttachment.class)
                .filter(attachment -> attachment.vpc().equals(vpc.id()))
                .map(attachment -> new Target(Kind.HUB, attachment.hub()));
        Stream<Target> vpns = world.all(VpnGateway.class)
                .filter(gateway -> vpc.id().equals(gateway.vpc()))
                .map(gateway -> new Target(Kind.VGW, gateway.id()));
        Stream<Target> endpoints = world.all(Endpoint.class)
                .filter(endpoint ->
                        endpoint.prefixList() != null && endpoint.vpc().equals(vpc.id()))
                .map(endpoint -> new Target(Kind.ENDPOINT, endpoint.id()));
        return Stream.of(internet, egressOnly, peerings, hubs, vpns, endpoints).flatMap(all -> all);
    }
}
