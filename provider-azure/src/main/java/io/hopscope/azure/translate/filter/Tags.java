/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.filter;

import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.space.PublishedTags;
import io.hopscope.azure.translate.space.VnetSpaces;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Service tags, see https://learn.microsoft.com/azure/virtual-network/service-tags-overview. Three of them follow from
 * the configuration itself, and differ from subnet to subnet; what the others stand for comes from the published list
 * alone.
 */
public final class Tags {
    /** The own network, what is peered with it, what is reached through gateways, and maybe what own routes name. */
    public static final String VIRTUAL_NETWORK = "virtualnetwork";

    /** Public addresses outside of {@link #VIRTUAL_NETWORK}. */
    public static final String INTERNET = "internet";

    /** Where health probes come from. */
    public static final String LOAD_BALANCER = "azureloadbalancer";

    private static final Scope EVERYWHERE = new Scope(AzureId.VENDOR, "", "");
    private static final AddressSet ALL = AddressSet.all(IpFamily.V4).union(AddressSet.all(IpFamily.V6));
    private static final AddressSet PUBLIC = AddressScope.outside(IpFamily.V4).union(AddressScope.outside(IpFamily.V6));
    private static final AddressSet PROBES = AddressSet.of(Prefix.parse("168.63.129.16/32"));
    private static final AddressSet LINK_LOCAL = AddressSet.of(Prefix.parse("fe80::/10"));

    /** Tags that stand for addresses of the platform which are the same everywhere. */
    private static final Map<String, AddressSet> PLATFORM =
            Map.of("azureplatformdns", PROBES, "azureplatformimds", AddressSet.of(Prefix.parse("169.254.169.254/32")));

    private final AzureAnswers all;
    private final PublishedTags published;

    private Tags(AzureAnswers all) {
        this.all = all;
        this.published = new PublishedTags(all);
    }

    /** Adds the tags that follow from the configuration, and those that rules name. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        Tags tags = new Tags(all);
        tags.subnetDependent(into);
        Set<String> named = new TreeSet<>(TagNames.of(all));
        named.removeAll(Set.of(VIRTUAL_NETWORK, INTERNET));
        named.add(LOAD_BALANCER);
        named.forEach(name -> into.add(new NamedAddressSet(identity(name), tags.everywhere(name), Map.of())));
    }

    /** Whether rules or routes name a tag that only the published list explains. */
    public static boolean needPublishedList(AzureAnswers all) {
        Set<String> own = Set.of(VIRTUAL_NETWORK, INTERNET, LOAD_BALANCER);
        return TagNames.of(all).stream().anyMatch(name -> !own.contains(name) && !PLATFORM.containsKey(name));
    }

    private void subnetDependent(SnapshotBuilder into) {
        VnetSpaces spaces = new VnetSpaces(all);
        Map<ResourceId, SetBounds> networks = new LinkedHashMap<>();
        Map<ResourceId, SetBounds> internet = new LinkedHashMap<>();
        for (AzureAnswers.SubnetPlace place : all.subnets()) {
            ResourceId subnet = AzureId.of(ResourceKind.SUBNET, place.id());
            SetBounds bounds = spaces.virtualNetworkTag(place);
            networks.put(subnet, bounds);
            internet.put(subnet, complement(bounds));
        }
        into.add(new NamedAddressSet(identity(VIRTUAL_NETWORK), unknown(VIRTUAL_NETWORK), networks));
        into.add(new NamedAddressSet(identity(INTERNET), unknown(INTERNET), internet));
    }

    private static SetBounds complement(SetBounds network) {
        return new SetBounds(PUBLIC.subtract(network.possible()), PUBLIC.subtract(network.certain()), network.gap());
    }

    private SetBounds everywhere(String name) {
        if (name.equals(LOAD_BALANCER)) {
            return new SetBounds(PROBES, PROBES.union(LINK_LOCAL), Optional.of(gap(name, "IPv6 probes' source")));
        }
        AddressSet platform = PLATFORM.get(name);
        return Optional.ofNullable(platform)
                .or(() -> published.of(name))
                .map(SetBounds::exactly)
                .orElseGet(() -> unknown(name));
    }

    private static SetBounds unknown(String name) {
        return new SetBounds(AddressSet.empty(), ALL, Optional.of(gap(name, "the published list of service tags")));
    }

    private static Identity identity(String name) {
        return new Identity(
                AzureId.tag(name), name, EVERYWHERE, Editability.no("what a service tag holds is the platform's"));
    }

    private static Gap gap(String name, String settledBy) {
        return new Gap(
                EVERYWHERE,
                ResourceKind.ADDRESS_SET,
                name,
                GapReason.NOT_READ,
                "",
                "What the service tag " + name + " stands for is not in the input",
                settledBy);
    }

    /** The prefixes that the published lists give for a service, of a region or of all. */
    public static Optional<AddressSet> published(AzureAnswers all, String service, List<String> regions) {
        PublishedTags published = new PublishedTags(all);
        String name = Word.folded(service).replaceFirst("^microsoft\\.", "");
        if (regions.isEmpty()) {
            return published.of(name);
        }
        AddressSet content = AddressSet.empty();
        for (String region : regions) {
            Optional<AddressSet> one = published.of(region.equals("*") ? name : name + "." + Word.folded(region));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            content = content.union(one.get());
        }
        return Optional.of(content);
    }
}
