/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.estates;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.instance.GuestPlatform;
import io.hopscope.model.instance.HealthCheck;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a machine is made. */
public final class MachineSpec {
    private final String name;
    private final String subnet;
    private final List<IpAddress> addresses = new ArrayList<>();
    private final List<Resource> doors = new ArrayList<>();
    private final List<HealthCheck> checks = new ArrayList<>();
    private List<ResourceId> groups = List.of();
    private PowerState power = PowerState.RUNNING;
    private boolean forwarding;
    private boolean attached = true;
    private String gateway = "gw";

    MachineSpec(String name, String subnet, String address) {
        this.name = name;
        this.subnet = subnet;
        addresses.add(IpAddress.parse(address));
    }

    /** A further address of the interface. */
    public MachineSpec address(String address) {
        addresses.add(IpAddress.parse(address));
        return this;
    }

    /** The groups on its interface. */
    public MachineSpec groups(String... names) {
        groups = Arrays.stream(names)
                .map(n -> Estates.id(ResourceKind.SECURITY_GROUP, n))
                .toList();
        return this;
    }

    /** The gateway that its public addresses belong to, unless {@code gw}; to be said before them. */
    public MachineSpec by(String other) {
        gateway = other;
        return this;
    }

    /** A public address for its first address. */
    public MachineSpec publicAddress(String outside) {
        return door(outside, addresses.get(0));
    }

    /** An address that outside hosts dial as it is. */
    public MachineSpec globalAddress(String address) {
        addresses.add(IpAddress.parse(address));
        return door(address, IpAddress.parse(address));
    }

    /** Its power state. */
    public MachineSpec power(PowerState state) {
        power = state;
        return this;
    }

    /** A check of the vendor that fails. */
    public MachineSpec failing(String check) {
        checks.add(new HealthCheck(check, Fact.known(false), "impaired"));
        return this;
    }

    /** It may pass packets of others. */
    public MachineSpec forwards() {
        forwarding = true;
        return this;
    }

    /** Its interface is attached to nothing. */
    public MachineSpec detached() {
        attached = false;
        return this;
    }

    private MachineSpec door(String outside, IpAddress inside) {
        ResourceId translator = Estates.id(ResourceKind.GATEWAY, gateway);
        doors.add(new Door(
                Estates.identity(ResourceKind.DOOR, outside),
                IpAddress.parse(outside),
                Optional.empty(),
                nic(),
                inside,
                Optional.of(translator),
                0,
                Fact.known(OperationalState.up("associated")),
                false,
                false,
                new ReplyPath.RoutedTo(translator)));
        return this;
    }

    List<Resource> build() {
        List<Resource> made = new ArrayList<>(doors);
        Optional<ResourceId> instance = Optional.of(Estates.id(ResourceKind.INSTANCE, name));
        Attachment attachment = attached
                ? new Attachment(OperationalState.up("attached"), instance)
                : new Attachment(OperationalState.down("available"), Optional.empty());
        made.add(nic(InterfaceRole.INSTANCE, attachment, List.of(stage())));
        String raw = power.name().toLowerCase(Locale.ROOT);
        made.add(new Instance(
                Estates.identity(ResourceKind.INSTANCE, name),
                Fact.known(new Power(power, raw, "")),
                Fact.known(List.copyOf(checks)),
                List.of(),
                Fact.known(attached ? List.of(nic()) : List.of()),
                GuestPlatform.LINUX));
        return made;
    }

    /** Without a machine: an interface of a service of the platform; without groups it is not filtered. */
    List<Resource> buildService(InterfaceRole role) {
        List<Resource> made = new ArrayList<>(doors);
        Attachment attachment = new Attachment(OperationalState.up("in-use"), Optional.empty());
        made.add(nic(role, attachment, groups.isEmpty() ? List.of() : List.of(stage())));
        return made;
    }

    private NetworkInterface nic(InterfaceRole role, Attachment attachment, List<Stage> stages) {
        List<InterfaceAddress> all = addresses.stream()
                .map(a -> new InterfaceAddress(Prefix.host(a), a.equals(addresses.get(0))))
                .toList();
        return new NetworkInterface(
                Estates.identity(ResourceKind.INTERFACE, name + "-nic"),
                role,
                Estates.id(ResourceKind.SUBNET, subnet),
                Fact.known(attachment),
                all,
                Fact.known(forwarding),
                Fact.known(stages),
                Fact.known(Set.copyOf(groups)));
    }

    private ResourceId nic() {
        return Estates.id(ResourceKind.INTERFACE, name + "-nic");
    }

    private Stage stage() {
        return new Stage(
                ResourceKind.SECURITY_GROUP,
                Fact.known(groups),
                Combination.UNION,
                true,
                true,
                Fallback.DENY,
                Fallback.DENY,
                List.of(),
                Optional.empty());
    }
}
