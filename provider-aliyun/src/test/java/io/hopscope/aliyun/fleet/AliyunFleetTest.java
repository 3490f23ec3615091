/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.fleet;

import io.hopscope.aliyun.render.AliyunChangeRenderer;
import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import io.hopscope.kit.fleet.Books;
import io.hopscope.kit.fleet.FleetCloud;
import io.hopscope.kit.fleet.FleetContract;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.spi.ChangeRenderer;
import java.util.List;
import java.util.stream.IntStream;

/** An audit names every fault of the catalogue, and nothing else. */
final class AliyunFleetTest extends FleetContract implements FleetCloud {
    @Override
    protected FleetCloud cloud() {
        return this;
    }

    @Override
    public String name() {
        return "aliyun";
    }

    @Override
    public String book() {
        return Books.read(AliyunFleetTest.class, "cells.txt");
    }

    @Override
    public List<String> catalogue() {
        return IntStream.rangeClosed(1, 61).mapToObj(Integer::toString).toList();
    }

    @Override
    public String machineWord() {
        return "vm";
    }

    @Override
    public Snapshot read(List<String> lines) {
        return AliyunEstate.of(String.join("\n", lines)).snapshot();
    }

    @Override
    public String spelled(ResourceId id) {
        return id.value();
    }

    @Override
    public List<ChangeRenderer> renderers() {
        return List.of(new AliyunChangeRenderer());
    }
}
