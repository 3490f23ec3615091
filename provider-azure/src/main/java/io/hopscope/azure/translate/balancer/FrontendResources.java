/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.resourcemanager.network.fluent.models.LoadBalancerInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.ProbeInner;
import com.azure.resourcemanager.network.fluent.models.PublicIpAddressInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.filter.AdminRules;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.balancer.Listener;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.balancer.TargetHealth;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import java.util.Optional;

/** What one frontend becomes: a balancer with its listeners and groups, and the way to it. */
final class FrontendResources {
    private final AzureAnswers all;
    private final SnapshotBuilder into;
    private final ProbeAdmission probes;
    private final MemberPower power;

    FrontendResources(AzureAnswers all, SnapshotBuilder into, ProbeAdmission probes) {
        this.all = all;
        this.into = into;
        this.probes = probes;
        this.power = new MemberPower(all);
    }

    void add(Frontend frontend) {
        ResourceId id = AzureId.of(ResourceKind.LOAD_BALANCER, frontend.only() ? frontend.balancer() : frontend.id());
        String name = Word.orEmpty(frontend.told().item().name());
        Identity identity = frontend.told()
                .identity(
                        id,
                        frontend.only() ? name : name + "/" + frontend.id().name(),
                        frontend.told().item().location());
        ArmId network = network(frontend);
        FrontendPort port = new FrontendPort(all, into, frontend, identity, network);
        Optional<ResourceId> nic = frontend.address().map(port::add);
        into.add(new LoadBalancer(
                identity,
                dnsName(frontend),
                AzureId.of(ResourceKind.NETWORK, network),
                Fact.known(OperationalState.up("in service")),
                Fact.known(nic.stream().toList()),
                Fact.known(frontend.forwards().stream()
                        .map(f -> listener(f, identity, frontend.told()))
                        .toList()),
                Fact.known(true)));
        if (frontend.isPublic()) {
            frontend.forwards().forEach(forward -> doors(frontend, identity, forward));
        }
    }

    private void doors(Frontend frontend, Identity identity, Forward forward) {
        for (Member member : forward.members()) {
            Fact<TargetHealth> own = health(forward, member, identity);
            Fact<TargetHealth> health = opensWhenNoneHealthy(forward.probe()) && isUnhealthy(own)
                    ? whereNoneIsHealthy(forward, member, identity)
                    : own;
            frontend.address()
                    .ifPresentOrElse(
                            a -> into.add(new MemberDoor(frontend, identity, forward, member).door(a, health)),
                            () -> doubt(frontend, member));
        }
    }

    private static boolean isUnhealthy(Fact<TargetHealth> health) {
        return health.value().filter(h -> h.use() == TargetHealth.Use.UNHEALTHY).isPresent();
    }

    /** A member whose probe is denied is used as long as no other member is healthy. */
    private Fact<TargetHealth> whereNoneIsHealthy(Forward forward, Member member, Identity balancer) {
        Optional<Gap> doubt = Optional.empty();
        for (Member other : forward.members()) {
            Fact<TargetHealth> health = health(forward, other, balancer);
            boolean checked = health.value()
                    .filter(h -> h.use() == TargetHealth.Use.HEALTHY_WHILE_RUNNING)
                    .isPresent();
            Fact<Boolean> runs = checked ? power.runs(other) : Fact.known(false);
            if (checked && runs.value().orElse(false)) {
                return health(forward, member, balancer);
            }
            doubt = doubt.or(health::missing).or(runs::missing);
        }
        return doubt.<Fact<TargetHealth>>map(Fact::unknown)
                .orElseGet(() -> Fact.known(new TargetHealth(
                        TargetHealth.Use.HEALTHY, "used although its probe is denied, as none answers")));
    }

    /** A frontend whose public address was not read may be a way in to its members. */
    private void doubt(Frontend frontend, Member member) {
        Optional<ArmId> unread = AzureAnswers.ref(frontend.frontend().publicIpAddress())
                .filter(id -> all.address(id).isEmpty());
        Optional<Told<NetworkInterfaceInner>> nic = all.networkInterface(member.nic());
        if (unread.isPresent() && nic.isPresent() && !member.isOut()) {
            into.gap(new Gap(
                    nic.get().scope(nic.get().item().location()),
                    ResourceKind.PUBLIC_ADDRESS,
                    member.networkInterface().value(),
                    GapReason.NOT_READ,
                    "",
                    "The public address " + unread.get() + " of " + frontend.balancer() + " is not in the input",
                    Calls.PUBLIC_ADDRESSES.permission()));
        }
    }

