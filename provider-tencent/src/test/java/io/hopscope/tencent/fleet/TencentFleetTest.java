/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.fleet;

import io.hopscope.kit.fleet.Books;
import io.hopscope.kit.fleet.FleetCloud;
import io.hopscope.kit.fleet.FleetContract;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.spi.ChangeRenderer;
import io.hopscope.tencent.render.TencentChangeRenderer;
import io.hopscope.tencent.semantics.fixture.TencentEstate;
import java.util.List;

/** An audit names every fault of the catalogue, and nothing else. */
final class TencentFleetTest extends FleetContract implements FleetCloud {
    @Override
    protected FleetCloud cloud() {
        return this;
    }

    @Override
    public String name() {
        return "tencent";
    }

    @Override
    public String book() {
        return Books.read(TencentFleetTest.class, "cells.txt");
    }

    @Override
    public List<String> catalogue() {
        return Books.ranges("T", "1-54").toList();
    }

    @Override
    public String machineWord() {
        return "vm";
    }

    @Override
    public Snapshot read(List<String> lines) {
        return TencentEstate.of(String.join("\n", lines)).snapshot();
    }

    @Override
    public String spelled(ResourceId id) {
        return id.value();
    }

    @Override
    public List<ChangeRenderer> renderers() {
        return List.of(new TencentChangeRenderer());
    }
}
