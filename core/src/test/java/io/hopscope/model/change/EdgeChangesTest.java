/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import static io.hopscope.model.change.ChangeableEstate.ATTACHMENT;
import static io.hopscope.model.change.ChangeableEstate.GATEWAY;
import static io.hopscope.model.change.ChangeableEstate.NETWORK;
import static io.hopscope.model.change.ChangeableEstate.OTHER_NETWORK;
import static io.hopscope.model.change.ChangeableEstate.OTHER_SUBNET;
import static io.hopscope.model.change.ChangeableEstate.PEERING;
import static io.hopscope.model.change.ChangeableEstate.PORT;
import static io.hopscope.model.change.ChangeableEstate.SUBNET;
import static io.hopscope.model.change.ChangeableEstate.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.model.Samples;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPort;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Changes of gateways, doors, peerings and hub attachments. */
final class EdgeChangesTest {
    private static final OperationalState ATTACHED = OperationalState.up("attached");

    @Test
    void attachGateway_keepsItsOtherNetworks() {
        OperationalState detaching = OperationalState.down("detaching");

        assertThat(attached(Fact.known(Map.of(OTHER_NETWORK, detaching))))
                .isEqualTo(Fact.known(Map.of(OTHER_NETWORK, detaching, NETWORK, ATTACHED)));
        assertThat(attached(Fact.known(Map.of(NETWORK, detaching)))).isEqualTo(Fact.known(Map.of(NETWORK, ATTACHED)));
    }

    @Test
    void attachGateway_isNoSurerOfTheOthersThanBefore() {
        Fact<Map<ResourceId, OperationalState>> unread = Samples.unread(ResourceKind.GATEWAY);

        assertThat(attached(unread)).isEqualTo(unread);
        assertThat(attached(Fact.assumed(Map.of(), Samples.ASSUMPTION)))
                .isEqualTo(Fact.assumed(Map.of(NETWORK, ATTACHED), Samples.ASSUMPTION));
    }

    @Test
    void removeInboundTable_leavesKnownlyNone() {
        Gateway gateway = ChangeableEstate.gateway(Fact.known(Map.of(NETWORK, ATTACHED)));

        Gateway after = ChangeableEstate.after(Gateway.class, gateway, new Change.RemoveInboundTable(GATEWAY));

        assertThat(after.inboundTable()).isEqualTo(Fact.known(Optional.empty()));
        assertThat(after.attachments()).isEqualTo(gateway.attachments());
    }

    @Test
    void openDoor_addsTheDoor_inTheOrderOfIds() {
        Door door = ChangeableEstate.door();

        Snapshot after = ChangeableEstate.snapshot().with(List.of(new Change.OpenDoor(PORT, door)));

        assertThat(after.resource(door.id())).contains(door);
        assertThat(after.all(Door.class)).containsExactly(door);
        assertThat(after.resources().map(resource -> resource.id())).isSorted().hasSize(13);
    }

    @Test
    void giveBandwidth_bringsDoorsAndAddressesUp() {
        Door door = ChangeableEstate.door()
                .carrying(Fact.known(OperationalState.starving("none", ChangeableEstate.MACHINE)));
        Change give = new Change.GiveBandwidth(ChangeableEstate.MACHINE, List.of(door.id(), ChangeableEstate.ADDRESS));

        Snapshot after = ChangeableEstate.snapshot()
                .with(List.of(new Change.OpenDoor(PORT, door)))
                .with(List.of(give));

        assertThat(after.require(Door.class, door.id())
                        .carries()
                        .value()
                        .orElseThrow()
                        .up())
                .isTrue();
        assertThat(after.require(PublicAddress.class, ChangeableEstate.ADDRESS)
                        .state()
                        .value()
                        .orElseThrow()
                        .up())
                .isTrue();
    }

