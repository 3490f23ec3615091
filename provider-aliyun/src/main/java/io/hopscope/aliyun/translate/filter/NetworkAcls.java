/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.filter;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Network ACLs: stateless, the first entry in list order that matches decides, else the packet is dropped. The port of
 * an entry is the destination port in both directions. See
 * https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeNetworkAclAttributes.
 */
public final class NetworkAcls {
    private NetworkAcls() {}

    /** Adds all network ACLs. Entries come from the attributes of each: that lists have them is not relied on. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        Map<String, Item> acls = new TreeMap<>();
        all.each(Operation.NETWORK_ACL).forEach(item -> acls.put(item.text("NetworkAclId"), item));
        all.each(Operation.NETWORK_ACLS).forEach(item -> acls.put(item.text("NetworkAclId"), item));
        acls.values().forEach(item -> into.add(acl(item)));
    }

    private static FilterList acl(Item item) {
        ResourceId id = AliyunId.of(ResourceKind.NETWORK_ACL, item.text("NetworkAclId"));
        Identity identity = item.identity(id, item.text("NetworkAclName"));
        return new FilterList(
                identity,
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.DENY),
                rules(item, new Subject(identity.scope(), id)));
    }

    private static Fact<List<Rule>> rules(Item item, Subject subject) {
        Listing attributes = item.by().list(Operation.NETWORK_ACL, subject.id().value());
        if (attributes.gap().isPresent() || attributes.items().isEmpty()) {
            return Fact.unknown(attributes
                    .gap()
                    .orElseGet(() -> Operation.NETWORK_ACL.notRead(
                            subject.scope(), subject.id().value())));
        }
        Item acl = item.with(attributes.items().get(attributes.items().size() - 1));
        List<Rule> rules = new ArrayList<>();
        rules.addAll(rules(acl.list("IngressAclEntries", "IngressAclEntry"), Direction.INGRESS, subject));
        rules.addAll(rules(acl.list("EgressAclEntries", "EgressAclEntry"), Direction.EGRESS, subject));
        return Fact.known(List.copyOf(rules));
    }

    private static List<Rule> rules(List<Item> entries, Direction direction, Subject subject) {
        List<Rule> rules = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            Item entry = entries.get(index);
            String label = entry.first("NetworkAclEntryId");
            boolean system = entry.folded("EntryType").equals("system");
            String policy = entry.folded("Policy");
            boolean known = policy.equals("accept") || policy.equals("drop");
            Match match = match(entry, direction, subject);
            rules.add(new Rule(
                    (index + 1) + (label.isEmpty() ? "" : " " + label),
                    direction,
                    index + 1,
                    policy.equals("accept") ? Action.ALLOW : Action.DENY,
                    known ? match : Match.allOf(List.of(match, Traffic.undecided("policy", policy, subject))),
                    system ? RuleOrigin.VENDOR_DEFAULT : RuleOrigin.USER));
        }
        return rules;
    }

    private static Match match(Item entry, Direction direction, Subject subject) {
        Side far = direction == Direction.INGRESS ? Side.SOURCE : Side.DESTINATION;
        String member = direction == Direction.INGRESS ? "SourceCidrIp" : "DestinationCidrIp";
        Optional<Prefix> prefix = entry.prefix(member);
        Optional<IpFamily> family = prefix.map(Prefix::family);
        Match protocol = Traffic.protocol(entry.text("Protocol"), family, subject);
        Match address = prefix.<Match>map(p -> new Match.AddressIn(far, AddressSet.of(p)))
                .orElseGet(() -> Traffic.undecided("CIDR block", entry.text(member), subject));
        Match ports = Traffic.hasPorts(protocol)
                ? Traffic.ports(Side.DESTINATION, entry.text("Port"), subject)
                : new Match.Everything();
        return Match.allOf(List.of(protocol, address, ports));
    }
}
