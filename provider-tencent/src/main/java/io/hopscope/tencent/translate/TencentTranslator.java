/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.tencent.answers.RegionAnswers;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.translate.balancer.Balancers;
import io.hopscope.tencent.translate.edge.NatGateways;
import io.hopscope.tencent.translate.edge.PublicAddresses;
import io.hopscope.tencent.translate.edge.SiteGateways;
import io.hopscope.tencent.translate.edge.VirtualAddresses;
import io.hopscope.tencent.translate.filter.NetworkAcls;
import io.hopscope.tencent.translate.filter.SecurityGroups;
import io.hopscope.tencent.translate.filter.Templates;
import io.hopscope.tencent.translate.instance.Instances;
import io.hopscope.tencent.translate.link.Ccns;
import io.hopscope.tencent.translate.link.Peerings;
import io.hopscope.tencent.translate.network.Interfaces;
import io.hopscope.tencent.translate.network.Networks;
import io.hopscope.tencent.translate.route.Subnets;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Translates what was read of Tencent Cloud into the neutral model, all regions and accounts together, so that what one
 * refers to in another is found. Pure: the same answers give the same snapshot.
 */
public final class TencentTranslator {
    private static final List<BiConsumer<TencentAnswers, SnapshotBuilder>> TRANSLATORS = List.of(
            Networks::translate,
            Subnets::translate,
            Interfaces::translate,
            Instances::translate,
            SecurityGroups::translate,
            Templates::translate,
            NetworkAcls::translate,
            PublicAddresses::translate,
            NatGateways::translate,
            VirtualAddresses::translate,
            SiteGateways::translate,
            Peerings::translate,
            Ccns::translate,
            Balancers::translate);

    private TencentTranslator() {}

    /**
     * Adds the answers to a snapshot that may hold other resources too.
     *
     * @param regions the answers, each region and account once
     * @param assumeComplete whether, in these scopes, what nobody asked for does not exist and what an answer leaves
     *     out has the documented default; an error, a cut list and a scope that is not here stay gaps
     * @param into takes the resources
     */
    public static void translate(Collection<RegionAnswers> regions, boolean assumeComplete, SnapshotBuilder into) {
        TencentAnswers all = TencentAnswers.of(regions.stream()
                .map(answers -> answers.assumingComplete(assumeComplete))
                .toList());
        TRANSLATORS.forEach(translator -> translator.accept(all, into));
        new Completeness(all).state(into);
    }
}
