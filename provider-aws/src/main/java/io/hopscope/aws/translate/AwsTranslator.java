/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.translate.balancer.BalancerTranslator;
import io.hopscope.aws.translate.edge.Doors;
import io.hopscope.aws.translate.edge.Endpoints;
import io.hopscope.aws.translate.edge.Gateways;
import io.hopscope.aws.translate.edge.NatGateways;
import io.hopscope.aws.translate.edge.PublicAddresses;
import io.hopscope.aws.translate.filter.NetworkAcls;
import io.hopscope.aws.translate.filter.PrefixLists;
import io.hopscope.aws.translate.filter.SecurityGroups;
import io.hopscope.aws.translate.hub.HubTranslator;
import io.hopscope.aws.translate.instance.Instances;
import io.hopscope.aws.translate.link.Peerings;
import io.hopscope.aws.translate.network.Interfaces;
import io.hopscope.aws.translate.network.Networks;
import io.hopscope.aws.translate.network.Subnets;
import io.hopscope.aws.translate.route.RouteTables;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Translates what was read of AWS into the neutral model, all accounts and regions together, so that what one account
 * shares with another is one resource. Pure: the same answers give the same snapshot.
 */
public final class AwsTranslator {
    private static final List<BiConsumer<AwsAnswers, SnapshotBuilder>> TRANSLATORS = List.of(
            Networks::translate,
            Subnets::translate,
            Interfaces::translate,
            Instances::translate,
            SecurityGroups::translate,
            NetworkAcls::translate,
            PrefixLists::translate,
            RouteTables::translate,
            Gateways::translate,
            NatGateways::translate,
            PublicAddresses::translate,
            Doors::translate,
            Endpoints::translate,
            Peerings::translate,
            HubTranslator::translate,
            BalancerTranslator::translate);

    private AwsTranslator() {}

    /**
     * The snapshot of some answers.
     *
     * @param scopes the accounts and regions; two of the same scope count as one
     * @param assumeComplete whether, in these accounts and regions, what nobody asked for does not exist and what an
     *     answer leaves out has the vendor's documented default; an error, a cut list and an account or region that is
     *     not here stay gaps
     */
    public static Snapshot translate(Collection<AwsScopeAnswers> scopes, boolean assumeComplete) {
        SnapshotBuilder builder = new SnapshotBuilder();
        translate(scopes, assumeComplete, builder);
        return builder.build();
    }

    /** As {@link #translate(Collection, boolean)}, into a snapshot that holds other resources too. */
    public static void translate(Collection<AwsScopeAnswers> scopes, boolean assumeComplete, SnapshotBuilder into) {
        AwsAnswers all = AwsAnswers.of(scopes.stream()
                .map(answers -> answers.assumingComplete(assumeComplete))
                .toList());
        TRANSLATORS.forEach(translator -> translator.accept(all, into));
        all.scopes().forEach(answers -> Completeness.state(answers, into));
    }
}
