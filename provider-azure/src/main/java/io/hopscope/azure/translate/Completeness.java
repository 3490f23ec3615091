/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate;

import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Call;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.SubscriptionAnswers;
import io.hopscope.azure.answers.Told;
import io.hopscope.model.Selector;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which lists have to be read to their end before a missing resource of a kind is absent. Lists are of a whole
 * subscription, and hold what the reader may see: when something refers to what a list does not hold, the list was
 * filtered, and proves nothing.
 */
final class Completeness {
    private static final Map<ResourceKind, List<Call<?>>> CALLS = Map.ofEntries(
            Map.entry(ResourceKind.INSTANCE, List.of(Calls.MACHINES)),
            Map.entry(ResourceKind.INTERFACE, List.of(Calls.INTERFACES, Calls.BALANCERS, Calls.FIREWALLS)),
            Map.entry(ResourceKind.NETWORK, List.of(Calls.NETWORKS)),
            Map.entry(ResourceKind.SUBNET, List.of(Calls.NETWORKS)),
            Map.entry(ResourceKind.PEERING, List.of(Calls.NETWORKS)),
            Map.entry(ResourceKind.SECURITY_GROUP, List.of(Calls.SECURITY_GROUPS)),
            Map.entry(ResourceKind.ROUTE_TABLE, List.of(Calls.ROUTE_TABLES)),
            Map.entry(ResourceKind.NAT_GATEWAY, List.of(Calls.NAT_GATEWAYS)),
            Map.entry(ResourceKind.PUBLIC_ADDRESS, List.of(Calls.PUBLIC_ADDRESSES)),
            Map.entry(ResourceKind.DOOR, List.of(Calls.INTERFACES, Calls.PUBLIC_ADDRESSES, Calls.BALANCERS)),
            Map.entry(ResourceKind.LOAD_BALANCER, List.of(Calls.BALANCERS)),
            Map.entry(ResourceKind.TARGET_GROUP, List.of(Calls.BALANCERS)),
            Map.entry(ResourceKind.ENDPOINT, List.of(Calls.NETWORKS)));

    /** Lists that only add facts to what others list, and those that only some estates need. */
    private static final List<Call<?>> DETAILS = List.of(Calls.GATEWAYS);

    /** Kinds that Azure does not have, or that follow from what is there. */
    private static final List<ResourceKind> NONE = List.of(
            ResourceKind.NETWORK_ACL,
            ResourceKind.VIRTUAL_ADDRESS,
            ResourceKind.SERVICE_SET,
            ResourceKind.ADVISORY,
            ResourceKind.TRANSIT_HUB,
            ResourceKind.HUB_ATTACHMENT);

    private final AzureAnswers all;
    private final References references;

    Completeness(AzureAnswers all) {
        this.all = all;
        this.references = new References(all);
    }

    /** States what is complete in each subscription, and a gap for each list that is not. */
    void state(SnapshotBuilder into) {
        all.subscriptions().forEach(answers -> state(answers, into));
    }

    private void state(SubscriptionAnswers answers, SnapshotBuilder into) {
        Set<String> regions = regions(answers);
        CALLS.forEach((kind, calls) -> {
            boolean chosen =
                    calls.stream().anyMatch(call -> answers.askedFor(call).isPresent());
            List<Gap> members = ScaleSets.gaps(kind, answers);
            boolean whole = !chosen
                    && members.isEmpty()
                    && calls.stream().allMatch(call -> answers.list(call).isComplete());
            Set<ArmId> unseen = references.unseen(kind, answers.subscription());
            if (whole && unseen.isEmpty()) {
                complete(answers, regions, kind, into);
            } else if (whole) {
                regions.forEach(region -> into.gap(filtered(answers, region, kind, unseen)));
            } else {
                Stream<Gap> lists = calls.stream()
                        .filter(call -> !isToldByInterface(kind, call))
                        .flatMap(call -> answers.list(call).gap().stream());
                Stream.concat(lists, members.stream())
                        .flatMap(gap -> regions.stream().map(region -> about(kind, gap, region)))
                        .forEach(into::gap);
            }
            asked(answers, calls)
                    .forEach(ids -> regions.forEach(
                            region -> into.complete(scope(answers, region), kind, new Selector.Ids(ids))));
        });
        NONE.forEach(kind -> complete(answers, regions, kind, into));
        Stream.concat(CALLS.values().stream().flatMap(List::stream), DETAILS.stream())
                .distinct()
                .flatMap(call -> answers.list(call).gap().stream())
                .flatMap(gap -> regions.stream().map(region -> about(gap.kind(), gap, region)))
                .forEach(into::gap);
    }

    /**
     * An interface says whether it has a public address, so that only those that have one are in doubt without the
     * list; what balancers may lead to an interface is said of each.
     */
    private static boolean isToldByInterface(ResourceKind kind, Call<?> call) {
        return kind == ResourceKind.DOOR && (call.equals(Calls.PUBLIC_ADDRESSES) || call.equals(Calls.BALANCERS));
    }

    /** What was asked for by ids, and answered. */
    private static List<Set<ResourceId>> asked(SubscriptionAnswers answers, List<Call<?>> calls) {
        return calls.stream()
                .filter(call -> answers.list(call).isComplete())
                .flatMap(call -> answers.askedFor(call).stream())
                .toList();
    }

    private static void complete(
            SubscriptionAnswers answers, Set<String> regions, ResourceKind kind, SnapshotBuilder into) {
        regions.forEach(region -> into.complete(scope(answers, region), kind, new Selector.All()));
    }

    /** What a list that is not whole means for a kind that it tells of. */
    private static Gap about(ResourceKind kind, Gap gap, String region) {
        Scope scope = new Scope(gap.scope().vendor(), gap.scope().account(), region);
        return new Gap(scope, kind, gap.resource(), gap.reason(), gap.vendorCode(), gap.message(), gap.settledBy());
    }

    private static Gap filtered(SubscriptionAnswers answers, String region, ResourceKind kind, Set<ArmId> unseen) {
        return new Gap(
                scope(answers, region),
                kind,
                "",
                GapReason.INCOMPLETE,
                "",
                "Something refers to " + unseen.iterator().next() + ", which its list does not hold, so that the list"
                        + " may lack others too",
                "the list of the whole subscription");
    }

    private static Scope scope(SubscriptionAnswers answers, String region) {
        return new Scope(AzureId.VENDOR, answers.subscription(), region);
    }

    /** The regions that anything lies in, and the subscription as a whole. */
    private Set<String> regions(SubscriptionAnswers answers) {
        Set<String> regions = new TreeSet<>(Set.of(""));
        Stream<String> locations = Stream.of(
                        answers.list(Calls.NETWORKS).items().stream().map(item -> item.location()),
                        answers.list(Calls.INTERFACES).items().stream().map(item -> item.location()),
                        answers.list(Calls.MACHINES).items().stream().map(item -> item.location()),
                        answers.list(Calls.PUBLIC_ADDRESSES).items().stream().map(item -> item.location()),
                        answers.list(Calls.BALANCERS).items().stream().map(item -> item.location()),
                        answers.list(Calls.SCALE_SET_INTERFACES).items().stream()
                                .map(item -> item.location()))
                .flatMap(each -> each);
        locations.forEach(location ->
                regions.add(new Told<>(answers, answers).scope(location).region()));
        return regions;
    }
}
