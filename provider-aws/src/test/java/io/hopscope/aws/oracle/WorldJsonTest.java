/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.oracle.Resource.Group;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.PrefixList;
import io.hopscope.aws.oracle.World.Unread;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorldJsonTest {
    private final Estate estate = Estate.small();

    private String file(String call) {
        String text = WorldJson.render(estate.world()).get(Estate.REGION + "/" + call + ".json");
        return String.valueOf(text).replaceAll("\\s", "");
    }

    @Test
    void acls_showTheServicesOwnLastEntries() {
        assertThat(file("DescribeNetworkAcls"))
                .contains("{\"RuleNumber\":32767,\"Egress\":true,\"RuleAction\":\"deny\",\"Protocol\":\"-1\","
                        + "\"CidrBlock\":\"0.0.0.0/0\"}")
                .contains("{\"RuleNumber\":32768,\"Egress\":false,\"RuleAction\":\"deny\",\"Protocol\":\"-1\","
                        + "\"Ipv6CidrBlock\":\"::/0\"}");
    }

    @Test
    void aclEntries_showPortsOrTypes() {
        estate.entries("acl-vpc-a", "50 in deny 6/22-23 10.0.0.0/8", "51 in deny 1/8--1 10.0.0.0/8");
        assertThat(file("DescribeNetworkAcls"))
                .contains("\"CidrBlock\":\"10.0.0.0/8\",\"PortRange\":{\"From\":22,\"To\":23}}")
                .contains("\"CidrBlock\":\"10.0.0.0/8\",\"IcmpTypeCode\":{\"Type\":8,\"Code\":-1}}");
    }

    @Test
    void groups_mergeRulesOfTheSamePorts() {
        estate.ingress("sg-i-web", Estate.rule("tcp/22", "10.0.0.0/8"))
                .ingress("sg-i-web", Estate.rule("tcp/22", new Group("sg-i-db", null, null, false)))
                .ingress("sg-i-web", Estate.rule("-1", new Group("sg-gone", null, null, true)));
        assertThat(file("DescribeSecurityGroups"))
                .contains(
                        "{\"IpProtocol\":\"tcp\",\"FromPort\":22,\"ToPort\":22,\"IpRanges\":[{\"CidrIp\":\"10.0.0.0/8\"}],"
                                + "\"Ipv6Ranges\":[],\"PrefixListIds\":[],\"UserIdGroupPairs\":[{\"GroupId\":\"sg-i-db\","
                                + "\"UserId\":\"" + World.ACCOUNT + "\"}]}")
                .contains("\"UserIdGroupPairs\":[{\"GroupId\":\"sg-gone\"}]");
    }

    @Test
    void tables_showMainLocalAndTargets() {
        estate.route("rtb-vpc-a", "10.9.0.0/16", Kind.HUB, "tgw-1").route("rtb-vpc-a", "::/0", Kind.EIGW, "eigw-1");
        assertThat(file("DescribeRouteTables"))
                .contains("\"Associations\":[{\"Main\":true,")
                .contains("{\"DestinationCidrBlock\":\"10.1.0.0/16\",\"GatewayId\":\"local\","
                        + "\"Origin\":\"CreateRouteTable\",\"State\":\"active\"}")
                .contains("{\"DestinationCidrBlock\":\"10.9.0.0/16\",\"TransitGatewayId\":\"tgw-1\","
                        + "\"Origin\":\"CreateRoute\",\"State\":\"active\"}")
                .contains("{\"DestinationIpv6CidrBlock\":\"::/0\",\"EgressOnlyInternetGatewayId\":\"eigw-1\",");
    }

    @Test
    void natGateway_hasItsInterface() {
        new NatEstate(estate).publicNat("subnet-a1");
        assertThat(file("DescribeNetworkInterfaces"))
                .contains("\"InterfaceType\":\"nat_gateway\",\"Description\":\"InterfaceforNATGatewaynat-1\"");
        assertThat(file("DescribeNatGateways"))
                .contains(
                        "\"NetworkInterfaceId\":\"eni-nat\",\"PrivateIp\":\"10.1.1.99\",\"PublicIp\":\"198.51.100.99\"");
    }

    @Test
    void callsForEachOwner_areWrapped() {
        PrefixList list = new PrefixList("pl-1", Estate.REGION, false, List.of(Cidr.of("10.0.0.0/8")), false);
        Map<String, String> files = WorldJson.render(estate.put(list).world());
        assertThat(files.values().stream().map(text -> text.replaceAll("\\s", "")))
                .contains("{\"call\":\"GetManagedPrefixListEntries\",\"owner\":\"pl-1\","
                        + "\"answer\":{\"Entries\":[{\"Cidr\":\"10.0.0.0/8\"}]}}");
    }

    @ParameterizedTest
    @EnumSource(Listing.class)
    void unreadListing_isMissingOrAnError(Listing listing) {
        List<Resource> resources = estate.put(new PrefixList("pl-1", Estate.REGION, false, List.of(), false))
                .put(new Resource.Hub("tgw-1", Estate.REGION, false))
                .put(new Resource.HubTable("tgw-rtb-1", "tgw-1", List.of(), List.of()))
                .put(new Resource.TargetGroup("tg-1", "vpc-a", "tcp", 80, true, true, List.of()))
                .world()
                .resources();
        Map<String, String> all = WorldJson.render(new World(resources, Set.of()));
        Map<String, String> missing = WorldJson.render(without(resources, listing, false));
        Map<String, String> refused = WorldJson.render(without(resources, listing, true));

        assertThat(missing).hasSize(all.size() - 1);
        assertThat(refused).hasSameSizeAs(all);
        assertThat(errors(all)).isZero();
        assertThat(errors(missing)).isZero();
        assertThat(errors(refused)).isOne();
    }

    private static World without(List<Resource> resources, Listing listing, boolean refused) {
        return new World(resources, Set.of(new Unread(listing, Estate.REGION, refused)));
    }

    private static long errors(Map<String, String> files) {
        return files.values().stream()
                .filter(text -> text.contains("UnauthorizedOperation"))
                .count();
    }
}
