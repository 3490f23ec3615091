/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Gateway;
import io.hopscope.azure.oracle.Resource.Peering;
import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.Resource.Vnet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Peerings (sheet 1.9) and which gateway serves a network. */
final class Links {
    private final World world;
    private final Choices choices;

    Links(World world, Choices choices) {
        this.world = world;
        this.choices = choices;
    }

    /** Halves of a network that give its subnet routes. */
    Stream<Peering> halves(Subnet subnet) {
        return world.all(Peering.class)
                .filter(half -> half.vnet().equals(subnet.vnet()))
                .filter(half -> half.subnets().isEmpty() || half.subnets().contains(subnet.id()))
                .filter(this::isConnected);
    }

    private boolean isConnected(Peering half) {
        return switch (half.state().toLowerCase(java.util.Locale.ROOT)) {
            case "connected" -> true;
            case "initiated", "disconnected" -> false;
            default -> choices.maybe(half.id() + " is connected");
        };
    }

    Optional<Peering> otherHalf(Peering half) {
        return world.find(
                Peering.class,
                other -> other.vnet().equals(half.remote()) && other.remote().equals(half.vnet()));
    }

    /** Both halves have to be connected. */
    boolean works(Peering half) {
        return isConnected(half) && otherHalf(half).filter(this::isConnected).isPresent();
    }

    /** Networks whose gateway serves a network: its own, and a peer's that both sides agree to share. */
    private List<String> hosts(Vnet vnet) {
        Stream<String> far = world.all(Peering.class)
                .filter(half -> half.vnet().equals(vnet.id()) && half.remoteGateways() && works(half))
                .filter(half -> otherHalf(half).filter(Peering::transit).isPresent())
                .map(Peering::remote);
        return Stream.concat(Stream.of(vnet.id()), far).toList();
    }

    private List<Gateway> all(Vnet vnet) {
        List<String> hosts = hosts(vnet);
        return world.all(Gateway.class)
                .filter(gateway -> hosts.contains(gateway.vnet()))
                .toList();
    }

    /** What the network has learned in truth. */
    List<Cidr> learned(Vnet vnet) {
        return all(vnet).stream()
                .flatMap(gateway -> gateway.learned().stream())
                .distinct()
                .toList();
    }

    /**
     * Whether a gateway serves the network; where nobody listed them, the subnet made for one tells that, and not its
     * kind.
     */
    boolean hasGateway(Vnet vnet, boolean vpn) {
        if (!world.isUnread(Lists.GATEWAYS)) {
            return all(vnet).stream().anyMatch(gateway -> gateway.vpn() || !vpn);
        }
        boolean vacant = all(vnet).isEmpty();
        return !vacant && (!vpn || choices.maybe("gateway of " + vnet.id() + " is a VPN gateway"));
    }

    /** VPN gateways are of IPv4 only. */
    boolean takesV6(Vnet vnet) {
        return world.isUnread(Lists.GATEWAYS)
                ? choices.maybe("gateway of " + vnet.id() + " takes IPv6")
                : all(vnet).stream().anyMatch(gateway -> !gateway.vpn());
    }

    /** Whether two networks are one or peered, whatever the state of the peering. */
    boolean connected(Vnet one, Vnet other) {
        return one.equals(other) || hasHalf(one, other) || hasHalf(other, one);
    }

    private boolean hasHalf(Vnet here, Vnet there) {
        return world.all(Peering.class)
                .anyMatch(half -> half.vnet().equals(here.id()) && half.remote().equals(there.id()));
    }
}
