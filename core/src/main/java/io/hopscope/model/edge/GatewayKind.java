/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

/** What a gateway leads to. */
public enum GatewayKind {
    INTERNET,
    /** To the Internet, only for connections opened from inside. */
    EGRESS_ONLY,
    VPN,
    /** A leased line or another private way to a site. */
    DIRECT_LINK;

    /** Whether what lies behind is a site of the user's, and not the Internet. */
    public boolean leadsToSites() {
        return this == VPN || this == DIRECT_LINK;
    }
}
