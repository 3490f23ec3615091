/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.space;

import com.azure.resourcemanager.network.fluent.models.RouteInner;
import com.azure.resourcemanager.network.fluent.models.RouteTableInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Listing;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses count as the virtual network of a subnet: its own space, that of peered networks, what is reached
 * through gateways, and the platform's own address; whether prefixes of own routes count too is not documented for
 * every kind of route. See https://learn.microsoft.com/azure/virtual-network/service-tags-overview.
 */
public final class VnetSpaces {
    private static final AddressSet ALL = AddressSet.all(IpFamily.V4).union(AddressSet.all(IpFamily.V6));
    private static final AddressSet PLATFORM = AddressSet.of(Prefix.parse("168.63.129.16/32"));

    private final AzureAnswers all;
    private final Learned learned;
    private final ToldTags told;
    private final PublishedTags tags;

    /** The spaces of all networks. */
    public VnetSpaces(AzureAnswers all) {
        this.all = all;
        this.learned = new Learned(all);
        this.told = new ToldTags(all);
        this.tags = new PublishedTags(all);
    }

    /** The prefixes of a network. */
    public static List<Prefix> prefixes(VirtualNetworkInner network) {
        return network.addressSpace() == null
                ? List.of()
                : Word.list(network.addressSpace().addressPrefixes()).stream()
                        .flatMap(text -> Prefix.tryParse(text).stream())
                        .toList();
    }

    /** What the tag {@code VirtualNetwork} stands for in rules that are asked in a subnet. */
    public SetBounds virtualNetworkTag(SubnetPlace place) {
        Optional<AddressSet> said = told.virtualNetwork(place);
        if (said.isPresent()) {
            return SetBounds.exactly(said.get());
        }
        AddressSet certain =
                AddressSet.ofPrefixes(prefixes(place.network().item())).union(PLATFORM);
        for (PeeringHalf half : PeeringHalf.of(place.network(), all)) {
            certain = certain.union(counted(half, place));
        }
        Learned.Routes routes = learned.inNetworkOf(place);
        certain = certain.union(AddressSet.ofPrefixes(
                routes.prefixes().stream().filter(prefix -> prefix.length() > 0).toList()));
        if (routes.gap().isPresent()) {
            return new SetBounds(certain, ALL, routes.gap());
        }
        AddressSet everything = AddressSet.ofPrefixes(routes.prefixes().stream()
                .filter(prefix -> prefix.length() == 0)
                .toList());
        SetBounds bounds = withOwnRoutes(certain, place);
        return everything.isEmpty() ? bounds : withLearnedDefault(bounds, everything, place);
    }

    /** Whether a default route that the network has learned counts is not documented. */
    private static SetBounds withLearnedDefault(SetBounds bounds, AddressSet everything, SubnetPlace place) {
        Subject subject = new Subject(
                place.network().scope(place.network().item().location()), AzureId.of(ResourceKind.SUBNET, place.id()));
        Gap gap = bounds.gap()
                .orElseGet(() -> subject.undocumented(
                        "Whether the default route that " + place.networkId()
                                + " has learned counts as VirtualNetwork in rules at " + place.id()
                                + " is not documented",
                        "the effective security rules of an interface there"));
        return new SetBounds(bounds.certain(), bounds.possible().union(everything), Optional.of(gap));
    }

    /**
     * What of a peered space counts. That of a peering which is not in force counts as it will once it is: nothing gets
     * there meanwhile, unless own routes take it, so that only the peering is to blame.
     */
    private AddressSet counted(PeeringHalf half, SubnetPlace place) {
        if (!half.givesAccess() || (!half.isConnected() && hasOwnRoutes(place))) {
            return AddressSet.empty();
        }
        AddressSet routed = AddressSet.ofPrefixes(half.routed(all));
        return hasOwnRoutes(place) ? routed : routed.union(half.outOfStep(all));
    }

    private static boolean hasOwnRoutes(SubnetPlace place) {
        return place.subnet().routeTable() != null;
    }

    private SetBounds withOwnRoutes(AddressSet certain, SubnetPlace place) {
        Optional<ArmId> table = AzureAnswers.ref(place.subnet().routeTable());
        if (table.isEmpty()) {
            return SetBounds.exactly(certain);
        }
        Subject subject = new Subject(
                place.network().scope(place.network().item().location()), AzureId.of(ResourceKind.SUBNET, place.id()));
        Optional<RouteTableInner> found = table(table.get());
        if (found.isEmpty()) {
            Gap gap = subject.gap(
                    GapReason.NOT_READ,
                    "The routes of " + table.get() + ", whose prefixes may count as the virtual network, were not read",
                    Calls.ROUTE_TABLES.permission());
            return new SetBounds(certain, ALL, Optional.of(gap));
        }
        AddressSet possible =
                Word.list(found.get().routes()).stream().map(this::routed).reduce(certain, AddressSet::union);
        return possible.equals(certain)
                ? SetBounds.exactly(certain)
                : new SetBounds(certain, possible, Optional.of(undocumented(subject, table.get())));
    }

    /** A tag that no published list has may stand for anything. */
    private AddressSet routed(RouteInner route) {
        String destination = Word.folded(route.addressPrefix());
        return Prefix.tryParse(destination)
                .map(AddressSet::of)
                .or(() -> tags.of(destination))
                .orElse(ALL);
    }

    private Optional<RouteTableInner> table(ArmId id) {
        return all.subscription(id.subscription()).stream()
                .map(by -> by.list(Calls.ROUTE_TABLES))
                .map(Listing::items)
                .flatMap(List::stream)
                .filter(table -> ArmId.of(table.id()).filter(id::equals).isPresent())
                .findFirst();
    }

    private static Gap undocumented(Subject subject, ArmId table) {
        return subject.undocumented(
                "Whether the prefixes that " + table + " routes count as VirtualNetwork in rules at " + subject.id()
                        + " is not documented for every kind of next hop",
                "the effective security rules of an interface there");
    }
}
