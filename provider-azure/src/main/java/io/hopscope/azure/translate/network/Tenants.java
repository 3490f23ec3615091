/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.network;

import com.azure.resourcemanager.network.fluent.models.IpConfigurationInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Services of the platform with addresses in a subnet that no list here tells: application gateways, bastions, virtual
 * WAN, clusters. The subnet names them, so that an address there which nothing else has may be theirs. See
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-for-azure-services.
 */
public final class Tenants {
    /** Gateways, whose addresses are all in the subnet made for them. */
    public static final String GATEWAYS = "microsoft.network/virtualnetworkgateways";

    private static final Set<String> TOLD = Set.of(
            "microsoft.network/networkinterfaces",
            "microsoft.network/loadbalancers",
            "microsoft.network/azurefirewalls",
            GATEWAYS);
    private static final String SCALE_SETS = "microsoft.compute/virtualmachinescalesets/";

    private Tenants() {}

    /** Adds an interface without known address for each. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        Set<ArmId> gateways = all.all(Calls.GATEWAYS)
                .flatMap(told -> ArmId.of(told.item().id()).stream())
                .collect(Collectors.toSet());
        for (SubnetPlace place : all.subnets()) {
            Word.list(place.subnet().ipConfigurations()).stream()
                    .map(IpConfigurationInner::id)
                    .flatMap(id -> ArmId.of(id).stream())
                    .flatMap(id -> owner(id).or(() -> gateway(id, gateways)).stream())
                    .distinct()
                    .forEach(owner -> into.add(tenant(place, owner)));
        }
    }

    /** Whose configuration it is, where that is a service which no list tells. */
    public static Optional<ArmId> owner(ArmId configuration) {
        ArmId owner = configuration.parent();
        boolean told = TOLD.contains(owner.type()) || owner.type().startsWith(SCALE_SETS);
        return told ? Optional.empty() : Optional.of(owner);
    }

    /** A gateway that was not read. */
    private static Optional<ArmId> gateway(ArmId configuration, Set<ArmId> read) {
        return Optional.of(configuration.parent())
                .filter(owner -> owner.type().equals(GATEWAYS))
                .filter(owner -> !read.contains(owner));
    }

    private static NetworkInterface tenant(SubnetPlace place, ArmId owner) {
        Told<?> told = place.network();
        ResourceId id = AzureId.of(ResourceKind.INTERFACE, owner);
        return new NetworkInterface(
                told.identity(
                        id,
                        owner.name(),
                        place.network().item().location(),
                        Editability.no("a service of the platform")),
                InterfaceRole.SERVICE,
                AzureId.of(ResourceKind.SUBNET, place.id()),
                Fact.known(new Attachment(OperationalState.up("in service"), Optional.empty())),
                List.of(),
                Fact.known(true),
                Fact.known(List.of()),
                Fact.known(Set.of()));
    }
}
