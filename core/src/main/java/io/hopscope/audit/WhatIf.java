/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.reach.Engine;
import io.hopscope.reach.trace.Verdict;
import java.util.Collection;
import java.util.List;

/**
 * What a loss would do: which of the connections that an {@link Audit} takes for meant, and that work or may work, no
 * longer would. What is lost passes nothing from then on, and routes still lead to it, as they do when something fails;
 * nobody repairs anything, and no guest takes over an address. Whether the vendor keeps a spare of its own, no
 * configuration tells.
 *
 * <p>Connections are asked about again on the changed snapshot; for single points of failure only those whose answer is
 * worked out from what is lost. Confined to one thread.
 *
 * <pre>{@code
 * LossReport report = WhatIf.of(engine).without(List.of(new Losses(snapshot).find("nat-1")));
 * }</pre>
 */
public final class WhatIf {
    private final Engine engine;
    private final LossPlaces places;

    private WhatIf(Engine engine) {
        this.engine = engine;
        this.places = new LossPlaces(engine.snapshot());
    }

    /** Takes things out of an engine's snapshot. */
    public static WhatIf of(Engine engine) {
        return new WhatIf(engine);
    }

    /**
     * What would no longer work if all of these were lost at once.
     *
     * @throws IllegalArgumentException when one is of a kind that cannot be lost
     */
    public LossReport without(Collection<Loss> losses) {
        Removal removal = Removal.of(losses, places);
        Aftereffects after = new Aftereffects(engine, removal);
        Fleet fleet = new Fleet(engine, removal.hit()::contains);
        int working = 0;
        for (Standing standing : standing(fleet)) {
            working += standing.verdict() == Verdict.REACHABLE
                    ? standing.intent().members().size()
                    : 0;
            after.ask(standing);
        }
        return new LossReport(List.copyOf(losses), working, after.remaining(), after.lost());
    }

    /**
     * Gateways, NAT gateways, peerings, hubs and their attachments, load balancers, interfaces that routes lead to, and
     * zones, whose loss alone would cut off machines that are no part of it, those of the most machines first.
     */
    public List<SinglePoint> singlePoints() {
        Candidates candidates = new Candidates(engine.snapshot(), places);
        Fleet fleet = new Fleet(engine, candidates::isForwarder);
        return new SinglePoints(engine, candidates).among(standing(fleet));
    }

    private static List<Standing> standing(Fleet fleet) {
        return Audit.intents(fleet)
                .map(intent ->
                        new Standing(intent, Outcome.of(intent, fleet.engine()).verdict()))
                .filter(standing -> standing.verdict() != Verdict.BLOCKED)
                .toList();
    }
}
