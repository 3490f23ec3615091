/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.instance.HealthCheck;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Lock;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import io.hopscope.reach.trace.NoteCode;
import io.hopscope.reach.trace.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether an interface is attached to a machine that runs and can answer. */
final class Machines {
    private final Walk walk;

    Machines(Walk walk) {
        this.walk = walk;
    }

    /** Checks the interface, and the machine behind it. */
    void check(Port port, Packet packet) {
        check(port, packet, false);
    }

    /** The same for an interface of which it may be known that its guest sends by it. */
    void check(Port port, Packet packet, boolean inUse) {
        Fact<Attachment> attachment = walk.settle(port.nic().attachment(), port.id());
        if (attachment instanceof Fact.Unknown<Attachment> unknown) {
            if (!inUse) {
                walk.journal().unknown(HopKind.INTERFACE, port.id().value(), unknown.gap());
            }
            port.machine().ifPresent(machine -> check(machine, port, packet));
            return;
        }
        Attachment attached = attachment.value().orElseThrow();
        if (!attached.state().up()) {
            detached(port, attached, packet);
        } else if (attached.instance().isPresent()) {
            check(attached.instance().get(), port, packet);
        }
    }

    /** Checks that an interface is attached, whatever it is attached to. */
    void checkAttachment(Port port, Packet packet) {
        Fact<Attachment> attachment = walk.settle(port.nic().attachment(), port.id());
        attachment
                .missing()
                .ifPresent(gap ->
                        walk.journal().unknown(HopKind.INTERFACE, port.id().value(), gap));
        attachment.value().filter(known -> !known.state().up()).ifPresent(known -> detached(port, known, packet));
    }

    private void detached(Port port, Attachment attachment, Packet packet) {
        String message = port.id() + " is " + attachment.state().raw() + ", not attached to a machine";
        drop(HopKind.INTERFACE, FindingCode.INTERFACE_DETACHED, port.id(), message, port, packet);
    }

    /** Checks a machine none of whose interfaces is known. */
    void checkWithoutPort(Instance instance, Packet packet) {
        Optional<Power> power = instance.power().value();
        if (power.isPresent() && power.get().state() != PowerState.RUNNING) {
            boolean reply = walk.journal().isOnReply();
            walk.journal()
                    .drop(
                            HopKind.INSTANCE,
                            () -> new Blocker(
                                    FindingCode.INSTANCE_NOT_RUNNING,
                                    instance.id(),
                                    "",
                                    notRunning(instance, power.get()),
                                    Place.unfiltered(reply, packet, Optional.empty(), Optional.empty())));
            return;
        }
        Gap gap = instance.interfaces()
                .missing()
                .or(() -> unreadPort(instance))
                .orElseGet(() -> Gaps.noInterface(instance));
        walk.journal().unknown(HopKind.INSTANCE, instance.id().value(), gap);
    }

    /** Why none of the interfaces that an instance names stands in a subnet: they or their subnets were not read. */
    private Optional<Gap> unreadPort(Instance instance) {
        Scope from = instance.identity().scope();
        return instance.interfaces().value().orElse(List.of()).stream()
                .flatMap(id -> unreadPort(walk.estate().find(NetworkInterface.class, id, from)))
                .findFirst();
    }

    private Stream<Gap> unreadPort(Lookup<NetworkInterface> nic) {
        if (nic instanceof Lookup.Unknown<NetworkInterface> unknown) {
            return Stream.of(unknown.gap());
        }
        return nic.found().stream()
                .map(found -> walk.estate()
                        .find(Subnet.class, found.subnet(), found.identity().scope()))
                .flatMap(subnet ->
                        subnet instanceof Lookup.Unknown<Subnet> unknown ? Stream.of(unknown.gap()) : Stream.empty());
    }

    /**
     * Whether the guest behind a port sends by an interface that nobody told, which is one way to go on where it is but
     * assumed to have no others, and leads nobody knows where.
     */
    boolean sendsByUntold(Port port, Packet packet) {
        Optional<Gap> untold = behind(port).flatMap(this::untoldInterfaces);
        if (untold.isEmpty() || walk.choices().agree(2, untold.get()) == 0) {
            return false;
        }
        check(port, packet);
        walk.journal().unknown(HopKind.INTERFACE, port.id().value(), untold.get());
        return true;
    }

