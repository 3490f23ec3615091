/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.network;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.filter.FilterStages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Network interfaces. The security groups of a machine's primary interface are those of the machine, in the machine's
 * order. See https://cloud.tencent.com/document/product/576/18527.
 */
public final class Interfaces {
    private static final Set<String> WORKING = Set.of("AVAILABLE", "INUSE");
    private static final Set<String> NOT_WORKING = Set.of("PENDING", "ATTACHING", "DETACHING", "DELETING");
    private static final String INSTANCE_PREFIX = "ins-";

    private final TencentAnswers all;
    private final FilterStages stages;
    private final Ports ports;

    private Interfaces(TencentAnswers all) {
        this.all = all;
        this.stages = new FilterStages(all);
        this.ports = new Ports(all);
    }

    /** Adds all interfaces; of machines whose interfaces were not listed, what the machine says of its first one. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        Interfaces interfaces = new Interfaces(all);
        all.each(Calls.INTERFACES).forEach(told -> interfaces.add(told, into));
        all.each(Calls.INSTANCES).stream()
                .filter(told -> interfaces.ports.isTold(told.text("InstanceId")))
                .forEach(told -> interfaces.addTold(told, into));
    }

    private void add(Told told, SnapshotBuilder into) {
        Item nic = told.item();
        ResourceId id = TencentId.of(ResourceKind.INTERFACE, nic.text("NetworkInterfaceId"));
        Identity identity = told.identity(id, nic.text("NetworkInterfaceName"));
        Subject subject = Subject.of(identity);
        if (nic.text("SubnetId").isEmpty()) {
            into.gap(subject.gap(GapReason.NOT_READ, "The subnet of " + id + " is not in the answer", ""));
            return;
        }
        String machine = Ports.machine(nic);
        List<String> groups = groups(nic, machine);
        into.add(new NetworkInterface(
                identity,
                role(nic, machine),
                TencentId.of(ResourceKind.SUBNET, nic.text("SubnetId")),
                attachment(nic, machine, subject),
                addresses(nic),
                Fact.known(true),
                Fact.known(List.of(stage(nic, machine, groups, subject))),
                Fact.known(labels(groups))));
    }

    private void addTold(Told told, SnapshotBuilder into) {
        Item machine = told.item();
        Optional<Item> place = machine.object("VirtualPrivateCloud");
        String subnet = place.map(p -> p.text("SubnetId")).orElse("");
        ResourceId instance = TencentId.of(ResourceKind.INSTANCE, machine.text("InstanceId"));
        if (subnet.isEmpty()) {
            return;
        }
        ResourceId id = TencentId.of(ResourceKind.INTERFACE, Ports.toldId(machine.text("InstanceId")));
        Identity identity = told.fixed(id, "", "the interface itself was not listed");
        List<String> groups = machine.texts("SecurityGroupIds");
        List<InterfaceAddress> addresses = new ArrayList<>();
        machine.texts("PrivateIpAddresses").forEach(text -> add(text, addresses.isEmpty(), addresses));
        machine.texts("IPv6Addresses").forEach(text -> add(text, false, addresses));
        into.add(new NetworkInterface(
                identity,
                InterfaceRole.INSTANCE,
                TencentId.of(ResourceKind.SUBNET, subnet),
                Fact.known(new Attachment(OperationalState.up("told by the machine"), Optional.of(instance))),
                List.copyOf(addresses),
                Fact.known(true),
                Fact.known(List.of(stages.ofGroups(groups, Subject.of(identity)))),
                Fact.known(labels(groups))));
    }

    private InterfaceRole role(Item nic, String machine) {
        boolean ours = nic.text("Business").isEmpty() || nic.word("Business").equals("CVM");
        boolean attached = machine.startsWith(INSTANCE_PREFIX);
        return attached || (machine.isEmpty() && ours) ? InterfaceRole.INSTANCE : InterfaceRole.SERVICE;
    }

    private List<String> groups(Item nic, String machine) {
        Optional<Told> instance = all.find(Calls.INSTANCES, machine).filter(told -> nic.isTrue("Primary"));
        return instance.map(told -> told.item().texts("SecurityGroupIds"))
                .filter(ids -> !ids.isEmpty())
                .orElseGet(() -> nic.texts("GroupSet"));
    }

    private Stage stage(Item nic, String machine, List<String> groups, Subject subject) {
        if (!machine.isEmpty() && !machine.startsWith(INSTANCE_PREFIX)) {
            return stages.ofOptionalGroups(groups);
        }
        boolean ordered =
                nic.isTrue("Primary") && all.find(Calls.INSTANCES, machine).isPresent();
        return ordered ? stages.ofGroups(groups, subject) : stages.ofListedGroups(groups, subject);
    }

    private static Fact<Attachment> attachment(Item nic, String machine, Subject subject) {
        String state = nic.find("NetworkInterfaceState").orElse(nic.text("State"));
        String word = state.toUpperCase(java.util.Locale.ROOT);
        Optional<ResourceId> instance = Optional.of(machine)
                .filter(id -> id.startsWith(INSTANCE_PREFIX))
                .map(id -> TencentId.of(ResourceKind.INSTANCE, id));
        if (machine.isEmpty()) {
            return Fact.known(new Attachment(OperationalState.down(word + ", attached to nothing"), instance));
        }
        if (NOT_WORKING.contains(word)) {
            return Fact.known(new Attachment(OperationalState.down(word), instance));
        }
        return WORKING.contains(word) || word.isEmpty()
                ? Fact.known(new Attachment(OperationalState.up(word), instance))
                : Fact.unknown(subject.unrecognised("state", state));
    }

    private List<InterfaceAddress> addresses(Item nic) {
        List<InterfaceAddress> addresses = new ArrayList<>();
        nic.list("PrivateIpAddressSet").stream()
                .sorted(java.util.Comparator.comparing(address -> !address.isTrue("Primary")))
                .forEach(address -> add(address.text("PrivateIpAddress"), address.isTrue("Primary"), addresses));
        nic.list("Ipv6AddressSet")
                .forEach(address -> add(address.text("Address"), address.isTrue("Primary"), addresses));
        ports.virtualAddresses(nic.text("NetworkInterfaceId")).forEach(vip -> add(vip, false, addresses));
        return List.copyOf(addresses);
    }

    private static void add(String text, boolean primary, List<InterfaceAddress> into) {
        IpAddress.tryParse(text).ifPresent(address -> into.add(new InterfaceAddress(Prefix.host(address), primary)));
    }

    private static Set<ResourceId> labels(List<String> groups) {
        return groups.stream()
                .map(id -> TencentId.of(ResourceKind.SECURITY_GROUP, id))
                .collect(Collectors.toUnmodifiableSet());
    }
}
