/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.BlockMode;
import io.hopscope.aws.oracle.Resource.EgressOnlyGateway;
import io.hopscope.aws.oracle.Resource.InternetGateway;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.NatGateway;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Route;
import io.hopscope.aws.oracle.Resource.RouteTable;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Target;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** VPCs with subnets, ways to the Internet, NAT gateways and tables. */
final class RandomNetworks {
    private static final Cidr ALL_V4 = Cidr.of("0.0.0.0/0");
    private static final Cidr ALL_V6 = Cidr.of("::/0");

    private final Draft draft;
    private final boolean blocks;

    private RandomNetworks(Draft draft) {
        this.draft = draft;
        this.blocks = draft.chance(0.06);
    }

    static void add(Draft draft) {
        RandomNetworks networks = new RandomNetworks(draft);
        int count = draft.oneOf(1, 1, 2, 2, 2, 3);
        for (int i = 0; i < count; i++) {
            networks.vpc(i);
        }
    }

    private void vpc(int index) {
        String region = index == 2 && draft.chance(0.4) ? "ap-south-1" : "eu-north-1";
        int second = index == 0 || draft.chance(0.93) ? 20 + 16 * index : 20;
        List<Cidr> cidrs = new ArrayList<>();
        cidrs.add(Cidr.of("10." + second + ".0.0/16"));
        if (draft.chance(0.1)) {
            cidrs.add(Cidr.of("10." + (second + 1) + ".0.0/16"));
        }
        if (draft.chance(0.5)) {
            cidrs.add(Cidr.of(String.format(Locale.ROOT, "2001:db8:%x00::/56", index + 1)));
        }
        Vpc vpc = draft.add(new Vpc(draft.id("vpc"), region, cidrs));
        int subnets = draft.between(1, 4);
        List<Subnet> all = new ArrayList<>();
        for (int i = 0; i < subnets; i++) {
            all.add(subnet(vpc, i));
        }
        tables(vpc, all);
    }

    private Subnet subnet(Vpc vpc, int index) {
        Cidr parent = vpc.cidrs()
                .get(
                        index == 3
                                        && !vpc.cidrs()
                                                .get(vpc.cidrs().size() - 1)
                                                .base()
                                                .v6()
                                ? vpc.cidrs().size() - 1
                                : 0);
        List<Cidr> cidrs = new ArrayList<>();
        cidrs.add(new Cidr(parent.base().plus(256L * (index + 1)), 24));
        vpc.cidrs().stream()
                .filter(cidr -> cidr.base().v6() && draft.chance(0.9))
                .forEach(cidr -> cidrs.add(nth64(cidr, index)));
        BlockMode mode = blocks
                ? draft.oneOf(BlockMode.OFF, BlockMode.OFF, BlockMode.BIDIRECTIONAL, BlockMode.INGRESS)
                : BlockMode.OFF;
        String zone = vpc.region() + draft.oneOf("a", "a", "b", "b", "c");
        return draft.add(new Subnet(draft.id("subnet"), vpc.id(), zone, cidrs, mode, draft.chance(0.03)));
    }

    private static Cidr nth64(Cidr parent, int index) {
        return new Cidr(
                new Ip(
                        true,
                        parent.base()
                                .value()
                                .add(java.math.BigInteger.valueOf(index + 1L).shiftLeft(64))),
                64);
    }

    private void tables(Vpc vpc, List<Subnet> subnets) {
        int publicCount = draft.chance(0.9) ? draft.between(1, Math.max(1, subnets.size() - 1)) : 0;
        List<String> open =
                subnets.subList(0, publicCount).stream().map(Subnet::id).toList();
        List<String> closed = subnets.subList(publicCount, subnets.size()).stream()
                .map(Subnet::id)
                .toList();
        boolean mainIsPublic = draft.chance(0.3);
        RouteTable main = table(vpc, true, List.of());
        List<RouteTable> publics = new ArrayList<>();
        List<RouteTable> privates = new ArrayList<>();
        (mainIsPublic ? publics : privates).add(main);
        if (!open.isEmpty() && !(mainIsPublic && draft.chance(0.7))) {
            publics.add(table(vpc, false, open));
        }
        if (!closed.isEmpty() && (mainIsPublic || draft.chance(0.6))) {
            privates.add(table(vpc, false, closed));
        }
        toInternet(vpc, publics);
        if (!open.isEmpty() && draft.chance(0.8)) {
            toNat(subnets.get(draft.random.nextInt(publicCount)), privates);
        }
        egressOnly(vpc, privates);
    }

    private RouteTable table(Vpc vpc, boolean main, List<String> subnets) {
        return draft.add(
                new RouteTable(draft.id("rtb"), vpc.id(), main, subnets, null, Estate.localRoutes(vpc.cidrs())));
    }

    private void toInternet(Vpc vpc, List<RouteTable> tables) {
        if (draft.chance(0.05)) {
            return;
        }
        boolean attached = draft.chance(0.95);
        InternetGateway gateway =
                draft.add(new InternetGateway(draft.id("igw"), vpc.region(), attached ? vpc.id() : null));
        for (RouteTable table : tables) {
            boolean blackhole = !attached && draft.chance(0.6);
            if (draft.chance(0.93)) {
                draft.route(table, new Route(ALL_V4, null, new Target(Kind.IGW, gateway.id()), blackhole, false));
            }
            if (hasV6(vpc) && draft.chance(0.9)) {
                draft.route(table, new Route(ALL_V6, null, new Target(Kind.IGW, gateway.id()), blackhole, false));
            }
            oddRoute(table);
        }
    }

    /** Something more specific than the default route that leads elsewhere. */
    private void oddRoute(RouteTable table) {
        if (draft.chance(0.08)) {
            Cidr half = Cidr.of(draft.oneOf("203.0.113.0/25", "192.0.2.0/24", "203.0.113.0/24"));
            Target gone = new Target(Kind.NAT, draft.id("nat"));
            draft.route(table, new Route(half, null, gone, true, false));
        }
    }

    private void toNat(Subnet subnet, List<RouteTable> tables) {
        String state = draft.chance(0.9) ? "available" : draft.oneOf("pending", "failed", "deleting", "deleted");
        boolean open = draft.chance(0.9);
        NatGateway nat = draft.add(new NatGateway(draft.id("nat"), subnet.id(), open, state));
        if (!state.equals("deleted") && !state.equals("failed")) {
            RandomServices.fixture(draft, subnet, Role.NAT, nat.id(), open);
        }
        for (RouteTable table : tables) {
            if (draft.chance(0.9)) {
                draft.route(
                        table, new Route(ALL_V4, null, new Target(Kind.NAT, nat.id()), state.equals("deleted"), false));
            }
        }
    }

    private void egressOnly(Vpc vpc, List<RouteTable> tables) {
        if (hasV6(vpc) && draft.chance(0.6)) {
            boolean attached = draft.chance(0.92);
            EgressOnlyGateway gateway =
                    draft.add(new EgressOnlyGateway(draft.id("eigw"), vpc.region(), attached ? vpc.id() : null));
            tables.forEach(table -> draft.route(table, ALL_V6, Kind.EIGW, gateway.id()));
        }
    }

    private static boolean hasV6(Vpc vpc) {
        return vpc.cidrs().stream().anyMatch(cidr -> cidr.base().v6());
    }
}
