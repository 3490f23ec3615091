/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Builds clients of the SDK's optional module; cannot be loaded without it. */
final class BalancerClients {
    private BalancerClients() {}

    static BalancerSource build(AwsClients clients, String region) {
        ElasticLoadBalancingV2Client elb = clients.configured(ElasticLoadBalancingV2Client.builder(), region)
                .httpClient(clients.http())
                .overrideConfiguration(AwsClients.retries())
                .build();
        clients.closeLater(elb);
        return new BalancerReader(elb);
    }
}
