/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import static io.hopscope.aws.render.Estate.ACL;
import static io.hopscope.aws.render.Estate.all;
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
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.Side;
import io.hopscope.net.Protocol;
import io.hopscope.spi.RenderedChange;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class AclRulesTest {
    private static final String THERE = " --region eu-north-1";
    private static final String CREATE = "aws ec2 create-network-acl-entry --network-acl-id acl-0bb1 --ingress ";
    private static final Match SSH = all(port(Protocol.TCP, 22, 22), source("198.51.100.9/32"));

    static Stream<Arguments> entries() {
        return Stream.of(
                Arguments.of(SSH, "--protocol tcp --port-range From=22,To=22 --cidr-block 198.51.100.9/32"),
                Arguments.of(
                        all(port(Protocol.UDP, 1024, 65535), source("2001:db8:7::/48")),
                        "--protocol udp --port-range From=1024,To=65535 --ipv6-cidr-block 2001:db8:7::/48"),
                Arguments.of(
                        all(new Match.ProtocolIs(Protocol.ICMP), new Match.IcmpTypeIs(3), new Match.IcmpCodeIs(4)),
                        "--protocol icmp --icmp-type-code Type=3,Code=4 --cidr-block 0.0.0.0/0"),
                Arguments.of(
                        new Match.ProtocolIs(Protocol.ICMP_V6),
                        "--protocol 58 --icmp-type-code Type=-1,Code=-1 --ipv6-cidr-block ::/0"),
                Arguments.of(
                        all(new Match.ProtocolIs(Protocol.ESP), source("10.1.0.0/16")),
                        "--protocol 50 --cidr-block 10.1.0.0/16"),
                Arguments.of(source("10.1.0.0/16"), "--protocol -1 --cidr-block 10.1.0.0/16"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void insertRule_createsExactlyThatEntry(Match match, String text) {
        assertThat(insert(40, match).commands())
                .containsExactly(CREATE.replace("--ingress ", "--ingress --rule-number 40 ") + text
                        + " --rule-action allow" + THERE);
    }

    @Test
    void insertRule_inTerraform() {
        assertThat(insert(40, SSH).terraform())
                .containsExactly(
                        "resource \"aws_network_acl_rule\" \"hopscope_1\" {",
                        "  network_acl_id = \"acl-0bb1\"",
                        "  rule_number    = 40",
                        "  egress         = false",
                        "  protocol       = \"tcp\"",
                        "  rule_action    = \"allow\"",
                        "  cidr_block     = \"198.51.100.9/32\"",
                        "  from_port      = 22",
                        "  to_port        = 22",
                        "}");
        assertThat(insert(40, all(new Match.ProtocolIs(Protocol.ICMP_V6), new Match.IcmpTypeIs(2)))
                        .terraform())
                .contains("  ipv6_cidr_block = \"::/0\"", "  icmp_type       = 2", "  icmp_code       = -1");
    }

    @Test
    void insertRule_egress_saysSoInBoth() {
        Rule rule = rule(
                "new",
                Direction.EGRESS,
                90,
                Action.DENY,
                all(port(Protocol.TCP, 1024, 65535), destination("10.1.0.0/16")));

        RenderedChange rendered = render(Estate.of(list(ACL)), new Change.InsertRule(ACL, rule));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 create-network-acl-entry --network-acl-id acl-0bb1 --egress --rule-number 90 "
                        + "--protocol tcp --port-range From=1024,To=65535 --cidr-block 10.1.0.0/16 "
                        + "--rule-action deny" + THERE);
        assertThat(rendered.terraform()).contains("  egress         = true", "  rule_action    = \"deny\"");
    }

    @ParameterizedTest
    @CsvSource({"99,99", "100,99", "150,150", "200,199", "1,1", "32766,32766"})
    void insertRule_takesItsOrderOrTheFreeNumberBeforeIt(int order, int number) {
        assertThat(insert(order, SSH, 100, 200, 32767).commands().get(0)).contains("--rule-number " + number + " ");
    }

    @Test
    void insertRule_withoutAFreeNumber_isRefused() {
        assertThatThrownBy(() -> insert(101, SSH, 100, 101))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No free rule number before 101");
        assertThatThrownBy(() -> insert(1, SSH, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> insert(32767, SSH, 32766)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void insertRule_ofSeveralEntries_takesConsecutiveNumbersBeforeTheNextRule() {
        assertThat(insert(99, all(ports(53, 53), source("10.1.0.0/16")), 100).commands())
                .containsExactly(
                        CREATE + "--rule-number 98 --protocol tcp --port-range From=53,To=53 "
                                + "--cidr-block 10.1.0.0/16 --rule-action allow" + THERE,
                        CREATE + "--rule-number 99 --protocol udp --port-range From=53,To=53 "
                                + "--cidr-block 10.1.0.0/16 --rule-action allow" + THERE);
    }

    @Test
    void insertRule_doesNotCountTheOtherDirection() {
        Rule egress = rule("100", Direction.EGRESS, 100, Action.ALLOW, new Match.Everything());
        Rule fresh = rule("new", Direction.INGRESS, 100, Action.ALLOW, SSH);

        assertThat(render(Estate.of(list(ACL, egress)), new Change.InsertRule(ACL, fresh))
                        .commands()
                        .get(0))
                .contains("--rule-number 100 ");
    }

    @Test
    void changesAfterAnInsert_stillNameTheNumbersThatAwsKeeps() {
        Rule deny = rule("100", Direction.INGRESS, 100, Action.DENY, source("198.51.100.0/24"));

        RenderedChange rendered = render(
                Estate.of(list(ACL, deny)),
                new Change.InsertRule(ACL, rule("new", Direction.INGRESS, 100, Action.ALLOW, SSH)),
                new Change.RemoveRule(ACL, deny));

        assertThat(rendered.commands())
                .element(1)
                .isEqualTo("aws ec2 delete-network-acl-entry --network-acl-id acl-0bb1 --ingress --rule-number 100"
                        + THERE);
    }

    @ParameterizedTest
    @CsvSource({"99,99", "100,101", "150,150"})
    void addRule_takesItsOrderOrTheNumberBehindIt(int order, int number) {
        assertThat(add(order, 100, 200).commands().get(0)).contains("--rule-number " + number + " ");
    }

    @Test
    void addRule_betweenNeighbours_isRefused() {
        assertThatThrownBy(() -> add(100, 100, 101))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No free rule number behind 100");
    }

    @Test
    void replaceRule_keepsItsNumber() {
        Rule old = rule("120", Direction.INGRESS, 120, Action.DENY, source("198.51.100.0/24"));
        Rule wider = rule("120", Direction.INGRESS, 120, Action.ALLOW, SSH);

        RenderedChange rendered = render(Estate.of(list(ACL, old)), new Change.ReplaceRule(ACL, wider));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 replace-network-acl-entry --network-acl-id acl-0bb1 --ingress "
                        + "--rule-number 120 --protocol tcp --port-range From=22,To=22 "
                        + "--cidr-block 198.51.100.9/32 --rule-action allow" + THERE);
        assertThat(rendered.terraform())
                .startsWith(
                        "# existing aws_network_acl_rule \"acl-0bb1\":",
                        "network_acl_id = \"acl-0bb1\"",
                        "rule_number    = 120");
    }

    @Test
    void replaceRule_bySeveral_addsTheOthersRightBehindIt() {
        Rule old = rule("120", Direction.INGRESS, 120, Action.DENY, source("198.51.100.0/24"));
        Rule two = rule("120", Direction.INGRESS, 120, Action.ALLOW, all(ports(53, 53), source("10.1.0.0/16")));

        assertThat(render(Estate.of(list(ACL, old)), new Change.ReplaceRule(ACL, two))
                        .commands())
                .satisfiesExactly(
                        first -> assertThat(first).contains("replace-network-acl-entry", "--rule-number 120", "tcp"),
                        second -> assertThat(second).contains("create-network-acl-entry", "--rule-number 121", "udp"));
    }

    @Test
    void removeRule_namesDirectionAndNumber() {
        Rule old = rule("120", Direction.EGRESS, 120, Action.DENY, new Match.Everything());

        RenderedChange rendered = render(Estate.of(list(ACL, old)), new Change.RemoveRule(ACL, old));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 delete-network-acl-entry --network-acl-id acl-0bb1 --egress --rule-number 120"
                        + THERE);
        assertThat(rendered.terraform())
                .containsExactly("# remove the aws_network_acl_rule with network_acl_id = \"acl-0bb1\", "
                        + "rule_number = 120, egress = true");
    }

    @Test
    void aFarEndThatIsNoAddress_isRefused() {
        Match group = new Match.CarriesLabel(Side.SOURCE, id(ResourceKind.SECURITY_GROUP, "sg-1"));

        assertThatThrownBy(() -> insert(40, group)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RenderedChange insert(int order, Match match, int... used) {
        return render(
                Estate.of(acl(used)),
                new Change.InsertRule(ACL, rule("new", Direction.INGRESS, order, Action.ALLOW, match)));
    }

    private static RenderedChange add(int order, int... used) {
        return render(
                Estate.of(acl(used)),
                new Change.AddRule(ACL, rule("new", Direction.INGRESS, order, Action.ALLOW, SSH)));
    }

    private static io.hopscope.model.filter.FilterList acl(int... used) {
        return list(
                ACL,
                IntStream.of(used)
                        .mapToObj(number -> rule(
                                Integer.toString(number),
                                Direction.INGRESS,
                                number,
                                Action.DENY,
                                new Match.Everything()))
                        .toArray(Rule[]::new));
    }
}
