/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.GatewayCrossing;
import io.hopscope.model.network.Subnet;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Scene;
import io.hopscope.reach.trace.Admission;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Decision;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import io.hopscope.reach.trace.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes packets through the filter stages of a port. A stateful stage is not asked about the reply of a request that it
 * has seen.
 */
final class Filters {
    private record Site(Optional<ResourceId> port, Subnet subnet, Scope scope, boolean inside) {
        ResourceId place() {
            return port.orElse(subnet.id());
        }
    }

    private final Walk walk;
    private final boolean reply;
    private final boolean sparesInterfaces;

    Filters(Walk walk, boolean reply) {
        this(walk, reply, false);
    }

    private Filters(Walk walk, boolean reply, boolean sparesInterfaces) {
        this.walk = walk;
        this.reply = reply;
        this.sparesInterfaces = sparesInterfaces;
    }

    /** Filters for requests that interfaces take without asking their own. */
    static Filters sparingInterfaces(Walk walk) {
        return new Filters(walk, false, true);
    }

    /** Away from the guest: the interface's stages, then the subnet's. */
    void leave(Port port, Packet packet, boolean inside) {
        Site site = site(port, inside);
        if (run(port.nic().stages(), Direction.EGRESS, packet, site)) {
            run(port.subnet().stages(), Direction.EGRESS, packet, site);
        }
    }

    /** Towards the guest: the subnet's stages, then the interface's. */
    void arrive(Port port, Packet packet, boolean inside) {
        Site site = site(port, inside);
        if (run(port.subnet().stages(), Direction.INGRESS, packet, site) && !sparesInterfaces) {
            run(port.nic().stages(), Direction.INGRESS, packet, site);
        }
    }

    /** The platform's own service that a packet from a port is for, if no stage that spares some of them filters it. */
    Optional<Exemption> platformService(Port port, Packet packet) {
        Scene scene = new Scene(port.subnet().id(), Map.of());
        Optional<Exemption> service = Optional.empty();
        for (Fact<List<Stage>> stages :
                List.of(port.nic().stages(), port.subnet().stages())) {
            for (Stage stage : stages.value().orElse(List.of())) {
                Optional<Exemption> exempt = exemption(stage, packet, scene);
                if (exempt.isEmpty() && !stage.exemptions().isEmpty()) {
                    return exempt;
                }
                service = service.isPresent() ? service : exempt;
            }
        }
        return service;
    }

    private Optional<Exemption> exemption(Stage stage, Packet packet, Scene scene) {
        return stage.exemptions().stream()
                .filter(e -> e.isFor(Direction.EGRESS))
                .filter(e ->
                        walk.estate().condition(e.match()).test(packet, scene).isYes())
                .findFirst();
    }

    /** Across the rim of a subnet, where a hub has a port in it. */
    void crossRim(Subnet subnet, List<Stage> ownStages, Direction direction, Packet packet, boolean inside) {
        Site site = new Site(Optional.empty(), subnet, subnet.identity().scope(), inside);
        if (run(subnet.stages(), direction, packet, site)) {
            run(Fact.known(ownStages), direction, packet, site);
        }
    }

    /** Between a port and a gateway. */
    void crossGateway(Port port, GatewayKind kind, Direction direction, Packet packet) {
        crossGateway(port, port.subnet(), kind, direction, packet);
    }

    /** Between a gateway and a subnet that leads a packet of a port there. */
    void crossGateway(Port port, Subnet subnet, GatewayKind kind, Direction direction, Packet packet) {
        Fact<List<GatewayCrossing>> crossings = walk.settle(subnet.crossings(), subnet.id());
        if (crossings instanceof Fact.Unknown<List<GatewayCrossing>> unknown) {
            walk.journal().unknown(HopKind.FILTER, subnet.id().value(), unknown.gap());
            return;
        }
        Site site =
                new Site(Optional.of(port.id()), subnet, port.nic().identity().scope(), false);
        for (GatewayCrossing crossing : crossings.value().orElse(List.of())) {
            boolean concerned = crossing.gateways().contains(kind)
                    && !crossing.exemptRoles().contains(port.nic().role());
            if (concerned) {
                run(crossing.stage(), direction, packet, site, true);
            }
        }
    }

    private static Site site(Port port, boolean inside) {
        return new Site(
                Optional.of(port.id()), port.subnet(), port.nic().identity().scope(), inside);
    }

    private boolean run(Fact<List<Stage>> bound, Direction direction, Packet packet, Site site) {
        if (!reply) {
            walk.tracked().add(Walk.Sighting.of(site.place(), packet));
        }
        Fact<List<Stage>> stages = walk.settle(bound, site.subnet().id());
        if (stages instanceof Fact.Unknown<List<Stage>> unknown) {
            if (!passesAnyway(bound, direction, packet, site)) {
                walk.journal().unknown(HopKind.FILTER, site.place().value(), unknown.gap());
            }
            return true;
        }
        for (Stage stage : inOrder(stages.value().orElse(List.of()), direction)) {
            if (!run(stage, direction, packet, site, false)) {
                return false;
            }
        }
        return true;
    }

