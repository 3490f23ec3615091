/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.core.management.SubResource;
import com.azure.resourcemanager.network.fluent.models.BackendAddressPoolInner;
import com.azure.resourcemanager.network.fluent.models.FrontendIpConfigurationInner;
import com.azure.resourcemanager.network.fluent.models.LoadBalancerInner;
import com.azure.resourcemanager.network.fluent.models.LoadBalancingRuleInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import com.azure.resourcemanager.network.fluent.models.OutboundRuleInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.space.PublicPools;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ways out by load balancers: by outbound rules, and by balancing rules that do not switch it off, for primary IP
 * configurations only. See https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections.
 */
public final class BalancerSnat {
    private record Way(
            String label, ArmId balancer, Set<Protocol> protocols, List<Member> members, PublicPools.Pool given) {}

    /** Networks may use the same addresses. */
    private record Place(ArmId subnet, IpAddress address) {}

    private final Pools pools;
    private final PublicPools addresses;
    private final List<Way> ways = new ArrayList<>();
    private final Set<ArmId> listed = new HashSet<>();
    private final Set<Place> behindPublic = new HashSet<>();
    private final Set<Place> behindInternal = new HashSet<>();

    /** The ways of all balancers. */
    public BalancerSnat(AzureAnswers all) {
        this.pools = new Pools(all);
        this.addresses = new PublicPools(all);
        all.all(Calls.BALANCERS).map(Told::item).forEach(this::read);
    }

    /** Whether an address of a subnet is behind a public Standard load balancer. */
    public boolean isBehindPublic(ArmId subnet, IpAddress address) {
        return behindPublic.contains(new Place(subnet, address));
    }

    /** Whether an address of a subnet is behind an internal Standard load balancer. */
    public boolean isBehindInternal(ArmId subnet, IpAddress address) {
        return behindInternal.contains(new Place(subnet, address));
    }

    /** Whether a configuration says that it is behind a load balancer that is not in the answers. */
    public boolean isBehindUnseen(NetworkInterfaceIpConfigurationInner configuration) {
        return Word.list(configuration.loadBalancerBackendAddressPools()).stream()
                .flatMap(pool -> ArmId.of(pool.id()).stream())
                .anyMatch(pool -> !listed.contains(pool.parent()));
    }

    /** The exits of a subnet's members: first what rules are made for, then what they may let out besides. */
    public List<Exit> exits(ArmId subnet, Subject subject) {
        List<Way> serving = ways.stream()
                .filter(way -> way.members().stream()
                        .anyMatch(member -> member.subnet().equals(subnet)))
                .toList();
        Match others = new Match.Undecided(
                "another protocol",
                subject.undocumented("Which other protocols a rule of a load balancer lets out", ""));
        return Stream.concat(
                        serving.stream().map(way -> exit(way, made(way.protocols()), subject)),
                        serving.stream().map(way -> exit(way, others, subject)))
                .toList();
    }

    private static Exit exit(Way way, Match protocols, Subject subject) {
        return new Exit(
                way.label(),
                Exit.When.AFTER_INTERNET_ROUTE,
                Match.allOf(List.of(from(way.members()), protocols)),
                state(way, subject),
                new ExitAddress.Pool(AzureId.of(ResourceKind.LOAD_BALANCER, way.balancer()), addresses(way)));
    }

    private static Match made(Set<Protocol> protocols) {
        return Match.anyOf(Stream.of(Protocol.TCP, Protocol.UDP)
                .filter(protocols::contains)
                .<Match>map(Match.ProtocolIs::new)
                .toList());
    }

    private static Fact<OperationalState> state(Way way, Subject subject) {
        return way.given()
                .missing()
                .<Fact<OperationalState>>map(address -> Fact.unknown(subject.notGiven(
                        "The address " + address + " of " + way.balancer() + " is not in the input",
                        Calls.PUBLIC_ADDRESSES.permission())))
                .orElseGet(() -> Fact.known(OperationalState.up("in service")));
    }

    private static AddressSet addresses(Way way) {
        return way.given().missing().isPresent()
                ? PublicPools.any(IpFamily.V4)
                : way.given().addresses();
    }

    private static Match from(List<Member> members) {
        return new Match.AddressIn(
                Side.SOURCE,
                AddressSet.ofPrefixes(
                        members.stream().map(Member::address).map(Prefix::host).toList()));
    }

