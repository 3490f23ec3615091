/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.instance;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import java.util.List;

/**
 * A virtual machine.
 *
 * @param identity id, name, provenance
 * @param power whether it runs
 * @param checks the vendor's own checks; unknown when they were not read
 * @param locks locks in force
 * @param interfaces its interfaces in device order, the primary one first
 * @param platform its guest's family
 */
public record Instance(
        Identity identity,
        Fact<Power> power,
        Fact<List<HealthCheck>> checks,
        List<Lock> locks,
        Fact<List<ResourceId>> interfaces,
        GuestPlatform platform)
        implements Resource {
    /** The same instance in another power state. */
    public Instance withPower(Fact<Power> other) {
        return new Instance(identity, other, checks, locks, interfaces, platform);
    }
}
