/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.SnatRule;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.TransitHub;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.PortClasses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeTextTest {
    private static final Snapshot SNAPSHOT = Shop.sound().build();

    @Test
    void everySortOfChange_hasItsWords() {
        List<Change> changes = samples();

        assertThat(changes)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
        assertThat(changes)
                .extracting(change -> ChangeText.of(change, SNAPSHOT))
                .doesNotHaveDuplicates();
        assertThat(changes)
                .allSatisfy(change -> assertThat(ChangeText.of(change, SNAPSHOT))
                        .contains(change.subject().value())
                        .doesNotEndWith("."));
    }

    @Test
    void everySortOfChange_hasItsFootprint() {
        Engine engine = Engine.of(SNAPSHOT);
        Asked asked = Asked.of(
                engine,
                new Bindings(SNAPSHOT),
                new Rendering(List.of()),
                engine.question("internet", "web-1", Service.tcp(443)));
        Reckoning reckoning = new Reckoning(asked, new Crowds(asked, PortClasses.of(engine.estate())));

        assertThat(samples())
                .allSatisfy(
                        change -> assertThat(Footprints.of(change, reckoning)).isNotNull());
    }

    @Test
    void aNameThatSaysMoreThanTheId_standsBehindIt() {
        ResourceId hub = Estates.id(ResourceKind.TRANSIT_HUB, "hub-1");
        Snapshot named = Estates.estate()
                .add(new TransitHub(
                        Identity.of(hub, "the big one", Estates.SCOPE), Fact.known(OperationalState.up("up"))))
                .build();

        assertThat(ChangeText.of(new Change.StartInstance(hub), named)).isEqualTo("start hub-1 (the big one)");
    }

    private static List<Change> samples() {
        ResourceId web = id(ResourceKind.SECURITY_GROUP, "web");
        ResourceId nic = id(ResourceKind.INTERFACE, "web-1-nic");
        ResourceId table = id(ResourceKind.ROUTE_TABLE, "public");
        ResourceId front = id(ResourceKind.SUBNET, "front");
        ResourceId gateway = id(ResourceKind.GATEWAY, "gw");
        ResourceId attachment = id(ResourceKind.HUB_ATTACHMENT, "att");
        Door door = SNAPSHOT.all(Door.class).findFirst().orElseThrow();
        return Stream.<Change>of(
                        new Change.AddRule(web, Rules.in("tcp/1 from any")),
                        new Change.InsertRule(web, Rules.allowIn(3, "tcp/2 from any")),
                        new Change.ReplaceRule(web, Rules.in("tcp/3 from any")),
                        new Change.RemoveRule(web, Rules.denyIn(7, "tcp/4 from any")),
                        new Change.AddSetEntry(id(ResourceKind.ADDRESS_SET, "set"), Prefix.parse("10.0.0.0/8")),
                        new Change.PutRoute(table, Routes.toGateway("0.0.0.0/0", "gw")),
                        new Change.RemoveRoute(table, Routes.discard("10.0.0.0/8")),
                        new Change.BindRouteTable(front, table),
                        new Change.BindSubnetList(front, id(ResourceKind.NETWORK_ACL, "open")),
                        new Change.JoinGroup(nic, web),
                        new Change.AllowForwarding(nic),
                        new Change.StartInstance(id(ResourceKind.INSTANCE, "web-1")),
                        new Change.AttachGateway(gateway, id(ResourceKind.NETWORK, "net")),
                        new Change.OpenDoor(nic, door),
                        new Change.GiveBandwidth(id(ResourceKind.INSTANCE, "web-1"), List.of(door.id())),
                        new Change.AcceptPeering(id(ResourceKind.PEERING, "pcx")),
                        new Change.AcceptAttachment(attachment, Optional.empty(), List.of()),
                        new Change.SyncPeering(id(ResourceKind.PEERING, "pcx")),
                        new Change.AddPeering(id(ResourceKind.NETWORK, "net"), List.of(peering())),
                        new Change.AddGroup(nic, group()),
                        new Change.BindNat(front, nat(), List.of()),
                        new Change.AddNatAddress(nat().id(), natAddress(), List.of(front)),
                        new Change.AddSourceRule(nat().id(), sourceRule(), front),
                        new Change.LiftCrossings(front),
                        new Change.AddHubPort(attachment, front),
                        new Change.AssociateHubTable(attachment, table),
                        new Change.EnableResolver(id(ResourceKind.NETWORK, "net")),
                        new Change.RemoveInboundTable(gateway))
                .toList();
    }

    private static Peering peering() {
        return Estates.like(SNAPSHOT)
                .network("far-net", "10.9.0.0/16")
                .peering("new", "net", "far-net", OperationalState.up("active"))
                .build()
                .all(Peering.class)
                .findFirst()
                .orElseThrow();
    }

    private static FilterList group() {
        return SNAPSHOT.all(FilterList.class).findFirst().orElseThrow();
    }

    private static NatGateway nat() {
        return new NatGateway(
                Identity.of(id(ResourceKind.NAT_GATEWAY, "nat"), "", Estates.SCOPE),
                id(ResourceKind.NETWORK, "net"),
                Fact.known(OperationalState.up("on")),
                true,
                Fact.known(List.of(natAddress())),
                new Match.Everything(),
                false,
                Fact.known(List.of()),
                false,
                Optional.empty());
    }

    private static SnatRule sourceRule() {
        return new SnatRule(
                "from 10.0.1.0/24",
                new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse("10.0.1.0/24"))),
                AddressSet.of(Prefix.parse("192.0.2.9/32")));
    }

    private static NatAddress natAddress() {
        return new NatAddress(
                Optional.empty(),
                Optional.empty(),
                Optional.of(IpAddress.parse("192.0.2.9")),
                "",
                OperationalState.up("on"));
    }

    private static ResourceId id(ResourceKind kind, String name) {
        return Estates.id(kind, name);
    }
}
