/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import static io.hopscope.model.change.ChangeableEstate.GROUP;
import static io.hopscope.model.change.ChangeableEstate.LIST;
import static io.hopscope.model.change.ChangeableEstate.MACHINE;
import static io.hopscope.model.change.ChangeableEstate.OTHER_GROUP;
import static io.hopscope.model.change.ChangeableEstate.OTHER_LIST;
import static io.hopscope.model.change.ChangeableEstate.OTHER_SUBNET;
import static io.hopscope.model.change.ChangeableEstate.OTHER_TABLE;
import static io.hopscope.model.change.ChangeableEstate.PORT;
import static io.hopscope.model.change.ChangeableEstate.SET;
import static io.hopscope.model.change.ChangeableEstate.SUBNET;
import static io.hopscope.model.change.ChangeableEstate.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Samples;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Changes of address sets, subnets, interfaces and machines. */
final class PlacementChangesTest {
    private static final AddressSet OLD = AddressSet.of(Prefix.parse("10.1.0.0/16"));
    private static final Prefix ENTRY = Prefix.parse("192.0.2.0/24");
    private static final Gap GAP = Samples.gap(ResourceKind.ADDRESS_SET, SET.value());

    @Test
    void addSetEntry_isSeenFromEverywhere() {
        NamedAddressSet after = afterEntry(
                ChangeableEstate.set(SetBounds.exactly(OLD), Map.of(SUBNET, SetBounds.exactly(AddressSet.empty()))));

        assertThat(after.in(SUBNET)).isEqualTo(SetBounds.exactly(AddressSet.of(ENTRY)));
        assertThat(after.in(OTHER_SUBNET)).isEqualTo(SetBounds.exactly(OLD.union(AddressSet.of(ENTRY))));
    }

    @Test
    void addSetEntry_makesTheEntryCertain_andTheRestNoSurer() {
        AddressSet any = AddressSet.of(Prefix.parse("0.0.0.0/0"));

        NamedAddressSet after = afterEntry(ChangeableEstate.set(new SetBounds(OLD, any, Optional.of(GAP)), Map.of()));

        assertThat(after.everywhere()).isEqualTo(new SetBounds(OLD.union(AddressSet.of(ENTRY)), any, Optional.of(GAP)));
    }

    @Test
    void addSetEntry_ofAllThatWasUncertain_closesTheGap() {
        SetBounds unsure = new SetBounds(OLD, OLD.union(AddressSet.of(ENTRY)), Optional.of(GAP));

        assertThat(afterEntry(ChangeableEstate.set(unsure, Map.of())).everywhere())
                .isEqualTo(SetBounds.exactly(OLD.union(AddressSet.of(ENTRY))));
    }

    @Test
    void bindRouteTable_makesTheTableKnown() {
        Subnet unread = ChangeableEstate.subnet().withRouteTable(Samples.unread(ResourceKind.ROUTE_TABLE));

        assertThat(ChangeableEstate.after(Subnet.class, unread, new Change.BindRouteTable(SUBNET, OTHER_TABLE)))
                .isEqualTo(unread.withRouteTable(Fact.known(OTHER_TABLE)));
    }

    @Test
    void bindSubnetList_goesToTheStageOfItsKind() {
        Subnet after = ChangeableEstate.after(
                Subnet.class, ChangeableEstate.subnet(), new Change.BindSubnetList(SUBNET, OTHER_LIST));

        assertThat(after.stages())
                .isEqualTo(Fact.known(List.of(
                        stage(ResourceKind.FILTER_LIST, Fact.known(List.of())),
                        stage(ResourceKind.NETWORK_ACL, Fact.known(List.of(OTHER_LIST))))));
    }

    @Test
    void bindSubnetList_replacesABindingThatWasNotRead() {
        Subnet unread = ChangeableEstate.subnet()
                .withStages(
                        Fact.known(List.of(stage(ResourceKind.NETWORK_ACL, Samples.unread(ResourceKind.NETWORK_ACL)))));

        assertThat(ChangeableEstate.after(Subnet.class, unread, new Change.BindSubnetList(SUBNET, LIST))
                        .stages())
                .isEqualTo(Fact.known(List.of(stage(ResourceKind.NETWORK_ACL, Fact.known(List.of(LIST))))));
    }

    @Test
    void liftCrossings_leavesNone() {
        assertThat(ChangeableEstate.after(Subnet.class, ChangeableEstate.subnet(), new Change.LiftCrossings(SUBNET))
                        .crossings())
                .isEqualTo(Fact.known(List.of()));
    }

    @Test
    void joinGroup_bindsItsRulesAndCarriesItsLabel() {
        NetworkInterface after = joined(ChangeableEstate.port());

        assertThat(after.stages())
                .isEqualTo(Fact.known(
                        List.of(stage(ResourceKind.SECURITY_GROUP, Fact.known(List.of(GROUP, OTHER_GROUP))))));
        assertThat(after.labels()).isEqualTo(Fact.known(Set.of(GROUP, OTHER_GROUP)));
    }

    @Test
    void joinGroup_whereTheGroupsWereNotRead_knowsNoneOfThem() {
        NetworkInterface unread = ChangeableEstate.port(
                Fact.known(List.of(stage(ResourceKind.SECURITY_GROUP, Samples.unread(ResourceKind.SECURITY_GROUP)))));

        assertThat(joined(unread).stages()).isEqualTo(unread.stages());
    }

    @Test
    void allowForwarding_isKnown() {
        NetworkInterface unread = ChangeableEstate.port().withForwarding(Samples.unread(ResourceKind.INTERFACE));

        assertThat(ChangeableEstate.after(NetworkInterface.class, unread, new Change.AllowForwarding(PORT)))
                .isEqualTo(unread.withForwarding(Fact.known(true)));
    }

    @Test
    void startInstance_runs() {
        Instance machine = ChangeableEstate.machine();

        assertThat(ChangeableEstate.after(Instance.class, machine, new Change.StartInstance(MACHINE)))
                .isEqualTo(machine.withPower(Fact.known(new Power(PowerState.RUNNING, "running", ""))));
    }

    private static NetworkInterface joined(NetworkInterface port) {
        return ChangeableEstate.after(NetworkInterface.class, port, new Change.JoinGroup(PORT, OTHER_GROUP));
    }

    private static NamedAddressSet afterEntry(NamedAddressSet set) {
        return ChangeableEstate.after(NamedAddressSet.class, set, new Change.AddSetEntry(SET, ENTRY));
    }
}
