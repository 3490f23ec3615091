/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Json.list;
import static io.hopscope.aws.oracle.Json.object;

import io.hopscope.aws.oracle.Resource.Entry;
import io.hopscope.aws.oracle.Resource.Group;
import io.hopscope.aws.oracle.Resource.Listed;
import io.hopscope.aws.oracle.Resource.Nacl;
import io.hopscope.aws.oracle.Resource.Peering;
import io.hopscope.aws.oracle.Resource.Prefix;
import io.hopscope.aws.oracle.Resource.PrefixList;
import io.hopscope.aws.oracle.Resource.Rule;
import io.hopscope.aws.oracle.Resource.SecurityGroup;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Security groups, network ACLs and prefix lists of a region. */
final class FilterJson {
    private final World world;
    private final String region;

    FilterJson(World world, String region) {
        this.world = world;
        this.region = region;
    }

    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(
                "DescribeSecurityGroups",
                object(
                        "SecurityGroups",
                        list(world.all(SecurityGroup.class)
                                .filter(group -> isHere(group.vpc()))
                                .map(this::group))));
        answers.put("DescribeSecurityGroupVpcAssociations", object("SecurityGroupVpcAssociations", List.of()));
        answers.put(
                "DescribeNetworkAcls",
                object(
                        "NetworkAcls",
                        list(world.all(Nacl.class)
                                .filter(acl -> isHere(acl.vpc()))
                                .map(this::acl))));
        answers.put("DescribeManagedPrefixLists", object("PrefixLists", list(lists().map(this::prefixList))));
        return answers;
    }

    void entries(WorldJson.Owned owned) {
        lists().forEach(found -> owned.add(
                "GetManagedPrefixListEntries",
                found.id(),
                object("Entries", list(found.entries().stream().map(cidr -> object("Cidr", cidr.toString()))))));
    }

    private boolean isHere(String vpc) {
        return world.get(Vpc.class, vpc).region().equals(region);
    }

    private Stream<PrefixList> lists() {
        return world.all(PrefixList.class).filter(found -> found.region().equals(region));
    }

    private Object group(SecurityGroup group) {
        return object(
                "GroupId", group.id(),
                "GroupName", group.name(),
                "Description", "made up",
                "VpcId", group.vpc(),
                "OwnerId", World.ACCOUNT,
                "IpPermissions", permissions(group.ingress()),
                "IpPermissionsEgress", permissions(group.egress()),
                "Tags", List.of());
    }

    /** Rules of the same protocol and ports are one permission. */
    private List<Object> permissions(List<Rule> rules) {
        Map<List<Object>, List<Rule>> byPorts = new LinkedHashMap<>();
        rules.forEach(rule -> byPorts.computeIfAbsent(
                        List.of(rule.protocol(), rule.from(), rule.to()), key -> new ArrayList<>())
                .add(rule));
        return list(byPorts.values().stream().map(this::permission));
    }

    private Object permission(List<Rule> rules) {
        Rule first = rules.get(0);
        boolean ranged =
                Set.of("tcp", "udp", "icmp", "icmpv6", "6", "17", "1", "58").contains(first.protocol());
        return object(
                "IpProtocol", first.protocol(),
                "FromPort", ranged ? first.from() : null,
                "ToPort", ranged ? first.to() : null,
                "IpRanges", prefixes(rules, false, cidr -> object("CidrIp", cidr.toString())),
                "Ipv6Ranges", prefixes(rules, true, cidr -> object("CidrIpv6", cidr.toString())),
                "PrefixListIds",
                        list(rules.stream()
                                .map(Rule::peer)
                                .filter(Listed.class::isInstance)
                                .map(peer -> object("PrefixListId", ((Listed) peer).prefixList()))),
                "UserIdGroupPairs",
                        list(rules.stream()
                                .map(Rule::peer)
                                .filter(Group.class::isInstance)
                                .map(peer -> pair((Group) peer))));
    }

    private static List<Object> prefixes(List<Rule> rules, boolean v6, Function<Cidr, Object> shape) {
        return list(rules.stream()
                .map(Rule::peer)
                .filter(Prefix.class::isInstance)
                .map(peer -> ((Prefix) peer).cidr())
                .filter(cidr -> cidr.base().v6() == v6)
                .map(shape));
    }

    private Object pair(Group group) {
        return object(
                "GroupId", group.group(),
                "UserId", group.stale() ? null : World.ACCOUNT,
                "VpcId", group.vpc(),
                "VpcPeeringConnectionId", group.peering(),
                "PeeringStatus", group.peering() == null ? null : peeringStatus(group, group.peering()));
    }

    private String peeringStatus(Group group, String peering) {
        return group.stale()
                ? "deleted"
                : world.find(Peering.class, peering).map(Peering::status).orElse("deleted");
    }

    private Object acl(Nacl acl) {
        boolean v6 = world.get(Vpc.class, acl.vpc()).cidrs().stream()
                .anyMatch(cidr -> cidr.base().v6());
        return object(
                "NetworkAclId", acl.id(),
                "VpcId", acl.vpc(),
                "OwnerId", World.ACCOUNT,
                "IsDefault", acl.isDefault(),
                "Associations",
                        list(acl.subnets().stream()
                                .map(subnet -> object(
                                        "NetworkAclAssociationId",
                                        "aclassoc-" + subnet.substring(7),
                                        "NetworkAclId",
                                        acl.id(),
                                        "SubnetId",
                                        subnet))),
                "Entries",
                        list(Stream.concat(acl.entries().stream(), catchAll(v6)).map(FilterJson::entry)),
                "Tags", List.of());
    }

    /** The service's own last entries. */
    private static Stream<Entry> catchAll(boolean v6) {
        return Stream.of(true, false)
                .flatMap(egress -> Stream.concat(
                        Stream.of(new Entry(32767, egress, false, "-1", Cidr.of("0.0.0.0/0"), -1, -1)),
                        v6
                                ? Stream.of(new Entry(32768, egress, false, "-1", Cidr.of("::/0"), -1, -1))
                                : Stream.empty()));
    }

    private static Object entry(Entry entry) {
        boolean v6 = entry.cidr().base().v6();
        boolean ports = Set.of("6", "17").contains(entry.protocol());
        boolean types = Set.of("1", "58").contains(entry.protocol());
        @Nullable Object range = ports ? object("From", entry.from(), "To", entry.to()) : null;
        @Nullable Object icmp = types ? object("Type", entry.from(), "Code", entry.to()) : null;
        return object(
                "RuleNumber",
                entry.number(),
                "Egress",
                entry.egress(),
                "RuleAction",
                entry.allow() ? "allow" : "deny",
                "Protocol",
                entry.protocol(),
                "CidrBlock",
                v6 ? null : entry.cidr().toString(),
                "Ipv6CidrBlock",
                v6 ? entry.cidr().toString() : null,
                "PortRange",
                range,
                "IcmpTypeCode",
                icmp);
    }

    private Object prefixList(PrefixList found) {
        String owner = found.amazon() ? "AWS" : World.ACCOUNT;
        return object(
                "PrefixListId",
                found.id(),
                "PrefixListName",
                found.amazon() ? "com.amazonaws." + region + ".s3" : "made-up",
                "PrefixListArn",
                "arn:aws:ec2:" + region + ":" + owner + ":prefix-list/" + found.id(),
                "AddressFamily",
                found.v6() ? "IPv6" : "IPv4",
                "State",
                "create-complete",
                "MaxEntries",
                found.amazon() ? null : 20,
                "Version",
                found.amazon() ? null : 1,
                "OwnerId",
                owner,
                "Tags",
                List.of());
    }
}
