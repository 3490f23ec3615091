/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.edge;

import com.azure.resourcemanager.network.fluent.models.NatGatewayInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.translate.space.PublicPools;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Protocol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * NAT gateways: bound to subnets and no target of routes; TCP and UDP only; without any address they translate nothing.
 * See https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource.
 */
public final class NatGateways {
    /** What a NAT gateway translates. */
    static final Match TAKEN =
            new Match.AnyOf(List.of(new Match.ProtocolIs(Protocol.TCP), new Match.ProtocolIs(Protocol.UDP)));

    private final AzureAnswers all;
    private final PublicPools pools;
    private final Map<String, Told<NatGatewayInner>> gateways = new HashMap<>();

    NatGateways(AzureAnswers all) {
        this.all = all;
        this.pools = new PublicPools(all);
        all.all(Calls.NAT_GATEWAYS)
                .forEach(told -> ArmId.of(told.item().id()).ifPresent(id -> gateways.putIfAbsent(id.text(), told)));
    }

    /** Adds all NAT gateways. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        NatGateways nats = new NatGateways(all);
        nats.gateways.forEach((id, told) -> into.add(nats.gateway(new ArmId(id), told)));
    }

    /** The gateway that a subnet leaves by: its own, else the one that its network has for all. */
    Optional<ArmId> of(SubnetPlace place) {
        return AzureAnswers.ref(place.subnet().natGateway())
                .or(() -> AzureAnswers.ref(place.network().item().defaultPublicNatGateway()));
    }

    /** The addresses that a gateway may give: all there are where nobody knows which. */
    AddressSet addresses(ArmId id) {
        Told<NatGatewayInner> told = gateways.get(id.text());
        if (told == null) {
            return PublicPools.any(IpFamily.V4).union(PublicPools.any(IpFamily.V6));
        }
        NatGatewayInner nat = told.item();
        PublicPools.Pool v4 = pools.ofAddresses(nat.publicIpAddresses()).and(pools.ofPrefixes(nat.publicIpPrefixes()));
        PublicPools.Pool v6 =
                pools.ofAddresses(nat.publicIpAddressesV6()).and(pools.ofPrefixes(nat.publicIpPrefixesV6()));
        return given(v4, IpFamily.V4).union(given(v6, IpFamily.V6));
    }

    private static AddressSet given(PublicPools.Pool pool, IpFamily family) {
        return pool.missing().isPresent() ? PublicPools.any(family) : pool.addresses();
    }

    /** Whether it translates anything. */
    Fact<OperationalState> state(ArmId id, Subject asker) {
        Told<NatGatewayInner> told = gateways.get(id.text());
        if (told == null) {
            return Fact.unknown(
                    asker.notGiven("The NAT gateway " + id + " is not in the input", Calls.NAT_GATEWAYS.permission()));
        }
        PublicPools.Pool pool = pool(told.item());
        if (pool.addresses().isEmpty() && pool.missing().isPresent()) {
            return Fact.unknown(asker.notGiven(
                    "The address " + pool.missing().get() + " of " + id + " is not in the input",
                    Calls.PUBLIC_ADDRESSES.permission()));
        }
        return Fact.known(OperationalState.up("in service"));
    }

    private PublicPools.Pool pool(NatGatewayInner nat) {
        return pools.ofAddresses(nat.publicIpAddresses())
                .and(pools.ofAddresses(nat.publicIpAddressesV6()))
                .and(pools.ofPrefixes(nat.publicIpPrefixes()))
                .and(pools.ofPrefixes(nat.publicIpPrefixesV6()));
    }

    private NatGateway gateway(ArmId arm, Told<NatGatewayInner> told) {
        NatGatewayInner nat = told.item();
        ResourceId id = AzureId.of(ResourceKind.NAT_GATEWAY, arm);
        Identity identity = told.identity(id, nat.name(), nat.location());
        Subject subject = new Subject(identity.scope(), id);
        return new NatGateway(
                identity,
                network(arm),
                state(arm, subject),
                true,
                natAddresses(nat, subject),
                TAKEN,
                false,
                Fact.known(List.of()),
                false,
                Optional.empty());
    }

    private Fact<List<NatAddress>> natAddresses(NatGatewayInner nat, Subject subject) {
        PublicPools.Pool pool = pool(nat);
        if (pool.missing().isPresent()) {
            return Fact.unknown(subject.notGiven(
                    "The address " + pool.missing().get() + " of " + subject.id() + " is not in the input",
                    Calls.PUBLIC_ADDRESSES.permission()));
        }
        return Fact.known(pool.addresses().ranges().stream()
                .map(range -> new NatAddress(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(range.first()),
                        "",
                        OperationalState.up("associated")))
                .toList());
    }

    private ResourceId network(ArmId nat) {
        return all.subnets().stream()
                .filter(place -> of(place).filter(nat::equals).isPresent())
                .map(place -> AzureId.of(ResourceKind.NETWORK, place.networkId()))
                .findFirst()
                .orElseGet(() -> AzureId.below(ResourceKind.NETWORK, nat, "nowhere"));
    }
}
