/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Lock;
import io.hopscope.model.instance.PowerState;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.stream.Stream;

/** Machines whose checks fail, or that are locked, whatever is meant to reach them. */
final class MachineInspection implements Inspection {
    @Override
    public Stream<Sighting> of(Fleet fleet) {
        return fleet.snapshot()
                .all(Instance.class)
                .filter(MachineInspection::isRunning)
                .flatMap(instance -> Stream.concat(failing(instance), locked(instance)));
    }

    private static boolean isRunning(Instance instance) {
        return instance.power()
                .value()
                .map(power -> power.state() == PowerState.RUNNING)
                .orElse(false);
    }

    private static Stream<Sighting> failing(Instance instance) {
        return instance.checks().value().orElse(List.of()).stream()
                .filter(check -> check.passes().value().map(passes -> !passes).orElse(false))
                .map(check -> new Sighting(
                        new Sighting.Cause(FindingCode.HEALTH_CHECK_FAILED, instance.id()),
                        Severity.HIGH,
                        "the vendor's check " + check.name() + " of " + instance.id() + " says " + check.raw(),
                        List.of(instance.id()),
                        List.of(new Evidence(instance.id(), "", check.name(), check.raw()))));
    }

    private static Stream<Sighting> locked(Instance instance) {
        return instance.locks().stream()
                .filter(lock -> lock.effect() != Lock.Effect.FREEZES_CHANGES)
                .map(lock -> new Sighting(
                        new Sighting.Cause(FindingCode.INSTANCE_LOCKED, instance.id()),
                        lock.effect() == Lock.Effect.DROPS ? Severity.HIGH : Severity.MEDIUM,
                        instance.id() + " is locked: " + lock.reason(),
                        List.of(instance.id()),
                        List.of(new Evidence(instance.id(), "", "lock", lock.reason()))));
    }
}
