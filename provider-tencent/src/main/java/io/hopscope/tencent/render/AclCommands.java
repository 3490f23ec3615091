/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.Side;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries of network ACLs, put in at a priority, see https://cloud.tencent.com/document/api/215/59041; and which subnet
 * has which list.
 */
final class AclCommands {
    private AclCommands() {}

    static void insert(ResourceId list, Rule asked, Script script) {
        FilterList acl = script.require(FilterList.class, list);
        boolean quintuple = acl.rules().value().orElse(List.of()).stream().anyMatch(AclCommands::namesBothEnds);
        Rule rule = Place.in(acl, asked, 1);
        RuleTraffic traffic = RuleTraffic.of(rule);
        List<JsonText> entries = new ArrayList<>();
        for (Prefix peer : traffic.peers()) {
            entries.add(quintuple ? both(rule, traffic, peer) : far(rule, traffic, peer));
        }
        String direction = rule.direction() == Direction.INGRESS ? "Ingress" : "Egress";
        String kind = quintuple ? "Quintuple" : "Entry";
        script.run(Tccli.at(
                        acl.identity(),
                        "vpc",
                        quintuple ? "CreateNetworkAclQuintupleEntries" : "CreateNetworkAclEntries")
                .value("NetworkAclId", Tccli.id(list.value()))
                .value("NetworkAcl" + kind + "Set", new JsonText().objects(direction, entries)));
        terraform(list, rule, traffic, quintuple, script);
    }

    private static void terraform(ResourceId list, Rule rule, RuleTraffic traffic, boolean quintuple, Script script) {
        if (quintuple) {
            script.remark("no Terraform resource holds entries with both ends");
            return;
        }
        List<String> lines = traffic.peers().stream()
                .map(peer -> GroupCommands.action(rule) + "#" + peer + "#"
                        + traffic.port().toUpperCase(java.util.Locale.ROOT) + "#" + traffic.protocol())
                .toList();
        script.edit(
                "tencentcloud_vpc_acl",
                list.value(),
                new Block().texts(rule.direction() == Direction.INGRESS ? "ingress" : "egress", lines));
    }

    private static boolean namesBothEnds(Rule rule) {
        List<Match> parts = rule.match() instanceof Match.AllOf all ? all.conditions() : List.of(rule.match());
        return parts.stream()
                        .filter(Match.AddressIn.class::isInstance)
                        .map(part -> ((Match.AddressIn) part).side())
                        .distinct()
                        .count()
                == Side.values().length;
    }

    private static JsonText far(Rule rule, RuleTraffic traffic, Prefix peer) {
        JsonText entry = new JsonText().text("Protocol", traffic.protocol());
        if (!traffic.port().equals("all")
                || traffic.protocol().equals("TCP")
                || traffic.protocol().equals("UDP")) {
            entry.text("Port", traffic.port());
        }
        return entry.text(RuleTraffic.member(peer), peer)
                .text("Action", GroupCommands.action(rule))
                .number("Priority", rule.order());
    }

    private static JsonText both(Rule rule, RuleTraffic traffic, Prefix peer) {
        boolean v4 = peer.family() == IpFamily.V4;
        Prefix any = Prefix.any(peer.family());
        boolean ingress = rule.direction() == Direction.INGRESS;
        return new JsonText()
                .text("Protocol", traffic.protocol())
                .text(v4 ? "SourceCidr" : "SourceIPv6Cidr", ingress ? peer : any)
                .text("SourcePort", "all")
                .text(v4 ? "DestinationCidr" : "DestinationIPv6Cidr", ingress ? any : peer)
                .text("DestinationPort", traffic.port())
                .text("Action", GroupCommands.action(rule))
                .number("Priority", rule.order());
    }

    /** A subnet has room for one list. */
    static void bind(Change.BindSubnetList bind, Script script) {
        Subnet subnet = script.require(Subnet.class, bind.subject());
        List<String> ids = List.of(bind.subject().value());
        subnet.stages().value().orElse(List.of()).stream()
                .flatMap(stage -> stage.lists().value().orElse(List.of()).stream())
                .forEach(old -> script.run(Tccli.at(subnet.identity(), "vpc", "DisassociateNetworkAclSubnets")
                        .value("NetworkAclId", Tccli.id(old.value()))
                        .ids("SubnetIds", ids)));
        script.run(Tccli.at(subnet.identity(), "vpc", "AssociateNetworkAclSubnets")
                .value("NetworkAclId", Tccli.id(bind.list().value()))
                .ids("SubnetIds", ids));
        script.create(
                "tencentcloud_vpc_acl_attachment",
                new Block()
                        .text("acl_id", bind.list().value())
                        .text("subnet_id", bind.subject().value()));
    }
}
