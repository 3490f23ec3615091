/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Items;
import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

final class SecurityGroupsTest {
    private static final Match FROM_OFFICE = addresses(Side.SOURCE, "198.51.100.0/24");

    @Test
    void aGroupIsAUnionOfAllowsThatDeniesTheRest() {
        FilterList group = translated(SecurityGroup.builder().build());

        assertThat(group.evaluation()).isEqualTo(Evaluation.ALLOW_UNION);
        assertThat(group.defaults()).isEqualTo(Defaults.uniform(Fallback.DENY));
        assertThat(Reading.known(group.rules())).isEmpty();
        assertThat(group.name()).isEqualTo("web");
    }

    @Test
    void anIngressRuleLooksAtTheSourceAndTheDestinationsPorts() {
        Rule rule = only(ingress(tcp(8080, 8090).ipRanges(Items.v4("198.51.100.0/24"))));

        assertThat(rule)
                .isEqualTo(new Rule(
                        "tcp/8080-8090 from 198.51.100.0/24",
                        Direction.INGRESS,
                        0,
                        Action.ALLOW,
                        new Match.AllOf(List.of(new Match.ProtocolIs(Protocol.TCP), ports(8080, 8090), FROM_OFFICE)),
                        RuleOrigin.USER));
    }

    @Test
    void anEgressRuleLooksAtTheDestination() {
        IpPermission permission =
                tcp(443, 443).ipRanges(Items.v4("198.51.100.0/24")).build();
        Rule rule = only(SecurityGroup.builder().ipPermissionsEgress(permission).build());

        assertThat(rule.direction()).isEqualTo(Direction.EGRESS);
        assertThat(rule.label()).isEqualTo("tcp/443 to 198.51.100.0/24");
        assertThat(rule.match())
                .isEqualTo(new Match.AllOf(List.of(
                        new Match.ProtocolIs(Protocol.TCP),
                        ports(443, 443),
                        addresses(Side.DESTINATION, "198.51.100.0/24"))));
    }

    @Test
    void everyEntryOfAPermissionIsARuleOfItsOwn() {
        IpPermission.Builder permission = tcp(22, 22)
                .ipRanges(Items.v4("198.51.100.0/24"), Items.v4("203.0.113.7/32"))
                .ipv6Ranges(Items.v6("2001:db8:7::/48"))
                .prefixListIds(Items.list("pl-0aa1"))
                .userIdGroupPairs(pair("sg-0peer"));

        assertThat(Reading.known(translated(ingress(permission)).rules()))
                .extracting(Rule::label)
                .containsExactly(
                        "tcp/22 from 198.51.100.0/24",
                        "tcp/22 from 203.0.113.7/32",
                        "tcp/22 from 2001:db8:7::/48",
                        "tcp/22 from pl-0aa1",
                        "tcp/22 from sg-0peer");
    }

    @Test
    void aPermissionWithoutAnyEntryAdmitsNobody() {
        assertThat(Reading.known(translated(ingress(tcp(22, 22))).rules())).isEmpty();
    }

    @Test
    void protocolMinusOneIsEverythingWhateverThePortsSay() {
        assertThat(matchOf(permission("-1", 443, 443))).isEqualTo(FROM_OFFICE);
        assertThat(matchOf(permission("-1", null, null))).isEqualTo(FROM_OFFICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "TCP", "6"})
    void aProtocolMayBeANameOrANumber(String written) {
        assertThat(matchOf(permission(written, 53, 53)))
                .isEqualTo(new Match.AllOf(List.of(new Match.ProtocolIs(Protocol.TCP), ports(53, 53), FROM_OFFICE)));
    }

    @Test
    void tcpWithoutPortsOrWithAllOfThemIsAllPorts() {
        Match allPorts = new Match.AllOf(List.of(new Match.ProtocolIs(Protocol.TCP), FROM_OFFICE));

        assertThat(matchOf(permission("tcp", null, null))).isEqualTo(allPorts);
        assertThat(matchOf(permission("tcp", -1, -1))).isEqualTo(allPorts);
        assertThat(matchOf(permission("tcp", 0, 65535))).isEqualTo(allPorts);
    }

    @Test
    void portZeroIsAPort() {
        assertThat(matchOf(permission("udp", 0, 0)))
                .isEqualTo(new Match.AllOf(List.of(new Match.ProtocolIs(Protocol.UDP), ports(0, 0), FROM_OFFICE)));
    }

