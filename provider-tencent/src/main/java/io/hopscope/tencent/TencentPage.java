/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent;

import io.hopscope.reach.trace.FindingSource;
import java.net.URI;

/** Pages of Tencent Cloud's documentation. */
enum TencentPage {
    MACHINES("Data types of Cloud Virtual Machine", "https://cloud.tencent.com/document/api/213/15753"),
    NETWORK_TYPES("Data types of Virtual Private Cloud", "https://cloud.tencent.com/document/api/215/15824"),
    INTERFACES("Elastic network interfaces", "https://cloud.tencent.com/document/product/576/18527"),
    GROUPS("Security groups", "https://www.tencentcloud.com/document/product/213/12452"),
    ACLS("Network ACLs", "https://www.tencentcloud.com/document/product/215/31850"),
    ROUTES("Route tables", "https://cloud.tencent.com/document/product/215/4954"),
    NAT_OR_ADDRESS(
            "Priority of NAT gateways and elastic addresses", "https://cloud.tencent.com/document/product/552/30012"),
    ADDRESSES("Elastic public addresses", "https://cloud.tencent.com/document/product/1199/41646"),
    VIRTUAL_ADDRESSES("Virtual addresses", "https://cloud.tencent.com/document/product/215/18025"),
    SNAT("Source rules of NAT gateways", "https://cloud.tencent.com/document/product/552/18186"),
    DNAT("Port forwarding of NAT gateways", "https://cloud.tencent.com/document/product/552/18185"),
    VPN("VPN connections", "https://cloud.tencent.com/document/product/554/18973"),
    PEERINGS("Peering connections", "https://cloud.tencent.com/document/product/553/18836"),
    CONNECT_NETWORKS("Cloud connect networks", "https://cloud.tencent.com/document/product/877/18752"),
    BALANCER("Cloud load balancers", "https://cloud.tencent.com/document/product/214/524"),
    ZONES("High availability across zones", "https://www.tencentcloud.com/document/product/214/8093"),
    HEALTH("Health checks of load balancers", "https://www.tencentcloud.com/document/product/214/6097");

    private final String title;
    private final URI address;

    TencentPage(String title, String address) {
        this.title = title;
        this.address = URI.create(address);
    }

    /** The page, for a code whose words are the vendor's too. */
    FindingSource source() {
        return meaning("");
    }

    /** The page, with what a code means there. */
    FindingSource meaning(String words) {
        return new FindingSource.Documented(title, address, words);
    }
}
