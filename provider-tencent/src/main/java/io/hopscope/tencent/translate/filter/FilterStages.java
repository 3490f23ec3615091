/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.filter;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.filter.Stage;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import io.hopscope.tencent.answers.Assumptions;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Listing;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stages of interfaces and subnets. An interface has security groups in the order in which they were bound; a
 * subnet has at most one network ACL, and without one everything passes. Equal stages are one object.
 */
public final class FilterStages {
    /** The platform's own resolvers and the addresses of its metadata service. */
    public static final AddressSet PLATFORM = AddressSet.ofPrefixes(
            List.of(Prefix.parse("183.60.83.19/32"), Prefix.parse("183.60.82.98/32"), Prefix.parse("169.254.0.0/16")));

    private static final List<Exemption> EXEMPT = List.of(
            exemption("a packet to the platform's services", Side.DESTINATION),
            exemption("a packet from the platform's services", Side.SOURCE));

    private final TencentAnswers all;
    private final Map<Fact<List<ResourceId>>, Stage> groups = new HashMap<>();
    private final Map<Fact<List<ResourceId>>, Stage> acls = new HashMap<>();

    /** Stages for all answers. */
    public FilterStages(TencentAnswers all) {
        this.all = all;
    }

    /** The stage of security groups whose order is documented: those of a machine's primary interface. */
    public Stage ofGroups(List<String> ids, Subject subject) {
        return ofLists(ids.isEmpty() ? Fact.unknown(none(subject)) : Fact.known(lists(ids)), Fallback.DENY);
    }

    /** The stage of security groups of an interface, whose order is assumed where it matters. */
    public Stage ofListedGroups(List<String> ids, Subject subject) {
        if (ids.size() < 2 || ids.stream().noneMatch(this::mayDrop)) {
            return ofGroups(ids, subject);
        }
        return ofLists(Fact.assumed(lists(ids), Assumptions.GROUP_ORDER), Fallback.DENY);
    }

    /** The stage of the security groups of something that needs none. */
    public Stage ofOptionalGroups(List<String> ids) {
        return ofLists(Fact.known(lists(ids)), Fallback.ALLOW);
    }

    /** The stage of a subnet's network ACL. */
    public Stage ofAcl(Fact<Optional<String>> acl) {
        Fact<List<ResourceId>> bound = acl.map(id -> id.map(one -> TencentId.of(ResourceKind.NETWORK_ACL, one)).stream()
                .toList());
        return acls.computeIfAbsent(
                bound,
                lists -> new Stage(
                        ResourceKind.NETWORK_ACL,
                        lists,
                        Combination.CONCAT_IN_ATTACH_ORDER,
                        false,
                        false,
                        Fallback.ALLOW,
                        Fallback.DENY,
                        EXEMPT,
                        Optional.of(Assumptions.NEIGHBOURS)));
    }

    private Stage ofLists(Fact<List<ResourceId>> lists, Fallback withoutAny) {
        return groups.computeIfAbsent(
                lists,
                bound -> new Stage(
                        ResourceKind.SECURITY_GROUP,
                        bound,
                        Combination.CONCAT_IN_ATTACH_ORDER,
                        true,
                        true,
                        withoutAny,
                        Fallback.DENY,
                        EXEMPT,
                        Optional.empty()));
    }

    /** Where no group drops anything, their order means nothing. */
    private boolean mayDrop(String id) {
        return all.regions().stream()
                .filter(by -> by.owners(Calls.POLICIES).contains(id))
                .map(by -> by.list(Calls.POLICIES, id))
                .findFirst()
                .map(FilterStages::mayDrop)
                .orElse(true);
    }

    private static boolean mayDrop(Listing policies) {
        return !policies.isComplete()
                || policies.items().stream()
                        .anyMatch(set -> set.list("Ingress").stream().anyMatch(FilterStages::drops)
                                || set.list("Egress").stream().anyMatch(FilterStages::drops));
    }

    private static boolean drops(Item policy) {
        return !policy.word("Action").equals("ACCEPT");
    }

    private static List<ResourceId> lists(List<String> ids) {
        return ids.stream()
                .map(id -> TencentId.of(ResourceKind.SECURITY_GROUP, id))
                .toList();
    }

    private static Gap none(Subject subject) {
        return subject.undocumented(
                "What passes an interface without any security group, such as " + subject.id(),
                "a security group on it");
    }

    private static Exemption exemption(String name, Side side) {
        return new Exemption(name, new Match.AddressIn(side, PLATFORM), Optional.of(Assumptions.PLATFORM_SERVICES));
    }
}
