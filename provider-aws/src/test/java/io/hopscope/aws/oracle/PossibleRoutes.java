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
}
