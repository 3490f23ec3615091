/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpnConnection;

/** Items without what the translation never asks for. Keys that answers hold in plain text go with it. */
final class Trim {
    private Trim() {}

    static VpcEndpoint endpoint(VpcEndpoint item) {
        return item.toBuilder().policyDocument(null).build();
    }

    /** Only that it exists, and where: its configuration and options hold pre-shared keys. */
    static VpnConnection vpn(VpnConnection item) {
        return VpnConnection.builder()
                .vpnConnectionId(item.vpnConnectionId())
                .vpnGatewayId(item.vpnGatewayId())
                .transitGatewayId(item.transitGatewayId())
                .state(item.stateAsString())
                .build();
    }
}
