/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Machines' interfaces that nothing in the snapshot tells apart, so that the first speaks for all.
 *
 * @param ports the interfaces
 * @param members the same as members of intents, one list for all of these
 */
record Alike(List<Port> ports, List<Member> members) {
    static Alike of(List<Port> ports) {
        return new Alike(ports, List.copyOf(ports.stream().map(Member::of).toList()));
    }

    /** Those of them that are meant; empty when none is. */
    Optional<Alike> only(Predicate<Port> meant) {
        List<Port> some = ports.stream().filter(meant).toList();
        if (some.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(some.size() == ports.size() ? this : of(some));
    }

    Port first() {
        return ports.get(0);
    }
}
