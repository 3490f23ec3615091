/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Route;
import io.hopscope.aws.oracle.Resource.RouteTable;
import io.hopscope.aws.oracle.Resource.Target;
import io.hopscope.aws.oracle.Resource.Vpc;
import io.hopscope.aws.oracle.Resource.VpnGateway;
import io.hopscope.aws.oracle.World.Unread;
import java.util.List;

/** Random small estates that could exist: their tables, groups and links fit each other, mostly. */
public final class Worlds {
    private Worlds() {}

    /** The world of a seed; always the same one. One in six has something that was not read. */
    public static World random(long seed) {
        Draft draft = new Draft(seed);
        RandomNetworks.add(draft);
        RandomFilters.addGroups(draft);
        RandomFilters.addAcls(draft);
        RandomInstances.add(draft);
        RandomLinks.add(draft);
        RandomServices.add(draft);
        RandomFilters.addRules(draft);
        if (draft.chance(0.16)) {
            unread(draft);
        }
        draft.all(VpnGateway.class).stream()
                .filter(gateway -> draft.chance(0.5))
                .forEach(gateway -> learnOwnSubnet(draft, gateway));
        return draft.world();
    }

    /** The other side of a VPN announces a subnet of the VPC itself, which the local route outdoes all the same. */
    private static void learnOwnSubnet(Draft draft, VpnGateway gateway) {
        draft.all(Vpc.class).stream()
                .filter(vpc -> vpc.id().equals(gateway.vpc()))
                .forEach(vpc -> {
                    Cidr learned =
                            draft.one(draft.subnetsOf(vpc).toList()).cidrs().get(0);
                    RouteTable table = draft.one(draft.tablesOf(vpc));
                    draft.route(table, new Route(learned, null, new Target(Kind.VGW, gateway.id()), false, true));
                });
    }

    private static void unread(Draft draft) {
        String region = draft.one(draft.all(Vpc.class)).region();
        Listing first = draft.oneOf(Listing.values());
        draft.unread(new Unread(first, region, draft.chance(0.5)));
        if (first != Listing.ROUTE_TABLES && draft.chance(0.2)) {
            List<Listing> others = List.of(Listing.SECURITY_GROUPS, Listing.NETWORK_ACLS, Listing.INSTANCES);
            draft.unread(new Unread(draft.one(others), region, true));
        }
    }
}
