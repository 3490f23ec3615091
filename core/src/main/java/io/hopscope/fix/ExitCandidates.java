/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.network.Subnet;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.trace.Blocker;
import java.util.stream.Stream;

/**
 * For a connection from inside that gets stuck on its way out, at a translator or for the lack of a public address:
 * another way out for the subnet of the machine that asks.
 */
final class ExitCandidates implements CandidateSource {
    private final CandidateSource routes = new RouteCandidates();

    @Override
    public Stream<? extends Change> of(Blocker blocker, Asked asked) {
        Stream<? extends Change> here = blocker.place().reply() ? Stream.empty() : routes.of(blocker, asked);
        return Stream.concat(here, fromStart(blocker, asked));
    }

    private static Stream<Change> fromStart(Blocker blocker, Asked asked) {
        return RouteSite.of(blocker, asked).stream()
                .filter(site -> !site.reply())
                .flatMap(site -> Ends.ports(asked.estate(), asked.question().from()).stream()
                        .map(Port::subnet)
                        .filter(subnet -> !subnet.id().equals(site.subnet().id()))
                        .distinct()
                        .flatMap(subnet -> site(subnet, site)))
                .flatMap(RouteCandidates::at);
    }

    private static Stream<RouteSite> site(Subnet subnet, RouteSite site) {
        return RouteSite.at(subnet, site).stream();
    }
}
