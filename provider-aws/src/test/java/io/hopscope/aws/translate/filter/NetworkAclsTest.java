/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hopscope.aws.Items;
import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclEntry;

final class NetworkAclsTest {
    private static final Match FROM_V4 = addresses(Side.SOURCE, "172.20.0.0/16");
    private static final Match FROM_V6 = addresses(Side.SOURCE, "2001:db8:20::/48");

    @Test
    void theFirstMatchDecidesAndTheRestIsDenied() {
        FilterList acl = translated();

        assertThat(acl.evaluation()).isEqualTo(Evaluation.FIRST_MATCH);
        assertThat(acl.defaults()).isEqualTo(Defaults.uniform(Fallback.DENY));
        assertThat(acl.name()).isEqualTo("rim");
    }

    @Test
    void anEntryIsOrderedAndNamedByItsNumber() {
        Rule rule = only(tcp().ruleNumber(120).ruleAction("deny"));

        assertThat(rule)
                .isEqualTo(new Rule(
                        "120",
                        Direction.INGRESS,
                        120,
                        Action.DENY,
                        new Match.AllOf(List.of(new Match.ProtocolIs(Protocol.TCP), ports(22, 23), FROM_V4)),
                        RuleOrigin.USER));
    }

    @Test
    void anEgressEntryLooksAtTheDestination() {
        Rule rule = only(tcp().egress(true));

        assertThat(rule.direction()).isEqualTo(Direction.EGRESS);
        assertThat(rule.action()).isEqualTo(Action.ALLOW);
        assertThat(rule.match())
                .isEqualTo(new Match.AllOf(List.of(
                        new Match.ProtocolIs(Protocol.TCP),
                        ports(22, 23),
                        addresses(Side.DESTINATION, "172.20.0.0/16"))));
    }

    @Test
    void theServicesOwnLastRulesKeepTheirNumbers() {
        FilterList acl = translated(
                entry("-1").ruleNumber(32766),
                entry("-1").ruleNumber(32767).ruleAction("deny"),
                entry("-1")
                        .ruleNumber(32768)
                        .cidrBlock(null)
                        .ipv6CidrBlock("::/0")
                        .ruleAction("deny"));

        assertThat(Reading.known(acl.rules()))
                .extracting(Rule::label, Rule::origin)
                .containsExactly(
                        tuple("32766", RuleOrigin.USER),
                        tuple("32767", RuleOrigin.VENDOR_DEFAULT),
                        tuple("32768", RuleOrigin.VENDOR_DEFAULT));
    }

    @Test
    void protocolMinusOneIsEverythingOfThatFamily() {
        assertThat(only(entry("-1").portRange(p -> p.from(80).to(80))).match()).isEqualTo(FROM_V4);
        assertThat(only(entry("-1").cidrBlock(null).ipv6CidrBlock("2001:db8:20::/48"))
                        .match())
                .isEqualTo(FROM_V6);
    }

    @Test
    void icmpHasTypesAndCodes() {
        Match icmp = new Match.ProtocolIs(Protocol.ICMP);

        assertThat(only(entry("1").icmpTypeCode(i -> i.type(8).code(0))).match())
                .isEqualTo(new Match.AllOf(List.of(icmp, new Match.IcmpTypeIs(8), new Match.IcmpCodeIs(0), FROM_V4)));
        assertThat(only(entry("1").icmpTypeCode(i -> i.type(-1).code(-1))).match())
                .isEqualTo(new Match.AllOf(List.of(icmp, FROM_V4)));
    }

    @Test
    void icmpForIpv6HasTypesOnlyWithAnIpv6Prefix() {
        Match icmp = new Match.ProtocolIs(Protocol.ICMP_V6);

        assertThat(only(entry("58")
                                .icmpTypeCode(i -> i.type(128).code(-1))
                                .cidrBlock(null)
                                .ipv6CidrBlock("2001:db8:20::/48"))
                        .match())
                .isEqualTo(new Match.AllOf(List.of(icmp, new Match.IcmpTypeIs(128), FROM_V6)));
        assertThat(only(entry("58").icmpTypeCode(i -> i.type(128).code(-1))).match())
                .isEqualTo(new Match.AllOf(List.of(icmp, FROM_V4)));
    }

    @Test
    void anyOtherProtocolIgnoresPorts() {
        assertThat(only(entry("50").portRange(p -> p.from(1).to(2))).match())
                .isEqualTo(new Match.AllOf(List.of(new Match.ProtocolIs(Protocol.ESP), FROM_V4)));
    }

    @Test
    void anActionThatIsNotRecognisedLeavesTheWholeListUnknown() {
        FilterList acl = translated(tcp(), tcp().ruleNumber(110).ruleAction("mirror"));

        assertThat(Reading.unknown(acl.rules())).isEqualTo(GapReason.UNRECOGNISED);
    }

    @Test
    void anEntryWithoutANumberLeavesTheWholeListUnknown() {
        assertThat(Reading.unknown(translated(tcp().ruleNumber(null)).rules())).isEqualTo(GapReason.NOT_READ);
    }

    @Test
    void aPrefixThatCannotBeReadIsUndecided() {
        Rule rule = only(tcp().cidrBlock("not a prefix"));

        assertThat(((Match.AllOf) rule.match()).conditions()).anyMatch(Match.Undecided.class::isInstance);
    }

    private static NetworkAclEntry.Builder tcp() {
        return entry("6").portRange(p -> p.from(22).to(23));
    }

    private static NetworkAclEntry.Builder entry(String protocol) {
        return NetworkAclEntry.builder()
                .ruleNumber(100)
                .egress(false)
                .ruleAction("allow")
                .cidrBlock("172.20.0.0/16")
                .protocol(protocol);
    }

    private static Rule only(NetworkAclEntry.Builder entry) {
        return Reading.known(translated(entry).rules()).get(0);
    }

    private static FilterList translated(NetworkAclEntry.Builder... entries) {
        NetworkAcl acl = NetworkAcl.builder()
                .networkAclId("acl-0rim")
                .tags(Items.named("rim"))
                .entries(Arrays.stream(entries)
                        .map(NetworkAclEntry.Builder::build)
                        .toList())
                .build();
        return Reading.get(
                Reading.here().with(Ec2.NETWORK_ACLS, acl).snapshot(),
                FilterList.class,
                AwsId.of(ResourceKind.NETWORK_ACL, "acl-0rim"));
    }

    private static Match ports(int from, int to) {
        return new Match.PortIn(Side.DESTINATION, PortSet.of(new PortRange(from, to)));
    }

    private static Match addresses(Side side, String prefix) {
        return new Match.AddressIn(side, AddressSet.of(Prefix.parse(prefix)));
    }
}
