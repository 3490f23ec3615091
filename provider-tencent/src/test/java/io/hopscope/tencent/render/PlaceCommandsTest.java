/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import static io.hopscope.tencent.semantics.fixture.Estates.CONNECTED;
import static io.hopscope.tencent.semantics.fixture.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Edits of addresses, machines and attachments as resources of Terraform. */
final class PlaceCommandsTest {
    private static final String IN = "192.0.2.9 to web tcp/443";

    @Test
    void bandwidth_isTheAddressesOwn() {
        assertThat(ONE_VPC.and("set eip-web Bandwidth 0").terraform(IN)).containsExactly("""
                # existing tencentcloud_eip "eip-web":
                internet_max_bandwidth_out = 5""");
    }

    @Test
    void bandwidth_isTheMachinesInALegacyAccount() {
        assertThat(ONE_VPC.and("account LEGACY\nset ins-web InternetAccessible.InternetMaxBandwidthOut 0")
                        .terraform(IN))
                .containsExactly("""
                        # existing tencentcloud_instance "ins-web":
                        internet_max_bandwidth_out = 5""");
    }

    @Test
    void anAcceptedAttachment_isAResource() {
        assertThat(CONNECTED.and("set ccn-1/vpc-yard State PENDING").terraform("web to crane tcp/8080"))
                .containsExactly("""
                        resource "tencentcloud_ccn_instances_accept_attach" "hopscope_1" {
                          ccn_id = "ccn-1"
                          instances {
                            instance_id     = "vpc-yard"
                            instance_region = "ap-nanjing"
                            instance_type   = "VPC"
                          }
                        }""");
    }
}
