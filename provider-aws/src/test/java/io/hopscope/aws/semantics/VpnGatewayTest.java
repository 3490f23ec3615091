/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.HUBBED;
import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;

/** Section 1.7: VPN gateways. */
final class VpnGatewayTest {
    private static final AwsEstate WITH_VPN = ONE_VPC.and("""
            vgw vgw-a of vpc-a
            learn rtb-front 192.168.0.0/16 vgw-a
            route rtb-front 2001:db8:99::/48 vgw-a
            """);

    @Row(SheetRow.VGW)
    @Test
    void whatLiesBehindIt_isNotConfiguration() {
        assertThat(WITH_VPN.answer("i-web to 192.168.1.1 tcp/443"))
                .isEqualTo("UNKNOWN for GATEWAY vgw-a OUTSIDE_SNAPSHOT");
        assertThat(WITH_VPN.answer("i-web to 192.169.1.1 tcp/443")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.VGW)
    @Test
    void whatStopsThePacketBeforeIt_stillBlocks() {
        assertThat(WITH_VPN.and("clear sg-web out").answer("i-web to 192.168.1.1 tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-web");
    }

    @Row(SheetRow.VGW)
    @Test
    void attachedToNoVpc_itCarriesNothing() {
        assertThat(WITH_VPN.and("set vgw-a VpcAttachments []").answer("i-web to 192.168.1.1 tcp/443"))
                .isEqualTo("BLOCKED by GATEWAY_NOT_ATTACHED vgw-a");
        assertThat(WITH_VPN.and("set vgw-a VpcAttachments[0].State detaching").answer("i-web to 192.168.1.1 tcp/443"))
                .isEqualTo("BLOCKED by GATEWAY_NOT_ATTACHED vgw-a");
    }

    @Row(SheetRow.VGW)
    @Test
    void ipv6_isNotCarried() {
        assertThat(WITH_VPN.answer("i-web to 2001:db8:99::1 tcp/443")).isEqualTo("BLOCKED by GATEWAY_REFUSES vgw-a");
    }

    @Row(SheetRow.VGW)
    @Test
    void trafficOfAnotherNetwork_isNotCarriedOn() {
        AwsEstate estate = HUBBED.and("""
                vgw vgw-b of vpc-b
                route rtb-far 192.168.0.0/16 vgw-b
                route rtb-port-b 192.168.0.0/16 vgw-b
                route rtb-front 192.168.0.0/16 tgw-a
                hub-route tgw-rtb-a 192.168.0.0/16 tgw-attach-b
                """);
        assertThat(estate.answer("i-far to 192.168.1.1 tcp/443"))
                .isEqualTo("UNKNOWN for GATEWAY vgw-b OUTSIDE_SNAPSHOT");
        assertThat(estate.answer("i-web to 192.168.1.1 tcp/443")).isEqualTo("BLOCKED by GATEWAY_REFUSES vgw-b");
    }
}
