/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.contract;

import io.hopscope.aws.live.stub.StubEstate;
import io.hopscope.kit.ServedCloud;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DhcpOptions;
import software.amazon.awssdk.services.ec2.model.VpcBlockPublicAccessOptions;
import software.amazon.awssdk.services.ec2.model.VpnConnection;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;

/** What the language of estates has no word for, so that every list of the contract has an item. */
final class Details {
    private static final String APPLICATION = "loadbalancer/app/";

    private Details() {}

    static StubEstate addTo(StubEstate estate, String region) {
        List.of("vpc-mill", "vpc-barn", "vpc-loft")
                .forEach(vpc -> estate.add(region, "DescribeVpcAttribute", vpc, resolving(vpc)));
        estate.all("DescribeListeners").stream()
                .map(Listener.class::cast)
                .filter(listener -> listener.listenerArn().contains(APPLICATION))
                .forEach(listener -> estate.add(region, "DescribeRules", listener.listenerArn(), rule(listener)));
        return estate.add(
                        region,
                        "DescribeDhcpOptions",
                        DhcpOptions.builder().dhcpOptionsId("dopt-mill").build())
                .add(
                        region,
                        "DescribeVpcBlockPublicAccessOptions",
                        VpcBlockPublicAccessOptions.builder()
                                .internetGatewayBlockMode("off")
                                .build())
                .add(region, "DescribeVpnConnections", connection());
    }

    private static DescribeVpcAttributeResponse resolving(String vpc) {
        return DescribeVpcAttributeResponse.builder()
                .vpcId(vpc)
                .enableDnsSupport(value -> value.value(true))
                .build();
    }

    private static Rule rule(Listener listener) {
        return Rule.builder()
                .ruleArn(listener.listenerArn() + "/1")
                .priority("1")
                .actions(listener.defaultActions())
                .build();
    }

    /** Its answer holds keys, which must not be seen either. */
    private static VpnConnection connection() {
        return VpnConnection.builder()
                .vpnConnectionId("vpn-mill")
                .vpnGatewayId("vgw-mill")
                .state("available")
                .customerGatewayConfiguration("<pre_shared_key>" + ServedCloud.SECRET + "</pre_shared_key>")
                .build();
    }
}
