/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionCompilerTest {
    private static final Gap GAP = new Gap(
            new Scope("v", "", ""), ResourceKind.ADDRESS_SET, "", GapReason.NOT_READ, "", "not read", "reading it");
    private static final ResourceId SUBNET = new ResourceId("v", ResourceKind.SUBNET, "s");
    private static final ResourceId SET = new ResourceId("v", ResourceKind.ADDRESS_SET, "set");
    private static final ResourceId GROUP = new ResourceId("v", ResourceKind.SECURITY_GROUP, "g");
    private static final Packet PACKET = Packets.tcp("10.0.0.1", 40000, "10.0.1.2", 443);

    private final OneSet sets = new OneSet();

    private Truth test(Match match, Packet packet) {
        return match.accept(new ConditionCompiler(sets)).test(packet, new Scene(SUBNET, Map.of()));
    }

    private static Match source(String prefix) {
        return new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse(prefix)));
    }

    @Test
    void everythingAndNothing() {
        assertThat(test(new Match.Everything(), PACKET).isYes()).isTrue();
        assertThat(test(new Match.Nothing("stale"), PACKET).isNo()).isTrue();
    }

    @Test
    void addressLooksAtItsOwnSide() {
        assertThat(test(source("10.0.0.0/24"), PACKET).isYes()).isTrue();
        assertThat(test(source("10.0.1.0/24"), PACKET).isNo()).isTrue();
        Match destination = new Match.AddressIn(Side.DESTINATION, AddressSet.of(Prefix.parse("10.0.1.0/24")));
        assertThat(test(destination, PACKET).isYes()).isTrue();
    }

    @Test
    void wholeIpv4SpaceNeverMatchesIpv6() {
        Packet v6 = Packets.tcp("2001:db8::1", 40000, "2001:db8::2", 443);
        assertThat(test(source("0.0.0.0/0"), v6).isNo()).isTrue();
        assertThat(test(source("::/0"), v6).isYes()).isTrue();
        assertThat(test(new Match.FamilyIs(IpFamily.V4), v6).isNo()).isTrue();
    }

    @Test
    void portsMatchOnlyProtocolsThatHaveThem() {
        Match port = new Match.PortIn(Side.DESTINATION, PortSet.of(new PortRange(0, 65535)));
        assertThat(test(port, PACKET).isYes()).isTrue();
        assertThat(test(port, Packets.echo("10.0.0.1", "10.0.1.2")).isNo()).isTrue();
    }

    @Test
    void portBoundariesAreInclusive() {
        Match range = new Match.PortIn(Side.DESTINATION, PortSet.of(new PortRange(443, 444)));
        assertThat(test(range, PACKET).isYes()).isTrue();
        assertThat(test(range, Packets.tcp("10.0.0.1", 1, "10.0.1.2", 444)).isYes())
                .isTrue();
        assertThat(test(range, Packets.tcp("10.0.0.1", 1, "10.0.1.2", 445)).isNo())
                .isTrue();
    }

    @Test
    void icmpTypeAndCodeAreJudgedApart() {
        Packet echo = Packets.echo("10.0.0.1", "10.0.1.2");
        assertThat(test(new Match.IcmpTypeIs(8), echo).isYes()).isTrue();
        assertThat(test(new Match.IcmpTypeIs(0), echo).isNo()).isTrue();
        assertThat(test(new Match.IcmpTypeIs(0), echo.reversed()).isYes()).isTrue();
        assertThat(test(new Match.IcmpCodeIs(0), echo).isYes()).isTrue();
        assertThat(test(new Match.IcmpCodeIs(4), echo).isNo()).isTrue();
        assertThat(test(new Match.IcmpTypeIs(8), PACKET).isNo()).isTrue();
        assertThat(test(new Match.IcmpTypeIs(128), Packets.echo("2001:db8::1", "2001:db8::2"))
                        .isYes())
                .isTrue();
    }

    @Test
    void aSureNoDecidesAConjunctionWhateverElseIsOpen() {
        Match open = new Match.Undecided("?", GAP);
        Match no = new Match.ProtocolIs(Protocol.UDP);
        assertThat(test(new Match.AllOf(List.of(open, no)), PACKET).isNo()).isTrue();
        assertThat(test(new Match.AllOf(List.of(open, new Match.Everything())), PACKET)
                        .gap())
                .contains(GAP);
    }

    @Test
    void aSureYesDecidesADisjunctionWhateverElseIsOpen() {
        Match open = new Match.Undecided("?", GAP);
        assertThat(test(new Match.AnyOf(List.of(open, new Match.Everything())), PACKET)
                        .isYes())
                .isTrue();
        assertThat(test(new Match.AnyOf(List.of(open, new Match.Nothing(""))), PACKET)
                        .gap())
                .contains(GAP);
    }

    @Test
    void labelsMatchWhatTheAddressStandsFor() {
        Match label = new Match.CarriesLabel(Side.SOURCE, GROUP);
        Packet member = PACKET.from(PACKET.source().withLabels(Fact.known(Set.of(GROUP))));
        assertThat(test(label, PACKET).isNo()).isTrue();
        assertThat(test(label, member).isYes()).isTrue();
        assertThat(test(label, PACKET.from(PACKET.source().withLabels(Fact.unknown(GAP))))
                        .gap())
                .contains(GAP);
    }

    @Test
    void translationLosesLabels() {
        Packet member = PACKET.from(PACKET.source().withLabels(Fact.known(Set.of(GROUP))));
        Packet translated =
                member.from(member.source().translated(member.destination().address()));
        assertThat(test(new Match.CarriesLabel(Side.SOURCE, GROUP), translated).isNo())
                .isTrue();
    }

    @Test
    void namedSetIsSureInsideItsCertainPartAndOutsideItsPossiblePart() {
        sets.bounds = new SetBounds(
                AddressSet.of(Prefix.parse("10.0.0.0/24")),
                AddressSet.of(Prefix.parse("10.0.0.0/16")),
                Optional.of(GAP));
        Match in = new Match.InSet(Side.SOURCE, SET);
        assertThat(test(in, PACKET).isYes()).isTrue();
        assertThat(test(in, Packets.tcp("10.0.9.1", 1, "10.0.1.2", 443)).gap()).contains(GAP);
        assertThat(test(in, Packets.tcp("10.9.0.1", 1, "10.0.1.2", 443)).isNo()).isTrue();
    }

    @Test
    void anAddressThatMayHaveChangedMatchesOnlyWhatCoversEverything() {
        Packet moved = PACKET.from(PACKET.source().uncertain(Fact.unknown(GAP)));
        assertThat(test(source("0.0.0.0/0"), moved).isYes()).isTrue();
        assertThat(test(source("10.0.0.0/8"), moved).gap()).isPresent();
        assertThat(test(source("2001:db8::/32"), moved).isNo()).isTrue();
    }

    @Test
    void serviceSetStandsForItsCondition() {
        sets.services = Fact.known(new Match.ProtocolIs(Protocol.TCP));
        assertThat(test(new Match.InServiceSet(SET), PACKET).isYes()).isTrue();
        sets.services = Fact.unknown(GAP);
        assertThat(test(new Match.InServiceSet(SET), PACKET).gap()).contains(GAP);
    }

    private static final class OneSet implements SetSource {
        private SetBounds bounds = SetBounds.exactly(AddressSet.empty());
        private Fact<Match> services = Fact.known(new Match.Everything());

        @Override
        public SetBounds bounds(ResourceId set, ResourceId subnet) {
            return bounds;
        }

        @Override
        public SetBounds everywhere(ResourceId set) {
            return bounds;
        }

        @Override
        public Fact<Match> services(ResourceId set) {
            return services;
        }
    }
}
