/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.RegionAnswers;
import io.hopscope.aliyun.translate.balancer.Balancers;
import io.hopscope.aliyun.translate.edge.Doors;
import io.hopscope.aliyun.translate.edge.ForwardDoors;
import io.hopscope.aliyun.translate.edge.Gateways;
import io.hopscope.aliyun.translate.edge.GlobalDoors;
import io.hopscope.aliyun.translate.edge.NatGateways;
import io.hopscope.aliyun.translate.edge.PublicAddresses;
import io.hopscope.aliyun.translate.edge.Services;
import io.hopscope.aliyun.translate.filter.BlockedPort;
import io.hopscope.aliyun.translate.filter.EgressOnly;
import io.hopscope.aliyun.translate.filter.NetworkAcls;
import io.hopscope.aliyun.translate.filter.PrefixLists;
import io.hopscope.aliyun.translate.filter.SecurityGroups;
import io.hopscope.aliyun.translate.instance.Instances;
import io.hopscope.aliyun.translate.link.Peerings;
import io.hopscope.aliyun.translate.network.Interfaces;
import io.hopscope.aliyun.translate.network.NatInterfaces;
import io.hopscope.aliyun.translate.network.Networks;
import io.hopscope.aliyun.translate.network.VSwitches;
import io.hopscope.aliyun.translate.network.VirtualAddresses;
import io.hopscope.aliyun.translate.route.RouteTables;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Translates what was read into the neutral model, all regions together, so that what one refers to in another is
 * found. Pure: the same answers give the same snapshot.
 */
public final class AliyunTranslator {
    private static final List<BiConsumer<AliyunAnswers, SnapshotBuilder>> TRANSLATORS = List.of(
            Networks::translate,
            VSwitches::translate,
            Interfaces::translate,
            NatInterfaces::translate,
            VirtualAddresses::translate,
            Instances::translate,
            SecurityGroups::translate,
            BlockedPort::translate,
            EgressOnly::translate,
            NetworkAcls::translate,
            PrefixLists::translate,
            Services::translate,
            Gateways::translate,
            NatGateways::translate,
            PublicAddresses::translate,
            Doors::translate,
            GlobalDoors::translate,
            ForwardDoors::translate,
            RouteTables::translate,
            Balancers::translate,
            Peerings::translate);

    private AliyunTranslator() {}

    /** As {@link #translate(Collection, boolean, SnapshotBuilder)}, as a snapshot. */
    public static Snapshot translate(Collection<RegionAnswers> regions, boolean assumeComplete) {
        SnapshotBuilder builder = new SnapshotBuilder();
        translate(regions, assumeComplete, builder);
        return builder.build();
    }

    /**
     * Adds what some answers say to a snapshot.
     *
     * @param regions answers, of one region of an account each
     * @param assumeComplete whether, in these regions, what nobody asked for does not exist and what an answer leaves
     *     out has the documented default; an error, a cut list and a region that is not here stay gaps
     * @param into takes it
     */
    public static void translate(Collection<RegionAnswers> regions, boolean assumeComplete, SnapshotBuilder into) {
        AliyunAnswers all = AliyunAnswers.of(regions, assumeComplete);
        TRANSLATORS.forEach(translator -> translator.accept(all, into));
        new Completeness(all).state(into);
    }
}
