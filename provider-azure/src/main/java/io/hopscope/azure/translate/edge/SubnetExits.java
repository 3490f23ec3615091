/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.edge;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.balancer.BalancerSnat;
import io.hopscope.azure.translate.space.PublicPools;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How packets of a subnet get a public source once a route has led them to the Internet: by the NAT gateway, else by
 * the machine's own address, else by a load balancer, else by default outbound access unless the subnet is private. See
 * https://learn.microsoft.com/azure/nat-gateway/nat-overview and
 * https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access.
 */
public final class SubnetExits {
    private static final String DEFAULT = "default outbound access";
    private static final Fact<OperationalState> WORKS = Fact.known(OperationalState.up("always there"));

    private final AzureAnswers all;
    private final Map<String, List<NetworkInterfaceIpConfigurationInner>> configurations = new HashMap<>();
    private final NatGateways nats;
    private final BalancerSnat balancers;
    private final DefaultOutbound defaults;

    /** The exits of all subnets. */
    public SubnetExits(AzureAnswers all) {
        this.all = all;
        all.interfaces().stream()
                .flatMap(told -> Word.list(told.item().ipConfigurations()).stream())
                .forEach(this::sort);
        this.nats = new NatGateways(all);
        this.balancers = new BalancerSnat(all);
        this.defaults = new DefaultOutbound(all, balancers);
    }

    /** The exits of a subnet, the first one that takes a packet first. */
    public List<Exit> of(SubnetPlace place) {
        Subject subject = new Subject(
                place.network().scope(place.network().item().location()), AzureId.of(ResourceKind.SUBNET, place.id()));
        Optional<ArmId> nat = nats.of(place);
        if (nat.isPresent()) {
            return List.of(byNat(nat.get(), subject), ownBesideNat(nat.get(), subject));
        }
        List<Exit> exits = new ArrayList<>();
        exits.add(exit("own public address", new Match.Everything(), new ExitAddress.OwnDoor()));
        ownWithoutAddress(place).forEach(exits::add);
        exits.addAll(balancers.exits(place.id(), subject));
        if (!Word.isFalse(place.subnet().defaultOutboundAccess())) {
            defaults.taken(place, subject).ifPresent(taken -> exits.add(byDefault(place, taken)));
        }
        return List.copyOf(exits);
    }

    /** Whether machines of a subnet leave by default outbound access. */
    public boolean mayBorrow(SubnetPlace place) {
        return of(place).stream().anyMatch(exit -> exit.label().equals(DEFAULT));
    }

    /** A public address that has no address now is a way out of its own all the same: one that leads nowhere. */
    private Stream<Exit> ownWithoutAddress(SubnetPlace place) {
        return configurations.getOrDefault(place.id().text(), List.of()).stream()
                .flatMap(ip -> withoutAddress(ip).stream());
    }

    private void sort(NetworkInterfaceIpConfigurationInner ip) {
        AzureAnswers.ref(ip.subnet())
                .filter(subnet -> ip.publicIpAddress() != null)
                .ifPresent(subnet -> configurations
                        .computeIfAbsent(subnet.text(), fresh -> new ArrayList<>())
                        .add(ip));
    }

    private Optional<Exit> withoutAddress(NetworkInterfaceIpConfigurationInner ip) {
        Optional<Prefix> inside =
                IpAddress.tryParse(Word.orEmpty(ip.privateIpAddress())).map(Prefix::host);
        return AzureAnswers.ref(ip.publicIpAddress())
                .filter(id -> inside.isPresent())
                .filter(id -> all.address(id)
                        .filter(told -> Word.orEmpty(told.item().ipAddress()).isEmpty())
                        .isPresent())
                .map(id -> exit(
                        "own public address " + id.name(),
                        from(AddressSet.of(inside.orElseThrow())),
                        new ExitAddress.Pool(AzureId.of(ResourceKind.PUBLIC_ADDRESS, id), AddressSet.empty())));
    }

    private Exit byNat(ArmId nat, Subject subject) {
        ResourceId id = AzureId.of(ResourceKind.NAT_GATEWAY, nat);
        return new Exit(
                "NAT gateway " + nat.name(),
                Exit.When.AFTER_INTERNET_ROUTE,
                Match.allOf(List.of(families(nats.addresses(nat)), NatGateways.TAKEN)),
                nats.state(nat, subject),
                new ExitAddress.Pool(id, nats.addresses(nat)));
    }

    /** Gateways without IPv6 addresses are IPv4 only. */
    private static Match families(AddressSet addresses) {
        return addresses.family(IpFamily.V6).isEmpty() ? new Match.FamilyIs(IpFamily.V4) : new Match.Everything();
    }

    /** Whether the own address takes what the NAT gateway of the subnet does not take is not documented. */
    private Exit ownBesideNat(ArmId nat, Subject subject) {
        Match doubtful = new Match.Undecided(
                "what " + nat.name() + " does not take",
                subject.undocumented(
                        "Whether a machine's own public address sends out what the NAT gateway of its subnet does not take",
                        ""));
        Match taken = nats.addresses(nat).family(IpFamily.V6).isEmpty()
                ? new Match.AnyOf(List.of(new Match.FamilyIs(IpFamily.V6), doubtful))
                : doubtful;
        return exit("own public address", taken, new ExitAddress.OwnDoor());
    }

    private static Exit byDefault(SubnetPlace place, Match taken) {
        return exit(
                DEFAULT,
                Match.allOf(List.of(new Match.FamilyIs(IpFamily.V4), taken)),
                new ExitAddress.Pool(
                        AzureId.below(ResourceKind.NAT_GATEWAY, place.id(), "defaultoutboundaccess"),
                        PublicPools.any(IpFamily.V4)));
    }

    private static Exit exit(String label, Match accepts, ExitAddress gives) {
        return new Exit(label, Exit.When.AFTER_INTERNET_ROUTE, accepts, WORKS, gives);
    }

    /** A condition on the packet's source. */
    static Match from(AddressSet addresses) {
        return new Match.AddressIn(Side.SOURCE, addresses);
    }
}
