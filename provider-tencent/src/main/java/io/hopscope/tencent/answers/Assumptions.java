/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.answers;

import io.hopscope.model.fact.Assumption;

/** What Tencent Cloud does not document and is taken for granted until somebody measures it. */
public final class Assumptions {
    public static final Assumption EIP_REPLY = assumption(
            "A1",
            "the reply to a connection that came in by a public address goes back by that address, wherever the subnet's"
                    + " routes lead",
            "https://cloud.tencent.com/document/product/552/30012");

    public static final Assumption CLOSING_DROP = assumption(
            "A2",
            "a rule at the end of a security group that drops everything takes effect although another group follows",
            "https://www.tencentcloud.com/document/product/213/12452");

    public static final Assumption GROUP_ORDER = assumption(
            "A3",
            "an interface lists its security groups in the order in which they are evaluated",
            "https://cloud.tencent.com/document/api/215/15824");

    public static final Assumption NEIGHBOURS = assumption(
            "A4",
            "a network ACL does not see traffic between machines of its own subnet",
            "https://cloud.tencent.com/document/product/215/5132");

    public static final Assumption DNAT_REPLY = assumption(
            "A5",
            "the reply to a forwarded port goes back by its NAT gateway, wherever the subnet's routes lead",
            "https://cloud.tencent.com/document/product/552/30012");

    public static final Assumption HIGH_PRIORITY = assumption(
            "A6",
            "a route of a high-priority table beats all routes of the subnet's own table but the local one",
            "https://cloud.tencent.com/document/api/215/15824");

    public static final Assumption GROUP_SOURCE = assumption(
            "A8",
            "a rule that names a security group means its members' private addresses in connected networks too",
            "https://www.tencentcloud.com/document/product/213/12452");

    public static final Assumption PLATFORM_SERVICES = assumption(
            "A10",
            "the platform's resolvers and metadata service are reached whatever security groups and network ACLs say, and"
                    + " nothing else is",
            "https://www.tencentcloud.com/document/product/213/12452");

    /** The API's page says that only a healthy target is sent anything; two guides say that this ends with the last. */
    public static final Assumption ALL_DEAD = assumption(
            "A11",
            "a load balancer none of whose targets with some weight is healthy sends to all of those",
            "https://www.tencentcloud.com/document/product/214/6097");

    private Assumptions() {}

    private static Assumption assumption(String id, String text, String source) {
        return new Assumption("tencent-" + id, text, source);
    }
}
