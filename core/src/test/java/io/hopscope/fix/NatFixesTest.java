/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.SnatRule;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** NAT gateways that take only the sources that their rules name, and those without an address. */
class NatFixesTest {
    private static final String OUT = "198.51.100.7";

    @Test
    void aSourceThatARuleNames_needsNoFix() {
        assertThat(Shop.fixes(strict(rule("a", "10.0.2.0/24")), "db-1", OUT, "tcp/443"))
                .isEmpty();
        assertThat(Proofs.isReachable(strict(rule("a", "10.0.2.0/24")), "db-1", OUT, "tcp/443"))
                .isTrue();
    }

    @Test
    void aSourceThatNoRuleNames_getsOneOfItsOwnFirst() {
        Snapshot snapshot = Estates.like(strict())
                .machine("db-2", "back", "10.0.2.11", m -> m.groups("db"))
                .build();

        List<Fix> fixes = Shop.fixes(snapshot, "db-1", OUT, "tcp/443");

        assertThat(fixes.stream().map(fix -> Shop.text(fix, snapshot)))
                .containsExactly(
                        "let the NAT gateway nat translate from 10.0.2.10/32, of db-1-nic",
                        "let the NAT gateway nat translate from 10.0.2.0/24, of back");
        Change.AddSourceRule own = (Change.AddSourceRule) fixes.get(0).changes().get(0);
        assertThat(own.rule().addresses()).isEqualTo(AddressSet.of(Prefix.parse("203.0.113.99/32")));
        assertThat(own.source()).isEqualTo(Estates.id(ResourceKind.INTERFACE, "db-1-nic"));
    }

    @Test
    void whatTheRuleOpens_isTold() {
        List<Fix> fixes = Shop.fixes(strict(), "db-1", OUT, "tcp/443");

        assertThat(fixes.get(0).opens())
                .isNotEmpty()
                .allMatch(line -> line.from().contains("db-1"));
    }

    @Test
    void besideARuleForAPartOfTheSubnet_onlyTheMachineGetsOne() {
        assertThat(Shop.texts(strict(rule("a", "10.0.2.128/25")), "db-1", OUT, "tcp/443"))
                .containsExactly("let the NAT gateway nat translate from 10.0.2.10/32, of db-1-nic");
    }

    @Test
    void rulesThatWereNotRead_getNone() {
        Gap gap = new Gap(Estates.SCOPE, ResourceKind.NAT_GATEWAY, "nat", GapReason.NOT_READ, "", "unread", "");

        assertThat(Shop.fixes(strict(Fact.unknown(gap), OperationalState.up("on")), "db-1", OUT, "tcp/443"))
                .isEmpty();
    }

    @Test
    void aGatewayWithoutAnAddressThatWorks_getsOneBesideTheRule() {
        Snapshot snapshot = strict(Fact.known(List.of()), OperationalState.down("owed"));

        assertThat(Shop.texts(snapshot, "db-1", OUT, "tcp/443"))
                .containsExactly("give the NAT gateway nat a new public address;"
                        + " let the NAT gateway nat translate from 10.0.2.10/32, of db-1-nic");
    }

    @Test
    void aGatewayThatNobodyMayChange_getsNoRule() {
        assertThat(Shop.texts(Shop.frozen(strict(), "nat"), "db-1", OUT, "tcp/443"))
                .noneMatch(text -> text.contains("translate"));
    }

    @Test
    void aGatewayThatTakesEverybody_isNotToldOfOne() {
        Snapshot open = behindNat().build();
        NatGateway nat = open.require(NatGateway.class, Estates.id(ResourceKind.NAT_GATEWAY, "nat"));
        Snapshot refusing = Estates.like(open)
                .add(new NatGateway(
                        nat.identity(),
                        nat.network(),
                        nat.state(),
                        true,
                        nat.addresses(),
                        new Match.Nothing("this one"),
                        true,
                        nat.sourceRules(),
                        false,
                        nat.ownTable()))
                .build();

        assertThat(Proofs.isReachable(open, "db-1", OUT, "tcp/443")).isTrue();
        assertThat(Shop.texts(refusing, "db-1", OUT, "tcp/443")).noneMatch(text -> text.contains("translate"));
    }

