/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate;

import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.SubscriptionAnswers;
import io.hopscope.azure.translate.advice.AddressAdvice;
import io.hopscope.azure.translate.advice.MachineAdvice;
import io.hopscope.azure.translate.advice.NetworkAdvice;
import io.hopscope.azure.translate.advice.SubnetAdvice;
import io.hopscope.azure.translate.balancer.Balancers;
import io.hopscope.azure.translate.edge.Doors;
import io.hopscope.azure.translate.edge.NatGateways;
import io.hopscope.azure.translate.edge.PrivateEndpoints;
import io.hopscope.azure.translate.edge.PublicAddresses;
import io.hopscope.azure.translate.filter.AccessOff;
import io.hopscope.azure.translate.filter.AdminRules;
import io.hopscope.azure.translate.filter.ApplicationGroups;
import io.hopscope.azure.translate.filter.SecurityGroups;
import io.hopscope.azure.translate.filter.Tags;
import io.hopscope.azure.translate.instance.Instances;
import io.hopscope.azure.translate.link.Peerings;
import io.hopscope.azure.translate.network.Firewalls;
import io.hopscope.azure.translate.network.Interfaces;
import io.hopscope.azure.translate.network.Networks;
import io.hopscope.azure.translate.network.Subnets;
import io.hopscope.azure.translate.network.Tenants;
import io.hopscope.azure.translate.route.Gateways;
import io.hopscope.azure.translate.route.ServiceEndpoints;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Translates what was read of Azure into the neutral model, all subscriptions together, so that what one refers to in
 * another is found. Pure: the same answers give the same snapshot.
 */
public final class AzureTranslator {
    private static final List<BiConsumer<AzureAnswers, SnapshotBuilder>> TRANSLATORS = List.of(
            Networks::translate,
            Subnets::translate,
            Interfaces::translate,
            Firewalls::translate,
            Tenants::translate,
            AccessOff::translate,
            Instances::translate,
            SecurityGroups::translate,
            ApplicationGroups::translate,
            AdminRules::translate,
            Tags::translate,
            Gateways::translate,
            ServiceEndpoints::translate,
            PrivateEndpoints::translate,
            NatGateways::translate,
            PublicAddresses::translate,
            Doors::translate,
            Balancers::translate,
            Peerings::translate,
            MachineAdvice::translate,
            AddressAdvice::translate,
            SubnetAdvice::translate,
            NetworkAdvice::translate);

    private AzureTranslator() {}

    /**
     * The snapshot of some answers.
     *
     * @param subscriptions the subscriptions, each once
     * @param assumeComplete whether, in these subscriptions, what nobody asked for does not exist and what an answer
     *     leaves out has the documented default; an error, a cut list and a subscription that is not here stay gaps
     */
    public static Snapshot translate(Collection<SubscriptionAnswers> subscriptions, boolean assumeComplete) {
        SnapshotBuilder builder = new SnapshotBuilder();
        translate(subscriptions, assumeComplete, builder);
        return builder.build();
    }

    /** As {@link #translate(Collection, boolean)}, into a snapshot that holds other resources too. */
    public static void translate(
            Collection<SubscriptionAnswers> subscriptions, boolean assumeComplete, SnapshotBuilder into) {
        AzureAnswers all = AzureAnswers.of(subscriptions.stream()
                .map(answers -> answers.assumingComplete(assumeComplete))
                .toList());
        TRANSLATORS.forEach(translator -> translator.accept(all, into));
        new Completeness(all).state(into);
    }
}
