/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.network;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.Resolver;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.filter.FilterStages;
import io.hopscope.tencent.translate.filter.Traffic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Networks. There is no Internet gateway: each network has its way to the Internet, which public addresses use and for
 * which the platform keeps no object. See https://cloud.tencent.com/document/product/215/4954.
 */
public final class Networks {
    private static final AddressSet OUTSIDE =
            AddressScope.outside(IpFamily.V4).union(AddressScope.outside(IpFamily.V6));

    private Networks() {}

    /** Adds all networks and their ways to the Internet. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        all.each(Calls.VPCS).forEach(told -> add(told, into));
        Map<String, Told> named = new TreeMap<>();
        Stream.of(Calls.SUBNETS, Calls.INTERFACES)
                .flatMap(call -> all.each(call).stream())
                .filter(told -> all.find(Calls.VPCS, told.text("VpcId")).isEmpty())
                .forEach(told -> named.putIfAbsent(told.text("VpcId"), told));
        named.remove("");
        named.forEach((vpc, by) -> addUnread(vpc, by, into));
    }

    /** Why nobody knows what lies in a network. */
    public static Gap prefixesOf(Subject network) {
        return network.notGiven("The prefixes of " + network.id() + " are not in the input", Calls.VPCS.permission());
    }

    /** A network that others name and that was not read. */
    private static void addUnread(String vpc, Told by, SnapshotBuilder into) {
        ResourceId id = TencentId.of(ResourceKind.NETWORK, vpc);
        Gap unread = prefixesOf(new Subject(by.scope(), id));
        into.add(new Network(
                by.fixed(id, "", "the network itself was not listed"), Fact.unknown(unread), Fact.unknown(unread)));
        into.add(internet(vpc, by));
    }

    /** All prefixes of a network: its own and those that were added. */
    public static List<Prefix> prefixes(Item vpc) {
        return Stream.of(
                        Stream.of(vpc.text("CidrBlock"), vpc.text("Ipv6CidrBlock")),
                        vpc.list("AssistantCidrSet").stream().map(added -> added.text("CidrBlock")),
                        vpc.list("Ipv6CidrBlockSet").stream().map(added -> added.text("IPv6CidrBlock")))
                .flatMap(texts -> texts)
                .flatMap(text -> Traffic.prefix(text).stream())
                .distinct()
                .toList();
    }

    private static void add(Told told, SnapshotBuilder into) {
        String vpc = told.text("VpcId");
        ResourceId id = TencentId.of(ResourceKind.NETWORK, vpc);
        Identity identity = told.identity(id, told.text("VpcName"));
        into.add(new Network(identity, Fact.known(prefixes(told.item())), resolver(told, Subject.of(identity))));
        into.add(internet(vpc, told));
    }

    private static Gateway internet(String vpc, Told by) {
        return new Gateway(
                by.fixed(TencentId.internet(vpc), "Internet", "every network has its way to the Internet"),
                GatewayKind.INTERNET,
                Fact.known(Map.of(TencentId.of(ResourceKind.NETWORK, vpc), OperationalState.up("always there"))),
                new Match.AddressIn(Side.DESTINATION, OUTSIDE),
                Fact.known(Optional.empty()));
    }

    private static Fact<Resolver> resolver(Told told, Subject subject) {
        List<IpAddress> servers = told.item().texts("DnsServerSet").stream()
                .flatMap(text -> IpAddress.tryParse(text).stream())
                .toList();
        if (servers.isEmpty() && !told.by().assumesComplete()) {
            return Fact.unknown(subject.notGiven(
                    "The name servers of " + subject.id() + " are not in the answer", Calls.VPCS.permission()));
        }
        boolean platform = servers.isEmpty() || servers.stream().anyMatch(FilterStages.PLATFORM::contains);
        return Fact.known(new Resolver(
                true,
                platform,
                servers.stream()
                        .filter(server -> !FilterStages.PLATFORM.contains(server))
                        .toList()));
    }
}
