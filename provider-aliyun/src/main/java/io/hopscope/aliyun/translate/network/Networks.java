/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.Resolver;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** VPCs. See https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeVpcs. */
public final class Networks {
    private Networks() {}

    /** Adds all VPCs. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        all.each(Operation.VPCS).forEach(item -> into.add(network(item)));
        all.each(Operation.VPC).stream()
                .filter(item -> all.find(Operation.VPCS, item.text("VpcId")).isEmpty())
                .forEach(item -> into.add(network(item)));
    }

    /** The blocks of a VPC, both families. They are no test of what is local: that goes by vSwitch. */
    public static List<Prefix> prefixes(Item vpc) {
        Stream<String> blocks = Stream.of(
                        Stream.of(vpc.text("CidrBlock"), vpc.text("Ipv6CidrBlock")),
                        vpc.texts("SecondaryCidrBlocks", "SecondaryCidrBlock").stream(),
                        vpc.list("Ipv6CidrBlocks", "Ipv6CidrBlock").stream().map(block -> block.text("Ipv6CidrBlock")))
                .flatMap(each -> each);
        return blocks.distinct().flatMap(text -> Prefix.tryParse(text).stream()).toList();
    }

    private static Network network(Item vpc) {
        Identity identity = vpc.identity(AliyunId.of(ResourceKind.NETWORK, vpc.text("VpcId")), vpc.text("VpcName"));
        return new Network(identity, Fact.known(prefixes(vpc)), resolver(vpc, identity));
    }

    /** Guests are told of the platform's resolvers unless the VPC has options of its own. */
    private static Fact<Resolver> resolver(Item vpc, Identity identity) {
        Optional<String> options = vpc.optional("DhcpOptionsSetId");
        return options.isEmpty()
                ? Fact.known(new Resolver(true, true, List.of()))
                : Fact.unknown(new Subject(identity.scope(), identity.id())
                        .notGiven(
                                "Which resolvers the DHCP options " + options.get() + " hand out is not in the input",
                                "vpc:ListDhcpOptionsSets"));
    }
}
