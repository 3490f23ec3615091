/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.instance.GuestPlatform;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a machine of an {@link Estate} is made. Without a group nothing reaches it. Used while the estate is told, not
 * later.
 */
public final class MachineSpec {
    private final Estate estate;
    private final String name;
    private final String subnet;
    private final String gateway;
    private final List<IpAddress> addresses = new ArrayList<>();
    private final List<Resource> doors = new ArrayList<>();
    private List<ResourceId> groups = List.of();
    private Fact<Power> power = Fact.known(new Power(PowerState.RUNNING, "running", ""));

    MachineSpec(Estate estate, String name, String subnet, String gateway, String address) {
        this.estate = estate;
        this.name = name;
        this.subnet = subnet;
        this.gateway = gateway;
        addresses.add(IpAddress.parse(address));
    }

    /** The security groups on its interface. */
    public MachineSpec groups(String... names) {
        groups = List.of(names).stream()
                .map(each -> Estate.id(ResourceKind.SECURITY_GROUP, each))
                .toList();
        return this;
    }

    /** A public address for its first address. */
    public MachineSpec publicAddress(String outside) {
        return door(outside, addresses.get(0));
    }

    /** A further address that the Internet dials as it is. */
    public MachineSpec globalAddress(String address) {
        addresses.add(IpAddress.parse(address));
        return door(address, IpAddress.parse(address));
    }

    /** It is stopped. */
    public MachineSpec stopped() {
        power = Fact.known(new Power(PowerState.STOPPED, "stopped", ""));
        return this;
    }

    /** It is in a state that nobody knows. */
    public MachineSpec unrecognisedState(String word) {
        power = Fact.unknown(new Gap(
                estate.identity(ResourceKind.INSTANCE, name).scope(),
                ResourceKind.INSTANCE,
                name,
                GapReason.UNRECOGNISED,
                "",
                name + " is in the unrecognised state " + word,
                ""));
        return this;
    }

    List<Resource> resources() {
        List<Resource> made = new ArrayList<>(doors);
        made.add(new Instance(
                estate.identity(ResourceKind.INSTANCE, name),
                power,
                Fact.known(List.of()),
                List.of(),
                Fact.known(List.of(nic())),
                GuestPlatform.LINUX));
        made.add(networkInterface());
        return made;
    }

    private ResourceId nic() {
        return Estate.id(ResourceKind.INTERFACE, name + "-nic");
    }

    private MachineSpec door(String outside, IpAddress inside) {
        ResourceId translator = Estate.id(ResourceKind.GATEWAY, gateway);
        doors.add(new Door(
                estate.identity(ResourceKind.DOOR, outside),
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

    private NetworkInterface networkInterface() {
        List<InterfaceAddress> all = addresses.stream()
                .map(each -> new InterfaceAddress(Prefix.host(each), each.equals(addresses.get(0))))
                .toList();
        Optional<ResourceId> machine = Optional.of(Estate.id(ResourceKind.INSTANCE, name));
        return new NetworkInterface(
                estate.identity(ResourceKind.INTERFACE, name + "-nic"),
                InterfaceRole.INSTANCE,
                Estate.id(ResourceKind.SUBNET, subnet),
                Fact.known(new Attachment(OperationalState.up("attached"), machine)),
                all,
                Fact.known(false),
                Fact.known(List.of(stage())),
                Fact.known(Set.copyOf(groups)));
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
