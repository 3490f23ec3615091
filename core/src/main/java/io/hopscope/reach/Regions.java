/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.reach.match.SetSource;
import java.util.List;
import java.util.Optional;

/** Reads conditions as the regions that they take. */
final class Regions implements Match.Visitor<List<Region>> {
    private static final int MOST = 64;

    private final SetSource sets;

    Regions(SetSource sets) {
        this.sets = sets;
    }

    @Override
    public List<Region> visit(Match.AllOf match) {
        List<Region> all = List.of(Region.ALL);
        for (Match condition : match.conditions()) {
            List<Region> each = condition.accept(this);
            all = all.stream()
                    .flatMap(one -> each.stream().flatMap(other -> one.and(other).stream()))
                    .limit(MOST)
                    .toList();
        }
        return all;
    }

    @Override
    public List<Region> visit(Match.AnyOf match) {
        return match.conditions().stream()
                .flatMap(condition -> condition.accept(this).stream())
                .limit(MOST)
                .toList();
    }

    @Override
    public List<Region> visit(Match.ProtocolIs match) {
        return protocol(match.protocol());
    }

    @Override
    public List<Region> visit(Match.FamilyIs match) {
        Region.Far family = new Region.Far(AddressSet.of(Prefix.any(match.family())), Optional.empty());
        return List.of(new Region(Optional.empty(), PortSet.all(), family, family));
    }

    @Override
    public List<Region> visit(Match.PortIn match) {
        return match.side() == Side.DESTINATION
                ? List.of(new Region(Optional.empty(), match.ports(), Region.Far.ANYBODY, Region.Far.ANYBODY))
                : List.of(Region.ALL);
    }

    @Override
    public List<Region> visit(Match.AddressIn match) {
        return far(match.side(), new Region.Far(match.addresses(), Optional.empty()));
    }

    @Override
    public List<Region> visit(Match.CarriesLabel match) {
        return far(match.side(), new Region.Far(Region.Far.ANYBODY.addresses(), Optional.of(match.label())));
    }

    @Override
    public List<Region> visit(Match.InSet match) {
        AddressSet possible = sets.everywhere(match.set()).possible();
        return far(match.side(), new Region.Far(possible, Optional.empty()));
    }

    @Override
    public List<Region> visit(Match.InServiceSet match) {
        return sets.services(match.set()).value().map(m -> m.accept(this)).orElse(List.of(Region.ALL));
    }

    @Override
    public List<Region> visit(Match.Nothing match) {
        return List.of();
    }

    @Override
    public List<Region> visit(Match.Everything match) {
        return List.of(Region.ALL);
    }

    @Override
    public List<Region> visit(Match.Undecided match) {
        return List.of(Region.ALL);
    }

    @Override
    public List<Region> visit(Match.IcmpTypeIs match) {
        return List.of(Region.ALL);
    }

    @Override
    public List<Region> visit(Match.IcmpCodeIs match) {
        return List.of(Region.ALL);
    }

    private static List<Region> protocol(Protocol protocol) {
        return List.of(new Region(Optional.of(protocol), PortSet.all(), Region.Far.ANYBODY, Region.Far.ANYBODY));
    }

    private static List<Region> far(Side side, Region.Far far) {
        return List.of(
                side == Side.SOURCE
                        ? new Region(Optional.empty(), PortSet.all(), far, Region.Far.ANYBODY)
                        : new Region(Optional.empty(), PortSet.all(), Region.Far.ANYBODY, far));
    }
}
