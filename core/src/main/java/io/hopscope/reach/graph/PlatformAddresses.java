/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Addresses at which the platform itself answers, as exemptions from filters name them: no hosts of the Internet. */
final class PlatformAddresses {
    private PlatformAddresses() {}

    static AddressSet of(Snapshot snapshot) {
        Set<List<Exemption>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.concat(
                        snapshot.all(NetworkInterface.class).map(NetworkInterface::stages),
                        snapshot.all(Subnet.class).map(Subnet::stages))
                .flatMap((Fact<List<Stage>> stages) -> stages.value().stream())
                .flatMap(List::stream)
                .forEach(stage -> seen.add(stage.exemptions()));
        return AddressSet.ofRanges(seen.stream()
                .flatMap(List::stream)
                .filter(exemption -> exemption.direction().isEmpty())
                .flatMap(exemption -> named(exemption.match()).ranges().stream())
                .toList());
    }

    private static AddressSet named(Match match) {
        if (match instanceof Match.AddressIn in && in.side() == Side.DESTINATION) {
            return in.addresses();
        }
        AddressSet named = AddressSet.empty();
        for (Match part : parts(match)) {
            named = named.union(named(part));
        }
        return named;
    }

    private static List<Match> parts(Match match) {
        if (match instanceof Match.AllOf all) {
            return all.conditions();
        }
        return match instanceof Match.AnyOf any ? any.conditions() : List.of();
    }
}