    private void read(LoadBalancerInner balancer) {
        Optional<ArmId> id = ArmId.of(balancer.id());
        if (id.isEmpty()) {
            return;
        }
        listed.add(id.get());
        boolean isPublic =
                Word.list(balancer.frontendIpConfigurations()).stream().anyMatch(BalancerSnat::isPublic);
        boolean standard = !Word.folded(
                        balancer.sku() == null ? null : balancer.sku().name())
                .replace("basic", "")
                .isEmpty();
        if (standard) {
            Word.list(balancer.backendAddressPools()).stream()
                    .flatMap(pool -> pools.members(pool).stream())
                    .forEach(member -> (isPublic ? behindPublic : behindInternal)
                            .add(new Place(member.subnet(), member.address())));
        }
        if (isPublic) {
            Word.list(balancer.outboundRules()).forEach(rule -> add(id.get(), balancer, rule));
            Word.list(balancer.loadBalancingRules()).stream()
                    .filter(rule -> !Word.isTrue(rule.disableOutboundSnat()))
                    .forEach(rule -> add(id.get(), balancer, rule));
        }
    }

    private void add(ArmId id, LoadBalancerInner balancer, OutboundRuleInner rule) {
        List<Member> members = members(balancer, Stream.of(rule.backendAddressPool()));
        ways.add(new Way(
                "outbound rule " + Word.orEmpty(rule.name()) + " of " + id.name(),
                id,
                Services.protocols(rule.protocol()),
                members,
                given(balancer, Word.list(rule.frontendIpConfigurations()))));
    }

    private void add(ArmId id, LoadBalancerInner balancer, LoadBalancingRuleInner rule) {
        List<Member> members = members(
                        balancer,
                        Stream.concat(
                                Stream.ofNullable(rule.backendAddressPool()),
                                Word.list(rule.backendAddressPools()).stream()))
                .stream()
                .filter(Member::primary)
                .toList();
        List<SubResource> frontends =
                Stream.ofNullable(rule.frontendIpConfiguration()).toList();
        if (isPublic(balancer, frontends)) {
            ways.add(new Way(
                    "rule " + Word.orEmpty(rule.name()) + " of " + id.name(),
                    id,
                    Services.protocols(rule.protocol()),
                    members,
                    given(balancer, frontends)));
        }
    }

    private static boolean isPublic(LoadBalancerInner balancer, List<SubResource> frontends) {
        return named(balancer, frontends).anyMatch(BalancerSnat::isPublic);
    }

    private List<Member> members(LoadBalancerInner balancer, Stream<SubResource> references) {
        List<ArmId> ids = references.flatMap(r -> AzureAnswers.ref(r).stream()).toList();
        return Word.list(balancer.backendAddressPools()).stream()
                .filter(pool -> isOneOf(pool, ids))
                .flatMap(pool -> pools.members(pool).stream())
                .toList();
    }

    private static boolean isOneOf(BackendAddressPoolInner pool, List<ArmId> ids) {
        return ArmId.of(pool.id()).filter(ids::contains).isPresent();
    }

    private static Stream<FrontendIpConfigurationInner> named(LoadBalancerInner balancer, List<SubResource> frontends) {
        List<ArmId> ids =
                frontends.stream().flatMap(f -> AzureAnswers.ref(f).stream()).toList();
        return Word.list(balancer.frontendIpConfigurations()).stream()
                .filter(frontend ->
                        ArmId.of(frontend.id()).filter(ids::contains).isPresent());
    }

    private PublicPools.Pool given(LoadBalancerInner balancer, List<SubResource> frontends) {
        return named(balancer, frontends)
                .map(this::addresses)
                .reduce(new PublicPools.Pool(AddressSet.empty(), Optional.empty()), PublicPools.Pool::and);
    }

    private PublicPools.Pool addresses(FrontendIpConfigurationInner frontend) {
        return addresses
                .ofAddresses(AzureAnswers.ref(frontend.publicIpAddress()).stream()
                        .map(id -> new SubResource().withId(id.text()))
                        .toList())
                .and(addresses.ofPrefixes(
                        Stream.ofNullable(frontend.publicIpPrefix()).toList()));
    }

    /** Whether a frontend faces the Internet. */
    static boolean isPublic(FrontendIpConfigurationInner frontend) {
        return frontend.publicIpAddress() != null || frontend.publicIpPrefix() != null;
    }
}
