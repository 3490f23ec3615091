/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.VpnGateway;
import java.util.List;
import java.util.Optional;

/** Who an end of a question is. */
sealed interface Origin {

    /** A guest; {@code named} is the interface whose address was given, if one was. */
    record Guest(Instance instance, Optional<Eni> named, Optional<Ip> address) implements Origin {}

    /** An interface that belongs to no running guest: a gateway's, an endpoint's, a balancer's, or a detached one. */
    record Fixture(Eni eni) implements Origin {}

    /** A host on the Internet. */
    record Outside(Ip ip) implements Origin {}

    /** A host behind one of these VPN gateways. */
    record OnPremises(Ip ip, List<VpnGateway> gateways) implements Origin {}

    /**
     * A private address that no interface has; {@code listed} when it lies in a subnet, so that it is certainly nobody.
     */
    record Nobody(Ip ip, boolean listed) implements Origin {}

    /** Reads an instance id or an address as the source of a question. */
    static Origin of(World world, String text) {
        if (!Ip.isLiteral(text)) {
            return new Guest(world.get(Instance.class, text), Optional.empty(), Optional.empty());
        }
        Ip ip = Ip.of(text);
        List<Eni> holders = holders(world, ip);
        if (holders.size() > 1) {
            throw new IllegalArgumentException("Several interfaces own " + text);
        }
        return holders.isEmpty() ? unowned(world, ip) : owned(world, holders.get(0), ip);
    }

    /** Interfaces that have the address, privately or by association. */
    static List<Eni> holders(World world, Ip ip) {
        return world.all(Eni.class)
                .filter(eni ->
                        eni.owns(ip) || eni.addresses().stream().anyMatch(address -> ip.equals(address.publicIp())))
                .toList();
    }

    private static Origin owned(World world, Eni eni, Ip ip) {
        Optional<Instance> instance = world.instanceOf(eni);
        return eni.role() == Role.INSTANCE && instance.isPresent()
                ? new Guest(instance.get(), Optional.of(eni), Optional.of(ip))
                : new Fixture(eni);
    }

    private static Origin unowned(World world, Ip ip) {
        if (world.all(Subnet.class).anyMatch(subnet -> subnet.holds(ip))) {
            return new Nobody(ip, true);
        }
        List<VpnGateway> gateways = world.all(VpnGateway.class)
                .filter(gateway -> gateway.onPremises().stream().anyMatch(range -> range.contains(ip)))
                .toList();
        if (!gateways.isEmpty()) {
            return new OnPremises(ip, gateways);
        }
        return ip.isPrivate() ? new Nobody(ip, false) : new Outside(ip);
    }
}
