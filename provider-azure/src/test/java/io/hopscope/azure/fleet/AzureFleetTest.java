/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.fleet;

import io.hopscope.azure.render.AzureChangeRenderer;
import io.hopscope.azure.semantics.fixture.AzureEstate;
import io.hopscope.kit.fleet.Books;
import io.hopscope.kit.fleet.FleetCloud;
import io.hopscope.kit.fleet.FleetContract;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.spi.ChangeRenderer;
import java.util.List;
import java.util.stream.Stream;

/** An audit names every fault of the catalogue, and nothing else. */
final class AzureFleetTest extends FleetContract implements FleetCloud {
    @Override
    protected FleetCloud cloud() {
        return this;
    }

    @Override
    public String name() {
        return "azure";
    }

    @Override
    public String book() {
        return Books.read(AzureFleetTest.class, "cells.txt");
    }

    @Override
    public List<String> catalogue() {
        return Stream.concat(
                        Books.ranges("AZ-", "1-6 10-18 20-35 40-49 50-59 60-66 70-76 80-81"),
                        Stream.of("AZ-4A", "AZ-4B", "AZ-4C"))
                .toList();
    }

    @Override
    public String machineWord() {
        return "vm";
    }

    @Override
    public Snapshot read(List<String> lines) {
        return AzureEstate.of(String.join("\n", lines)).snapshot();
    }

    @Override
    public String spelled(ResourceId id) {
        String name = AzureEstate.name(id);
        String[] parts = id.value().split("/", -1);
        return name.equals("gatewaysubnet") ? parts[parts.length - 3] + "/" + name : name;
    }

    @Override
    public List<ChangeRenderer> renderers() {
        return List.of(new AzureChangeRenderer());
    }
}
