/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws;

import io.hopscope.reach.trace.FindingSource;
import java.net.URI;

/** Pages of AWS's documentation. */
enum AwsPage {
    STATE("API_InstanceState", "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceState.html"),
    STATUS(
            "Status checks for Amazon EC2 instances",
            "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-system-instance-status-check.html"),
    INTERFACES("Elastic network interfaces", "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html"),
    ROUTE_OPTIONS(
            "Example routing options", "https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html"),
    GROUP_RULES("Security group rules", "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"),
    ACLS("Network ACLs", "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html"),
    BLOCK(
            "VPC Block Public Access basics",
            "https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html"),
    ADDRESSING(
            "IP addressing for instances",
            "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html"),
    ADDRESS("API_Address", "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Address.html"),
    STALE(
            "API_DescribeStaleSecurityGroups",
            "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeStaleSecurityGroups.html"),
    ROUTES("Route tables", "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html"),
    ROUTE("API_Route", "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html"),
    GATEWAYS("Internet gateways", "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html"),
    EXPLANATIONS(
            "Reachability Analyzer explanation codes",
            "https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html"),
    NAT_TROUBLE(
            "Troubleshoot NAT gateways",
            "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html"),
    NAT("NAT gateways", "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html"),
    NAT_ZONES("NAT gateway basics", "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html"),
    PEERING("How VPC peering works", "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html"),
    HUB("How transit gateways work", "https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html"),
    ATTACHMENT(
            "Transit gateway attachments to a VPC",
            "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html"),
    DNS("DNS attributes for your VPC", "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html"),
    BALANCER(
            "API_LoadBalancerState",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerState.html"),
    LISTENERS(
            "Listeners for your Network Load Balancers",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html"),
    TARGETS(
            "Register targets with your target group",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html"),
    TARGET_HEALTH(
            "Health checks for target groups",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html"),
    ENDPOINT("API_VpcEndpoint", "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html");

    private final String title;
    private final URI address;

    AwsPage(String title, String address) {
        this.title = title;
        this.address = URI.create(address);
    }

    /** The page, for a code whose words are the vendor's too. */
    FindingSource source() {
        return new FindingSource.Documented(title, address, "");
    }
}