    @Test
    void giveBandwidth_toSomethingThatIsNoAddress_isRefused() {
        Change give = new Change.GiveBandwidth(ChangeableEstate.MACHINE, List.of(SUBNET));

        assertThatThrownBy(() -> ChangeableEstate.snapshot().with(List.of(give)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(SUBNET.toString());
    }

    @Test
    void acceptPeering_bringsItUp() {
        assertThat(ChangeableEstate.after(Peering.class, ChangeableEstate.peering(), new Change.AcceptPeering(PEERING)))
                .isEqualTo(ChangeableEstate.peering().withState(Fact.known(OperationalState.up("active"))));
    }

    @Test
    void acceptPeering_bringsItsTwinUpToo() {
        Peering one = ChangeableEstate.peering();
        ResourceId back = Samples.id(ResourceKind.PEERING, "peering-2");
        Peering there =
                new Peering(one.identity(), one.state(), one.first(), one.second(), one.labels(), Optional.of(back));
        Peering twin = new Peering(
                Samples.identity(back.kind(), back.value()), one.state(), one.first(), one.second(), one.labels());

        Snapshot after =
                new SnapshotBuilder().add(there).add(twin).build().with(List.of(new Change.AcceptPeering(PEERING)));

        assertThat(after.all(Peering.class))
                .hasSize(2)
                .allMatch(peering -> peering.state().equals(Fact.known(OperationalState.up("active"))));
    }

    @Test
    void syncPeering_tellsEachSideWhatTheNetworksHave() {
        Peering after = (Peering) ChangeableEstate.snapshot()
                .with(List.of(new Change.SyncPeering(PEERING)))
                .resource(PEERING)
                .orElseThrow();

        assertThat(after.first().prefixes())
                .isEqualTo(ChangeableEstate.network().prefixes());
        assertThat(after.second()).isEqualTo(ChangeableEstate.peering().second());
    }

    @Test
    void addNatAddress_widensWhatTheExitsGive() {
        Snapshot bound = ChangeableEstate.snapshot()
                .with(List.of(
                        new Change.BindNat(SUBNET, ChangeableEstate.nat(), List.of(ChangeableEstate.exit())),
                        new Change.AddNatAddress(
                                ChangeableEstate.NAT, ChangeableEstate.natAddress(), List.of(SUBNET))));

        Subnet subnet = bound.require(Subnet.class, SUBNET);
        assertThat(subnet.exits())
                .singleElement()
                .extracting(Exit::gives)
                .isEqualTo(new ExitAddress.Pool(ChangeableEstate.NAT, AddressSet.of(Prefix.parse("192.0.2.9/32"))));
    }

    @Test
    void addHubPort_addsOnePortPerSubnet() {
        HubPort old = new HubPort(OTHER_SUBNET, List.of());
        HubPort added = new HubPort(SUBNET, List.of());

        assertThat(ports(Fact.known(List.of(old)))).isEqualTo(Fact.known(List.of(old, added)));
        assertThat(ports(Fact.known(List.of(added)))).isEqualTo(Fact.known(List.of(added)));
    }

    @Test
    void addHubPort_isNoSurerOfTheOthersThanBefore() {
        Fact<List<HubPort>> unread = Samples.unread(ResourceKind.HUB_ATTACHMENT);

        assertThat(ports(unread)).isEqualTo(unread);
    }

    @Test
    void associateHubTable_makesTheTableKnown() {
        HubAttachment after = ChangeableEstate.after(
                HubAttachment.class,
                ChangeableEstate.attachment(Fact.known(List.of())),
                new Change.AssociateHubTable(ATTACHMENT, TABLE));

        assertThat(after.entryTable()).isEqualTo(Fact.known(Optional.of(TABLE)));
        assertThat(after.ports()).isEqualTo(Fact.known(List.of()));
    }

    @Test
    void acceptAttachment_bringsItUp_withWhatTheHubDoesByItself() {
        Change.PutRoute learned = new Change.PutRoute(TABLE, ChangeableEstate.route("10.0.0.0/16", 0, 2));

        Snapshot after = ChangeableEstate.snapshot()
                .with(List.of(new Change.AcceptAttachment(ATTACHMENT, Optional.of(TABLE), List.of(learned, learned))));

        HubAttachment attachment = after.require(HubAttachment.class, ATTACHMENT);
        assertThat(attachment.state().value().orElseThrow().up()).isTrue();
        assertThat(attachment.entryTable()).isEqualTo(Fact.known(Optional.of(TABLE)));
        assertThat(after.require(RouteTable.class, TABLE).routes().value().orElseThrow())
                .containsExactly(ChangeableEstate.route("10.9.0.0/16", 0, 0), learned.route());
    }

    @Test
    void acceptAttachment_leavesTheTableThatItHas() {
        HubAttachment bound = ChangeableEstate.after(
                HubAttachment.class,
                ChangeableEstate.attachment(Fact.known(List.of())),
                new Change.AssociateHubTable(ATTACHMENT, TABLE),
                new Change.AcceptAttachment(ATTACHMENT, Optional.empty(), List.of()));

        assertThat(bound.entryTable()).isEqualTo(Fact.known(Optional.of(TABLE)));
    }

    private static Fact<Map<ResourceId, OperationalState>> attached(
            Fact<Map<ResourceId, OperationalState>> attachments) {
        return ChangeableEstate.after(
                        Gateway.class,
                        ChangeableEstate.gateway(attachments),
                        new Change.AttachGateway(GATEWAY, NETWORK))
                .attachments();
    }

    private static Fact<List<HubPort>> ports(Fact<List<HubPort>> ports) {
        return ChangeableEstate.after(
                        HubAttachment.class,
                        ChangeableEstate.attachment(ports),
                        new Change.AddHubPort(ATTACHMENT, SUBNET))
                .ports();
    }
}
