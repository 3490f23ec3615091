/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.filter.Match;

/**
 * One way in which a subnet's packets get a source address that the Internet can answer. A subnet and family have an
 * ordered list; the first exit that is asked and takes the packet gives the address.
 *
 * @param label how it is named in explanations
 * @param when at which point of the way out it is asked
 * @param accepts the packets it takes
 * @param state whether it works now
 * @param gives where the new source address comes from
 */
public record Exit(String label, When when, Match accepts, Fact<OperationalState> state, ExitAddress gives) {
    /** The same exit that gives other addresses. */
    public Exit giving(ExitAddress other) {
        return new Exit(label, when, accepts, state, other);
    }

    /** The same exit in another state. */
    public Exit inState(Fact<OperationalState> other) {
        return new Exit(label, when, accepts, other, gives);
    }

    /** At which point of the way out an exit is asked. */
    public enum When {
        /** Before any route is looked up. */
        BEFORE_ROUTES,
        /** At the Internet gateway that a route led to. */
        AT_GATEWAY,
        /** After a route to the Internet as such, where the platform has no gateway object. */
        AFTER_INTERNET_ROUTE,
        /** When no route matched. */
        NO_ROUTE_MATCHED
    }
}
