/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.fleet;

import io.hopscope.aws.render.AwsChangeRenderer;
import io.hopscope.aws.semantics.fixture.AwsEstate;
import io.hopscope.kit.fleet.Books;
import io.hopscope.kit.fleet.FleetCloud;
import io.hopscope.kit.fleet.FleetContract;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.spi.ChangeRenderer;
import java.util.List;

/** An audit names every fault of the catalogue, and nothing else. */
final class AwsFleetTest extends FleetContract implements FleetCloud {
    @Override
    protected FleetCloud cloud() {
        return this;
    }

    @Override
    public String name() {
        return "aws";
    }

    @Override
    public String book() {
        return Books.read(AwsFleetTest.class, "cells.txt");
    }

    @Override
    public List<String> catalogue() {
        return Books.numbered("A12 B10 C7 D6 E6 F4 G8 H2 I3 J5 K3");
    }

    @Override
    public String machineWord() {
        return "instance";
    }

    @Override
    public Snapshot read(List<String> lines) {
        return AwsEstate.of(String.join("\n", lines)).snapshot();
    }

    @Override
    public String spelled(ResourceId id) {
        return AwsEstate.name(id);
    }

    @Override
    public List<ChangeRenderer> renderers() {
        return List.of(new AwsChangeRenderer());
    }
}
