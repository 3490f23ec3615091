/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.balancer;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.translate.network.Nic;
import io.hopscope.aliyun.translate.network.Nics;
import io.hopscope.aliyun.translate.network.TableBindings;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where packets meet a balancer. It has no interface of its own, and nothing filters there: it is told as a port in an
 * unfiltered place of its vSwitch, or, where it is public, of the network of its backends.
 */
final class BalancerPort {
    private static final Editability PLATFORM = Editability.no("a part of the load balancer");

    /**
     * Where a balancer is.
     *
     * @param network its network
     * @param ports its port; none where no address is known
     */
    record Placed(ResourceId network, List<ResourceId> ports) {}

    private final AliyunAnswers all;
    private final SnapshotBuilder into;
    private final Nics nics;
    private final TableBindings tables;

    BalancerPort(AliyunAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        this.nics = new Nics(all);
        this.tables = new TableBindings(all);
    }

    Placed add(Item balancer, List<Item> backends) {
        List<Item> theirs = backends.stream()
                .flatMap(entry -> nics.primary(entry.text("ServerId")).map(Nic::vSwitch).stream())
                .flatMap(id -> all.find(Operation.VSWITCHES, id).stream())
                .toList();
        Optional<Item> vSwitch = all.find(Operation.VSWITCHES, balancer.text("VSwitchId"))
                .or(() -> theirs.stream().findFirst());
        Optional<IpAddress> address = balancer.address("Address");
        ResourceId network = AliyunId.of(
                ResourceKind.NETWORK, vSwitch.map(item -> item.text("VpcId")).orElse(balancer.text("VpcId")));
        if (vSwitch.isEmpty() || address.isEmpty()) {
            return new Placed(network, List.of());
        }
        ResourceId port = port(balancer, vSwitch.get(), network, address.get());
        doors(balancer, port, address.get());
        return new Placed(network, List.of(port));
    }

    private ResourceId port(Item balancer, Item vSwitch, ResourceId network, IpAddress address) {
        String id = balancer.text("LoadBalancerId");
        ResourceId port = AliyunId.below(ResourceKind.INTERFACE, id, "port");
        ResourceId place = AliyunId.below(ResourceKind.SUBNET, id, "place");
        into.add(new Subnet(
                identity(balancer, place),
                network,
                List.of(Prefix.host(address)),
                "",
                Delivery.ROUTED,
                tables.of(vSwitch),
                Fact.known(List.of()),
                List.of(),
                Fact.known(List.of())));
        into.add(new NetworkInterface(
                identity(balancer, port),
                InterfaceRole.BALANCER,
                place,
                Fact.known(new Attachment(OperationalState.up("in service"), Optional.empty())),
                List.of(new InterfaceAddress(Prefix.host(address), true)),
                Fact.known(true),
                Fact.known(List.of()),
                Fact.known(Set.of())));
        return port;
    }

    /** The balancer's own public address, and elastic ones that are bound to it. */
    private void doors(Item balancer, ResourceId port, IpAddress inside) {
        Stream<IpAddress> own = balancer.folded("AddressType").equals("internet") ? Stream.of(inside) : Stream.empty();
        Stream<IpAddress> bound = all.each(Operation.ELASTIC_ADDRESSES).stream()
                .filter(eip -> eip.text("InstanceId").equals(balancer.text("LoadBalancerId")))
                .flatMap(eip -> eip.address("IpAddress").stream());
        Stream.concat(own, bound)
                .forEach(outside -> into.add(new Door(
                        identity(balancer, AliyunId.of(ResourceKind.DOOR, outside.toString())),
                        outside,
                        Optional.empty(),
                        port,
                        inside,
                        Optional.empty(),
                        0,
                        Fact.known(OperationalState.up("in service")),
                        false,
                        false,
                        new ReplyPath.Steered())));
    }

    private static Identity identity(Item balancer, ResourceId id) {
        return new Identity(id, "port of " + balancer.text("LoadBalancerName"), balancer.scope(), PLATFORM);
    }
}
