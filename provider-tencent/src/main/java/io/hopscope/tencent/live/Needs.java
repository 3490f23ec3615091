/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has an answer of its own that decides something.
 *
 * @param groups security groups that something is in
 * @param acls network ACLs whose entries name both ends, which their list does not tell
 * @param nats NAT gateways that translate only what their source rules name
 * @param ccns cloud connect networks
 * @param balancers load balancers, in as many lists as there are calls
 */
record Needs(
        Set<String> groups, Set<String> acls, Set<String> nats, Set<String> ccns, Collection<List<String>> balancers) {
    private static final int BALANCERS_A_CALL = 20;

    /** Of a whole region. */
    static Needs ofAll(Reading reading) {
        return of(reading, Needs::any, Needs::any, Needs::any, Needs::any);
    }

    /** Of the machines that were read, and of whatever is in their networks and subnets. */
    static Needs ofMachines(Reading reading) {
        Set<String> machines = texts(reading, Calls.INSTANCES, Needs::any, "InstanceId");
        Predicate<Item> ours = nic -> nic.object("Attachment")
                .filter(attachment -> machines.contains(attachment.text("InstanceId")))
                .isPresent();
        Set<String> subnets = texts(reading, Calls.INTERFACES, ours, "SubnetId");
        Set<String> acls =
                texts(reading, Calls.SUBNETS, subnet -> subnets.contains(subnet.text("SubnetId")), "NetworkAclId");
        Set<String> vpcs = texts(reading, Calls.INTERFACES, ours, "VpcId");
        Set<String> ccns = texts(reading, Calls.CCN_INSTANCES, one -> vpcs.contains(one.text("InstanceId")), "CcnId");
        return of(
                reading,
                ours,
                acl -> acls.contains(acl.text("NetworkAclId")),
                in(vpcs),
                ccn -> ccns.contains(ccn.text("CcnId")));
    }

    private static Predicate<Item> in(Set<String> vpcs) {
        return item -> vpcs.contains(item.text("VpcId"));
    }

    private static Needs of(
            Reading reading,
            Predicate<Item> interfaces,
            Predicate<Item> acls,
            Predicate<Item> nats,
            Predicate<Item> ccns) {
        Stream<String> inUse = Stream.of(
                        groups(reading, Calls.INSTANCES, Needs::any, "SecurityGroupIds"),
                        groups(reading, Calls.INTERFACES, interfaces, "GroupSet"),
                        groups(reading, Calls.BALANCERS, Needs::any, "SecureGroups"))
                .flatMap(Function.identity());
        return new Needs(
                inUse.collect(Collectors.toCollection(TreeSet::new)),
                texts(reading, Calls.NETWORK_ACLS, acls.and(Needs::isQuintuple), "NetworkAclId"),
                texts(reading, Calls.NAT_GATEWAYS, nats, "NatGatewayId"),
                texts(reading, Calls.CCNS, ccns, "CcnId"),
                inCalls(texts(reading, Calls.BALANCERS, Needs::any, "LoadBalancerId")));
    }

    private static boolean any(Item item) {
        return true;
    }

    private static boolean isQuintuple(Item acl) {
        return acl.word("NetworkAclType").equals("QUINTUPLE");
    }

    private static Stream<String> groups(Reading reading, Call call, Predicate<Item> which, String field) {
        return reading.items(call).stream().filter(which).flatMap(item -> item.texts(field).stream());
    }

    private static Set<String> texts(Reading reading, Call call, Predicate<Item> which, String field) {
        return reading.items(call).stream()
                .filter(which)
                .flatMap(item -> item.find(field).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<List<String>> inCalls(Set<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> calls = new ArrayList<>();
        for (int i = 0; i < all.size(); i += BALANCERS_A_CALL) {
            calls.add(all.subList(i, Math.min(all.size(), i + BALANCERS_A_CALL)));
        }
        return calls;
    }
}
