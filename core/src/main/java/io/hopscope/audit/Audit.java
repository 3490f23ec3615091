/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.fix.Fixer;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.PowerState;
import io.hopscope.reach.Engine;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.ChangeRenderer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Audits a fleet: what does not work although somebody meant it to, by root cause. What was meant is inferred: from
 * what a machine's own groups admit from the Internet, from other groups and from private addresses of its network and
 * its peers; from ports that are forwarded to it; from the listeners, targets and health checks of load balancers; from
 * default routes; and it may be stated ({@link #with}). Whatever else defeats one of these is a finding; so is what
 * inspection shows (a peering that waits, a hub without a route to what it joins, a NAT gateway that failed, an address
 * that is bound to nothing). What nobody can judge is counted as inconclusive, and the gaps say why.
 *
 * <p>Machines that nothing in the snapshot tells apart are asked about once, and one member of a group speaks for its
 * subnet: the cost grows with classes times rules, not with pairs of machines. An audit runs once; it is not safe for
 * several threads.
 *
 * <pre>{@code
 * Report report = new Audit(Engine.of(snapshot), renderers).report();
 * }</pre>
 */
public final class Audit {
    private static final List<IntentSource> SOURCES = List.of(
            new InternetIntents(),
            new ForwardIntents(),
            new NeighbourIntents(),
            new BalancerIntents(),
            new ExitIntents(),
            new ResolverIntents());

    private static final List<Inspection> INSPECTIONS = List.of(
            new AddressInspection(),
            new ForwardInspection(),
            new MachineInspection(),
            new RuleInspection(),
            new RouteInspection(),
            new NatInspection(),
            new PeeringInspection(),
            new HubInspection(),
            new HubRouteInspection(),
            new GuardInspection(),
            new TargetInspection(),
            new ResolverInspection(),
            new AdvisoryInspection());

    private static final List<Inspection> LINT =
            List.of(new ShadowInspection(), new UnusedInspection(), new OverlapInspection());

    private static final Comparator<Gap> BY_PLACE = Comparator.comparing(Gap::scope)
            .thenComparing(Gap::kind)
            .thenComparing(Gap::resource)
            .thenComparing(Gap::message);

    private final Fleet fleet;
    private final Fixer fixer;
    private final Facts facts;
    private final Causes causes;
    private final List<Inspection> lint;
    private final List<Judgement> stated = new ArrayList<>();
    private final List<SinglePoint> singlePoints = new ArrayList<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    /**
     * An audit of an engine's snapshot.
     *
     * @param engine answers the questions
     * @param renderers one for each vendor whose commands are wanted in fixes
     */
    public Audit(Engine engine, Collection<? extends ChangeRenderer> renderers) {
        this(engine, renderers, List.of());
    }

    private Audit(Engine engine, Collection<? extends ChangeRenderer> renderers, List<Inspection> lint) {
        this.lint = lint;
        this.fleet = new Fleet(engine);
        this.fixer = new Fixer(engine, renderers);
        this.facts = new Facts(engine.snapshot());
        this.causes = new Causes(facts, new Origins(fleet));
    }

    /**
     * An audit that tells besides what is of no use: rules that decide nothing, lists and tables that nothing uses,
     * references to what does not exist, networks joined although they have addresses in common. None of that is graver
     * than LOW.
     */
    public static Audit withLint(Engine engine, Collection<? extends ChangeRenderer> renderers) {
        return new Audit(engine, renderers, LINT);
    }

    /**
     * Tells besides what users say must work and does not, by root cause as everything else, with fixes; and what lets
     * through what they say must be blocked.
     *
     * @param judgements how expectations fare, by an engine of the same snapshot
     * @return this audit
     */
    public Audit with(Collection<Judgement> judgements) {
        stated.addAll(judgements);
        return this;
    }

    /**
     * Tells besides whose loss alone would cut others off, none of it graver than LOW.
     *
     * @param points what {@link WhatIf#singlePoints()} says of the same snapshot
     * @return this audit
     */
    public Audit risking(Collection<SinglePoint> points) {
        singlePoints.addAll(points);
        return this;
    }

    /** Runs the audit. */
    public Report report() {
        gaps.addAll(fleet.snapshot().gaps());
        intents(fleet).forEach(this::ask);
        stated.forEach(this::hold);
        Stream.concat(INSPECTIONS.stream(), lint.stream())
                .flatMap(inspection -> inspection.of(fleet))
                .forEach(causes::add);
        singlePoints.stream().map(SinglePoint::sighting).forEach(causes::add);
        List<Finding> findings = causes.findings(fixer);
        return new Report(
                fleet.snapshot().asOf(),
                summary(findings),
                findings,
                gaps.stream().sorted(BY_PLACE).toList());
    }

    /** What somebody meant to work. */
    static Stream<Intent> intents(Fleet fleet) {
        return SOURCES.stream().flatMap(source -> source.in(fleet)).distinct();
    }

    private void ask(Intent intent) {
        Outcome outcome = Outcome.of(intent, fleet.engine());
        counts.merge(outcome.verdict(), intent.members().size(), Integer::sum);
        gaps.addAll(outcome.gaps());
        if (outcome.isEachOnesOwn(fleet)) {
            intent.members().forEach(member -> causes.add(Outcome.of(intent.of(member), fleet.engine())));
        } else {
            causes.add(outcome);
        }
    }

    private void hold(Judgement judgement) {
        if (judgement.stated().wanted() == Stated.Wanted.BLOCKED) {
            new StatedLimits(fleet, facts).of(judgement).forEach(causes::add);
            return;
        }
        counts.merge(Verdict.REACHABLE, judgement.met(), Integer::sum);
        counts.merge(Verdict.BLOCKED, judgement.unmet(), Integer::sum);
        counts.merge(Verdict.UNKNOWN, judgement.undecided(), Integer::sum);
        new StatedIntents(fleet).of(judgement).forEach(outcome -> {
            gaps.addAll(outcome.gaps());
            causes.add(outcome);
        });
    }

    private Summary summary(List<Finding> findings) {
        Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            bySeverity.put(severity, 0);
        }
        findings.forEach(finding -> bySeverity.merge(finding.severity(), 1, Integer::sum));
        int machines =
                (int) fleet.snapshot().all(Instance.class).filter(Audit::exists).count();
        return new Summary(
                machines,
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(Verdict.REACHABLE, 0),
                counts.getOrDefault(Verdict.BLOCKED, 0),
                counts.getOrDefault(Verdict.UNKNOWN, 0),
                bySeverity);
    }

    private static boolean exists(Instance instance) {
        return instance.power()
                .value()
                .map(power -> power.state() != PowerState.TERMINATED)
                .orElse(true);
    }
}
