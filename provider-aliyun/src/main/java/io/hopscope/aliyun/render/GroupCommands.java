/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.Prefix;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes of security groups, see https://api.alibabacloud.com/document/Ecs/2014-05-26/AuthorizeSecurityGroup and its
 * siblings. The flat parameters are used, which every version of the command line takes.
 */
final class GroupCommands {
    private static final int LAST_PRIORITY = 100;
    private static final String RULE = "alicloud_security_group_rule";

    /** What names the peer of a rule, on the command line and in Terraform. */
    private record Peer(String option, String attribute, String value) {}

    private GroupCommands() {}

    static void add(ResourceId subject, Rule rule, Script script) {
        Identity group = script.require(FilterList.class, subject).identity();
        if (rule.order() < 1 || rule.order() > LAST_PRIORITY) {
            throw new IllegalArgumentException("A rule's priority is 1 to 100, not " + rule.order());
        }
        boolean in = rule.direction() == Direction.INGRESS;
        RuleTraffic traffic = RuleTraffic.of(rule.match(), in ? Side.SOURCE : Side.DESTINATION);
        for (Peer peer : peers(traffic, in)) {
            for (String ports : traffic.portRanges()) {
                script.run(flat(
                                group,
                                in ? "AuthorizeSecurityGroup" : "AuthorizeSecurityGroupEgress",
                                peer,
                                traffic,
                                ports)
                        .value("--Policy", policy(rule))
                        .value("--Priority", rule.order()));
                script.create(
                        RULE,
                        new Block()
                                .text("security_group_id", subject.value())
                                .text("type", in ? "ingress" : "egress")
                                .text("ip_protocol", traffic.protocol())
                                .text("port_range", ports)
                                .text(peer.attribute(), peer.value())
                                .text("policy", policy(rule))
                                .plain("priority", rule.order()));
            }
        }
    }

    static void remove(ResourceId subject, Rule rule, Script script) {
        if (rule.origin() != RuleOrigin.USER) {
            throw new IllegalArgumentException("No call removes " + rule.label() + " of " + subject);
        }
        Identity group = script.require(FilterList.class, subject).identity();
        boolean in = rule.direction() == Direction.INGRESS;
        String verb = in ? "RevokeSecurityGroup" : "RevokeSecurityGroupEgress";
        if (rule.label().startsWith("sgr-")) {
            script.run(AliyunCommand.in(group.scope(), "ecs " + verb)
                    .value("--SecurityGroupId", subject.value())
                    .value("--SecurityGroupRuleId.1", rule.label()));
        } else {
            RuleTraffic traffic = RuleTraffic.of(rule.match(), in ? Side.SOURCE : Side.DESTINATION);
            for (Peer peer : peers(traffic, in)) {
                for (String ports : traffic.portRanges()) {
                    script.run(flat(group, verb, peer, traffic, ports)
                            .value("--Policy", policy(rule))
                            .value("--Priority", rule.order()));
                }
            }
        }
        script.remove(RULE, rule.label() + " of " + subject);
    }

    static void join(Change.JoinGroup join, Script script) {
        NetworkInterface nic = script.require(NetworkInterface.class, join.subject());
        FilterList group = script.require(FilterList.class, join.group());
        List<ResourceId> groups = new ArrayList<>();
        nic.stages().value().orElse(List.of()).stream()
                .filter(stage -> stage.kind() == join.group().kind())
                .forEach(stage -> groups.addAll(stage.lists().value().orElse(List.of())));
        for (ResourceId other : groups) {
            if (!script.require(FilterList.class, other).defaults().equals(group.defaults())) {
                throw new IllegalArgumentException("Basic and advanced groups do not mix on " + nic.id());
            }
        }
        script.run(AliyunCommand.in(nic.identity().scope(), "ecs JoinSecurityGroup")
                .value("--SecurityGroupId", join.group().value())
                .value("--NetworkInterfaceId", nic.id().value()));
        groups.add(join.group());
        List<String> all = groups.stream().map(ResourceId::value).toList();
        nic.attachment()
                .value()
                .flatMap(Attachment::instance)
                .ifPresentOrElse(
                        vm -> script.edit("alicloud_instance", vm.value(), new Block().texts("security_groups", all)),
                        () -> script.edit(
                                "alicloud_ecs_network_interface",
                                nic.id().value(),
                                new Block().texts("security_group_ids", all)));
    }

    private static AliyunCommand flat(Identity group, String verb, Peer peer, RuleTraffic traffic, String ports) {
        return AliyunCommand.in(group.scope(), "ecs " + verb)
                .value("--SecurityGroupId", group.id().value())
                .value("--IpProtocol", traffic.protocol())
                .value("--PortRange", ports)
                .value(peer.option(), peer.value());
    }

    private static List<Peer> peers(RuleTraffic traffic, boolean in) {
        String side = in ? "Source" : "Dest";
        List<Peer> peers = new ArrayList<>();
        traffic.group()
                .ifPresent(id -> peers.add(new Peer("--" + side + "GroupId", "source_security_group_id", id.value())));
        traffic.set().ifPresent(id -> peers.add(new Peer("--" + side + "PrefixListId", "prefix_list_id", id.value())));
        for (Prefix prefix : traffic.prefixes()) {
            boolean six = RuleTraffic.isSix(prefix);
            peers.add(new Peer(
                    six ? "--Ipv6" + side + "CidrIp" : "--" + side + "CidrIp",
                    six ? "ipv6_cidr_ip" : "cidr_ip",
                    prefix.toString()));
        }
        if (peers.isEmpty()) {
            throw new IllegalArgumentException("A rule without a peer");
        }
        return peers;
    }

    private static String policy(Rule rule) {
        return rule.action() == Action.DENY ? "drop" : "accept";
    }
}
