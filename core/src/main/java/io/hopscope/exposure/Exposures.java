/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.Snapshot;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.reach.Engine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who can reach what. For each machine, and for each load balancer as an entrance of its own: exactly the flows that
 * get through, there and back, from the Internet and from the machines of its own network and of all networks that
 * peerings and hubs join to it. Machines elsewhere reach it as the Internet does, by its public addresses, and so are
 * not listed again; nor are hosts behind VPN and direct links, of which a snapshot knows nothing.
 *
 * <p>Machines that nothing in the snapshot tells apart are asked about once, as receivers and as senders: the cost
 * grows with classes of machines. Confined to one thread.
 *
 * <pre>{@code
 * for (Exposure exposure : Exposures.of(engine).all()) {
 *     exposure.fromInternet().forEach(access -> access.openings().forEach(...));
 * }
 * }</pre>
 */
public final class Exposures {
    private final Engine engine;
    private final Senders senders;
    private final Balancing balancing;
    private final Survey survey;
    private final Map<Object, Survey.Found> known = new HashMap<>();

    private Exposures(Engine engine) {
        this.engine = engine;
        this.senders = new Senders(engine.estate());
        this.balancing = new Balancing(engine.estate());
        this.survey = new Survey(engine, senders);
    }

    /** The exposures of an engine's snapshot; each is worked out when it is asked for. */
    public static Exposures of(Engine engine) {
        return new Exposures(engine);
    }

    /** Every machine that exists, then every load balancer, each ordered by id. */
    public List<Exposure> all() {
        return subjects().map(this::of).toList();
    }

    /**
     * The exposure of one machine or load balancer.
     *
     * @throws IllegalArgumentException when the snapshot has neither under this id
     */
    public Exposure of(ResourceId subject) {
        Resource resource = snapshot()
                .resource(subject)
                .filter(r -> r instanceof Instance || r instanceof LoadBalancer)
                .orElseThrow(() -> new IllegalArgumentException("no machine or load balancer: " + subject));
        Object likeness = resource instanceof Instance machine ? senders.likeness(machine) : subject;
        Survey.Found found = known.get(likeness);
        if (found == null) {
            found = survey.of(resource);
            known.put(likeness, found);
        }
        return new Exposure(subject, found.accesses(), balancing.inFrontOf(subject), found.gaps());
    }

    /** What has an exposure: machines that exist, then load balancers. */
    Stream<ResourceId> subjects() {
        Stream<ResourceId> machines =
                snapshot().all(Instance.class).filter(Exposures::exists).map(Resource::id);
        return Stream.concat(machines, snapshot().all(LoadBalancer.class).map(Resource::id));
    }

    Senders senders() {
        return senders;
    }

    Engine engine() {
        return engine;
    }

    Snapshot snapshot() {
        return engine.snapshot();
    }

    private static boolean exists(Instance machine) {
        return machine.power()
                .value()
                .map(Power::state)
                .map(state -> state != PowerState.TERMINATED)
                .orElse(true);
    }
}
