/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.toy;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.instance.GuestPlatform;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Resolver;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.spi.Sink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lines of the toy cloud as resources. */
final class ToyTranslation {
    private final Scope scope;
    private final Set<Flaw> flaws;
    private final ToyLines lines;
    private final List<Resource> resources = new ArrayList<>();

    /** The lines of a list of an owner, with a gap when it is not whole. */
    record Owned(List<String> lines, Optional<Gap> gap) {
        <T> Fact<List<T>> as(List<T> content) {
            return gap.<Fact<List<T>>>map(Fact::unknown).orElseGet(() -> Fact.known(content));
        }
    }

    ToyTranslation(Scope scope, Set<Flaw> flaws) {
        this.scope = scope;
        this.flaws = flaws;
        this.lines = new ToyLines(scope, flaws);
    }

    void handOn(Sink sink) {
        resources.forEach(resource -> sink.add(resource, SnapshotBuilder.View.OWNER));
    }

    private Identity identity(ResourceKind kind, String id) {
        return Identity.of(ToyLines.id(kind, id), id, scope);
    }

    private static List<Prefix> prefixes(String text) {
        return Arrays.stream(text.split(",", -1)).map(Prefix::parse).toList();
    }

    void network(String line) {
        String[] words = line.split(" ", -1);
        resources.add(new Network(
                identity(ResourceKind.NETWORK, words[0]),
                Fact.known(prefixes(words[1])),
                Fact.known(new Resolver(true, true, List.of()))));
    }

    void gateway(String line) {
        String[] words = line.split(" ", -1);
        resources.add(new Gateway(
                identity(ResourceKind.GATEWAY, words[0]),
                GatewayKind.INTERNET,
                Fact.known(Map.of(ToyLines.id(ResourceKind.NETWORK, words[1]), OperationalState.up("attached"))),
                new Match.Everything(),
                Fact.known(Optional.empty())));
    }

    void table(String line, Owned routes) {
        String[] words = line.split(" ", -1);
        resources.add(new RouteTable(
                identity(ResourceKind.ROUTE_TABLE, words[0]),
                ToyLines.id(ResourceKind.NETWORK, words[1]),
                routes.as(routes.lines().stream()
                        .flatMap(route -> lines.route(route).stream())
                        .toList())));
    }

    void subnet(String line) {
        String[] words = line.split(" ", -1);
        resources.add(new Subnet(
                identity(ResourceKind.SUBNET, words[0]),
                ToyLines.id(ResourceKind.NETWORK, words[1]),
                prefixes(words[3]),
                "zone",
                Delivery.ON_LINK,
                Fact.known(ToyLines.id(ResourceKind.ROUTE_TABLE, words[2])),
                Fact.known(List.of()),
                List.of(exit(IpFamily.V4, new ExitAddress.OwnDoor()), exit(IpFamily.V6, new ExitAddress.Unchanged())),
                Fact.known(List.of())));
    }

    private static Exit exit(IpFamily family, ExitAddress gives) {
        return new Exit(
                family.name(),
                Exit.When.AT_GATEWAY,
                new Match.FamilyIs(family),
                Fact.known(OperationalState.up("on")),
                gives);
    }

    void group(String id, Owned rules) {
        resources.add(new FilterList(
                identity(ResourceKind.SECURITY_GROUP, id),
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.DENY),
                rules.as(lines.rules(rules.lines()))));
    }

    void machine(String line) {
        String[] words = line.split(" ", -1);
        if (flaws.contains(Flaw.KNOWS_NO_IPV6) && words[4].contains(":")) {
            return;
        }
        ResourceId nic = ToyLines.id(ResourceKind.INTERFACE, words[0] + "-nic");
        resources.add(new Instance(
                identity(ResourceKind.INSTANCE, words[0]),
                power(words[3]),
                Fact.known(List.of()),
                List.of(),
                Fact.known(List.of(nic)),
                GuestPlatform.LINUX));
        resources.add(nic(words, ToyLines.id(ResourceKind.INSTANCE, words[0])));
    }

    private Fact<Power> power(String word) {
        boolean running = word.equals("running") || flaws.contains(Flaw.TAKES_UNKNOWN_STATES_FOR_RUNNING);
        return running
                ? Fact.known(new Power(PowerState.RUNNING, word, ""))
                : Fact.unknown(lines.unrecognised(ResourceKind.INSTANCE, word));
    }

    private NetworkInterface nic(String[] words, ResourceId instance) {
        return new NetworkInterface(
                identity(ResourceKind.INTERFACE, words[0] + "-nic"),
                InterfaceRole.INSTANCE,
                ToyLines.id(ResourceKind.SUBNET, words[1]),
                Fact.known(new Attachment(OperationalState.up("attached"), Optional.of(instance))),
                List.of(new InterfaceAddress(Prefix.host(IpAddress.parse(words[4])), true)),
                Fact.known(false),
                Fact.known(List.of(stage(ToyLines.id(ResourceKind.SECURITY_GROUP, words[2])))),
                Fact.known(Set.of()));
    }

    private static Stage stage(ResourceId group) {
        return new Stage(
                ResourceKind.SECURITY_GROUP,
                Fact.known(List.of(group)),
                Combination.CONCAT_IN_ATTACH_ORDER,
                true,
                true,
                Fallback.DENY,
                Fallback.DENY,
                List.of(),
                Optional.empty());
    }

    void door(String line) {
        String[] words = line.split(" ", -1);
        ResourceId gateway = ToyLines.id(ResourceKind.GATEWAY, words[3]);
        resources.add(new Door(
                identity(ResourceKind.DOOR, words[0]),
                IpAddress.parse(words[0]),
                Optional.empty(),
                ToyLines.id(ResourceKind.INTERFACE, words[1] + "-nic"),
                IpAddress.parse(words[2]),
                Optional.of(gateway),
                0,
                Fact.known(OperationalState.up("bound")),
                false,
                false,
                new ReplyPath.RoutedTo(gateway)));
    }
}
