/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.edge;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.PrivateEndpointInner;
import com.azure.resourcemanager.network.models.PrivateLinkServiceConnection;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Endpoint;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Private endpoints: a service at an address of the network, while the owner of the service has approved the
 * connection. See https://learn.microsoft.com/azure/private-link/private-endpoint-overview.
 */
public final class PrivateEndpoints {
    private PrivateEndpoints() {}

    /** Adds the endpoint behind each interface that belongs to one. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        all.interfaces().forEach(told -> endpointOf(told.item()).ifPresent(id -> into.add(endpoint(all, told, id))));
    }

    private static Optional<ArmId> endpointOf(NetworkInterfaceInner nic) {
        return AzureAnswers.ref(nic.privateEndpoint());
    }

    private static Endpoint endpoint(AzureAnswers all, Told<NetworkInterfaceInner> told, ArmId arm) {
        NetworkInterfaceInner nic = told.item();
        ResourceId id = AzureId.of(ResourceKind.ENDPOINT, arm);
        Optional<PrivateEndpointInner> listed = all.all(Calls.PRIVATE_ENDPOINTS)
                .map(Told::item)
                .filter(item -> ArmId.of(item.id()).filter(arm::equals).isPresent())
                .findFirst();
        Identity identity =
                told.identity(id, listed.map(item -> Word.orEmpty(item.name())).orElse(arm.name()), nic.location());
        ArmId network = Word.list(nic.ipConfigurations()).stream()
                .flatMap(ip -> AzureAnswers.ref(ip.subnet()).stream())
                .map(ArmId::parent)
                .findFirst()
                .orElse(arm);
        return new Endpoint(
                identity,
                AzureId.of(ResourceKind.NETWORK, network),
                listed.flatMap(item -> connections(item).findFirst())
                        .map(connection -> Word.orEmpty(connection.privateLinkServiceId()))
                        .orElse(""),
                state(listed, new Subject(identity.scope(), id)),
                List.of(AzureId.of(ResourceKind.INTERFACE, Word.orEmpty(nic.id()))),
                new Match.Everything());
    }

    private static Stream<PrivateLinkServiceConnection> connections(PrivateEndpointInner item) {
        return Stream.concat(
                Word.list(item.privateLinkServiceConnections()).stream(),
                Word.list(item.manualPrivateLinkServiceConnections()).stream());
    }

    private static Fact<OperationalState> state(Optional<PrivateEndpointInner> listed, Subject subject) {
        Optional<String> word = listed.flatMap(item -> connections(item).findFirst())
                .map(PrivateLinkServiceConnection::privateLinkServiceConnectionState)
                .map(state -> Word.folded(state.status()));
        if (word.isEmpty()) {
            return Fact.unknown(subject.notGiven(
                    "Whether the connection of " + subject.id() + " is approved is not in the input",
                    Calls.PRIVATE_ENDPOINTS.permission()));
        }
        return Fact.known(
                word.get().equals("approved") ? OperationalState.up(word.get()) : OperationalState.down(word.get()));
    }
}