    @Test
    void icmpHasATypeAndACodeInPlaceOfPorts() {
        Match icmp = new Match.ProtocolIs(Protocol.ICMP);
        Match echo = new Match.IcmpTypeIs(8);

        assertThat(matchOf(permission("icmp", 8, 0)))
                .isEqualTo(new Match.AllOf(List.of(icmp, echo, new Match.IcmpCodeIs(0), FROM_OFFICE)));
        assertThat(matchOf(permission("icmp", 8, -1))).isEqualTo(new Match.AllOf(List.of(icmp, echo, FROM_OFFICE)));
        assertThat(matchOf(permission("icmp", -1, -1))).isEqualTo(new Match.AllOf(List.of(icmp, FROM_OFFICE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"icmpv6", "58"})
    void icmpForIpv6IsProtocol58(String written) {
        assertThat(matchOf(permission(written, 128, 0)))
                .isEqualTo(new Match.AllOf(List.of(
                        new Match.ProtocolIs(Protocol.ICMP_V6),
                        new Match.IcmpTypeIs(128),
                        new Match.IcmpCodeIs(0),
                        FROM_OFFICE)));
    }

    @Test
    void anyOtherProtocolIgnoresTheRange() {
        assertThat(matchOf(permission("47", 1, 2)))
                .isEqualTo(new Match.AllOf(List.of(new Match.ProtocolIs(Protocol.GRE), FROM_OFFICE)));
    }

    @Test
    void whatCannotBeReadIsUndecidedAndNeverDropped() {
        for (IpPermission.Builder permission :
                List.of(permission("carrot", 1, 1), permission("tcp", 90, 80), permission("tcp", 1, 70000))) {
            assertThat(matchOf(permission))
                    .isInstanceOfSatisfying(
                            Match.AllOf.class,
                            all -> assertThat(all.conditions())
                                    .filteredOn(Match.Undecided.class::isInstance)
                                    .singleElement()
                                    .satisfies(one -> assertThat(((Match.Undecided) one)
                                                    .gap()
                                                    .reason())
                                            .isEqualTo(GapReason.UNRECOGNISED)));
        }
    }

    @Test
    void aPrefixThatCannotBeReadIsUndecided() {
        Rule rule = only(ingress(tcp(1, 1).ipRanges(Items.v4("10.0.0.0/99"))));

        assertThat(((Match.AllOf) rule.match()).conditions()).anyMatch(Match.Undecided.class::isInstance);
    }

    @Test
    void aPrefixListIsANamedSet() {
        assertThat(only(ingress(permission("-1", null, null).ipRanges(List.of()).prefixListIds(Items.list("pl-0aa1"))))
                        .match())
                .isEqualTo(new Match.InSet(Side.SOURCE, AwsId.addressSet("pl-0aa1")));
    }

    @Test
    void aGroupIsALabelOnThePrivateAddress() {
        assertThat(referenceTo(pair("sg-0peer")))
                .isEqualTo(new Match.CarriesLabel(Side.SOURCE, AwsId.securityGroup("sg-0peer")));
        assertThat(referenceTo(
                        pair("sg-0peer").toBuilder().peeringStatus("active").build()))
                .isInstanceOf(Match.CarriesLabel.class);
    }

    @Test
    void aReferenceOverAPeeringThatIsGoneMatchesNothing() {
        assertThat(referenceTo(
                        pair("sg-0peer").toBuilder().peeringStatus("deleted").build()))
                .isEqualTo(new Match.Nothing("stale reference to sg-0peer: the peering is deleted"));
    }

    @Test
    void aReferenceWithoutAnAccountMatchesNothingUnlessTheGroupIsListed() {
        UserIdGroupPair gone = UserIdGroupPair.builder().groupId("sg-0gone").build();
        UserIdGroupPair itself = UserIdGroupPair.builder().groupId("sg-0web").build();

        assertThat(referenceTo(gone))
                .isEqualTo(new Match.Nothing("stale reference to sg-0gone: the group does not exist"));
        assertThat(referenceTo(itself)).isInstanceOf(Match.CarriesLabel.class);
    }

    @Test
    void rulesThatReadTheSameHaveLabelsOfTheirOwn() {
        SecurityGroup group = SecurityGroup.builder()
                .ipPermissions(
                        tcp(22, 22).ipRanges(Items.v4("198.51.100.0/24")).build(),
                        tcp(22, 22).ipRanges(Items.v4("198.51.100.0/24")).build())
                .build();

        assertThat(Reading.known(translated(group).rules()))
                .extracting(Rule::label)
                .containsExactly("tcp/22 from 198.51.100.0/24", "tcp/22 from 198.51.100.0/24 (2)");
    }

    private static Match referenceTo(UserIdGroupPair pair) {
        return only(ingress(IpPermission.builder().ipProtocol("-1").userIdGroupPairs(pair)))
                .match();
    }

    private static UserIdGroupPair pair(String group) {
        return UserIdGroupPair.builder().groupId(group).userId(Reading.ACCOUNT).build();
    }

    private static Match matchOf(IpPermission.Builder permission) {
        return only(ingress(permission)).match();
    }

    private static IpPermission.Builder permission(String protocol, @Nullable Integer from, @Nullable Integer to) {
        return IpPermission.builder()
                .ipProtocol(protocol)
                .fromPort(from)
                .toPort(to)
                .ipRanges(Items.v4("198.51.100.0/24"));
    }

    private static IpPermission.Builder tcp(int from, int to) {
        return IpPermission.builder().ipProtocol("tcp").fromPort(from).toPort(to);
    }

    private static SecurityGroup ingress(IpPermission.Builder permission) {
        return SecurityGroup.builder().ipPermissions(permission.build()).build();
    }

    private static Rule only(SecurityGroup group) {
        List<Rule> rules = Reading.known(translated(group).rules());
        assertThat(rules).hasSize(1);
        return rules.get(0);
    }

    private static FilterList translated(SecurityGroup group) {
        SecurityGroup named =
                group.toBuilder().groupId("sg-0web").groupName("web").build();
        return Reading.get(
                Reading.here().with(Ec2.SECURITY_GROUPS, named).snapshot(),
                FilterList.class,
                AwsId.securityGroup("sg-0web"));
    }

    private static Match ports(int from, int to) {
        return new Match.PortIn(Side.DESTINATION, PortSet.of(new PortRange(from, to)));
    }

    private static Match addresses(Side side, String prefix) {
        return new Match.AddressIn(side, AddressSet.of(Prefix.parse(prefix)));
    }
}
