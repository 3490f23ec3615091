/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.model.Selector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.Resolver;
import io.hopscope.net.AddressScope;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A small estate, told step by step. Names are ids too. What is not said is sound: machines run, subnets route to the
 * Internet by the gateway of their network, groups let everything out, and everything is listed completely. A later
 * statement of the same name replaces the earlier one. Not safe for several threads.
 *
 * <pre>{@code
 * Estate shop = Estate.empty()
 *         .network("net", "10.0.0.0/16")
 *         .subnet("front", "net", "10.0.1.0/24")
 *         .group("web", "tcp/443 from 0.0.0.0/0")
 *         .machine("web-1", "front", "10.0.1.10", m -> m.groups("web").publicAddress("198.51.100.7"));
 * }</pre>
 *
 * <p>Rules are texts: {@code tcp/443 from 0.0.0.0/0}, {@code udp/1000-2000 to 10.0.0.0/8}, {@code any from group:web},
 * {@code deny icmp from any}, {@code unrecognised:xyz from any}; {@code from} and {@code to} both name the far end, and
 * say whether the rule is about packets in or out.
 */
public final class Estate {
    /** The vendor of all that an estate tells. */
    public static final String VENDOR = "fake";

    private static final String ACCOUNT = "account";

    private final Map<ResourceId, Resource> resources = new LinkedHashMap<>();
    private final Map<String, String> networkBySubnet = new LinkedHashMap<>();
    private final Set<Scope> scopes = new LinkedHashSet<>();
    private Scope scope = new Scope(VENDOR, ACCOUNT, "region");

    private Estate() {}

    /** An estate with nothing in it, of one region. */
    public static Estate empty() {
        return new Estate();
    }

    /** The id that a name stands for. */
    public static ResourceId id(ResourceKind kind, String name) {
        return new ResourceId(VENDOR, kind, name);
    }

    /** The scope of a region of an estate. */
    public static Scope scope(String region) {
        return new Scope(VENDOR, ACCOUNT, region);
    }

    /** What follows lies in this region. */
    public Estate region(String name) {
        scope = scope(name);
        scopes.add(scope);
        return this;
    }

    /**
     * A network with an Internet gateway, which is called like it with {@code -gateway}.
     *
     * @param prefixes in the form {@code 10.0.0.0/16}
     */
    public Estate network(String name, String... prefixes) {
        add(new Network(
                identity(ResourceKind.NETWORK, name),
                Fact.known(prefixes(prefixes)),
                Fact.known(new Resolver(true, true, List.of()))));
        return add(new Gateway(
                identity(ResourceKind.GATEWAY, gateway(name)),
                GatewayKind.INTERNET,
                Fact.known(Map.of(id(ResourceKind.NETWORK, name), OperationalState.up("attached"))),
                new Match.AnyOf(List.of(
                        new Match.AddressIn(Side.DESTINATION, AddressScope.outside(IpFamily.V4)),
                        new Match.FamilyIs(IpFamily.V6))),
                Fact.known(Optional.empty())));
    }

    /** A subnet whose packets to the Internet go to the network's gateway, with nothing that filters them. */
    public Estate subnet(String name, String network, String prefix) {
        return subnet(name, network, prefix, plain -> {});
    }

    /** A subnet with more to say about it. */
    public Estate subnet(String name, String network, String prefix, Consumer<SubnetSpec> more) {
        networkBySubnet.put(name, network);
        SubnetSpec subnet = new SubnetSpec(this, name, network, prefix);
        more.accept(subnet);
        return addAll(subnet.resources());
    }

    /** A security group: what no rule admits is denied; everything may go out unless a rule says {@code to}. */
    public Estate group(String name, String... rules) {
        List<String> all = new ArrayList<>(List.of(rules));
        if (all.stream().noneMatch(RuleText::isOut)) {
            all.add("any to any");
        }
        return add(list(ResourceKind.SECURITY_GROUP, Evaluation.ALLOW_UNION, name, all));
    }

    /** A machine with one interface, which is called like it with {@code -nic}, and no group. */
    public Estate machine(String name, String subnet, String address) {
        return machine(name, subnet, address, plain -> {});
    }

    /**
     * A machine with more to say about it.
     *
     * @throws IllegalArgumentException when there is no such subnet yet
     */
    public Estate machine(String name, String subnet, String address, Consumer<MachineSpec> more) {
        String network = networkBySubnet.get(subnet);
        if (network == null) {
            throw new IllegalArgumentException("machine " + name + ": there is no subnet " + subnet + " yet");
        }
        MachineSpec machine = new MachineSpec(this, name, subnet, gateway(network), address);
        more.accept(machine);
        return addAll(machine.resources());
    }

    /**
     * A peering of two networks; subnets take it by {@link SubnetSpec#peered}.
     *
     * @throws IllegalArgumentException when one of the networks is not there yet
     */
    public Estate peering(String name, String one, String other) {
        return add(new Peering(
                identity(ResourceKind.PEERING, name),
                Fact.known(OperationalState.up("active")),
                side(one),
                side(other),
                Fact.known(LabelSurvival.NONE)));
    }

    /** Any resource, in the place of the one with its id. Its scope becomes a region of the estate. */
    public Estate add(Resource resource) {
        scopes.add(resource.identity().scope());
        resources.put(resource.id(), resource);
        return this;
    }

    /** Takes a resource away; completely listed as everything is, it is then proven not to exist. */
    public Estate without(ResourceKind kind, String name) {
        resources.remove(id(kind, name));
        return this;
    }

    /** All that was said, known completely. */
    public Snapshot snapshot() {
        SnapshotBuilder builder = new SnapshotBuilder();
        resources.values().forEach(builder::add);
        for (Scope each : scopes()) {
            for (ResourceKind kind : ResourceKind.values()) {
                builder.complete(each, kind, new Selector.All());
            }
        }
        return builder.build();
    }

    /** The regions, in the order in which they were said. */
    List<Scope> scopes() {
        return scopes.isEmpty() ? List.of(scope) : List.copyOf(scopes);
    }

    Collection<Resource> resources() {
        return List.copyOf(resources.values());
    }

    Identity identity(ResourceKind kind, String name) {
        return Identity.of(id(kind, name), name, scope);
    }

    FilterList list(ResourceKind kind, Evaluation evaluation, String name, List<String> rules) {
        return new FilterList(
                identity(kind, name),
                evaluation,
                Defaults.uniform(Fallback.DENY),
                Fact.known(RuleText.rules(identity(kind, name), rules)));
    }

    /** The prefixes of a network that was said. */
    List<Prefix> prefixesOf(String network) {
        if (resources.get(id(ResourceKind.NETWORK, network)) instanceof Network known) {
            return known.prefixes().value().orElse(List.of());
        }
        throw new IllegalArgumentException("there is no network " + network + " yet");
    }

    static String gateway(String network) {
        return network + "-gateway";
    }

    private Estate addAll(List<Resource> more) {
        more.forEach(this::add);
        return this;
    }

    private PeeringSide side(String network) {
        return new PeeringSide(id(ResourceKind.NETWORK, network), Fact.known(prefixesOf(network)), Fact.known(false));
    }

    private static List<Prefix> prefixes(String... texts) {
        return List.of(texts).stream().map(Prefix::parse).toList();
    }
}
