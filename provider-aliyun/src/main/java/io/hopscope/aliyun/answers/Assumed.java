/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.answers;

import io.hopscope.model.fact.Assumption;
import java.util.List;

/** What the vendor does not document and is assumed. Each decides like a fact and is named where it decides. */
public final class Assumed {
    private static final String LIST = "docs/semantics-aliyun.md#assumptions";

    /** Network ACLs and neighbours: older pages of the vendor say so, newer ones are silent. */
    public static final Assumption ACL_SKIPS_NEIGHBOURS =
            of("acl-skips-neighbours", "A network ACL does not filter between two addresses of one vSwitch");

    /** Several SNAT entries for one source. */
    public static final Assumption SNAT_MOST_SPECIFIC =
            of("snat-most-specific", "Of several SNAT entries for one source the most specific one is used");

    /** What filters see behind DNAT, and how its replies travel. */
    public static final Assumption DNAT_SHOWS_CLIENT = of(
            "dnat-shows-client",
            "Behind a DNAT entry filters see the client's own address and the internal port, and replies have to be"
                    + " routed to the NAT gateway");

    /** Whether an IPv4 gateway that was never activated decides already. */
    public static final Assumption INACTIVE_GATEWAY_DECIDES_NOTHING =
            of("inactive-gateway", "An IPv4 gateway that is not activated leaves the network in direct mode");

    /** Peerings and third networks. */
    public static final Assumption PEERING_NOT_TRANSITIVE =
            of("peering-not-transitive", "A VPC peering carries only packets of the two networks themselves");

    /** Network ACLs and NAT gateways. */
    public static final Assumption ACL_FILTERS_NAT = of(
            "acl-filters-nat",
            "The network ACL of the vSwitch that a NAT gateway sits in filters what passes the gateway");

    /** Failed checks of the host. */
    public static final Assumption IMPAIRED_IS_DOWN =
            of("impaired-is-down", "An instance whose health is Impaired, or whose system has failed, does not answer");

    /** NAT gateways that are being changed. */
    public static final Assumption MODIFYING_FORWARDS =
            of("nat-modifying", "A NAT gateway whose status is Modifying still forwards");

    /** All of them. */
    public static final List<Assumption> ALL = List.of(
            ACL_SKIPS_NEIGHBOURS,
            SNAT_MOST_SPECIFIC,
            DNAT_SHOWS_CLIENT,
            INACTIVE_GATEWAY_DECIDES_NOTHING,
            PEERING_NOT_TRANSITIVE,
            ACL_FILTERS_NAT,
            IMPAIRED_IS_DOWN,
            MODIFYING_FORWARDS);

    private Assumed() {}

    private static Assumption of(String id, String text) {
        return new Assumption("aliyun-" + id, text, LIST);
    }
}
