/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.estates;

import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.GatewayCrossing;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a subnet is made. */
public final class SubnetSpec {
    private final String name;
    private final String network;
    private final List<Prefix> prefixes = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<GatewayCrossing> crossings = new ArrayList<>();
    private String zone = "zone-a";
    private String table = "no-table";

    SubnetSpec(String name, String network, String prefix) {
        this.name = name;
        this.network = network;
        prefixes.add(Prefix.parse(prefix));
    }

    /** A further prefix. */
    public SubnetSpec prefix(String prefix) {
        prefixes.add(Prefix.parse(prefix));
        return this;
    }

    /** Its zone. */
    public SubnetSpec zone(String other) {
        zone = other;
        return this;
    }

    /** The table that routes it. */
    public SubnetSpec table(String other) {
        table = other;
        return this;
    }

    /** A stateless list that is not asked inside the subnet. */
    public SubnetSpec acl(String... lists) {
        stages.add(new Stage(
                ResourceKind.NETWORK_ACL,
                Fact.known(Arrays.stream(lists)
                        .map(l -> Estates.id(ResourceKind.NETWORK_ACL, l))
                        .toList()),
                Combination.CONCAT_IN_ATTACH_ORDER,
                false,
                false,
                Fallback.DENY,
                Fallback.DENY,
                List.of(),
                Optional.empty()));
        return this;
    }

    /** A list between the subnet and Internet gateways. */
    public SubnetSpec crossing(String list) {
        ResourceId id = Estates.id(ResourceKind.FILTER_LIST, list);
        crossings.add(new GatewayCrossing(
                Set.of(GatewayKind.INTERNET),
                Set.of(),
                new Stage(
                        ResourceKind.FILTER_LIST,
                        Fact.known(List.of(id)),
                        Combination.EACH_MUST_PASS,
                        false,
                        true,
                        Fallback.ALLOW,
                        Fallback.DENY,
                        List.of(),
                        Optional.empty())));
        return this;
    }

    Subnet build() {
        return new Subnet(
                Estates.identity(ResourceKind.SUBNET, name),
                Estates.id(ResourceKind.NETWORK, network),
                List.copyOf(prefixes),
                zone,
                Delivery.ON_LINK,
                Fact.known(Estates.id(ResourceKind.ROUTE_TABLE, table)),
                Fact.known(List.copyOf(stages)),
                List.of(
                        exit("own public address", IpFamily.V4, new ExitAddress.OwnDoor()),
                        exit("global address", IpFamily.V6, new ExitAddress.Unchanged())),
                Fact.known(List.copyOf(crossings)));
    }

    private static Exit exit(String label, IpFamily family, ExitAddress gives) {
        return new Exit(
                label, Exit.When.AT_GATEWAY, new Match.FamilyIs(family), Fact.known(OperationalState.up("on")), gives);
    }
}
