/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.Nic;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.network.InterfaceRole;
import java.util.Map;

/**
 * Whose interface it is: by its attachment, its type, and its description where several services share a type. See
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html and
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html.
 */
public final class InterfaceRoles {
    private static final Map<String, InterfaceRole> BY_TYPE = Map.of(
            "natgateway", InterfaceRole.NAT,
            "networkloadbalancer", InterfaceRole.BALANCER,
            "transitgateway", InterfaceRole.HUB,
            "vpcendpoint", InterfaceRole.ENDPOINT,
            "gatewayloadbalancerendpoint", InterfaceRole.ENDPOINT);

    /** Descriptions that services write, for answers from before the types existed. */
    private static final Map<String, InterfaceRole> BY_DESCRIPTION = Map.of(
            "ELB net/", InterfaceRole.BALANCER,
            "ELB app/", InterfaceRole.BALANCER,
            "Interface for NAT Gateway ", InterfaceRole.NAT,
            "VPC Endpoint Interface ", InterfaceRole.ENDPOINT,
            "Network Interface for Transit Gateway Attachment ", InterfaceRole.HUB);

    private InterfaceRoles() {}

    /** The role. What is attached to an instance is the instance's, whatever else it says of itself. */
    public static InterfaceRole of(Nic nic) {
        if (nic.attached() != null && nic.attached().instance() != null) {
            return InterfaceRole.INSTANCE;
        }
        InterfaceRole byType = BY_TYPE.get(Word.folded(nic.type()));
        if (byType != null) {
            return byType;
        }
        if (!nic.requesterManaged()) {
            return InterfaceRole.INSTANCE;
        }
        String description = Word.orEmpty(nic.description());
        return BY_DESCRIPTION.entrySet().stream()
                .filter(entry -> description.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(InterfaceRole.SERVICE);
    }
}
