/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Question;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.match.Box;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question and the state of the estate that it is asked on.
 *
 * @param engine answers on that state
 * @param bindings who used what before any change
 * @param rendering says which changes the vendors have commands for
 * @param question the question
 * @param boxes the flows that it asks about
 */
record Asked(Engine engine, Bindings bindings, Rendering rendering, Question question, List<Box> boxes) {
    static Asked of(Engine engine, Bindings bindings, Rendering rendering, Question question) {
        return new Asked(engine, bindings, rendering, question, engine.boxes(question));
    }

    /** The same question after changes. */
    Asked after(Engine changed) {
        return of(changed, bindings, rendering, question);
    }

    Estate estate() {
        return engine.estate();
    }

    Snapshot snapshot() {
        return engine.snapshot();
    }

    <T extends Resource> Optional<T> get(Class<T> type, ResourceId id) {
        return engine.estate().get(type, id);
    }

    /** Whether a list is asked about replies too, by the first who has it bound. */
    boolean isStateless(ResourceId list) {
        Stream<Fact<List<Stage>>> atPorts = bindings.portsOfList(list).stream()
                .limit(1)
                .flatMap(id -> get(NetworkInterface.class, id).stream())
                .map(NetworkInterface::stages);
        Stream<Fact<List<Stage>>> atSubnets = bindings.subnetsOfList(list).stream()
                .limit(1)
                .flatMap(id -> get(Subnet.class, id).stream())
                .map(Subnet::stages);
        return Stream.concat(atPorts, atSubnets)
                .flatMap(stages -> stages.value().orElse(List.of()).stream())
                .filter(stage -> stage.lists().value().orElse(List.of()).contains(list))
                .anyMatch(stage -> !stage.stateful());
    }
}
