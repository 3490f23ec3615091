/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Network;
import io.hopscope.spi.ChangeRenderer;
import io.hopscope.spi.RenderedChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes in the words of their vendors; a vendor without a renderer has none. */
final class Rendering {
    private static final RenderedChange NOTHING = new RenderedChange(List.of(), List.of());

    private final Map<String, ChangeRenderer> renderers = new HashMap<>();

    Rendering(Collection<? extends ChangeRenderer> renderers) {
        renderers.forEach(renderer -> this.renderers.put(renderer.vendor(), renderer));
    }

    /** The changes in their vendors' words; empty when a vendor has no command for one of them. */
    Optional<RenderedChange> of(List<Change> changes, Snapshot snapshot) {
        Map<String, List<Change>> byVendor = new LinkedHashMap<>();
        changes.forEach(change -> byVendor.computeIfAbsent(change.subject().vendor(), vendor -> new ArrayList<>())
                .add(change));
        List<String> commands = new ArrayList<>();
        List<String> terraform = new ArrayList<>();
        for (Map.Entry<String, List<Change>> entry : byVendor.entrySet()) {
            Optional<RenderedChange> rendered = of(entry.getKey(), entry.getValue(), snapshot);
            if (rendered.isEmpty()) {
                return Optional.empty();
            }
            commands.addAll(rendered.get().commands());
            terraform.addAll(rendered.get().terraform());
        }
        return Optional.of(new RenderedChange(commands, terraform));
    }

    /** What would join two networks directly; empty when nothing does, or no renderer of their vendor was given. */
    List<Peering> peerings(Network one, Network other, Snapshot snapshot) {
        ChangeRenderer renderer = renderers.get(one.id().vendor());
        return renderer == null || !one.id().vendor().equals(other.id().vendor())
                ? List.of()
                : renderer.peerings(one, other, snapshot);
    }

    private Optional<RenderedChange> of(String vendor, List<Change> changes, Snapshot snapshot) {
        ChangeRenderer renderer = renderers.get(vendor);
        if (renderer == null) {
            return Optional.of(NOTHING);
        }
        try {
            return Optional.of(renderer.render(changes, snapshot));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
