/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.SnatRule;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Edits of NAT gateways that are among the exits of subnets. */
final class NatEdits {
    private NatEdits() {}

    static List<Resource> bind(Change.BindNat bind, ResourceView view) {
        Subnet subnet = view.require(Subnet.class, bind.subject()).withExits(bind.exits());
        return view.resource(bind.nat().id()).isPresent() ? List.of(subnet) : List.of(subnet, bind.nat());
    }

    static List<Resource> addAddress(Change.AddNatAddress add, ResourceView view) {
        NatGateway nat = view.require(NatGateway.class, add.subject());
        List<Resource> edited = new ArrayList<>();
        edited.add(nat.withAddresses(nat.addresses().map(old -> more(old, add.address()))));
        AddressSet outside = add.address()
                .outside()
                .map(address -> AddressSet.of(Prefix.host(address)))
                .orElse(AddressSet.empty());
        add.door().ifPresent(edited::add);
        for (ResourceId id : add.subnets()) {
            Subnet subnet = view.require(Subnet.class, id);
            edited.add(subnet.withExits(subnet.exits().stream()
                    .map(exit -> wider(exit, nat.id(), outside))
                    .toList()));
        }
        return edited;
    }

    static NatGateway addRule(NatGateway nat, SnatRule rule) {
        return nat.withSourceRules(nat.sourceRules()
                .map(old -> Stream.concat(
                                old.stream().filter(other -> !other.label().equals(rule.label())), Stream.of(rule))
                        .toList()));
    }

    private static List<NatAddress> more(List<NatAddress> old, NatAddress address) {
        return Stream.concat(old.stream().filter(other -> !gives(other, address)), Stream.of(address))
                .toList();
    }

    /** Whether an address is given up for another: the same one, or the seat that waited for it. */
    private static boolean gives(NatAddress old, NatAddress address) {
        boolean seat = old.outside().isEmpty()
                && old.networkInterface().isPresent()
                && old.networkInterface().equals(address.networkInterface());
        return seat || old.outside().equals(address.outside());
    }

    private static Exit wider(Exit exit, ResourceId nat, AddressSet outside) {
        return exit.gives() instanceof ExitAddress.Pool pool
                        && pool.translator().equals(nat)
                ? exit.giving(new ExitAddress.Pool(nat, pool.addresses().union(outside)))
                : exit;
    }
}
