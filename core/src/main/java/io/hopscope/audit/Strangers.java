/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.net.AddressRange;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Deviation;
import io.hopscope.reach.Party;
import io.hopscope.reach.graph.Estate;

/**
 * Who admits a range of addresses means hosts outside, not the machines of the estate that happen to have some of them:
 * that one of these is stopped, say, is no fault of what admits it. Stateless.
 */
final class Strangers {
    private Strangers() {}

    /** An answer about a range without the parts whose senders are in the estate. */
    static Answer only(Answer answer, Estate estate) {
        if (!(answer.question().from() instanceof Party.Addresses from) || isSingle(from.range())) {
            return answer;
        }
        return answer.withExceptions(answer.exceptions().stream()
                .filter(part -> !isOwn(part, from.range(), estate))
                .toList());
    }

    /** Senders of the estate are told by their inner addresses, and no other part holds an address of theirs. */
    private static boolean isOwn(Deviation part, AddressRange asked, Estate estate) {
        return part.from()
                .map(AddressRange::first)
                .filter(first ->
                        !asked.contains(first) || estate.owners(first).findAny().isPresent())
                .isPresent();
    }

    private static boolean isSingle(AddressRange range) {
        return range.first().equals(range.last());
    }
}
