/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.Listed;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads a whole region: the lists side by side, then what has an answer of its own only for each security group that is
 * in use, network ACL, NAT gateway or cloud connect network that needs it.
 */
final class RegionReader {
    private final RegionCalls calls;
    private final Reading reading;

    RegionReader(RegionCalls calls) {
        this.calls = calls;
        this.reading = calls.reading();
    }

    /** Reads all, unless the first call shows that no other can succeed. */
    void read() {
        calls.read(Operations.VPCS);
        if (isRefused(Calls.VPCS)) {
            return;
        }
        List<Operation> lists = new ArrayList<>(List.of(Operations.INSTANCES, Operations.INTERFACES));
        lists.addAll(Operations.AROUND_LISTS);
        calls.readAll(lists);
        readNested(Needs.ofAll(reading));
    }

    /** Reads what decides about some machines; nothing more if none of them is there. */
    void readAround(Collection<String> machines) {
        MachineReader around = new MachineReader(calls);
        around.read(machines);
        if (isRefused(Calls.INSTANCES) || around.isNothingThere()) {
            return;
        }
        List<Operation> lists = new ArrayList<>(List.of(Operations.VPCS));
        lists.addAll(Operations.AROUND_LISTS);
        calls.readAll(lists);
        around.readForwarders();
        readNested(Needs.ofMachines(reading));
    }

    private void readNested(Needs needs) {
        List<Runnable> readings = new ArrayList<>(calls.each(needs.groups(), Operations::policies));
        readings.addAll(calls.each(needs.acls(), Operations::quintupleEntries));
        readings.addAll(calls.each(needs.nats(), Operations::sourceRules));
        readings.addAll(calls.each(needs.ccns(), Operations::ccnRoutes));
        needs.balancers().forEach(some -> readings.add(() -> calls.read(Operations.targetHealth(some))));
        calls.run(readings);
    }

    private boolean isRefused(Call first) {
        Optional<CallFailure> hopeless = reading.listed(first)
                .flatMap(Listed::failure)
                .filter(failure -> failure.kind().endsAll() || failure.kind() == FailureKind.REGION_DISABLED);
        hopeless.ifPresent(reading::refuse);
        return hopeless.isPresent();
    }
}
