/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.network.InternetModes;
import io.hopscope.aliyun.translate.network.NatInterfaces;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * NAT gateways: who is named in no SNAT entry gets no address, and nobody behind a gateway reaches its own addresses.
 * See https://www.alibabacloud.com/help/en/nat-gateway/product-overview/what-is-nat-gateway.
 */
public final class NatGateways {
    /** After everything that is published at an address. */
    private static final int BEHIND_ENTRIES = 2;

    /** What leads to the Internet carries nothing private. */
    private static final AddressSet INTERNET = AddressScope.outside(IpFamily.V4);

    private final SnapshotBuilder into;
    private final NatStates states;
    private final SourceRules rules;
    private final PublicSides sides;

    private NatGateways(AliyunAnswers all, SnapshotBuilder into) {
        this.into = into;
        this.states = new NatStates(all);
        this.rules = new SourceRules(all);
        this.sides = new PublicSides(new InternetModes(all));
    }

    /** Adds all NAT gateways with the doors of their interfaces. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        NatGateways gateways = new NatGateways(all, into);
        all.each(Operation.NAT_GATEWAYS).forEach(gateways::add);
    }

    private void add(Item nat) {
        ResourceId id = AliyunId.of(ResourceKind.NAT_GATEWAY, nat.text("NatGatewayId"));
        Identity identity = nat.identity(id, nat.text("Name"));
        boolean open = NatStates.isPublic(nat);
        Collection<NatStates.Address> addresses = open ? states.addresses(nat).values() : List.of();
        List<Prefix> own = addresses.stream()
                .map(address -> Prefix.host(address.outside()))
                .toList();
        Subject subject = new Subject(identity.scope(), id);
        Optional<ResourceId> nic = open ? NatInterfaces.of(nat) : Optional.empty();
        into.add(new NatGateway(
                identity,
                AliyunId.of(ResourceKind.NETWORK, nat.text("VpcId")),
                NatStates.of(nat),
                open,
                Fact.known(addresses(addresses, nat, nic)),
                accepts(AddressSet.ofPrefixes(own), subject),
                true,
                rules.of(nat, own, subject),
                true,
                Optional.empty()));
        nic.ifPresent(target -> addresses.forEach(address -> into.add(door(address, nat, target))));
    }

    /** The addresses that work or do not; without any, the seat that waits for one. */
    private static List<NatAddress> addresses(
            Collection<NatStates.Address> addresses, Item nat, Optional<ResourceId> nic) {
        if (addresses.isEmpty() && nic.isPresent()) {
            return List.of(new NatAddress(
                    nic, NatInterfaces.address(nat), Optional.empty(), "", OperationalState.down("no public address")));
        }
        return addresses.stream().map(address -> address(address, nat, nic)).toList();
    }

    private static NatAddress address(NatStates.Address address, Item nat, Optional<ResourceId> nic) {
        Optional<IpAddress> inside = address.inside().or(() -> NatInterfaces.address(nat));
        return new NatAddress(nic, nic.flatMap(id -> inside), Optional.of(address.outside()), "", address.state());
    }

    private static Match accepts(AddressSet own, Subject subject) {
        List<Match> protocols = new ArrayList<>();
        for (Protocol protocol : List.of(Protocol.TCP, Protocol.UDP, Protocol.ICMP)) {
            protocols.add(new Match.ProtocolIs(protocol));
        }
        protocols.add(new Match.Undecided(
                "another protocol",
                subject.undocumented("Whether " + subject.id() + " takes other protocols than TCP, UDP and ICMP")));
        return Match.allOf(
                List.of(new Match.AddressIn(Side.DESTINATION, INTERNET.subtract(own)), Match.anyOf(protocols)));
    }

    private Door door(NatStates.Address address, Item nat, ResourceId nic) {
        String vpc = nat.text("VpcId");
        IpAddress inside = address.inside().or(() -> NatInterfaces.address(nat)).orElseThrow();
        return new Door(
                nat.identity(AliyunId.of(ResourceKind.DOOR, address.outside().toString()), ""),
                address.outside(),
                Optional.empty(),
                nic,
                inside,
                Optional.of(sides.gateway(vpc)),
                BEHIND_ENTRIES,
                sides.carries(vpc, address.state()),
                false,
                false,
                sides.reply(vpc));
    }
}
