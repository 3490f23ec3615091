/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.NetworkInterface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Edits of which lists are bound to a stage. */
final class StageEdits {
    private StageEdits() {}

    static Fact<List<Stage>> bind(Fact<List<Stage>> stages, List<ResourceId> lists) {
        return stages.map(all -> all.stream()
                .map(stage -> takes(stage, lists.get(0)) ? stage.withLists(Fact.known(lists)) : stage)
                .toList());
    }

    static NetworkInterface join(NetworkInterface port, ResourceId group) {
        Fact<List<Stage>> stages = port.stages()
                .map(all -> all.stream()
                        .map(stage -> takes(stage, group) ? stage.withLists(joined(stage.lists(), group)) : stage)
                        .toList());
        Fact<Set<ResourceId>> labels = port.labels().map(old -> {
            Set<ResourceId> more = new LinkedHashSet<>(old);
            more.add(group);
            return Collections.unmodifiableSet(more);
        });
        return port.withGroups(stages, labels);
    }

    private static boolean takes(Stage stage, ResourceId list) {
        return stage.kind() == list.kind();
    }

    private static Fact<List<ResourceId>> joined(Fact<List<ResourceId>> lists, ResourceId group) {
        return lists.map(old -> {
            if (old.contains(group)) {
                return old;
            }
            List<ResourceId> more = new ArrayList<>(old);
            more.add(group);
            return List.copyOf(more);
        });
    }
}
