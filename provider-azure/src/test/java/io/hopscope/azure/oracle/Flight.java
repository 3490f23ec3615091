/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * A packet under way.
 *
 * @param packet the packet as it is now
 * @param passed guests and networks behind it, so that loops end
 */
record Flight(Packet packet, List<String> passed) {

    static Flight of(Packet packet) {
        return new Flight(packet, List.of());
    }

    Flight with(Packet other) {
        return new Flight(other, passed);
    }

    /** The same packet behind something that it must not meet twice. */
    Flight past(String id) {
        Dropped.unless(!passed.contains(id), Reason.LOOP);
        List<String> longer = new ArrayList<>(passed);
        longer.add(id);
        return new Flight(packet, List.copyOf(longer));
    }
}
