/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import static io.hopscope.aliyun.semantics.SheetRow.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import org.junit.jupiter.api.Test;

/** Security groups. Sources: https://help.aliyun.com/en/ecs/user-guide/security-group-rules and its siblings. */
final class GroupTest {
    private static final AliyunEstate BASE = Estates.ONE_VPC;
    private static final String CLOSED = "BLOCKED by SECURITY_GROUP_INGRESS sg-web";

    /** Two machines that share nothing but the network. */
    private static final AliyunEstate PAIR = AliyunEstate.of("""
            vpc quay 10.20.0.0/16
            vswitch quay/front 10.20.1.0/24
            group a quay
            group b quay
            vm a in quay/front at 10.20.1.4 group a
            vm b in quay/front at 10.20.1.5 group b
            """);

    @Test
    @Row(SG_STATEFUL)
    void theReply_needsNoRule() {
        assertThat(BASE.and("rule web out drop all -1/-1 0.0.0.0/0").answer("internet to web tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SG_SCOPE)
    void aSecondInterface_hasItsOwnGroups() {
        AliyunEstate two = BASE.and("""
                nic extra in quay/back at 10.20.2.9 group db of web
                vm probe in quay/back at 10.20.2.7 group db
                rule db in accept tcp 7070/7070 10.20.2.7/32
                """);

        assertThat(two.answer("probe to 10.20.2.9 tcp/7070")).isEqualTo("REACHABLE");
        assertThat(two.answer("probe to 10.20.1.4 tcp/7070")).startsWith(CLOSED);
    }

    @Test
    @Row(SG_TYPE_BASIC)
    void aBasicGroupWithoutRules_letsNothingInAndEverythingOut() {
        assertThat(PAIR.answer("a to b tcp/80")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-b");
        assertThat(PAIR.and("rule b in accept tcp 80/80 10.20.1.0/24").answer("a to b tcp/80"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SG_TYPE_ADVANCED)
    void anAdvancedGroupWithoutRules_letsNothingOutEither() {
        AliyunEstate advanced = PAIR.and("""
                set sg-a SecurityGroupType enterprise
                rule b in accept tcp 80/80 10.20.1.0/24
                """);

        assertThat(advanced.answer("a to b tcp/80")).isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-a");
        assertThat(advanced.answer("a to 100.100.2.136 udp/53")).isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-a");
        assertThat(advanced.and("rule a out accept all -1/-1 0.0.0.0/0").answer("a to b tcp/80"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SG_TYPE_UNREAD)
    void aGroupOfUnknownType_isUnknownOnlyWhereItsTypeDecides() {
        AliyunEstate untyped = PAIR.and("""
                unset sg-a SecurityGroupType
                rule b in accept tcp 80/80 10.20.1.0/24
                """);

        assertThat(untyped.answer("a to b tcp/80")).isEqualTo("UNKNOWN for SECURITY_GROUP sg-a NOT_READ");
        assertThat(untyped.answerAssumingComplete("a to b tcp/80")).isEqualTo("REACHABLE");
        assertThat(untyped.and("rule a out accept tcp 80/80 10.20.1.5/32").answer("a to b tcp/80"))
                .isEqualTo("REACHABLE");
        assertThat(untyped.answer("b to a tcp/80")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-a");
    }

    @Test
    @Row(SG_PRIORITY)
    void theSmallerPriority_comesFirst() {
        AliyunEstate open = BASE.and("rule web in accept tcp 8000/8000 0.0.0.0/0 priority 9");

        assertThat(open.and("rule web in drop tcp 8000/8000 0.0.0.0/0 priority 10")
                        .answer("internet to web tcp/8000"))
                .isEqualTo("REACHABLE");
        assertThat(open.and("rule web in drop tcp 8000/8000 0.0.0.0/0 priority 8 id sgr-x")
                        .answer("internet to web tcp/8000"))
                .isEqualTo(CLOSED + " sgr-x");
        assertThat(open.and("rule web in drop tcp 8000/8000 0.0.0.0/0 priority 110")
                        .answer("internet to web tcp/8000"))
                .isEqualTo("REACHABLE");
        assertThat(BASE.and("rule web in drop tcp 1/65535 0.0.0.0/0 priority 110 id sgr-old")
                        .answer("internet to web tcp/8000"))
                .isEqualTo(CLOSED + " sgr-old");
    }

    @Test
    @Row(SG_TIES)
    void atOnePriority_aDropBeatsAnAccept() {
        assertThat(BASE.and("rule web in drop tcp 443/443 0.0.0.0/0 id sgr-no").answer("internet to web tcp/443"))
                .isEqualTo(CLOSED + " sgr-no");
        assertThat(BASE.and("rule web in drop tcp 443/443 0.0.0.0/0 id sgr-no").fixes("internet to web tcp/443"))
                .contains("aliyun ecs RevokeSecurityGroup --SecurityGroupId sg-web --SecurityGroupRuleId.1 sgr-no")
                .noneMatch(fix -> fix.contains("--Policy accept"));
    }

    @Test
    @Row(SG_POOL)
    void rulesOfAllGroups_arePooled() {
        AliyunEstate both = BASE.and("""
                group other quay
                set eni-web SecurityGroupIds.SecurityGroupId [sg-web,sg-other]
                """);

        assertThat(both.answer("internet to web tcp/443")).isEqualTo("REACHABLE");
        assertThat(both.and("rule other in drop tcp 443/443 0.0.0.0/0 id sgr-no")
                        .answer("internet to web tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-other sgr-no");
        assertThat(both.and("rule other in accept tcp 8000/8000 0.0.0.0/0").answer("internet to web tcp/8000"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SG_POOL)
    void aBasicGroup_dropsAllButOne() {
        AliyunEstate only = BASE.and("""
                rule web out drop all -1/-1 0.0.0.0/0 priority 100
                rule web out accept tcp 443/443 0.0.0.0/0
                """);

        assertThat(only.answer("web to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(only.answer("web to 192.0.2.9 tcp/80")).startsWith("BLOCKED by SECURITY_GROUP_EGRESS sg-web");
    }

    @Test
    @Row(SG_FIVE_TUPLE)
    void sourcePortsAndTheNearAddress_restrict() {
        assertThat(BASE.and("rule web in accept tcp 8000/8000 0.0.0.0/0 from-ports 22/22")
                        .answer("internet to web tcp/8000"))
                .isEqualTo(CLOSED);
        assertThat(BASE.and("rule web in accept tcp 8000/8000 0.0.0.0/0 local 10.20.1.4/32")
                        .answer("internet to web tcp/8000"))
                .isEqualTo("REACHABLE");
        assertThat(BASE.and("rule web in accept tcp 8000/8000 0.0.0.0/0 local 10.20.1.5/32")
                        .answer("internet to web tcp/8000"))
                .isEqualTo(CLOSED);
    }

    @Test
    @Row(SG_PROTOCOL)
    void protocols_areNamesOrNumbers() {
        assertThat(BASE.and("rule web in accept Udp 53/53 0.0.0.0/0").answer("internet to web udp/53"))
                .isEqualTo("REACHABLE");
        assertThat(BASE.and("rule web in accept 17 53/53 0.0.0.0/0").answer("internet to web udp/53"))
                .isEqualTo("REACHABLE");
        assertThat(BASE.and("rule web in accept icmp -1/-1 0.0.0.0/0").answer("internet to web icmp/echo"))
                .isEqualTo("REACHABLE");
        assertThat(BASE.answer("internet to web icmp/echo")).isEqualTo(CLOSED);
        assertThat(BASE.and("rule web in accept gre -1/-1 0.0.0.0/0").answer("internet to web udp/53"))
                .isEqualTo(CLOSED);
        assertThat(BASE.and("rule web in accept quic 53/53 0.0.0.0/0").answer("internet to web udp/53"))
                .isEqualTo("UNKNOWN for SECURITY_GROUP sg-web UNRECOGNISED");
    }

    @Test
    @Row(SG_PORTS)
    void ports_includeBothEnds() {
        AliyunEstate range = BASE.and("rule web in accept tcp 8000/8010 0.0.0.0/0");

        assertThat(range.answer("internet to web tcp/8010")).isEqualTo("REACHABLE");
        assertThat(range.answer("internet to web tcp/8011")).isEqualTo(CLOSED);
        assertThat(BASE.and("rule web in accept all -1/-1 0.0.0.0/0").answer("internet to web tcp/8011"))
                .isEqualTo("REACHABLE");
        assertThat(BASE.and("rule web in accept tcp -1/-1 0.0.0.0/0").answer("internet to web tcp/8011"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SG_PEER)
    void ofSeveralPeers_theBlockIsInForce() {
        AliyunEstate both = PAIR.and("rule b in accept tcp 80/80 192.0.2.0/24 also-group sg-a");
        AliyunEstate list = PAIR.and("""
                prefix-list all 0.0.0.0/0
                rule b in accept tcp 80/80 sg-b also-list pl-all
                """);

        assertThat(both.answer("a to b tcp/80")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-b");
        assertThat(list.answer("a to b tcp/80")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-b");
    }

    @Test
    @Row(SG_NO_PEER)
    void aRuleWithoutPeer_isUnknownInwardsAndAnybodyOutwards() {
        assertThat(PAIR.and("rule b in accept tcp 80/80 -").answer("a to b tcp/80"))
                .isEqualTo("UNKNOWN for SECURITY_GROUP sg-b NOT_READ");
        assertThat(PAIR.and("""
                                set sg-a SecurityGroupType enterprise
                                rule a out accept tcp 80/80 -
                                rule b in accept tcp 80/80 0.0.0.0/0
                                """).answer("a to b tcp/80")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(SG_PORT_LIST)
    void portLists_countWhereNoRangeIsGiven() {
        AliyunEstate listed = BASE.and("""
                port-list apps 8000/8001,9000/9000
                rule web in accept tcp - 0.0.0.0/0 port-list prl-apps
                """);

        assertThat(listed.answer("internet to web tcp/9000")).isEqualTo("REACHABLE");
        assertThat(listed.answer("internet to web tcp/9001")).isEqualTo(CLOSED);
        assertThat(listed.and("not-read DescribePortRangeListEntries.prl-apps").answer("internet to web tcp/9000"))
                .isEqualTo("UNKNOWN for SERVICE_SET prl-apps NOT_READ");
        assertThat(BASE.and("rule web in accept tcp - 0.0.0.0/0").answer("internet to web tcp/9000"))
                .isEqualTo("UNKNOWN for SECURITY_GROUP sg-web NOT_READ");
        assertThat(BASE.and("rule web in accept tcp 80/80 0.0.0.0/0 port-list prl-apps")
                        .answer("internet to web tcp/80"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SG_PREFIX_LIST)
    void prefixLists_matchTheirEntries() {
        AliyunEstate office = BASE.and("""
                prefix-list office 198.51.100.0/24
                rule web in accept tcp 8000/8000 pl-office
                """);

        assertThat(office.answer("198.51.100.9 to web tcp/8000")).isEqualTo("REACHABLE");
        assertThat(office.answer("192.0.2.9 to web tcp/8000")).isEqualTo(CLOSED);
        assertThat(office.fixes("192.0.2.9 to web tcp/8000"))
                .anyMatch(fix -> fix.equals(
                        "aliyun ecs ModifyPrefixList --PrefixListId pl-office --AddEntry.1.Cidr 192.0.2.9/32"));
        assertThat(office.and("not-read DescribePrefixListAttributes.pl-office").answer("192.0.2.9 to web tcp/8000"))
                .isEqualTo("UNKNOWN for ADDRESS_SET pl-office NOT_READ");
    }

    @Test
    @Row(SG_NIC_TYPE)
    void inAVpc_theKindOfCardMeansNothing() {
        AliyunEstate intranet = BASE.and("rule web in accept tcp 8000/8000 0.0.0.0/0 nic internet");

        assertThat(intranet.answer("internet to web tcp/8000")).isEqualTo("REACHABLE");
        assertThat(intranet.answer("db to web tcp/8000")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(SG_GROUP_PEER)
    void aGroupAsPeer_neverMeansPublicAddresses() {
        AliyunEstate both = BASE.and("""
                rule web in accept tcp 8000/8000 sg-db
                eip db 203.0.113.11 on i-db
                """);

        assertThat(both.answer("db to 10.20.1.4 tcp/8000")).isEqualTo("REACHABLE");
        assertThat(both.answer("db to 203.0.113.10 tcp/8000")).isEqualTo(CLOSED);
    }

    @Test
    @Row(SG_GROUP_ADVANCED)
    void advancedGroups_areNoPeers() {
        AliyunEstate byGroup = PAIR.and("""
                rule b in accept tcp 80/80 sg-a
                rule a out accept all -1/-1 0.0.0.0/0
                """);

        assertThat(byGroup.answer("a to b tcp/80")).isEqualTo("REACHABLE");
        assertThat(byGroup.and("set sg-a SecurityGroupType enterprise").answer("a to b tcp/80"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-b");
        assertThat(byGroup.and("set sg-b SecurityGroupType enterprise").answer("a to b tcp/80"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-b");
    }

    @Test
    @Row(SG_INNER)
    void members_reachEachOtherWhateverRulesSay() {
        AliyunEstate dropped = BASE.and("rule web in drop all -1/-1 10.20.1.0/24");

        assertThat(dropped.answer("mate to web tcp/22")).isEqualTo("REACHABLE");
        assertThat(dropped.rules("mate to web tcp/22")).contains("access among members");
        assertThat(dropped.and("eip mate 203.0.113.12 on i-mate").answer("mate to 203.0.113.10 tcp/22"))
                .isEqualTo(CLOSED);
    }

    @Test
    @Row(SG_INNER_DROP)
    void withThePolicyDrop_rulesDecide() {
        AliyunEstate apart = BASE.and("set-answer DescribeSecurityGroupAttribute sg-web InnerAccessPolicy Drop");

        assertThat(apart.answer("mate to web tcp/22")).isEqualTo(CLOSED + " isolation of members");
        assertThat(apart.and("rule web in accept tcp 22/22 sg-web").answer("mate to web tcp/22"))
                .isEqualTo("REACHABLE");
        assertThat(apart.fixes("mate to web tcp/22"))
                .anyMatch(fix -> fix.contains("AuthorizeSecurityGroup") && fix.contains("10.20.1.5/32"));
        assertThat(BASE.and("set sg-web SecurityGroupType enterprise")
                        .and("rule web out accept all -1/-1 0.0.0.0/0")
                        .answer("mate to web tcp/22"))
                .isEqualTo(CLOSED);
    }

    @Test
    @Row(SG_INNER_PER_NIC)
    void anotherCommonGroupThatAccepts_connects() {
        AliyunEstate common = BASE.and("""
                set-answer DescribeSecurityGroupAttribute sg-web InnerAccessPolicy Drop
                group club quay
                set eni-web SecurityGroupIds.SecurityGroupId [sg-web,sg-club]
                """);

        assertThat(common.answer("mate to web tcp/22")).isEqualTo(CLOSED + " isolation of members");
        assertThat(common.and("set eni-mate SecurityGroupIds.SecurityGroupId [sg-web,sg-club]")
                        .answer("mate to web tcp/22"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SG_FAMILIES)
    void families_areJudgedApart() {
        AliyunEstate six = Ipv6Test.SIX.and("rule web in accept icmp -1/-1 ::/0");

        assertThat(six.answer("2001:db8:9::1 to web tcp/443 family 6")).isEqualTo(CLOSED);
        assertThat(six.answer("2001:db8:9::1 to web icmp/echo family 6")).isEqualTo("REACHABLE");
        assertThat(six.answer("192.0.2.9 to web icmp/echo")).isEqualTo(CLOSED);
    }

    @Test
    @Row(SG_MANAGED)
    void managedGroups_areNotOfferedForChange() {
        AliyunEstate managed = BASE.and("set sg-web ServiceManaged true");

        assertThat(BASE.fixes("internet to web tcp/8000")).isNotEmpty();
        assertThat(managed.fixes("internet to web tcp/8000")).noneMatch(fix -> fix.contains("sg-web"));
    }

    @Test
    @Row(SG_PORT_25)
    void mailToTheInternet_isClosedByThePlatform() {
        assertThat(BASE.answer("web to 192.0.2.9 tcp/25"))
                .isEqualTo("BLOCKED by FILTER_DENY platform:tcp-25 tcp/25 to the Internet");
        assertThat(BASE.answer("web to 192.0.2.9 tcp/465")).isEqualTo("REACHABLE");
        assertThat(BASE.and("rule db in accept tcp 25/25 sg-web").answer("web to db tcp/25"))
                .isEqualTo("REACHABLE");
        assertThat(BASE.fixes("web to 192.0.2.9 tcp/25")).isEmpty();
    }

    @Test
    @Row(SG_PAGES)
    void aGroupWithoutItsLastPage_isUnknown() {
        AliyunEstate cut = BASE.and("set-answer DescribeSecurityGroupAttribute sg-web NextToken more");

        assertThat(cut.answer("internet to web tcp/443")).isEqualTo("UNKNOWN for SECURITY_GROUP sg-web INCOMPLETE");
        AliyunEstate beside = BASE.and("""
                group shut quay
                rule shut in drop all -1/-1 0.0.0.0/0
                not-read DescribeSecurityGroupAttribute.sg-web
                set eni-web SecurityGroupIds.SecurityGroupId [sg-web,sg-shut]
                """);
        assertThat(beside.answer("192.0.2.9 to web tcp/22")).startsWith("BLOCKED by SECURITY_GROUP_INGRESS");
        assertThat(beside.answer("mate to web tcp/22")).startsWith("UNKNOWN for SECURITY_GROUP sg-web NOT_READ");
        assertThat(BASE.and("denied DescribeSecurityGroupAttribute.sg-web").answer("internet to web tcp/443"))
                .isEqualTo("UNKNOWN for SECURITY_GROUP sg-web DENIED");
    }
}
