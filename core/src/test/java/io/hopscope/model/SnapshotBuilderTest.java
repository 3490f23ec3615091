/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.edge.Gateway;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.instance.GuestPlatform;
import io.hopscope.model.instance.HealthCheck;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.model.link.TransitHub;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SnapshotBuilderTest {
    private static final Fact<OperationalState> UP = Fact.known(OperationalState.up("ready"));
    private static final Fact<OperationalState> DOWN = Fact.known(OperationalState.down("broken"));
    private static final Fact<OperationalState> ASSUMED_UP =
            Fact.assumed(OperationalState.up("ready"), Samples.ASSUMPTION);
    private static final Fact<OperationalState> UNREAD = Samples.unread(ResourceKind.TRANSIT_HUB);
    private static final ResourceId NEAR = Samples.id(ResourceKind.NETWORK, "near");
    private static final ResourceId FAR = Samples.id(ResourceKind.NETWORK, "far");

    /** One view of a resource and whose it is. */
    private record Told(Resource resource, SnapshotBuilder.View view) {}

    @Test
    void theOwnersViewBeatsAGuests_withoutAContradiction() {
        Snapshot snapshot = inAnyOrder(owner(Samples.hub(UP)), guest(Samples.hub(DOWN)));

        assertThat(stateIn(snapshot)).isEqualTo(UP);
        assertThat(snapshot.gaps()).isEmpty();
    }

    @Test
    void whatAGuestKnowsBeatsWhatTheOwnerDoesNot() {
        assertThat(stateIn(inAnyOrder(owner(Samples.hub(UNREAD)), guest(Samples.hub(DOWN)))))
                .isEqualTo(DOWN);
        assertThat(stateIn(inAnyOrder(owner(Samples.hub(ASSUMED_UP)), guest(Samples.hub(DOWN)))))
                .isEqualTo(DOWN);
        assertThat(stateIn(inAnyOrder(owner(Samples.hub(UNREAD)), guest(Samples.hub(ASSUMED_UP)))))
                .isEqualTo(ASSUMED_UP);
    }

    @Test
    void ofEqualRights_knownBeatsAssumedBeatsUnknown() {
        assertThat(stateIn(inAnyOrder(
                        guest(Samples.hub(UNREAD)), guest(Samples.hub(ASSUMED_UP)), guest(Samples.hub(DOWN)))))
                .isEqualTo(DOWN);
        assertThat(stateIn(inAnyOrder(owner(Samples.hub(UNREAD)), owner(Samples.hub(ASSUMED_UP)))))
                .isEqualTo(ASSUMED_UP);
    }

    @Test
    void aContradictedFactIsUnknown_andTheSnapshotSaysSo() {
        Snapshot snapshot = inAnyOrder(guest(Samples.hub(UP)), guest(Samples.hub(DOWN)), guest(Samples.hub(UP)));

        Gap gap = new Gap(
                Samples.SCOPE,
                ResourceKind.TRANSIT_HUB,
                "hub-1",
                GapReason.CONTRADICTION,
                "",
                "Answers disagree on the state of hub-1",
                "reading it again");
        assertThat(stateIn(snapshot)).isEqualTo(Fact.unknown(gap));
        assertThat(snapshot.gaps()).containsExactly(gap);
    }

    @Test
    void ownersWhoContradictEachOther_areNotSettledByAGuest() {
        Snapshot snapshot = inAnyOrder(owner(Samples.hub(UP)), owner(Samples.hub(DOWN)), guest(Samples.hub(UP)));

        assertThat(stateIn(snapshot).missing().map(Gap::reason)).contains(GapReason.CONTRADICTION);
        assertThat(snapshot.gaps()).hasSize(1);
    }

    @Test
    void guestsWhoContradictEachOther_meanNothingBesideAnOwnerWhoKnows() {
        Snapshot snapshot = inAnyOrder(guest(Samples.hub(UP)), guest(Samples.hub(DOWN)), owner(Samples.hub(UP)));

        assertThat(stateIn(snapshot)).isEqualTo(UP);
        assertThat(snapshot.gaps()).isEmpty();
    }

    @Test
    void theSameViewTwice_isNoContradiction() {
        Snapshot snapshot = inAnyOrder(owner(Samples.hub(UP)), owner(Samples.hub(UP)), guest(Samples.hub(UP)));

        assertThat(snapshot.resources()).containsExactly((Resource) Samples.hub(UP));
        assertThat(snapshot.gaps()).isEmpty();
    }

    @Test
    void aFactInsideARecord_isMergedToo() {
        Fact<List<Prefix>> known = Fact.known(List.of(Prefix.parse("10.1.0.0/16")));
        Fact<List<Prefix>> unread = Samples.unread(ResourceKind.PEERING);

        Snapshot snapshot = inAnyOrder(owner(peering(known, unread)), owner(peering(unread, known)));

        assertThat(snapshot.resources()).containsExactly((Resource) peering(known, known));
        assertThat(snapshot.gaps()).isEmpty();
    }

    @Test
    void aFactInsideAList_isMergedToo() {
        Fact<Boolean> unread = Samples.unread(ResourceKind.INSTANCE);

        Snapshot snapshot = inAnyOrder(owner(instance(unread, "disk")), guest(instance(Fact.known(true), "disk")));

        assertThat(snapshot.resources()).containsExactly((Resource) instance(Fact.known(true), "disk"));
    }

    @Test
    void listsOfDifferentThings_areNotMixed() {
        Fact<Boolean> unread = Samples.unread(ResourceKind.INSTANCE);
        Instance owners = instance(unread, "disk");

        Snapshot snapshot = inAnyOrder(owner(owners), guest(instance(Fact.known(true), "link")));

        assertThat(snapshot.resources()).containsExactly((Resource) owners);
    }

    @Test
    void guestsSeePartsOfAMap() {
        Gateway near = Samples.gateway(Fact.known(Map.of(NEAR, OperationalState.up("on"))));
        Gateway far = Samples.gateway(Fact.known(Map.of(FAR, OperationalState.up("on"))));

        Snapshot snapshot = inAnyOrder(guest(near), guest(far));

        assertThat(snapshot.resources()).containsExactly((Resource)
                Samples.gateway(Fact.known(Map.of(NEAR, OperationalState.up("on"), FAR, OperationalState.up("on")))));
        assertThat(snapshot.gaps()).isEmpty();
    }

    @Test
    void guestsWhoDifferOnOneKeyOfAMap_contradictEachOther() {
        Gateway up = Samples.gateway(Fact.known(Map.of(NEAR, OperationalState.up("on"))));
        Gateway down = Samples.gateway(Fact.known(Map.of(NEAR, OperationalState.down("off"))));

        Snapshot snapshot = inAnyOrder(guest(up), guest(down));

        assertThat(snapshot.gaps())
                .extracting(Gap::message)
                .containsExactly("Answers disagree on the attachments of gate-1");
        assertThat(snapshot.all(Gateway.class))
                .allSatisfy(
                        gateway -> assertThat(gateway.attachments().missing()).isPresent());
    }

    @Test
    void anOwnersMapIsComplete() {
        Gateway none = Samples.gateway(Fact.known(Map.of()));
        Gateway far = Samples.gateway(Fact.known(Map.of(FAR, OperationalState.up("on"))));

        assertThat(inAnyOrder(owner(none), guest(far)).resources()).containsExactly((Resource) none);
        assertThat(inAnyOrder(owner(none), owner(far)).gaps()).hasSize(1);
    }

    @Test
    void aMapThatIsNoFact_isJoinedToo() {
        SetBounds one = SetBounds.exactly(AddressSet.of(Prefix.parse("10.1.0.0/16")));
        ResourceId left = Samples.id(ResourceKind.SUBNET, "left");
        ResourceId right = Samples.id(ResourceKind.SUBNET, "right");

        Snapshot snapshot = inAnyOrder(guest(set(Map.of(left, one))), guest(set(Map.of(right, one))));

        assertThat(snapshot.resources()).containsExactly((Resource) set(Map.of(left, one, right, one)));
        assertThat(snapshot.gaps()).isEmpty();
    }

    @Test
    void aContradictionThatIsNoFact_leavesOneOfThem_andAGap() {
        Instance linux = instance(Fact.known(true), GuestPlatform.LINUX);
        Instance windows = instance(Fact.known(true), GuestPlatform.WINDOWS);

        Snapshot snapshot = inAnyOrder(owner(linux), owner(windows));

        assertThat(snapshot.resources()).containsAnyOf(linux, windows);
        assertThat(snapshot.gaps())
                .extracting(Gap::message)
                .containsExactly("Answers disagree on the platform of vm-1");
    }

    @Test
    void twoTypesUnderOneId_areAContradiction() {
        Resource set = set(Map.of());
        Resource hub = new TransitHub(set.identity(), UP);

        Snapshot snapshot = inAnyOrder(owner(set), owner(hub));

        assertThat(snapshot.resources()).hasSize(1).containsAnyOf(set, hub);
        assertThat(snapshot.gaps()).extracting(Gap::message).containsExactly("Answers disagree on the type of set-1");
    }

    @Test
    void theOwnersNameAndScopeStay() {
        Scope guests = new Scope("nimbus", "8", "east");
        Identity foreign = new Identity(Samples.hub(UP).id(), "theirs", guests, Editability.no("owned by 7"));

        Snapshot snapshot = inAnyOrder(owner(Samples.hub(UNREAD)), guest(new TransitHub(foreign, UP)));

        assertThat(snapshot.resources()).containsExactly((Resource) Samples.hub(UP));
    }

    @Test
    void amongGuests_aNameBeatsNone() {
        ResourceId id = Samples.hub(UP).id();
        TransitHub nameless = new TransitHub(Identity.of(id, "", new Scope("nimbus", "1", "east")), UP);

        assertThat(inAnyOrder(guest(nameless), guest(Samples.hub(UP))).resources())
                .extracting(Resource::name)
                .containsExactly("hub-1");
    }

    @Test
    void theOrderOfViewsMeansNothing() {
        List<Fact<OperationalState>> states = List.of(UP, DOWN, ASSUMED_UP, UNREAD);
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            Told[] told = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(n -> Samples.hub(states.get(random.nextInt(states.size()))))
                    .map(hub -> random.nextBoolean() ? owner(hub) : guest(hub))
                    .toArray(Told[]::new);

            assertThat(inAnyOrder(told).resources()).hasSize(1);
        }
    }

    @Test
    void gapsComeInOneOrder_andOnce() {
        Gap early = Samples.gap(ResourceKind.INSTANCE, "");
        Gap late = new Gap(
                early.scope(), early.kind(), "", GapReason.FAILED, "Timeout", early.message(), early.settledBy());

        assertThat(new SnapshotBuilder().gap(late).gap(early).gap(late).build().gaps())
                .isEqualTo(new SnapshotBuilder().gap(early).gap(late).build().gaps())
                .hasSize(2);
    }

    @Test
    void theOldestAnswerDates() {
        Instant late = Instant.parse("2031-01-02T00:00:00Z");

        assertThat(new SnapshotBuilder().build().asOf()).isEqualTo(Instant.EPOCH);
        assertThat(new SnapshotBuilder()
                        .asOf(late)
                        .asOf(late.plusSeconds(1))
                        .build()
                        .asOf())
                .isEqualTo(late);
        assertThat(new SnapshotBuilder().asOf(Instant.EPOCH).asOf(late).build().asOf())
                .isEqualTo(Instant.EPOCH);
    }

    @Test
    void aBuiltSnapshotDoesNotChange() {
        SnapshotBuilder builder = new SnapshotBuilder().add(Samples.hub(UP));
        Snapshot before = builder.build();

        builder.add(Samples.gateway(Fact.known(Map.of())))
                .gap(Samples.gap(ResourceKind.PEERING, ""))
                .complete(Samples.SCOPE, ResourceKind.PEERING, new Selector.All());

        assertThat(before.resources()).hasSize(1);
        assertThat(before.gaps()).isEmpty();
        assertThat(before.coverage().completed()).isEmpty();
        assertThat(builder.build().resources()).hasSize(2);
    }

    /** The snapshot of the views, which must be the same in every order. */
    private static Snapshot inAnyOrder(Told... told) {
        List<Told> order = new ArrayList<>(List.of(told));
        Snapshot first = build(order);
        Random random = new Random(told.length);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(order, random);
            Snapshot other = build(order);
            assertThat(other.resources().toList())
                    .as("%s", order)
                    .isEqualTo(first.resources().toList());
            assertThat(other.gaps()).as("%s", order).isEqualTo(first.gaps());
        }
        return first;
    }

    private static Snapshot build(List<Told> told) {
        SnapshotBuilder builder = new SnapshotBuilder();
        told.forEach(each -> builder.add(each.resource(), each.view()));
        return builder.build();
    }

    private static Told owner(Resource resource) {
        return new Told(resource, SnapshotBuilder.View.OWNER);
    }

    private static Told guest(Resource resource) {
        return new Told(resource, SnapshotBuilder.View.GUEST);
    }

    private static Fact<OperationalState> stateIn(Snapshot snapshot) {
        return snapshot.all(TransitHub.class).findFirst().orElseThrow().state();
    }

    private static Peering peering(Fact<List<Prefix>> near, Fact<List<Prefix>> far) {
        return new Peering(
                Samples.identity(ResourceKind.PEERING, "peering-1"),
                UP,
                new PeeringSide(NEAR, near, Fact.known(false)),
                new PeeringSide(FAR, far, Fact.known(false)),
                Fact.known(LabelSurvival.NONE));
    }

    private static Instance instance(Fact<Boolean> passes, String check) {
        return new Instance(
                Samples.identity(ResourceKind.INSTANCE, "vm-1"),
                Samples.unread(ResourceKind.INSTANCE),
                Fact.known(List.of(new HealthCheck(check, passes, ""))),
                List.of(),
                Fact.known(List.of()),
                GuestPlatform.LINUX);
    }

    private static Instance instance(Fact<Boolean> passes, GuestPlatform platform) {
        Instance like = instance(passes, "disk");
        return new Instance(like.identity(), like.power(), like.checks(), like.locks(), like.interfaces(), platform);
    }

    private static NamedAddressSet set(Map<ResourceId, SetBounds> bySubnet) {
        return new NamedAddressSet(
                Samples.identity(ResourceKind.ADDRESS_SET, "set-1"), SetBounds.exactly(AddressSet.empty()), bySubnet);
    }
}