    /** The network of the frontend, or of the machines behind it. */
    private static ArmId network(Frontend frontend) {
        return AzureAnswers.ref(frontend.frontend().subnet())
                .map(ArmId::parent)
                .or(() -> frontend.forwards().stream()
                        .flatMap(forward -> forward.members().stream())
                        .map(member -> member.subnet().parent())
                        .findFirst())
                .orElseGet(() -> new ArmId(frontend.balancer() + "/nowhere"));
    }

    private Listener listener(Forward forward, Identity balancer, Told<LoadBalancerInner> told) {
        ResourceId id = AzureId.below(ResourceKind.TARGET_GROUP, forward.id(), Word.folded(forward.label()));
        List<Target> targets = forward.members().stream()
                .map(member -> new Target(
                        member.configuration().parent().name() + " " + member.address(),
                        new Target.Ref.ByAddress(member.address()),
                        forward.backendPort(),
                        health(forward, member, balancer)))
                .toList();
        into.add(new TargetGroup(
                told.identity(id, forward.label(), told.item().location()),
                unseen(forward, balancer).<Fact<List<Target>>>map(Fact::unknown).orElseGet(() -> Fact.known(targets)),
                Fact.known(true),
                opensWhenNoneHealthy(forward.probe()),
                true,
                true));
        return new Listener(forward.label(), forward.protocols(), forward.ports(), Fact.known(List.of(id)));
    }

    private static Optional<Gap> unseen(Forward forward, Identity balancer) {
        Subject subject = new Subject(balancer.scope(), balancer.id());
        return forward.unseen()
                .map(target -> subject.notGiven(
                        target + ", behind " + forward.label() + " of " + balancer.id() + ", is not in the input",
                        Calls.INTERFACES.permission()));
    }

    private static boolean opensWhenNoneHealthy(Optional<ProbeInner> probe) {
        return probe.map(p -> Word.folded(p.noHealthyBackendsBehavior()).equals("allprobedup"))
                .orElse(false);
    }

    /** What configuration says of a target's health: an operator's order, and whether a probe gets through at all. */
    private Fact<TargetHealth> health(Forward forward, Member member, Identity balancer) {
        Subject subject = new Subject(balancer.scope(), balancer.id());
        if (member.isOut()) {
            return Fact.known(new TargetHealth(TargetHealth.Use.UNUSED, "taken out by adminState Down"));
        }
        if (forward.floating()) {
            return Fact.unknown(subject.undocumented(
                    "What filters see of packets that keep the address of the frontend of " + forward.label(), ""));
        }
        Optional<Integer> port = forward.probe().map(ProbeInner::port);
        if (port.isEmpty()) {
            return Fact.known(new TargetHealth(TargetHealth.Use.HEALTHY, "no probe"));
        }
        ProbeAdmission.Outcome outcome = probes.of(member, port.get());
        if (outcome instanceof ProbeAdmission.Outcome.Open open) {
            return Fact.unknown(subject.notGiven(open.why() + " is not known", open.settledBy()));
        }
        TargetHealth health = outcome instanceof ProbeAdmission.Outcome.Denied denied
                ? new TargetHealth(TargetHealth.Use.UNHEALTHY, "its health probe is denied by " + denied.rule())
                : new TargetHealth(TargetHealth.Use.HEALTHY_WHILE_RUNNING, "its probe is admitted");
        return probes.isAdminAssumed(member) ? Fact.assumed(health, AdminRules.NONE) : Fact.known(health);
    }

    private String dnsName(Frontend frontend) {
        return AzureAnswers.ref(frontend.frontend().publicIpAddress())
                .flatMap(all::address)
                .map(Told::item)
                .map(PublicIpAddressInner::dnsSettings)
                .map(settings -> Word.orEmpty(settings.fqdn()))
                .orElse("");
    }
}