    /**
     * Whether a machine may be reached by an interface that nobody told, which is then all that is known of the way.
     */
    boolean takesByUntold(Optional<Instance> machine) {
        Optional<Gap> untold = machine.flatMap(this::untoldInterfaces);
        untold.ifPresent(gap -> walk.journal()
                .unknown(HopKind.INSTANCE, machine.orElseThrow().id().value(), gap));
        return untold.isPresent();
    }

    private Optional<Gap> untoldInterfaces(Instance machine) {
        return machine.interfaces() instanceof Fact.Assumed
                ? walk.settle(machine.interfaces(), machine.id()).missing()
                : Optional.empty();
    }

    /** The machine behind a port, when it is known. */
    Optional<Instance> behind(Port port) {
        return port.machine().flatMap(id -> walk.estate().get(Instance.class, id));
    }

    private void check(ResourceId id, Port port, Packet packet) {
        Lookup<Instance> lookup =
                walk.estate().find(Instance.class, id, port.nic().identity().scope());
        if (lookup instanceof Lookup.Found<Instance> found) {
            check(found.value(), port, packet);
        } else if (lookup instanceof Lookup.Unknown<Instance> unknown) {
            walk.journal().unknown(HopKind.INSTANCE, id.value(), unknown.gap());
        } else {
            drop(
                    HopKind.INSTANCE,
                    FindingCode.INTERFACE_DETACHED,
                    port.id(),
                    port.id() + " names the machine " + id + ", which does not exist",
                    port,
                    packet);
        }
    }

    private void check(Instance instance, Port port, Packet packet) {
        Fact<Power> power = walk.settle(instance.power(), instance.id());
        if (power instanceof Fact.Unknown<Power> unknown) {
            walk.journal().unknown(HopKind.INSTANCE, instance.id().value(), unknown.gap());
        } else if (power.value().orElseThrow().state() != PowerState.RUNNING) {
            String message = notRunning(instance, power.value().orElseThrow());
            drop(HopKind.INSTANCE, FindingCode.INSTANCE_NOT_RUNNING, instance.id(), message, port, packet);
        } else {
            walk.journal().pass(HopKind.INSTANCE, instance.id().value(), "", () -> instance.id() + " is running");
        }
        instance.locks().forEach(lock -> check(instance, lock, port, packet));
        checkHealth(instance, port, packet);
    }

    private static String notRunning(Instance instance, Power power) {
        String reason = power.reason().isEmpty() ? "" : " (" + power.reason() + ")";
        return instance.id() + " is " + power.raw() + reason;
    }

    private void check(Instance instance, Lock lock, Port port, Packet packet) {
        if (lock.effect() == Lock.Effect.DROPS) {
            String message = instance.id() + " is locked: " + lock.reason();
            drop(HopKind.INSTANCE, FindingCode.INSTANCE_LOCKED, instance.id(), message, port, packet);
        } else if (lock.effect() == Lock.Effect.MAY_DROP) {
            walk.journal().unknown(HopKind.INSTANCE, instance.id().value(), lockGap(instance, lock));
        }
    }

    private static Gap lockGap(Instance instance, Lock lock) {
        return new Gap(
                instance.identity().scope(),
                ResourceKind.INSTANCE,
                instance.id().value(),
                GapReason.NOT_MODELLED,
                "",
                instance.id() + " is locked (" + lock.reason() + "), which may or may not drop packets",
                "");
    }

    private void checkHealth(Instance instance, Port port, Packet packet) {
        for (HealthCheck check : instance.checks().value().orElse(List.of())) {
            Fact<Boolean> passes = walk.settle(check.passes(), instance.id());
            String message = "the vendor's check " + check.name() + " of " + instance.id() + " says " + check.raw();
            if (passes instanceof Fact.Unknown<Boolean> unknown) {
                walk.journal().unknown(HopKind.INSTANCE, instance.id().value(), unknown.gap());
            } else if (!passes.value().orElse(true)) {
                drop(HopKind.INSTANCE, FindingCode.HEALTH_CHECK_FAILED, instance.id(), message, port, packet);
            }
        }
        instance.checks().missing().ifPresent(gap -> walk.journal().note(NoteCode.HEALTH_WARNING, gap::message));
    }

    private void drop(HopKind kind, FindingCode code, ResourceId subject, String message, Port port, Packet packet) {
        boolean reply = walk.journal().isOnReply();
        walk.journal()
                .drop(
                        kind,
                        () -> new Blocker(
                                code,
                                subject,
                                "",
                                message,
                                Place.unfiltered(
                                        reply,
                                        packet,
                                        Optional.of(port.id()),
                                        Optional.of(port.subnet().id()))));
    }
}
