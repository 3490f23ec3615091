/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is at hand to reckon which flows a change may open.
 *
 * @param asked the question, before any change
 * @param crowds who may be concerned
 * @param hairpins who of the estate may be concerned by public addresses
 * @param fronts what may be concerned behind load balancers
 * @param forwards what may be concerned behind forwarded ports
 */
record Reckoning(Asked asked, Crowds crowds, Hairpins hairpins, Fronts fronts, Forwards forwards) {
    Reckoning(Asked asked, Crowds crowds) {
        this(asked, crowds, new Hairpins(asked, crowds), new Fronts(asked, crowds), new Forwards(asked));
    }

    <T extends Resource> Optional<T> get(Class<T> type, ResourceId id) {
        return asked.get(type, id);
    }

    Bindings bindings() {
        return asked.bindings();
    }

    /** From everybody here to everybody there, to services of the asker's choice. */
    static Stream<Probe> probes(List<Crowd> from, List<Crowd> to, List<Service> services) {
        return from.stream()
                .flatMap(one -> to.stream()
                        .flatMap(other -> Arrays.stream(IpFamily.values())
                                .filter(family -> one.has(family) && other.has(family))
                                .flatMap(family ->
                                        services.stream().map(service -> new Probe(one, other, service, family)))));
    }

    /** From everybody here to everybody there, to what each there admits by its own groups. */
    Stream<Probe> toAdmitted(List<Crowd> from, List<Crowd> to) {
        return to.stream().flatMap(crowd -> probes(from, List.of(crowd), admitted(crowd)));
    }

    private List<Service> admitted(Crowd crowd) {
        return Crowds.machines(crowd).stream()
                .flatMap(ports -> AdmittedServices.of(ports.members().get(0), asked.estate()).stream())
                .toList();
    }
}
