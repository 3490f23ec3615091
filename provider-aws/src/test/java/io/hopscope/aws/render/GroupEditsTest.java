/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import static io.hopscope.aws.render.Estate.GROUP;
import static io.hopscope.aws.render.Estate.all;
import static io.hopscope.aws.render.Estate.allowIn;
import static io.hopscope.aws.render.Estate.id;
import static io.hopscope.aws.render.Estate.list;
import static io.hopscope.aws.render.Estate.port;
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
import org.junit.jupiter.api.Test;

final class GroupEditsTest {
    private static final String THERE = " --region eu-north-1";
    private static final String LIST_RULES =
            "aws ec2 describe-security-group-rules --filters Name=group-id,Values=sg-0aa1" + THERE;
    private static final Match SSH_OFFICE = all(port(Protocol.TCP, 22, 22), source("198.51.100.9/32"));
    private static final Match SSH_HOME = all(port(Protocol.TCP, 22, 22), source("203.0.113.7/32"));
    private static final Match SSH_GROUP = all(
            port(Protocol.TCP, 22, 22),
            new Match.CarriesLabel(Side.SOURCE, id(ResourceKind.SECURITY_GROUP, "sg-0cc1")));

    @Test
    void replaceRule_withAnId_modifiesItInPlace() {
        RenderedChange rendered = replace(allowIn("sgr-0e1", SSH_OFFICE), allowIn("sgr-0e1", SSH_HOME));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 modify-security-group-rules --group-id sg-0aa1 --security-group-rules "
                        + "'SecurityGroupRuleId=sgr-0e1,"
                        + "SecurityGroupRule={IpProtocol=tcp,FromPort=22,ToPort=22,CidrIpv4=203.0.113.7/32}'" + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "# existing aws_vpc_security_group_ingress_rule \"sgr-0e1\":",
                        "security_group_id = \"sg-0aa1\"",
                        "ip_protocol       = \"tcp\"",
                        "from_port         = 22",
                        "to_port           = 22",
                        "cidr_ipv4         = \"203.0.113.7/32\"");
    }

    @Test
    void replaceRule_withoutAnId_asksForItFirst() {
        RenderedChange rendered = replace(allowIn("tcp/22", SSH_OFFICE), allowIn("tcp/22", SSH_HOME));

        assertThat(rendered.commands())
                .containsExactly(
                        LIST_RULES,
                        "aws ec2 modify-security-group-rules --group-id sg-0aa1 --security-group-rules "
                                + "'SecurityGroupRuleId=\"<security-group-rule-id>\","
                                + "SecurityGroupRule={IpProtocol=tcp,FromPort=22,ToPort=22,CidrIpv4=203.0.113.7/32}'"
                                + THERE);
    }

    @Test
    void replaceRule_ofAnotherSortOfFarEnd_addsBeforeItRemoves() {
        RenderedChange rendered = replace(allowIn("sgr-0e1", SSH_GROUP), allowIn("sgr-0e1", SSH_HOME));

        assertThat(rendered.commands())
                .containsExactly(
                        "aws ec2 authorize-security-group-ingress --group-id sg-0aa1 --ip-permissions "
                                + "'IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=203.0.113.7/32}]'" + THERE,
                        "aws ec2 revoke-security-group-ingress --group-id sg-0aa1 --security-group-rule-ids sgr-0e1"
                                + THERE);
        assertThat(rendered.terraform())
                .endsWith("}", "# remove the aws_vpc_security_group_ingress_rule with id = \"sgr-0e1\"");
    }

    @Test
    void replaceRule_thatOnlyAddsAFarEnd_leavesTheOldRuleAlone() {
        Match both = all(port(Protocol.TCP, 22, 22), source("198.51.100.9/32", "203.0.113.7/32"));

        assertThat(replace(allowIn("sgr-0e1", SSH_OFFICE), allowIn("sgr-0e1", both))
                        .commands())
                .containsExactly("aws ec2 authorize-security-group-ingress --group-id sg-0aa1 --ip-permissions "
                        + "'IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=203.0.113.7/32}]'" + THERE);
    }

    @Test
    void replaceRule_bySeveral_modifiesOneAndAddsTheOthers() {
        Match two = all(port(Protocol.TCP, 22, 22), source("203.0.113.7/32", "192.0.2.1/32"));

        assertThat(replace(allowIn("sgr-0e1", SSH_OFFICE), allowIn("sgr-0e1", two))
                        .commands())
                .containsExactly(
                        "aws ec2 modify-security-group-rules --group-id sg-0aa1 --security-group-rules "
                                + "'SecurityGroupRuleId=sgr-0e1,"
                                + "SecurityGroupRule={IpProtocol=tcp,FromPort=22,ToPort=22,CidrIpv4=192.0.2.1/32}'"
                                + THERE,
                        "aws ec2 authorize-security-group-ingress --group-id sg-0aa1 --ip-permissions "
                                + "'IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=203.0.113.7/32}]'" + THERE);
    }

    @Test
    void replaceRule_thatIsNotThere_isRefused() {
        assertThatThrownBy(() -> replace(allowIn("sgr-0e1", SSH_OFFICE), allowIn("sgr-0e2", SSH_HOME)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sg-0aa1");
    }

    @Test
    void removeRule_withAnId_revokesById() {
        Rule egress = rule("sgr-0e9", Direction.EGRESS, 0, Action.ALLOW, new Match.Everything());

        assertThat(render(Estate.of(list(GROUP, egress)), new Change.RemoveRule(GROUP, egress))
                        .commands())
                .containsExactly("aws ec2 revoke-security-group-egress --group-id sg-0aa1 "
                        + "--security-group-rule-ids sgr-0e9" + THERE);
    }

    @Test
    void removeRule_withoutAnId_revokesByContent() {
        Rule rule = allowIn("tcp/22 from office", SSH_OFFICE);

        RenderedChange rendered = render(Estate.of(list(GROUP, rule)), new Change.RemoveRule(GROUP, rule));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 revoke-security-group-ingress --group-id sg-0aa1 --ip-permissions "
                        + "'IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=198.51.100.9/32}]'" + THERE);
        assertThat(rendered.terraform())
                .containsExactly("# remove the aws_vpc_security_group_ingress_rule with "
                        + "security_group_id = \"sg-0aa1\", ip_protocol = \"tcp\", from_port = 22, to_port = 22, "
                        + "cidr_ipv4 = \"198.51.100.9/32\"");
    }

    @Test
    void removeRule_withoutAnIdAndWithoutAFarEnd_asksForTheId() {
        Rule stale = allowIn("stale", new Match.Nothing("stale reference"));

        assertThat(render(Estate.of(list(GROUP, stale)), new Change.RemoveRule(GROUP, stale))
                        .commands())
                .containsExactly(
                        LIST_RULES,
                        "aws ec2 revoke-security-group-ingress --group-id sg-0aa1 "
                                + "--security-group-rule-ids '<security-group-rule-id>'" + THERE);
    }

    private static RenderedChange replace(Rule old, Rule rule) {
        return render(Estate.of(list(GROUP, old)), new Change.ReplaceRule(GROUP, rule));
    }
}
