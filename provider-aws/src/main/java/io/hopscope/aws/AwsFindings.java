/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws;

import io.hopscope.aws.FindingSource.NeverOccurs;
import io.hopscope.reach.trace.FindingCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Where AWS documents the rules behind finding codes; {@code docs/findings.md} links them. Stateless. */
public final class AwsFindings {
    private static final Map<FindingCode, FindingSource> SOURCES = new EnumMap<>(FindingCode.class);

    static {
        atMachines();
        onTheWay();
        atServices();
        never();
    }

    private AwsFindings() {}

    /**
     * What AWS says about a code.
     *
     * @throws IllegalArgumentException for a code that nobody has looked up yet
     */
    public static FindingSource of(FindingCode code) {
        FindingSource source = SOURCES.get(code);
        if (source == null) {
            throw new IllegalArgumentException("no source for " + code);
        }
        return source;
    }

    private static void atMachines() {
        put(AwsPage.STATE, FindingCode.INSTANCE_NOT_RUNNING);
        put(AwsPage.STATUS, FindingCode.HEALTH_CHECK_FAILED);
        put(AwsPage.INTERFACES, FindingCode.INTERFACE_DETACHED, FindingCode.SERVICE_INTERFACE);
        put(AwsPage.ROUTE_OPTIONS, FindingCode.FORWARDING_NOT_ALLOWED);
        put(
                AwsPage.GROUP_RULES,
                FindingCode.SECURITY_GROUP_INGRESS,
                FindingCode.SECURITY_GROUP_EGRESS,
                FindingCode.INTERNET_RULE_IDLE,
                FindingCode.RULE_SHADOWED,
                FindingCode.LIST_UNUSED);
        put(
                AwsPage.ACLS,
                FindingCode.NETWORK_ACL_INGRESS,
                FindingCode.NETWORK_ACL_EGRESS,
                FindingCode.NETWORK_ACL_REPLY);
        put(AwsPage.BLOCK, FindingCode.PUBLIC_ACCESS_BLOCKED);
        put(AwsPage.ADDRESSING, FindingCode.NO_ADDRESS_OF_FAMILY);
        put(AwsPage.ADDRESS, FindingCode.PUBLIC_ADDRESS_UNUSED);
        put(AwsPage.STALE, FindingCode.STALE_REFERENCE);
    }

    private static void onTheWay() {
        put(
                AwsPage.ROUTES,
                FindingCode.NO_ROUTE,
                FindingCode.NO_RETURN_ROUTE,
                FindingCode.RETURN_PATH_DIFFERS,
                FindingCode.ADDRESS_OVERLAPS,
                FindingCode.RANGES_OVERLAP,
                FindingCode.TABLE_UNUSED);
        put(AwsPage.ROUTE, FindingCode.ROUTE_BLACKHOLE);
        put(
                AwsPage.GATEWAYS,
                FindingCode.GATEWAY_NOT_ATTACHED,
                FindingCode.NO_PUBLIC_ADDRESS,
                FindingCode.PUBLIC_ADDRESS_DOWN);
        put(
                AwsPage.EXPLANATIONS,
                FindingCode.GATEWAY_REFUSES,
                FindingCode.ADDRESS_NOT_FOUND,
                FindingCode.ENDPOINT_REFUSES);
        put(AwsPage.NAT_TROUBLE, FindingCode.ROUTING_LOOP, FindingCode.NAT_DOWN, FindingCode.NAT_NO_ADDRESS);
        put(AwsPage.NAT, FindingCode.NAT_REFUSES, FindingCode.NAT_OPENS_NOTHING_INWARD);
        put(AwsPage.PEERING, FindingCode.PEERING_DOWN, FindingCode.PEERING_NOT_TRANSITIVE);
        put(
                AwsPage.HUB,
                FindingCode.HUB_DOWN,
                FindingCode.HUB_NOT_ASSOCIATED,
                FindingCode.HUB_NO_ROUTE,
                FindingCode.HUB_BLACKHOLE);
        put(AwsPage.ATTACHMENT, FindingCode.HUB_NOT_ATTACHED, FindingCode.HUB_ZONE_WITHOUT_PORT);
    }

    private static void atServices() {
        put(AwsPage.DNS, FindingCode.RESOLVER_OFF);
        put(AwsPage.BALANCER, FindingCode.BALANCER_DOWN);
        put(AwsPage.LISTENERS, FindingCode.LISTENER_MISSING);
        put(AwsPage.TARGETS, FindingCode.NO_TARGETS);
        put(AwsPage.TARGET_HEALTH, FindingCode.TARGET_NOT_USED);
        put(AwsPage.ENDPOINT, FindingCode.ENDPOINT_DOWN);
    }

    private static void never() {
        SOURCES.put(
                FindingCode.INSTANCE_LOCKED,
                new NeverOccurs("AWS locks no instance; one that it retires is stopped or fails its status checks."));
        SOURCES.put(
                FindingCode.FILTER_DENY,
                new NeverOccurs(
                        "All filters of AWS are security groups, network ACLs and Block Public Access, which have codes of their own."));
        SOURCES.put(
                FindingCode.PEERING_OUT_OF_STEP,
                new NeverOccurs("A VPC peering tells the ranges that its VPCs have now."));
        neverAdvised();
        SOURCES.put(
                FindingCode.ROUTE_DISCARDS,
                new NeverOccurs(
                        "A route table of a VPC has no target that discards; a transit gateway has, told as HUB_BLACKHOLE."));
        SOURCES.put(
                FindingCode.GATEWAY_EGRESS_ONLY,
                new NeverOccurs(
                        "Connections from outside come by an Internet gateway; a reply that an egress-only gateway takes is told as RETURN_PATH_DIFFERS."));
        SOURCES.put(
                FindingCode.DOOR_CLOSED,
                new NeverOccurs("Every interface of an instance has a security group, so no address waits for one."));
    }

    private static void put(AwsPage page, FindingCode... codes) {
        for (FindingCode code : codes) {
            SOURCES.put(code, page.source());
        }
    }

    private static void neverAdvised() {
        Stream.of(
                        FindingCode.OPERATION_FAILED,
                        FindingCode.GUEST_SILENT,
                        FindingCode.KIND_RETIRED,
                        FindingCode.GUEST_SETUP_NEEDED,
                        FindingCode.EXIT_BORROWED,
                        FindingCode.FILTER_BYPASSED,
                        FindingCode.GATEWAY_MISROUTED,
                        FindingCode.NETWORK_DIVERTED,
                        FindingCode.NAME_WIDENED)
                .forEach(code -> SOURCES.put(
                        code, new NeverOccurs("What AWS tells beside packets has codes of its own, or none.")));
    }
}
