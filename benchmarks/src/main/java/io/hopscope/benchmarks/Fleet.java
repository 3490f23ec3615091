/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.benchmarks;

import io.hopscope.model.Selector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.instance.GuestPlatform;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Resolver;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A generated fleet: networks of ten subnets with a hundred machines each, three tiers of groups, stateless lists with
 * the usual ephemeral ranges, and a public address for every tenth machine.
 */
final class Fleet {
    private static final Scope SCOPE = new Scope("bench", "1", "here");
    private static final int PER_SUBNET = 100;
    private static final int SUBNETS = 10;
    private static final int PUBLIC_EVERY = 10;
    private static final int FIRST_HOST = 10;

    private final SnapshotBuilder builder = new SnapshotBuilder();
    private final int machines;

    private Fleet(int machines) {
        this.machines = machines;
    }

    static Snapshot of(int machines) {
        return new Fleet(machines).build();
    }

    private Snapshot build() {
        for (int network = 0; network * SUBNETS * PER_SUBNET < machines; network++) {
            network(network);
        }
        for (ResourceKind kind : ResourceKind.values()) {
            builder.complete(SCOPE, kind, new Selector.All());
        }
        return builder.build();
    }

    private void network(int n) {
        ResourceId network = id(ResourceKind.NETWORK, "net-" + n);
        ResourceId gateway = id(ResourceKind.GATEWAY, "gw-" + n);
        builder.add(new Network(
                identity(network),
                Fact.known(List.of(Prefix.parse("10." + n % 256 + ".0.0/16"))),
                Fact.known(new Resolver(true, true, List.of()))));
        builder.add(new Gateway(
                identity(gateway),
                GatewayKind.INTERNET,
                Fact.known(Map.of(network, OperationalState.up("attached"))),
                new Match.Everything(),
                Fact.known(Optional.empty())));
        new FleetRules(builder, SCOPE, n).add(network, gateway);
        for (int s = 0; s < SUBNETS; s++) {
            subnet(n, s, network, gateway);
        }
    }

    private void subnet(int n, int s, ResourceId network, ResourceId gateway) {
        ResourceId subnet = id(ResourceKind.SUBNET, "sub-" + n + "-" + s);
        Stage acl = new Stage(
                ResourceKind.NETWORK_ACL,
                Fact.known(List.of(id(ResourceKind.NETWORK_ACL, "acl-" + n))),
                Combination.CONCAT_IN_ATTACH_ORDER,
                false,
                false,
                Fallback.DENY,
                Fallback.DENY,
                List.of(), Optional.empty());
        Exit exit = new Exit(
                "own address",
                Exit.When.AT_GATEWAY,
                new Match.FamilyIs(IpFamily.V4),
                Fact.known(OperationalState.up("on")),
                new ExitAddress.OwnDoor());
        builder.add(new Subnet(
                identity(subnet),
                network,
                List.of(Prefix.parse("10." + n % 256 + "." + s + ".0/24")),
                "zone-" + s % 3,
                Delivery.ON_LINK,
                Fact.known(id(ResourceKind.ROUTE_TABLE, "rt-" + n)),
                Fact.known(List.of(acl)),
                List.of(exit),
                Fact.known(List.of())));
        int before = (n * SUBNETS + s) * PER_SUBNET;
        for (int m = 0; m < Math.min(PER_SUBNET, machines - before); m++) {
            machine(before + m, s, m, subnet, gateway);
        }
    }

    private void machine(int number, int s, int m, ResourceId subnet, ResourceId gateway) {
        int n = number / (SUBNETS * PER_SUBNET);
        ResourceId instance = id(ResourceKind.INSTANCE, "vm-" + number);
        ResourceId nic = id(ResourceKind.INTERFACE, "nic-" + number);
        ResourceId group = id(ResourceKind.SECURITY_GROUP, "sg-" + n + "-" + s % FleetRules.TIERS);
        IpAddress address = IpAddress.parse("10." + n % 256 + "." + s + "." + (FIRST_HOST + m));
        Stage groups = new Stage(
                ResourceKind.SECURITY_GROUP,
                Fact.known(List.of(group)),
                Combination.UNION,
                true,
                true,
                Fallback.DENY,
                Fallback.DENY,
                List.of(), Optional.empty());
        builder.add(new NetworkInterface(
                identity(nic),
                InterfaceRole.INSTANCE,
                subnet,
                Fact.known(new Attachment(OperationalState.up("attached"), Optional.of(instance))),
                List.of(new InterfaceAddress(Prefix.host(address), true)),
                Fact.known(false),
                Fact.known(List.of(groups)),
                Fact.known(Set.of(group))));
        builder.add(new Instance(
                identity(instance),
                Fact.known(new Power(PowerState.RUNNING, "running", "")),
                Fact.known(List.of()),
                List.of(),
                Fact.known(List.of(nic)),
                GuestPlatform.LINUX));
        if (m % PUBLIC_EVERY == 0) {
            door(number, nic, address, gateway);
        }
    }

    private void door(int number, ResourceId nic, IpAddress inside, ResourceId gateway) {
        IpAddress outside = IpAddress.v4(0x2d000000 + number);
        builder.add(new Door(
                identity(id(ResourceKind.DOOR, outside.toString())),
                outside,
                Optional.empty(),
                nic,
                inside,
                Optional.of(gateway),
                0,
                Fact.known(OperationalState.up("associated")),
                false,
                false,
                new ReplyPath.RoutedTo(gateway)));
    }

    static ResourceId id(ResourceKind kind, String value) {
        return new ResourceId("bench", kind, value);
    }

    private static Identity identity(ResourceId id) {
        return Identity.of(id, id.value(), SCOPE);
    }
}
