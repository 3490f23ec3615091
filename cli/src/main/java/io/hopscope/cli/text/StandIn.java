/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.net.AddressScope;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Party;
import io.hopscope.reach.trace.Blocker;
import java.util.Optional;

/** The address that stands for the Internet in what an answer says. Stateless. */
final class StandIn {
    private StandIn() {}

    /** The address, where what is in the way names it. */
    static Optional<IpAddress> of(Answer answer) {
        boolean from = answer.question().from() instanceof Party.Internet;
        boolean to = answer.question().to() instanceof Party.Internet;
        return from == to
                ? Optional.empty()
                : answer.blockers().stream()
                        .flatMap(blocker -> outside(blocker, from).stream())
                        .findFirst();
    }

    private static Optional<IpAddress> outside(Blocker blocker, boolean from) {
        boolean source = from != blocker.place().reply();
        IpAddress address = source
                ? blocker.place().packet().source().address()
                : blocker.place().packet().destination().address();
        return Optional.of(address)
                .filter(a -> AddressScope.of(a) == AddressScope.OUTSIDE)
                .filter(a -> blocker.message().contains(a.toString()));
    }
}
