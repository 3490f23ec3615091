/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Losses as they show in a snapshot: resources in the state in which they pass nothing. Routes still lead to them, as
 * they do when something fails.
 */
final class Removal {
    private final Map<ResourceId, Resource> versions = new LinkedHashMap<>();

    private final Set<ResourceId> machines = new HashSet<>();

    private Removal() {}

    static Removal of(Collection<Loss> losses, LossPlaces places) {
        Removal removal = new Removal();
        losses.forEach(loss -> new RemovalRun(removal, places).lose(loss));
        return removal;
    }

    /** The resources in their new state. */
    List<Resource> versions() {
        return new ArrayList<>(versions.values());
    }

    /** What is hit. */
    Set<ResourceId> hit() {
        return versions.keySet();
    }

    boolean hits(Member member) {
        return versions.containsKey(member.port())
                || versions.containsKey(member.machine())
                || machines.contains(member.machine());
    }

    /** A machine that loses an interface is hit, though it goes on. */
    void touch(ResourceId machine) {
        machines.add(machine);
    }

    void put(Resource version) {
        versions.put(version.id(), version);
    }

    /** A resource as far as it has been hit by now. */
    <T extends Resource> T now(Class<T> type, T before) {
        return type.cast(versions.getOrDefault(before.id(), before));
    }
}
