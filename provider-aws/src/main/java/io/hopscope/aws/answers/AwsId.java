/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;

/** Identities of AWS resources: the vendor's own ids as they are, which are unique in the world. */
public final class AwsId {
    /** The vendor key of all resources and scopes. */
    public static final String VENDOR = "aws";

    private AwsId() {}

    /** The identity of a resource of some kind. */
    public static ResourceId of(ResourceKind kind, String value) {
        return new ResourceId(VENDOR, kind, value);
    }

    /** The identity of an instance, such as {@code i-0a1b}. */
    public static ResourceId instance(String id) {
        return of(ResourceKind.INSTANCE, id);
    }

    /** The identity of a network interface, such as {@code eni-0a1b}. */
    public static ResourceId networkInterface(String id) {
        return of(ResourceKind.INTERFACE, id);
    }

    /** The identity of a VPC, such as {@code vpc-0a1b}. */
    public static ResourceId network(String id) {
        return of(ResourceKind.NETWORK, id);
    }

    /** The identity of a subnet, such as {@code subnet-0a1b}. */
    public static ResourceId subnet(String id) {
        return of(ResourceKind.SUBNET, id);
    }

    /** The identity of a security group, such as {@code sg-0a1b}. */
    public static ResourceId securityGroup(String id) {
        return of(ResourceKind.SECURITY_GROUP, id);
    }

    /**
     * The identity of a route table of a VPC or a transit gateway, such as {@code rtb-0a1b} or {@code tgw-rtb-0a1b}.
     */
    public static ResourceId routeTable(String id) {
        return of(ResourceKind.ROUTE_TABLE, id);
    }

    /** The identity of an Internet, egress-only or VPN gateway, such as {@code igw-0a1b}. */
    public static ResourceId gateway(String id) {
        return of(ResourceKind.GATEWAY, id);
    }

    /** The identity of a transit gateway, such as {@code tgw-0a1b}. */
    public static ResourceId hub(String id) {
        return of(ResourceKind.TRANSIT_HUB, id);
    }

    /** The identity of a prefix list, such as {@code pl-0a1b}. */
    public static ResourceId addressSet(String id) {
        return of(ResourceKind.ADDRESS_SET, id);
    }
}
