/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.filter.GroupStages;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Interfaces of instances and of services; those of NAT gateways are added with them. See
 * https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribeNetworkInterfaces.
 */
public final class Interfaces {
    private final SnapshotBuilder into;
    private final InstanceLocks locks;
    private final GroupStages stages;
    private final Set<String> nats;
    private final CutThrough cutThrough;

    private Interfaces(AliyunAnswers all, SnapshotBuilder into) {
        this.into = into;
        this.stages = new GroupStages(all);
        this.locks = new InstanceLocks(all);
        this.nats = NatInterfaces.ids(all);
        this.cutThrough = new CutThrough(all);
    }

    /** Adds them. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        Interfaces interfaces = new Interfaces(all, into);
        new Nics(all)
                .all().stream()
                        .filter(nic -> !interfaces.nats.contains(nic.id()))
                        .forEach(interfaces::add);
    }

    private void add(Nic nic) {
        Subject subject = new Subject(nic.item().scope(), nic.resource());
        if (nic.addresses().isEmpty()) {
            into.gap(subject.unrecognised("address", nic.item().first("PrivateIpAddress", "PrimaryIpAddress")));
        }
        InterfaceRole role = role(nic);
        into.add(new NetworkInterface(
                nic.item()
                        .identity(
                                nic.resource(),
                                nic.item().text("NetworkInterfaceName"),
                                locks.freezing(nic.instance())),
                role,
                AliyunId.of(ResourceKind.SUBNET, nic.vSwitch()),
                attachment(nic, role, subject),
                nic.addresses(),
                Fact.known(!nic.item().flag("SourceDestCheck").orElse(false)),
                stages(nic, role, subject),
                labels(nic, subject)));
    }

    private static InterfaceRole role(Nic nic) {
        boolean someonesElse = !nic.instance().isEmpty() && !isInstance(nic);
        boolean managed =
                nic.instance().isEmpty() && nic.item().flag("ServiceManaged").orElse(false);
        return someonesElse || managed ? InterfaceRole.SERVICE : InterfaceRole.INSTANCE;
    }

    private static boolean isInstance(Nic nic) {
        return nic.instance().startsWith("i-") || !nic.isListed();
    }

    /** Only an interface in use carries anything. */
    private static Fact<Attachment> attachment(Nic nic, InterfaceRole role, Subject subject) {
        String status = nic.isListed() ? nic.item().text("Status") : "InUse";
        Optional<ResourceId> instance = Optional.of(nic.instance())
                .filter(id -> !id.isEmpty() && role == InterfaceRole.INSTANCE)
                .map(id -> AliyunId.of(ResourceKind.INSTANCE, id));
        if (status.isEmpty()) {
            return Fact.unknown(subject.notGiven(
                    "The status of " + nic.id() + " is not in its answer", Operation.INTERFACES.permission()));
        }
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "inuse" -> Fact.known(new Attachment(OperationalState.up(status), instance));
            case "creating", "available", "attaching", "detaching", "deleting", "createfailed" ->
                Fact.known(new Attachment(OperationalState.down(status), instance));
            default -> Fact.unknown(subject.unrecognised("Status", status));
        };
    }

    private Fact<List<Stage>> stages(Nic nic, InterfaceRole role, Subject subject) {
        if (nic.groups().filter(groups -> !groups.isEmpty()).isPresent()) {
            List<ResourceId> groups = nic.groups().get().stream()
                    .map(id -> AliyunId.of(ResourceKind.SECURITY_GROUP, id))
                    .toList();
            return stages.of(groups, nic.vpc());
        }
        return role == InterfaceRole.SERVICE
                ? Fact.known(List.of())
                : Fact.unknown(subject.notGiven(
                        "The security groups of " + nic.id() + " are not in the input",
                        Operation.INTERFACES.permission()));
    }

    /** Rules by group match private addresses only, and in cut-through mode an interface has none. */
    private Fact<Set<ResourceId>> labels(Nic nic, Subject subject) {
        if (cutThrough.addresses(nic.id()).isPresent()) {
            return Fact.known(Set.of());
        }
        return nic.groups()
                .<Fact<Set<ResourceId>>>map(groups -> Fact.known(groups.stream()
                        .map(id -> AliyunId.of(ResourceKind.SECURITY_GROUP, id))
                        .collect(Collectors.toUnmodifiableSet())))
                .orElseGet(() -> Fact.unknown(subject.notGiven(
                        "The security groups of " + nic.id() + " are not in the input",
                        Operation.INTERFACES.permission())));
    }
}
