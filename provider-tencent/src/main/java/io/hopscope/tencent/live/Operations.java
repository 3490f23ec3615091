/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.model.fact.ResourceKind;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import java.util.Collection;
import java.util.List;

/** The requests that are made: lists of a region, and those of one resource. */
final class Operations {
    /** What tells the second list of public addresses: without asking for them, ordinary ones are left out. */
    static final String ORDINARY = "address-type=WanIP";

    /** The regions that the account can use. */
    static final Call REGIONS = new Call("region", "DescribeRegions", "RegionSet", ResourceKind.NETWORK, false);

    static final Operation VPCS = Operation.texts(Calls.VPCS);
    static final Operation INSTANCES = Operation.numbers(Calls.INSTANCES);
    static final Operation INTERFACES = Operation.numbers(Calls.INTERFACES);
    static final Operation ENABLED_REGIONS = Operation.once(REGIONS).with("Product", "cvm");

    /** Lists that do not grow with the machines, but for {@link #VPCS}. */
    static final List<Operation> AROUND_LISTS = List.of(
            Operation.texts(Calls.SUBNETS),
            Operation.texts(Calls.ROUTE_TABLES),
            Operation.texts(Calls.HIGH_PRIORITY_TABLES),
            Operation.texts(Calls.SECURITY_GROUPS),
            Operation.numbers(Calls.ADDRESSES),
            Operation.numbers(Calls.ADDRESSES)
                    .where("address-type", List.of("WanIP"))
                    .variant(ORDINARY),
            Operation.numbers(Calls.IPV6_ADDRESSES),
            Operation.once(Calls.ACCOUNT_TYPE),
            Operation.texts(Calls.ADDRESS_TEMPLATES),
            Operation.texts(Calls.ADDRESS_TEMPLATE_GROUPS),
            Operation.texts(Calls.SERVICE_TEMPLATES),
            Operation.texts(Calls.SERVICE_TEMPLATE_GROUPS),
            Operation.numbers(Calls.NETWORK_ACLS),
            Operation.numbers(Calls.NAT_GATEWAYS),
            Operation.numbers(Calls.DNAT_RULES),
            Operation.numbers(Calls.PEERINGS),
            Operation.numbers(Calls.CCNS),
            Operation.numbers(Calls.CCN_INSTANCES),
            Operation.numbers(Calls.HAVIPS),
            Operation.numbers(Calls.VPN_GATEWAYS),
            Operation.numbers(Calls.VPN_CONNECTIONS),
            Operation.numbers(Calls.DIRECT_CONNECT_GATEWAYS),
            Operation.numbers(Calls.BALANCERS));

    private Operations() {}

    /** The rules of a security group. */
    static Operation policies(String group) {
        return Operation.once(Calls.POLICIES).with("SecurityGroupId", group);
    }

    /** The entries of an ACL that names both ends. */
    static Operation quintupleEntries(String acl) {
        return Operation.numbers(Calls.QUINTUPLE_ENTRIES).with("NetworkAclId", acl);
    }

    /** The source rules of a NAT gateway. */
    static Operation sourceRules(String nat) {
        return Operation.numbers(Calls.SNAT_RULES).with("NatGatewayId", nat);
    }

    /** The routes of a cloud connect network. */
    static Operation ccnRoutes(String ccn) {
        return Operation.numbers(Calls.CCN_ROUTES).with("CcnId", ccn);
    }

    /** Listeners and targets of some load balancers. */
    static Operation targetHealth(Collection<String> balancers) {
        return Operation.once(Calls.TARGET_HEALTH).with("LoadBalancerIds", List.copyOf(balancers));
    }
}
