/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Match;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.reach.trace.Blocker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where NAT gateways are bound to subnets and no route leads to them: one for a subnet that has no way out. */
final class NatCandidates {
    private static final Match TAKEN =
            new Match.AnyOf(List.of(new Match.ProtocolIs(Protocol.TCP), new Match.ProtocolIs(Protocol.UDP)));

    private NatCandidates() {}

    /** A NAT gateway for the subnet: one that serves the network, or nobody yet; else a new one. */
    static Stream<Change> bind(Blocker blocker, Asked asked) {
        Optional<Subnet> subnet = blocker.place().reply()
                ? Optional.empty()
                : blocker.place().subnet().flatMap(id -> asked.get(Subnet.class, id));
        return subnet.filter(NatCandidates::bindsExits).stream()
                .flatMap(s -> Stream.concat(
                        asked.snapshot()
                                .all(NatGateway.class)
                                .filter(nat -> serves(nat, s, asked))
                                .map(nat -> bound(s, nat)),
                        fresh(s, asked).stream()));
    }

    /** Whether what leaves the subnet is translated without a route to a translator. */
    private static boolean bindsExits(Subnet subnet) {
        return subnet.exits().stream().anyMatch(exit -> exit.when() == Exit.When.AFTER_INTERNET_ROUTE)
                && subnet.exits().stream().noneMatch(exit -> exit.gives() instanceof ExitAddress.Pool);
    }

    private static boolean serves(NatGateway nat, Subnet subnet, Asked asked) {
        boolean works = nat.publicSide()
                && nat.state().value().map(OperationalState::up).orElse(false)
                && nat.addresses().value().map(list -> !list.isEmpty()).orElse(false);
        boolean free = subnetsOf(nat.id(), asked).isEmpty();
        return works
                && nat.identity().scope().equals(subnet.identity().scope())
                && (nat.network().equals(subnet.network()) || free);
    }

    /** The subnets that leave by a gateway without a route to it. */
    static List<ResourceId> subnetsOf(ResourceId nat, Asked asked) {
        return asked.snapshot()
                .all(Subnet.class)
                .filter(subnet -> subnet.exits().stream()
                        .anyMatch(exit -> exit.gives() instanceof ExitAddress.Pool pool
                                && pool.translator().equals(nat)))
                .map(Subnet::id)
                .toList();
    }

    private static Optional<Change> fresh(Subnet subnet, Asked asked) {
        Scope scope = subnet.identity().scope();
        ResourceId id = new ResourceId(
                subnet.id().vendor(), ResourceKind.NAT_GATEWAY, subnet.id().value() + "/new-nat-gateway");
        return SpareAddresses.in(scope, asked)
                .map(outside -> new NatGateway(
                        Identity.of(id, "", scope),
                        subnet.network(),
                        Fact.known(OperationalState.up("new")),
                        true,
                        Fact.known(List.of(address(outside))),
                        TAKEN,
                        false,
                        Fact.known(List.of()),
                        false,
                        Optional.empty()))
                .map(nat -> bound(subnet, nat));
    }

    private static Change bound(Subnet subnet, NatGateway nat) {
        AddressSet outside = AddressSet.ofPrefixes(nat.addresses().value().orElse(List.of()).stream()
                .flatMap(address -> address.outside().stream())
                .map(Prefix::host)
                .toList());
        List<Exit> exits = new ArrayList<>();
        exits.add(new Exit(
                "NAT gateway " + nat.name(),
                Exit.When.AFTER_INTERNET_ROUTE,
                nat.accepts(),
                nat.state(),
                new ExitAddress.Pool(nat.id(), outside)));
        exits.addAll(subnet.exits());
        return new Change.BindNat(subnet.id(), nat, exits);
    }

    /** An address of a gateway that sits in no subnet. */
    static NatAddress address(IpAddress outside) {
        return new NatAddress(
                Optional.empty(), Optional.empty(), Optional.of(outside), "", OperationalState.up("associated"));
    }
}
