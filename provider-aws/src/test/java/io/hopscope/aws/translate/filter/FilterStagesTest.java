/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.filter.Stage;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockAssociation;

final class FilterStagesTest {
    private static final Vpc VPC = Vpc.builder()
            .vpcId("vpc-0a")
            .cidrBlockAssociationSet(
                    VpcCidrBlockAssociation.builder().cidrBlock("172.20.0.0/16").build(),
                    VpcCidrBlockAssociation.builder()
                            .cidrBlock("172.21.64.0/20")
                            .build())
            .build();

    private final FilterStages stages = new FilterStages(
            AwsAnswers.of(List.of(Reading.here().with(Ec2.VPCS, VPC).answers())));
    private final Stage ofGroups = stages.ofGroups("vpc-0a", Fact.known(List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "172.20.0.2",
                "172.21.64.2",
                "169.254.169.253",
                "fd00:ec2::253",
                "169.254.169.254",
                "fd00:ec2::254",
                "169.254.169.123",
                "fd00:ec2::123",
                "169.254.170.2",
                "169.254.169.250"
            })
    void thePlatformsOwnServicesAreExemptInBothDirections(String address) {
        assertThat(isExempt(ofGroups, Side.DESTINATION, address)).isTrue();
        assertThat(isExempt(ofGroups, Side.SOURCE, address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"172.20.0.1", "172.20.0.3", "172.21.0.2", "169.254.1.1", "203.0.113.2"})
    void nothingElseIs(String address) {
        assertThat(isExempt(ofGroups, Side.DESTINATION, address)).isFalse();
        assertThat(isExempt(ofGroups, Side.SOURCE, address)).isFalse();
    }

    @Test
    void theNameServiceIsThatOfTheVpc() {
        Stage elsewhere = stages.ofGroups("vpc-0unread", Fact.known(List.of()));

        assertThat(isExempt(elsewhere, Side.DESTINATION, "172.20.0.2")).isFalse();
        assertThat(isExempt(elsewhere, Side.DESTINATION, "169.254.169.253")).isTrue();
    }

    @Test
    void dhcpIsExemptByPortAndLinkLocalAddress() {
        Match dhcp = ofGroups.exemptions().stream()
                .filter(exemption -> exemption.name().equals("DHCP"))
                .map(Exemption::match)
                .findFirst()
                .orElseThrow();

        assertThat(((Match.AllOf) dhcp).conditions())
                .contains(new Match.ProtocolIs(Protocol.UDP))
                .anyMatch(Match.PortIn.class::isInstance)
                .anyMatch(Match.AddressIn.class::isInstance);
    }

    @Test
    void networkAclsSkipTheSame() {
        assertThat(stages.ofAcl("vpc-0a", Fact.known(List.of())).exemptions()).isEqualTo(ofGroups.exemptions());
    }

    @Test
    void equalStagesAreOneObject() {
        assertThat(stages.ofGroups("vpc-0a", Fact.known(List.of()))).isSameAs(ofGroups);
    }

    private static boolean isExempt(Stage stage, Side side, String address) {
        return stage.exemptions().stream()
                .map(Exemption::match)
                .filter(Match.AnyOf.class::isInstance)
                .flatMap(match -> ((Match.AnyOf) match).conditions().stream())
                .map(Match.AddressIn.class::cast)
                .anyMatch(match -> match.side() == side && match.addresses().contains(IpAddress.parse(address)));
    }
}
