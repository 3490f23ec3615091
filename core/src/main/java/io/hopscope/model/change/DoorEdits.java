/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import java.util.List;

/** Edits of public addresses and of the doors that they are. */
final class DoorEdits {
    private DoorEdits() {}

    static List<Resource> give(Change.GiveBandwidth give, ResourceView view) {
        view.require(Resource.class, give.subject());
        return give.starving().stream()
                .map(id -> fed(view.require(Resource.class, id)))
                .toList();
    }

    private static Resource fed(Resource resource) {
        Fact<OperationalState> up = Fact.known(OperationalState.up("some bandwidth"));
        if (resource instanceof Door door) {
            return door.carrying(up);
        }
        if (resource instanceof PublicAddress address) {
            return address.withState(up);
        }
        throw new IllegalArgumentException("Cannot change " + resource.id() + ": no such Door");
    }
}
