/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import static io.hopscope.aws.render.Estate.GROUP;
import static io.hopscope.aws.render.Estate.all;
import static io.hopscope.aws.render.Estate.allowIn;
import static io.hopscope.aws.render.Estate.destination;
import static io.hopscope.aws.render.Estate.id;
import static io.hopscope.aws.render.Estate.list;
import static io.hopscope.aws.render.Estate.port;
import static io.hopscope.aws.render.Estate.ports;
import static io.hopscope.aws.render.Estate.render;
import static io.hopscope.aws.render.Estate.rule;
import static io.hopscope.aws.render.Estate.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.Side;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Protocol;
import io.hopscope.spi.RenderedChange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class GroupRulesTest {
    private static final String IN = "aws ec2 authorize-security-group-ingress --group-id sg-0aa1 --ip-permissions ";
    private static final String THERE = " --region eu-north-1";
    private static final ResourceId PEER = id(ResourceKind.SECURITY_GROUP, "sg-0cc1");
    private static final ResourceId LIST = id(ResourceKind.ADDRESS_SET, "pl-0dd1");

    static Stream<Arguments> permissions() {
        return Stream.of(
                Arguments.of(
                        all(port(Protocol.TCP, 22, 22), source("198.51.100.9/32")),
                        "'IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=198.51.100.9/32}]'"),
                Arguments.of(
                        all(port(Protocol.UDP, 53, 60), source("2001:db8:7::/48")),
                        "'IpProtocol=udp,FromPort=53,ToPort=60,Ipv6Ranges=[{CidrIpv6=2001:db8:7::/48}]'"),
                Arguments.of(
                        all(new Match.ProtocolIs(Protocol.TCP), source("10.1.0.0/16")),
                        "'IpProtocol=tcp,FromPort=0,ToPort=65535,IpRanges=[{CidrIp=10.1.0.0/16}]'"),
                Arguments.of(
                        all(new Match.ProtocolIs(Protocol.ICMP), new Match.IcmpTypeIs(8), source("10.1.0.0/16")),
                        "'IpProtocol=icmp,FromPort=8,ToPort=-1,IpRanges=[{CidrIp=10.1.0.0/16}]'"),
                Arguments.of(
                        all(
                                new Match.ProtocolIs(Protocol.ICMP),
                                new Match.IcmpTypeIs(3),
                                new Match.IcmpCodeIs(4),
                                source("10.1.0.0/16")),
                        "'IpProtocol=icmp,FromPort=3,ToPort=4,IpRanges=[{CidrIp=10.1.0.0/16}]'"),
                Arguments.of(
                        new Match.ProtocolIs(Protocol.ICMP),
                        "'IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges=[{CidrIp=0.0.0.0/0}]'"),
                Arguments.of(
                        all(new Match.ProtocolIs(Protocol.ICMP_V6), new Match.IcmpTypeIs(128)),
                        "'IpProtocol=icmpv6,FromPort=128,ToPort=-1,Ipv6Ranges=[{CidrIpv6=::/0}]'"),
                Arguments.of(
                        all(new Match.ProtocolIs(Protocol.GRE), source("10.1.0.0/16")),
                        "'IpProtocol=47,IpRanges=[{CidrIp=10.1.0.0/16}]'"),
                Arguments.of(source("10.1.0.0/16"), "'IpProtocol=-1,IpRanges=[{CidrIp=10.1.0.0/16}]'"),
                Arguments.of(
                        all(port(Protocol.TCP, 443, 443), new Match.CarriesLabel(Side.SOURCE, PEER)),
                        "'IpProtocol=tcp,FromPort=443,ToPort=443,UserIdGroupPairs=[{GroupId=sg-0cc1}]'"),
                Arguments.of(
                        all(port(Protocol.TCP, 443, 443), new Match.InSet(Side.SOURCE, LIST)),
                        "'IpProtocol=tcp,FromPort=443,ToPort=443,PrefixListIds=[{PrefixListId=pl-0dd1}]'"),
                Arguments.of(
                        port(Protocol.TCP, 80, 80),
                        "'IpProtocol=tcp,FromPort=80,ToPort=80,IpRanges=[{CidrIp=0.0.0.0/0}],Ipv6Ranges=[{CidrIpv6=::/0}]'"),
                Arguments.of(
                        all(port(Protocol.TCP, 80, 80), new Match.FamilyIs(IpFamily.V4)),
                        "'IpProtocol=tcp,FromPort=80,ToPort=80,IpRanges=[{CidrIp=0.0.0.0/0}]'"),
                Arguments.of(
                        all(port(Protocol.TCP, 22, 22), source("10.1.0.0/16", "10.4.0.0/16")),
                        "'IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=10.1.0.0/16},{CidrIp=10.4.0.0/16}]'"),
                Arguments.of(
                        all(ports(53, 53), source("10.1.0.0/16")),
                        "'IpProtocol=tcp,FromPort=53,ToPort=53,IpRanges=[{CidrIp=10.1.0.0/16}]' "
                                + "'IpProtocol=udp,FromPort=53,ToPort=53,IpRanges=[{CidrIp=10.1.0.0/16}]'"),
                Arguments.of(
                        all(
                                new Match.AnyOf(List.of(port(Protocol.TCP, 22, 22), port(Protocol.TCP, 80, 80))),
                                source("10.1.0.0/16")),
                        "'IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=10.1.0.0/16}]' "
                                + "'IpProtocol=tcp,FromPort=80,ToPort=80,IpRanges=[{CidrIp=10.1.0.0/16}]'"));
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void addRule_ofAGroup_authorizesExactlyThat(Match match, String permission) {
        assertThat(addIngress(match).commands()).containsExactly(IN + permission + THERE);
    }

    @Test
    void addRule_egress_looksAtTheDestination() {
        Match match = all(port(Protocol.TCP, 443, 443), destination("203.0.113.5/32"));
        Rule rule = rule("new", Direction.EGRESS, 0, Action.ALLOW, match);

        RenderedChange rendered = render(Estate.of(list(GROUP)), new Change.AddRule(GROUP, rule));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 authorize-security-group-egress --group-id sg-0aa1 --ip-permissions "
                        + "'IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=203.0.113.5/32}]'" + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "resource \"aws_vpc_security_group_egress_rule\" \"hopscope_1\" {",
                        "  security_group_id = \"sg-0aa1\"",
                        "  ip_protocol       = \"tcp\"",
                        "  from_port         = 443",
                        "  to_port           = 443",
                        "  cidr_ipv4         = \"203.0.113.5/32\"",
                        "}");
    }

    @Test
    void addRule_ofTwoFarEnds_isTwoTerraformRules() {
        assertThat(addIngress(all(new Match.ProtocolIs(Protocol.GRE), source("10.1.0.0/16", "2001:db8::/32")))
                        .terraform())
                .containsExactly(
                        "resource \"aws_vpc_security_group_ingress_rule\" \"hopscope_1\" {",
                        "  security_group_id = \"sg-0aa1\"",
                        "  ip_protocol       = \"47\"",
                        "  cidr_ipv4         = \"10.1.0.0/16\"",
                        "}",
                        "resource \"aws_vpc_security_group_ingress_rule\" \"hopscope_2\" {",
                        "  security_group_id = \"sg-0aa1\"",
                        "  ip_protocol       = \"47\"",
                        "  cidr_ipv6         = \"2001:db8::/32\"",
                        "}");
    }

    @Test
    void addRule_namingAGroupOfAnotherAccount_namesTheAccount() {
        FilterList foreign = new FilterList(
                Identity.of(PEER, "", new Scope("aws", "777788889999", "eu-north-1")),
                Evaluation.ALLOW_UNION,
                Defaults.uniform(Fallback.DENY),
                Fact.known(List.of()));
        Match match = all(port(Protocol.TCP, 443, 443), new Match.CarriesLabel(Side.SOURCE, PEER));

        RenderedChange rendered =
                render(Estate.of(list(GROUP), foreign), new Change.AddRule(GROUP, allowIn("new", match)));

        assertThat(rendered.commands())
                .containsExactly(IN + "'IpProtocol=tcp,FromPort=443,ToPort=443,"
                        + "UserIdGroupPairs=[{GroupId=sg-0cc1,UserId=777788889999}]'" + THERE);
        assertThat(rendered.terraform()).contains("  referenced_security_group_id = \"777788889999/sg-0cc1\"");
    }

    @Test
    void insertRule_ofAGroup_isTheSameAsAdding() {
        Rule rule = allowIn("new", all(port(Protocol.TCP, 22, 22), source("198.51.100.9/32")));

        assertThat(render(Estate.of(list(GROUP)), new Change.InsertRule(GROUP, rule)))
                .isEqualTo(render(Estate.of(list(GROUP)), new Change.AddRule(GROUP, rule)));
    }

    @Test
    void aRegionThatIsNotKnown_isLeftOut() {
        FilterList group = new FilterList(
                Identity.of(GROUP, "", new Scope("aws", "", "")),
                Evaluation.ALLOW_UNION,
                Defaults.uniform(Fallback.DENY),
                Fact.known(List.of()));

        assertThat(render(Estate.of(group), new Change.AddRule(GROUP, allowIn("new", source("10.1.0.0/16"))))
                        .commands())
                .containsExactly(IN + "'IpProtocol=-1,IpRanges=[{CidrIp=10.1.0.0/16}]'");
    }

    static Stream<Match> inexpressible() {
        return Stream.of(
                new Match.Nothing("gone"),
                destination("10.1.0.0/16"),
                new Match.PortIn(Side.SOURCE, io.hopscope.net.PortSet.all()),
                all(new Match.ProtocolIs(Protocol.GRE), ports(1, 2)),
                all(new Match.ProtocolIs(Protocol.TCP), new Match.IcmpTypeIs(8)),
                new Match.IcmpCodeIs(4),
                all(source("10.1.0.0/16"), new Match.CarriesLabel(Side.SOURCE, PEER)),
                all(new Match.ProtocolIs(Protocol.ICMP), new Match.IcmpCodeIs(4)),
                all(new Match.ProtocolIs(Protocol.ICMP), source("2001:db8::/32")),
                all(new Match.ProtocolIs(Protocol.TCP), new Match.ProtocolIs(Protocol.UDP)),
                all(new Match.FamilyIs(IpFamily.V4), new Match.CarriesLabel(Side.SOURCE, PEER)),
                new Match.InServiceSet(id(ResourceKind.SERVICE_SET, "x")));
    }

    @ParameterizedTest
    @MethodSource("inexpressible")
    void addRule_thatNoRuleOfAwsSays_isRefused(Match match) {
        assertThatThrownBy(() -> addIngress(match)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addRule_thatDenies_isRefused() {
        Rule deny = rule("new", Direction.INGRESS, 0, Action.DENY, source("10.1.0.0/16"));

        assertThatThrownBy(() -> render(Estate.of(list(GROUP)), new Change.AddRule(GROUP, deny)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only allows");
    }

    @Test
    void addRule_toAListThatNobodyEdits_isRefused() {
        ResourceId block = id(ResourceKind.FILTER_LIST, "block");

        assertThatThrownBy(() -> render(
                        Estate.of(list(block)), new Change.AddRule(block, allowIn("new", source("10.1.0.0/16")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFamilyThatTheProtocolImplies_narrowsNoGroup() {
        Match ping = all(
                new Match.ProtocolIs(Protocol.ICMP),
                new Match.FamilyIs(IpFamily.V4),
                new Match.CarriesLabel(Side.SOURCE, PEER));

        assertThat(addIngress(ping).commands())
                .containsExactly(
                        IN + "'IpProtocol=icmp,FromPort=-1,ToPort=-1,UserIdGroupPairs=[{GroupId=sg-0cc1}]'" + THERE);
    }

    @Test
    void anIcmpTypeWithoutAProtocol_meansBothKindsOfIcmp() {
        assertThat(addIngress(new Match.IcmpTypeIs(3)).commands())
                .containsExactly(IN + "'IpProtocol=icmp,FromPort=3,ToPort=-1,IpRanges=[{CidrIp=0.0.0.0/0}]' "
                        + "'IpProtocol=icmpv6,FromPort=3,ToPort=-1,Ipv6Ranges=[{CidrIpv6=::/0}]'" + THERE);
    }

    @Test
    void twoPeers_areTheAddressesThatBothHave() {
        assertThat(addIngress(all(source("10.1.0.0/16"), source("10.1.4.0/24"))).commands())
                .containsExactly(IN + "'IpProtocol=-1,IpRanges=[{CidrIp=10.1.4.0/24}]'" + THERE);
    }

    private static RenderedChange addIngress(Match match) {
        return render(Estate.of(list(GROUP)), new Change.AddRule(GROUP, allowIn("new", match)));
    }
}
