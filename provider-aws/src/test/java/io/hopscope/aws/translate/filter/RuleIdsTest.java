/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Items;
import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

final class RuleIdsTest {
    private static final String READABLE = "tcp/443 from 198.51.100.0/24";

    @Test
    void aRuleIsNamedByTheIdOfTheOneThatSaysTheSame() {
        assertThat(label(rule("sgr-01").build())).isEqualTo("sgr-01");
    }

    @Test
    void otherSpellingsOfTheSameAreTheSame() {
        assertThat(label(rule("sgr-01").ipProtocol("6").build())).isEqualTo("sgr-01");
        assertThat(label(rule("sgr-01").cidrIpv4("198.51.100.9/24").build())).isEqualTo("sgr-01");
    }

    @Test
    void allTrafficHasPortsInOneCallAndNoneInTheOther() {
        IpPermission all = IpPermission.builder()
                .ipProtocol("-1")
                .userIdGroupPairs(UserIdGroupPair.builder()
                        .groupId("sg-0lb")
                        .userId(Reading.ACCOUNT)
                        .build())
                .build();
        SecurityGroupRule rule = SecurityGroupRule.builder()
                .securityGroupRuleId("sgr-02")
                .groupId("sg-0web")
                .isEgress(false)
                .ipProtocol("-1")
                .fromPort(-1)
                .toPort(-1)
                .referencedGroupInfo(g -> g.groupId("sg-0lb"))
                .build();

        assertThat(labels(all, rule)).containsExactly("sgr-02");
    }

    @Test
    void twoRulesThatSayTheSameNameNone() {
        assertThat(label(rule("sgr-01").build(), rule("sgr-02").build())).isEqualTo(READABLE);
    }

    @Test
    void aRuleOfAnotherGroupDirectionPortOrPeerIsAnother() {
        assertThat(label(rule("sgr-01").groupId("sg-0db").build())).isEqualTo(READABLE);
        assertThat(label(rule("sgr-01").isEgress(true).build())).isEqualTo(READABLE);
        assertThat(label(rule("sgr-01").toPort(444).build())).isEqualTo(READABLE);
        assertThat(label(rule("sgr-01").cidrIpv4("198.51.100.0/25").build())).isEqualTo(READABLE);
    }

    private static SecurityGroupRule.Builder rule(String id) {
        return SecurityGroupRule.builder()
                .securityGroupRuleId(id)
                .groupId("sg-0web")
                .isEgress(false)
                .ipProtocol("tcp")
                .fromPort(443)
                .toPort(443)
                .cidrIpv4("198.51.100.0/24");
    }

    private static String label(SecurityGroupRule... rules) {
        IpPermission permission = IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(443)
                .toPort(443)
                .ipRanges(Items.v4("198.51.100.0/24"))
                .build();
        return labels(permission, rules).get(0);
    }

    private static List<String> labels(IpPermission permission, SecurityGroupRule... rules) {
        SecurityGroup group = SecurityGroup.builder()
                .groupId("sg-0web")
                .ipPermissions(permission)
                .build();
        FilterList list = Reading.get(
                Reading.here()
                        .with(Ec2.SECURITY_GROUPS, group)
                        .with(Ec2.SECURITY_GROUP_RULES, (Object[]) rules)
                        .snapshot(),
                FilterList.class,
                AwsId.securityGroup("sg-0web"));
        return Reading.known(list.rules()).stream().map(Rule::label).toList();
    }
}