    @Test
    void aGatewayWithoutAnyAddress_getsASpareOneThatItsRulesName() {
        Snapshot snapshot = mute(rule("a", "10.0.2.0/24"))
                .spareAddress("first", "203.0.113.11")
                .spareAddress("named", "203.0.113.99")
                .build();

        assertThat(Shop.texts(snapshot, "db-1", OUT, "tcp/443"))
                .containsExactly("give the NAT gateway nat the public address 203.0.113.99");
        assertThat(Shop.fixes(snapshot, "db-1", OUT, "tcp/443").get(0).opens()).isNotEmpty();
    }

    @Test
    void aGatewayWithoutAnyAddress_getsANewOneAndARule() {
        assertThat(Shop.texts(mute().build(), "db-1", OUT, "tcp/443"))
                .containsExactly("give the NAT gateway nat a new public address;"
                        + " let the NAT gateway nat translate from 10.0.2.10/32, of db-1-nic");
    }

    @Test
    void whereTheRuleGivesOtherAddresses_aNewOneHelpsNobody() {
        assertThat(Shop.texts(mute(rule("a", "10.0.2.0/24")).build(), "db-1", OUT, "tcp/443"))
                .noneMatch(text -> text.contains("give the NAT gateway"));
    }

    @Test
    void theAddressTakesTheSeatOfTheOneThatWasNone() {
        Snapshot snapshot = mute(rule("a", "10.0.2.0/24"))
                .spareAddress("spare", "203.0.113.99")
                .build();

        Snapshot after = snapshot.with(
                Shop.fixes(snapshot, "db-1", OUT, "tcp/443").get(0).changes());

        NatGateway nat = after.require(NatGateway.class, Estates.id(ResourceKind.NAT_GATEWAY, "nat"));
        assertThat(nat.addresses().value().orElseThrow())
                .singleElement()
                .matches(address -> address.outside().isPresent()
                        && address.networkInterface().isPresent());
    }

    @Test
    void aGatewayAtTheRim_getsAnAddressAndNoDoor() {
        Snapshot open = behindNat().build();
        NatGateway nat = open.require(NatGateway.class, Estates.id(ResourceKind.NAT_GATEWAY, "nat"));
        Snapshot snapshot =
                Estates.like(open).add(nat.withAddresses(Fact.known(List.of()))).build();

        assertThat(Shop.fixes(snapshot, "db-1", OUT, "tcp/443"))
                .first()
                .extracting(fix -> fix.changes().get(0))
                .isInstanceOfSatisfying(
                        Change.AddNatAddress.class,
                        add -> assertThat(add.door()).isEmpty());
    }

    /** A strict gateway with a seat in its subnet and no public address. */
    static Estates mute(SnatRule... rules) {
        Snapshot strict = strict(rules);
        NatGateway nat = strict.require(NatGateway.class, Estates.id(ResourceKind.NAT_GATEWAY, "nat"));
        return Estates.like(strict)
                .remove(ResourceKind.DOOR, "203.0.113.99")
                .add(nat.withAddresses(nat.addresses()
                        .map(all -> all.stream()
                                .map(one -> new NatAddress(
                                        one.networkInterface(),
                                        one.inside(),
                                        Optional.empty(),
                                        "",
                                        OperationalState.down("none")))
                                .toList())));
    }

    static Snapshot strict(SnatRule... rules) {
        return strict(Fact.known(List.of(rules)), OperationalState.up("on"));
    }

    private static Snapshot strict(Fact<List<SnatRule>> rules, OperationalState address) {
        Snapshot open = behindNat().build();
        ResourceId id = Estates.id(ResourceKind.NAT_GATEWAY, "nat");
        NatGateway nat = open.require(NatGateway.class, id);
        return Estates.like(open)
                .add(new NatGateway(
                        nat.identity(),
                        nat.network(),
                        nat.state(),
                        true,
                        nat.addresses()
                                .map(all -> all.stream()
                                        .map(one -> new NatAddress(
                                                one.networkInterface(), one.inside(), one.outside(), "", address))
                                        .toList()),
                        nat.accepts(),
                        true,
                        rules,
                        true,
                        nat.ownTable()))
                .build();
    }

    private static Estates behindNat() {
        return Shop.sound()
                .subnet("rim", "net", "10.0.9.0/24", s -> s.table("public").acl("open"))
                .nat("nat", "rim", "10.0.9.5", "203.0.113.99", OperationalState.up("on"))
                .table("private", "net", Routes.toNat("0.0.0.0/0", "nat"));
    }

    private static SnatRule rule(String label, String sources) {
        return new SnatRule(
                label,
                new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse(sources))),
                AddressSet.of(Prefix.parse("203.0.113.99/32")));
    }
}