    /** Stages of which it is only assumed that they filter: what they let through passes with them and without. */
    private boolean passesAnyway(Fact<List<Stage>> bound, Direction direction, Packet packet, Site site) {
        List<Stage> assumed = bound.value().orElse(List.of());
        return !assumed.isEmpty()
                && assumed.stream()
                        .allMatch(stage -> new StageJudge(
                                                walk,
                                                stage,
                                                direction,
                                                packet,
                                                site.subnet().id(),
                                                site.scope())
                                        .rule()
                                        .decision()
                                == Decision.PASS);
    }

    private static List<Stage> inOrder(List<Stage> stages, Direction direction) {
        if (direction == Direction.EGRESS || stages.size() < 2) {
            return stages;
        }
        List<Stage> reversed = new ArrayList<>(stages);
        Collections.reverse(reversed);
        return reversed;
    }

    private boolean run(Stage stage, Direction direction, Packet packet, Site site, boolean atGateway) {
        if (reply && stage.stateful() && (atGateway || isAnswer(site, packet))) {
            return true;
        }
        Fact<Boolean> spared = spared(stage, direction, packet, site);
        if (spared.value().orElse(false)) {
            return true;
        }
        Ruling ruling = settled(
                new StageJudge(walk, stage, direction, packet, site.subnet().id(), site.scope()).rule());
        HopKind kind = FilterWords.hopKind(stage.kind());
        if (ruling.decision() != Decision.PASS && spared.missing().isPresent()) {
            walk.journal()
                    .unknown(
                            kind,
                            FilterWords.names(ruling.lists()),
                            spared.missing().get());
        } else if (ruling.decision() == Decision.DROP) {
            walk.journal().drop(kind, () -> blocker(stage, direction, packet, site, ruling, atGateway));
        } else if (ruling.decision() == Decision.UNKNOWN) {
            ruling.gap().ifPresent(gap -> walk.journal().unknown(kind, FilterWords.names(ruling.lists()), gap));
        } else {
            walk.journal()
                    .admit(kind, FilterWords.names(ruling.lists()), () -> admission(direction, packet, site, ruling));
        }
        return !ruling.ends();
    }

    /** Where nobody knows whether a rule ends the stages, both ways have to come to the same. */
    private Ruling settled(Ruling ruling) {
        if (ruling.possible().isEmpty() || ruling.gap().isEmpty()) {
            return ruling;
        }
        int taken = walk.choices().agree(ruling.possible().size(), ruling.gap().get());
        return ruling.supposing(ruling.possible().get(taken));
    }

    private boolean isAnswer(Site site, Packet packet) {
        return walk.tracked().contains(Walk.Sighting.of(site.place(), packet.reversed()));
    }

    /** Whether a stage is not asked about a packet: inside its subnet, or for a service of the platform. */
    private Fact<Boolean> spared(Stage stage, Direction direction, Packet packet, Site site) {
        if (site.inside() && !stage.seesIntraSubnet()) {
            return settled(stage.intraSubnet(), site);
        }
        for (Exemption exemption : stage.exemptions()) {
            Scene scene = new Scene(site.subnet().id(), Map.of());
            if (exemption.isFor(direction)
                    && walk.estate()
                            .condition(exemption.match())
                            .test(packet, scene)
                            .isYes()) {
                Fact<Boolean> spared = settled(exemption.restsOn(), site);
                spared.value()
                        .ifPresent(yes -> walk.journal()
                                .pass(
                                        FilterWords.hopKind(stage.kind()),
                                        site.place().value(),
                                        "",
                                        () -> exemption.name() + " is never filtered"));
                return spared;
            }
        }
        return Fact.known(false);
    }

    private Fact<Boolean> settled(Optional<Assumption> restsOn, Site site) {
        return restsOn.map(assumption -> walk.settle(
                        Fact.assumed(true, assumption), site.subnet().id()))
                .orElse(Fact.known(true));
    }

    private Blocker blocker(
            Stage stage, Direction direction, Packet packet, Site site, Ruling ruling, boolean atGateway) {
        ResourceId subject = atGateway ? site.subnet().id() : subject(site, ruling);
        FindingCode code =
                atGateway ? FindingCode.PUBLIC_ACCESS_BLOCKED : FilterWords.code(stage.kind(), direction, reply);
        return new Blocker(
                code,
                subject,
                FilterWords.label(ruling),
                FilterWords.message(ruling, direction, packet),
                place(direction, packet, site, ruling));
    }

    private Admission admission(Direction direction, Packet packet, Site site, Ruling ruling) {
        return new Admission(
                subject(site, ruling),
                FilterWords.label(ruling),
                FilterWords.message(ruling, direction, packet),
                place(direction, packet, site, ruling));
    }

    private Place place(Direction direction, Packet packet, Site site, Ruling ruling) {
        return new Place(
                reply, packet, site.port(), Optional.of(site.subnet().id()), ruling.lists(), Optional.of(direction));
    }

    private static ResourceId subject(Site site, Ruling ruling) {
        return ruling.rule()
                .map(r -> r.list())
                .orElseGet(() ->
                        ruling.lists().isEmpty() ? site.place() : ruling.lists().get(0));
    }
}
