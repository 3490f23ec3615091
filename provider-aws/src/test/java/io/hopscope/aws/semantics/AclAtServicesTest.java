/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.HUBBED;
import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.2: ACLs of the subnets that NAT gateways and transit gateways stand in. */
final class AclAtServicesTest {
    private static final AwsEstate SAME_SUBNET = HUBBED.and("set tgw-attach-a SubnetIds [subnet-front]");

    @Row(SheetRow.ACL_AT_NAT)
    @ParameterizedTest
    @CsvSource({
        "acl-edge in 90 deny tcp/443 10.20.2.0/24, NETWORK_ACL_INGRESS acl-edge 90",
        "acl-edge out 90 deny tcp/443 203.0.113.0/24, NETWORK_ACL_EGRESS acl-edge 90",
        "acl-edge in 90 deny tcp/1024-65535 203.0.113.0/24, NETWORK_ACL_REPLY acl-edge 90",
        "acl-edge out 90 deny tcp/1024-65535 10.20.2.0/24, NETWORK_ACL_REPLY acl-edge 90"
    })
    void atANatGateway_eachOfFourDecisionsCanBlock(String entry, String blocker) {
        assertThat(ONE_VPC.and("entry " + entry).answer("i-db to 203.0.113.9 tcp/443"))
                .isEqualTo("BLOCKED by " + blocker);
    }

    @Row(SheetRow.ACL_AT_HUB)
    @ParameterizedTest
    @CsvSource({
        "acl-front out 90 deny tcp/8080 10.30.1.30/32, NETWORK_ACL_EGRESS acl-front 90",
        "acl-port-a in 90 deny tcp/8080 10.20.1.10/32, NETWORK_ACL_INGRESS acl-port-a 90",
        "acl-port-b out 90 deny tcp/8080 10.30.1.30/32, NETWORK_ACL_EGRESS acl-port-b 90",
        "acl-far in 90 deny tcp/8080 10.20.1.10/32, NETWORK_ACL_INGRESS acl-far 90",
        "acl-far out 90 deny tcp/1024-65535 10.20.1.10/32, NETWORK_ACL_REPLY acl-far 90",
        "acl-port-b in 90 deny tcp/1024-65535 10.30.1.30/32, NETWORK_ACL_REPLY acl-port-b 90",
        "acl-port-a out 90 deny tcp/1024-65535 10.20.1.10/32, NETWORK_ACL_REPLY acl-port-a 90",
        "acl-front in 90 deny tcp/1024-65535 10.30.1.30/32, NETWORK_ACL_REPLY acl-front 90"
    })
    void attachmentInASubnetOfItsOwn_eachOfEightDecisionsCanBlock(String entry, String blocker) {
        assertThat(HUBBED.and("entry " + entry).answer("i-web to i-far tcp/8080"))
                .isEqualTo("BLOCKED by " + blocker);
    }

    @Row(SheetRow.ACL_AT_HUB)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "acl-port-a out 90 deny all 10.30.0.0/16",
                "acl-port-a in 90 deny all 10.30.0.0/16",
                "acl-port-b in 90 deny all 10.20.0.0/16",
                "acl-port-b out 90 deny all 10.20.0.0/16"
            })
    void attachmentInASubnetOfItsOwn_theOtherDirectionsAreNotAsked(String entry) {
        assertThat(HUBBED.and("entry " + entry).answer("i-web to i-far tcp/8080"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ACL_AT_HUB)
    @ParameterizedTest
    @CsvSource({
        "acl-front out 90 deny tcp/8080 10.30.1.30/32, NETWORK_ACL_EGRESS acl-front 90",
        "acl-front in 90 deny tcp/8080 10.20.1.10/32, NETWORK_ACL_INGRESS acl-front 90"
    })
    void attachmentInTheMachinesSubnet_whatTheMachineSendsIsAsked(String entry, String blocker) {
        assertThat(SAME_SUBNET.answer("i-web to i-far tcp/8080")).isEqualTo("REACHABLE");
        assertThat(SAME_SUBNET.and("entry " + entry).answer("i-web to i-far tcp/8080"))
                .isEqualTo("BLOCKED by " + blocker);
    }

    @Row(SheetRow.ACL_AT_HUB)
    @ParameterizedTest
    @ValueSource(strings = {"acl-front in 90 deny all 10.30.0.0/16", "acl-front out 90 deny all 10.20.1.10/32"})
    void attachmentInTheMachinesSubnet_whatTheHubDeliversIsNotAsked(String entry) {
        assertThat(SAME_SUBNET.and("entry " + entry).answer("i-web to i-far tcp/8080"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ACL_AT_HUB)
    @Test
    void attachmentInAnotherMachinesSubnet_thisMachineIsAskedBothWays() {
        AwsEstate estate = SAME_SUBNET.and("entry acl-back in 90 deny tcp/1024-65535 10.30.0.0/16");

        assertThat(estate.answer("i-db to i-far tcp/8080")).isEqualTo("BLOCKED by NETWORK_ACL_REPLY acl-back 90");
    }
}
