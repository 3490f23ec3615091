/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.link.HubPeer;
import java.util.Set;

/**
 * What is on the far side of an attachment, see
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayAttachment.html. What lies behind a VPN, a
 * Direct Connect gateway or a Connect peer is outside the cloud, and so is a hub that was not read.
 */
final class HubPeers {
    private static final Set<String> SITES =
            Set.of("vpn", "vpnconcentrator", "directconnectgateway", "connect", "connectpeer", "clientvpn");

    private final Plugs plugs;

    HubPeers(Plugs plugs) {
        this.plugs = plugs;
    }

    HubPeer of(Plug plug, Subject subject) {
        String type = Word.folded(plug.resourceType());
        String resource = plug.resource();
        if (type.equals("vpc") && !resource.isEmpty()) {
            return new HubPeer.OfNetwork(AwsId.network(resource));
        }
        if (type.equals("peering")) {
            return plugs.across(plug)
                    .<HubPeer>map(far -> new HubPeer.OfHub(plugs.id(far.hub(), far.attachment())))
                    .orElseGet(() -> site("the transit gateway", plug, outside(plug, subject)));
        }
        if (SITES.contains(type)) {
            return site(plug.resourceType(), plug, outside(plug, subject));
        }
        Gap gap = type.isEmpty() || type.equals("vpc")
                ? subject.notGiven("attached resource", "ec2:DescribeTransitGatewayAttachments")
                : subject.unrecognised("type of attached resource", plug.resourceType());
        return site(plug.resourceType(), plug, gap);
    }

    private static HubPeer site(String type, Plug plug, Gap gap) {
        return new HubPeer.OfSite((type + " " + plug.resource()).strip(), gap);
    }

    private static Gap outside(Plug plug, Subject subject) {
        return subject.gap(
                GapReason.OUTSIDE_SNAPSHOT,
                "What lies behind " + subject.id() + " (" + (plug.resourceType() + " " + plug.resource()).strip()
                        + ") is not in the snapshot",
                "");
    }
}
