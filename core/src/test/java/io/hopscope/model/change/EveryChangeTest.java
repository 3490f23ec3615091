/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Sets;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every change, whatever it edits. */
final class EveryChangeTest {
    private final Snapshot before = ChangeableEstate.snapshot();

    @Test
    void theListIsComplete() {
        assertThat(changes().map(Object::getClass)).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeHasAnEffect_onItsOwnResourceAndOnWhatItMakes(Change change) {
        Snapshot after = before.with(List.of(change));

        ResourceId edited = edited(change);
        Set<ResourceId> made =
                change instanceof Change.AddGroup add ? Set.of(add.group().id()) : Set.of();
        assertThat(after.changed()).containsExactlyInAnyOrderElementsOf(Sets.union(Set.of(edited), made));
        assertThat(after.resources().map(Resource::id)).isSorted().doesNotHaveDuplicates();
        assertThat(after.resource(edited)).isPresent().isNotEqualTo(before.resource(edited));
        assertThat(after.resources().filter(resource -> !resource.id().equals(edited) && !made.contains(resource.id())))
                .allSatisfy(resource -> assertThat(resource)
                        .isSameAs(before.resource(resource.id()).orElseThrow()));
    }

    /** The resource of the change, or what it makes instead of changing it. */
    private static ResourceId edited(Change change) {
        if (change instanceof Change.AddPeering add) {
            return add.peerings().get(0).id();
        }
        return change instanceof Change.OpenDoor open ? open.door().id() : change.subject();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theOriginalStaysAsItWas(Change change) {
        List<Resource> resources = before.resources().toList();

        before.with(List.of(change));

        assertThat(before.resources()).containsExactlyElementsOf(resources);
        assertThat(resources).isEqualTo(ChangeableEstate.snapshot().resources().toList());
        assertThat(before.changed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void appliedTwice_isAppliedOnce(Change change) {
        Snapshot once = before.with(List.of(change));

        assertThat(once.with(List.of(change)).resources().toList())
                .isEqualTo(once.resources().toList());
        assertThat(before.with(List.of(change, change)).resources().toList())
                .isEqualTo(once.resources().toList());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aSubjectThatIsNotThere_isNamed(Change change) {
        Snapshot empty = new SnapshotBuilder().build();

        assertThatThrownBy(() -> empty.with(List.of(change)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("Cannot change " + change.subject() + ": no such [A-Z]\\w+");
    }

    static Stream<Change> changes() {
        return Stream.of(
                new Change.AddRule(ChangeableEstate.LIST, ChangeableEstate.rule("new", 150)),
                new Change.InsertRule(ChangeableEstate.LIST, ChangeableEstate.rule("new", 100)),
                new Change.ReplaceRule(ChangeableEstate.LIST, ChangeableEstate.rule("a", 300)),
                new Change.RemoveRule(ChangeableEstate.LIST, ChangeableEstate.rule("a", 100)),
                new Change.AddSetEntry(ChangeableEstate.SET, Prefix.parse("10.2.0.0/16")),
                new Change.PutRoute(ChangeableEstate.TABLE, ChangeableEstate.route("0.0.0.0/0", 0, 0)),
                new Change.RemoveRoute(ChangeableEstate.TABLE, ChangeableEstate.route("10.9.0.0/16", 0, 0)),
                new Change.BindRouteTable(ChangeableEstate.SUBNET, ChangeableEstate.OTHER_TABLE),
                new Change.BindSubnetList(ChangeableEstate.SUBNET, ChangeableEstate.OTHER_LIST),
                new Change.JoinGroup(ChangeableEstate.PORT, ChangeableEstate.OTHER_GROUP),
                new Change.AllowForwarding(ChangeableEstate.PORT),
                new Change.StartInstance(ChangeableEstate.MACHINE),
                new Change.AttachGateway(ChangeableEstate.GATEWAY, ChangeableEstate.NETWORK),
                new Change.OpenDoor(ChangeableEstate.PORT, ChangeableEstate.door()),
                new Change.GiveBandwidth(ChangeableEstate.ADDRESS, List.of(ChangeableEstate.ADDRESS)),
                new Change.AcceptPeering(ChangeableEstate.PEERING),
                new Change.AcceptAttachment(
                        ChangeableEstate.ATTACHMENT, Optional.of(ChangeableEstate.TABLE), List.of()),
                new Change.SyncPeering(ChangeableEstate.PEERING),
                new Change.AddPeering(ChangeableEstate.NETWORK, List.of(ChangeableEstate.newPeering())),
                new Change.AddGroup(ChangeableEstate.PORT, ChangeableEstate.group()),
                new Change.BindNat(ChangeableEstate.SUBNET, ChangeableEstate.nat(), List.of(ChangeableEstate.exit())),
                new Change.AddNatAddress(ChangeableEstate.NAT, ChangeableEstate.natAddress(), List.of()),
                new Change.AddSourceRule(ChangeableEstate.NAT, ChangeableEstate.sourceRule(), ChangeableEstate.PORT),
                new Change.LiftCrossings(ChangeableEstate.SUBNET),
                new Change.AddHubPort(ChangeableEstate.ATTACHMENT, ChangeableEstate.SUBNET),
                new Change.AssociateHubTable(ChangeableEstate.ATTACHMENT, ChangeableEstate.TABLE),
                new Change.EnableResolver(ChangeableEstate.NETWORK),
                new Change.RemoveInboundTable(ChangeableEstate.GATEWAY));
    }
}
