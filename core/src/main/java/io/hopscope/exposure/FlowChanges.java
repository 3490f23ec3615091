/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.exposure.FlowChange.Turn;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.FlowSet;
import io.hopscope.net.IpFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the exposures of two snapshots. Confined to one thread. */
final class FlowChanges {
    private final Exposures before;
    private final Exposures after;

    /** Who connects: outside hosts where there is no machine. */
    private record Speaker(Optional<ResourceId> machine, Optional<ResourceId> network, IpFamily family) {}

    private record Flows(FlowSet certain, FlowSet possible) {
        static final Flows NONE = new Flows(FlowSet.none(), FlowSet.none());

        Flows with(Access access) {
            FlowSet sure = certain.union(access.certain());
            return new Flows(sure, possible.union(access.possible()).subtract(sure));
        }

        FlowSet all() {
            return certain.union(possible);
        }
    }

    private record Shift(Turn turn, Certainty certainty, FlowSet flows) {}

    private record Kind(Optional<ResourceId> network, IpFamily family, Shift shift) {}

    FlowChanges(Exposures before, Exposures after) {
        this.before = before;
        this.after = after;
    }

    /** What a subject of both snapshots lost and gained. */
    List<FlowChange> of(ResourceId subject) {
        List<Access> old = before.of(subject).accesses();
        List<Access> now = after.of(subject).accesses();
        if (old.equals(now)) {
            return List.of();
        }
        Map<Speaker, Flows> then = bySpeaker(old, subject);
        Map<Speaker, Flows> today = bySpeaker(now, subject);
        Set<Speaker> speakers = new LinkedHashSet<>(then.keySet());
        speakers.addAll(today.keySet());
        Map<Kind, Set<ResourceId>> kinds = new LinkedHashMap<>();
        for (Speaker speaker : speakers) {
            if (isInBoth(speaker)) {
                shifts(then.getOrDefault(speaker, Flows.NONE), today.getOrDefault(speaker, Flows.NONE))
                        .forEach(shift -> speaker.machine()
                                .ifPresentOrElse(
                                        machine -> set(kinds, speaker, shift).add(machine),
                                        () -> set(kinds, speaker, shift)));
            }
        }
        List<FlowChange> changes = new ArrayList<>();
        kinds.forEach((kind, machines) -> changes.add(change(subject, kind, machines)));
        return changes;
    }

    private static Set<ResourceId> set(Map<Kind, Set<ResourceId>> kinds, Speaker speaker, Shift shift) {
        return kinds.computeIfAbsent(new Kind(speaker.network(), speaker.family(), shift), k -> new TreeSet<>());
    }

    private FlowChange change(ResourceId subject, Kind kind, Set<ResourceId> machines) {
        Shift shift = kind.shift();
        Exposures where = shift.turn() == Turn.LOST ? before : after;
        Origin origin = kind.network().isPresent()
                ? where.senders().origin(kind.network().get(), kind.family(), machines, Set.of(subject))
                : new Origin.Internet();
        return new FlowChange(subject, origin, kind.family(), shift.turn(), shift.certainty(), shift.flows());
    }

    private boolean isInBoth(Speaker speaker) {
        return speaker.machine().isEmpty()
                || (before.snapshot().resource(speaker.machine().get()).isPresent()
                        && after.snapshot().resource(speaker.machine().get()).isPresent());
    }

    private static Map<Speaker, Flows> bySpeaker(List<Access> accesses, ResourceId subject) {
        Map<Speaker, Flows> flows = new LinkedHashMap<>();
        for (Access access : accesses) {
            if (access.origin() instanceof Origin.Senders senders) {
                senders.machines().stream()
                        .filter(machine -> !machine.equals(subject))
                        .map(machine ->
                                new Speaker(Optional.of(machine), Optional.of(senders.network()), access.family()))
                        .forEach(speaker -> add(flows, speaker, access));
            } else {
                add(flows, new Speaker(Optional.empty(), Optional.empty(), access.family()), access);
            }
        }
        return flows;
    }

    private static void add(Map<Speaker, Flows> flows, Speaker speaker, Access access) {
        flows.merge(speaker, Flows.NONE.with(access), (known, added) -> known.with(access));
    }

    private static List<Shift> shifts(Flows then, Flows now) {
        List<Shift> shifts = new ArrayList<>();
        if (!then.equals(now)) {
            add(shifts, Turn.LOST, Certainty.CERTAIN, then.certain().subtract(now.all()));
            add(
                    shifts,
                    Turn.LOST,
                    Certainty.POSSIBLE,
                    then.certain()
                            .intersect(now.possible())
                            .union(then.possible().subtract(now.all())));
            add(shifts, Turn.GAINED, Certainty.CERTAIN, now.certain().subtract(then.all()));
            add(
                    shifts,
                    Turn.GAINED,
                    Certainty.POSSIBLE,
                    then.possible()
                            .intersect(now.certain())
                            .union(now.possible().subtract(then.all())));
        }
        return shifts;
    }

    private static void add(List<Shift> shifts, Turn turn, Certainty certainty, FlowSet flows) {
        if (!flows.isEmpty()) {
            shifts.add(new Shift(turn, certainty, flows));
        }
    }
}
