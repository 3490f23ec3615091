/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.link;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.HubPort;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.model.link.TransitHub;
import io.hopscope.tencent.answers.Assumptions;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cloud connect networks: hubs that learn their routes from what is attached. See
 * https://cloud.tencent.com/document/product/877/18752.
 */
public final class Ccns {
    private final TencentAnswers all;
    private final SnapshotBuilder into;
    private final CcnRoutes routes;
    private final Map<String, Set<String>> tables = new LinkedHashMap<>();

    private Ccns(TencentAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        this.routes = new CcnRoutes(all);
        all.all(Calls.CCN_INSTANCES)
                .collect(Collectors.groupingBy(
                        told -> told.text("CcnId"),
                        LinkedHashMap::new,
                        Collectors.mapping(told -> told.text("RouteTableId"), Collectors.toSet())))
                .forEach(tables::put);
    }

    /** Adds all cloud connect networks, what is attached to them, and their routes. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        Ccns ccns = new Ccns(all, into);
        all.each(Calls.CCNS).forEach(ccns::addHub);
        Map<String, Told> attached = new LinkedHashMap<>();
        all.all(Calls.CCN_INSTANCES)
                .forEach(told -> attached.putIfAbsent(told.text("CcnId") + "/" + told.text("InstanceId"), told));
        attached.forEach(ccns::addAttachment);
    }

    private void addHub(Told told) {
        Identity identity =
                told.identity(TencentId.of(ResourceKind.TRANSIT_HUB, told.text("CcnId")), told.text("CcnName"));
        String state = told.item().word("State");
        boolean locked = told.item().isTrue("IsSecurityLock");
        into.add(new TransitHub(
                identity,
                Fact.known(
                        state.equals("AVAILABLE") && !locked
                                ? OperationalState.up(state)
                                : OperationalState.down(locked ? "locked for security" : state))));
        into.add(routes.table(told));
    }

    private void addAttachment(String id, Told told) {
        Item item = told.item();
        ResourceId hub = TencentId.of(ResourceKind.TRANSIT_HUB, item.text("CcnId"));
        String instance = item.text("InstanceId");
        Identity identity = told.identity(TencentId.of(ResourceKind.HUB_ATTACHMENT, id), item.text("InstanceName"));
        Subject subject = Subject.of(identity);
        boolean network = item.word("InstanceType").equals("VPC");
        String state = item.word("State");
        into.add(new HubAttachment(
                identity,
                hub,
                network
                        ? new HubPeer.OfNetwork(TencentId.of(ResourceKind.NETWORK, instance))
                        : new HubPeer.OfSite(instance, beyond(item, subject)),
                Fact.known(state(state)),
                Fact.known(network ? List.of(new HubPort(TencentId.entry(instance), List.of())) : List.of()),
                false,
                entryTable(item, hub, subject),
                Fact.assumed(LabelSurvival.BOTH, Assumptions.GROUP_SOURCE)));
        if (network) {
            new CcnEntry(all, told).add(instance, into);
        }
    }

    private static OperationalState state(String word) {
        if (word.equals("PENDING")) {
            return OperationalState.waiting(word);
        }
        return word.equals("ACTIVE") ? OperationalState.up(word) : OperationalState.down(word);
    }

    private static io.hopscope.model.fact.Gap beyond(Item item, Subject subject) {
        return subject.gap(
                GapReason.OUTSIDE_SNAPSHOT,
                "What lies behind " + item.text("InstanceId") + " (" + item.text("InstanceType")
                        + ") is not in the input",
                "");
    }

    /** Where a network has several tables, or policies before them, its routes are not all told by one call. */
    private Fact<Optional<ResourceId>> entryTable(Item item, ResourceId hub, Subject subject) {
        if (all.find(Calls.CCNS, hub.value()).isEmpty()) {
            return Fact.unknown(
                    subject.notGiven("The routes of " + hub + " are not in the input", Calls.CCNS.permission()));
        }
        boolean policies = all.find(Calls.CCNS, hub.value())
                .filter(ccn -> ccn.item().isTrue("PolicyBasedRoutingFlag"))
                .isPresent();
        if (policies || tables.getOrDefault(item.text("CcnId"), Set.of()).size() > 1) {
            return Fact.unknown(
                    subject.notModelled(hub + " routes by several tables or by policies, which are not modelled"));
        }
        return Fact.known(Optional.of(CcnRoutes.id(hub.value())));
    }
}
