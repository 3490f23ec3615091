/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.reach.graph.Port;
import java.util.List;

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

    Port first() {
        return ports.get(0);
    }
}
