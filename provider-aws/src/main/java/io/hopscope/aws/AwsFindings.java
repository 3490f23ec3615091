/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws;

import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.FindingSources;

/** Where AWS documents the rules behind finding codes; {@code docs/findings.md} links them. Stateless. */
public final class AwsFindings {
    private AwsFindings() {}

    /** What AWS says about each code. */
    public static FindingSources sources() {
        FindingSources.Builder said = FindingSources.builder();
        atMachines(said);
        onTheWay(said);
        atServices(said);
        never(said);
        return said.build();
    }

    private static void atMachines(FindingSources.Builder said) {
        said.put(AwsPage.STATE.source(), FindingCode.INSTANCE_NOT_RUNNING);
        said.put(AwsPage.STATUS.source(), FindingCode.HEALTH_CHECK_FAILED);
        said.put(AwsPage.INTERFACES.source(), FindingCode.INTERFACE_DETACHED, FindingCode.SERVICE_INTERFACE);
        said.put(AwsPage.ROUTE_OPTIONS.source(), FindingCode.FORWARDING_NOT_ALLOWED);
        said.put(
                AwsPage.GROUP_RULES.source(),
                FindingCode.SECURITY_GROUP_INGRESS,
                FindingCode.SECURITY_GROUP_EGRESS,
                FindingCode.INTERNET_RULE_IDLE,
                FindingCode.RULE_SHADOWED,
                FindingCode.LIST_UNUSED,
                FindingCode.UNEXPECTED_ACCESS);
        said.put(
                AwsPage.ACLS.source(),
                FindingCode.NETWORK_ACL_INGRESS,
                FindingCode.NETWORK_ACL_EGRESS,
                FindingCode.NETWORK_ACL_REPLY);
        said.put(AwsPage.BLOCK.source(), FindingCode.PUBLIC_ACCESS_BLOCKED);
        said.put(AwsPage.ADDRESSING.source(), FindingCode.NO_ADDRESS_OF_FAMILY);
        said.put(AwsPage.ADDRESS.source(), FindingCode.PUBLIC_ADDRESS_UNUSED);
        said.put(AwsPage.STALE.source(), FindingCode.STALE_REFERENCE);
    }

    private static void onTheWay(FindingSources.Builder said) {
        said.put(
                AwsPage.ROUTES.source(),
                FindingCode.NO_ROUTE,
                FindingCode.NO_RETURN_ROUTE,
                FindingCode.RETURN_PATH_DIFFERS,
                FindingCode.ADDRESS_OVERLAPS,
                FindingCode.RANGES_OVERLAP,
                FindingCode.TABLE_UNUSED);
        said.put(AwsPage.ROUTE.source(), FindingCode.ROUTE_BLACKHOLE);
        said.put(
                AwsPage.GATEWAYS.source(),
                FindingCode.GATEWAY_NOT_ATTACHED,
                FindingCode.NO_PUBLIC_ADDRESS,
                FindingCode.PUBLIC_ADDRESS_DOWN);
        said.put(
                AwsPage.EXPLANATIONS.source(),
                FindingCode.GATEWAY_REFUSES,
                FindingCode.ADDRESS_NOT_FOUND,
                FindingCode.ENDPOINT_REFUSES);
        said.put(
                AwsPage.NAT_TROUBLE.source(),
                FindingCode.ROUTING_LOOP,
                FindingCode.NAT_DOWN,
                FindingCode.NAT_NO_ADDRESS);
        said.put(AwsPage.NAT.source(), FindingCode.NAT_REFUSES, FindingCode.NAT_OPENS_NOTHING_INWARD);
        said.put(AwsPage.NAT_ZONES.source(), FindingCode.SINGLE_POINT_OF_FAILURE);
        said.put(AwsPage.PEERING.source(), FindingCode.PEERING_DOWN, FindingCode.PEERING_NOT_TRANSITIVE);
        said.put(
                AwsPage.HUB.source(),
                FindingCode.HUB_DOWN,
                FindingCode.HUB_NOT_ASSOCIATED,
                FindingCode.HUB_NO_ROUTE,
                FindingCode.HUB_BLACKHOLE);
        said.put(AwsPage.ATTACHMENT.source(), FindingCode.HUB_NOT_ATTACHED, FindingCode.HUB_ZONE_WITHOUT_PORT);
    }

    private static void atServices(FindingSources.Builder said) {
        said.put(AwsPage.DNS.source(), FindingCode.RESOLVER_OFF);
        said.put(AwsPage.BALANCER.source(), FindingCode.BALANCER_DOWN);
        said.put(AwsPage.LISTENERS.source(), FindingCode.LISTENER_MISSING);
        said.put(AwsPage.TARGETS.source(), FindingCode.NO_TARGETS);
        said.put(AwsPage.TARGET_HEALTH.source(), FindingCode.TARGET_NOT_USED);
        said.put(AwsPage.ENDPOINT.source(), FindingCode.ENDPOINT_DOWN);
    }

    private static void never(FindingSources.Builder said) {
        said.never(
                "AWS locks no instance; one that it retires is stopped or fails its status checks.",
                FindingCode.INSTANCE_LOCKED);
        said.never(
                "All filters of AWS are security groups, network ACLs and Block Public Access, which have codes of their own.",
                FindingCode.FILTER_DENY);
        said.never("A VPC peering tells the ranges that its VPCs have now.", FindingCode.PEERING_OUT_OF_STEP);
        said.never(
                "A route table of a VPC has no target that discards; a transit gateway has, told as HUB_BLACKHOLE.",
                FindingCode.ROUTE_DISCARDS);
        said.never(
                "Every interface of an instance has a security group, so no address waits for one.",
                FindingCode.DOOR_CLOSED);
        said.never(
                "What AWS tells beside packets has codes of its own, or none.",
                FindingCode.OPERATION_FAILED,
                FindingCode.GUEST_SILENT,
                FindingCode.KIND_RETIRED,
                FindingCode.GUEST_SETUP_NEEDED,
                FindingCode.EXIT_BORROWED,
                FindingCode.FILTER_BYPASSED,
                FindingCode.GATEWAY_MISROUTED,
                FindingCode.NETWORK_DIVERTED,
                FindingCode.NAME_WIDENED);
    }
}
