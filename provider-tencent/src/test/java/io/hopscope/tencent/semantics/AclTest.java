/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.semantics;

import static io.hopscope.tencent.semantics.fixture.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.tencent.semantics.fixture.TencentEstate;
import org.junit.jupiter.api.Test;

/** Network ACLs. */
final class AclTest {
    private static final String WEB = "192.0.2.9 to web tcp/443";
    private static final String BOUND =
            "subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front acl acl-a v6 2001:db8:1::/64";

    private static TencentEstate with(String entries) {
        return ONE_VPC.and("acl acl-a").and(BOUND).and(entries);
    }

    @Test
    @Row(SheetRow.ACL_STATELESS)
    void replies_needAnEntryToo() {
        assertThat(with("acl-in acl-a ACCEPT tcp/443 from 0.0.0.0/0 priority 1").answer(WEB))
                .isEqualTo("BLOCKED by NETWORK_ACL_REPLY acl-a default");
        assertThat(with("""
                acl-in acl-a ACCEPT tcp/443 from 0.0.0.0/0 priority 1
                acl-out acl-a ACCEPT tcp/1024-65535 to 0.0.0.0/0 priority 1
                """).answer(WEB)).isEqualTo("REACHABLE");
    }

    @Test
    @Row(SheetRow.ACL_ONE)
    void withoutAnAcl_everythingPasses() {
        assertThat(ONE_VPC.and("acl acl-a").answer(WEB)).isEqualTo("REACHABLE");
        assertThat(with("").answer(WEB)).startsWith("BLOCKED by NETWORK_ACL_INGRESS acl-a default");
        TencentEstate untold = ONE_VPC.and("acl acl-a").and("unset subnet-front NetworkAclId");
        assertThat(untold.answer(WEB)).isEqualTo("REACHABLE");
        assertThat(untold.and("not-read DescribeNetworkAcls").answer(WEB))
                .isEqualTo("UNKNOWN for SUBNET subnet-front NOT_READ");
    }

    @Test
    @Row(SheetRow.ACL_DEFAULT)
    void whatNoEntryTakes_isDroppedBothWays() {
        assertThat(with("").answer("web to 192.0.2.9 tcp/443"))
                .startsWith("BLOCKED by NETWORK_ACL_EGRESS acl-a default");
        assertThat(with("acl-in acl-a DROP tcp/443 from 192.0.2.0/24 priority 1")
                        .answer(WEB))
                .startsWith("BLOCKED by NETWORK_ACL_INGRESS acl-a 1");
    }

    @Test
    @Row({SheetRow.ACL_SEQUENCES, SheetRow.ACL_WORDS})
    void prioritiesOfBothFamilies_areCountedApart() {
        TencentEstate both = with("""
                acl-in acl-a Drop all from ::/0 priority 1
                acl-in acl-a Accept all from 0.0.0.0/0 priority 1
                acl-in acl-a Drop all from 192.0.2.0/24 priority 2
                acl-out acl-a accept ALL to 0.0.0.0/0 priority 1
                set acl-a NetworkAclType '1'
                """);

        assertThat(both.answer(WEB)).isEqualTo("REACHABLE");
        assertThat(with("""
                acl-in acl-a Drop all from 192.0.2.0/24 priority 1
                acl-in acl-a Accept all from 0.0.0.0/0 priority 2
                """).answer(WEB)).startsWith("BLOCKED by NETWORK_ACL_INGRESS acl-a 1");
    }

    @Test
    @Row(SheetRow.ACL_TRIPLE)
    void aTripleEntry_namesFarEndAndDialledPort() {
        String reply = "acl-out acl-a ACCEPT tcp/all to 192.0.2.0/24 priority 1";

        assertThat(with("acl-in acl-a ACCEPT tcp/443 from 192.0.2.9/32 priority 1\n" + reply)
                        .answer(WEB))
                .isEqualTo("REACHABLE");
        assertThat(with("acl-in acl-a ACCEPT tcp/444 from 192.0.2.9/32 priority 1\n" + reply)
                        .answer(WEB))
                .startsWith("BLOCKED by NETWORK_ACL_INGRESS");
        assertThat(with("acl-in acl-a ACCEPT tcp/443 from 10.20.1.4/32 priority 1\n" + reply)
                        .answer(WEB))
                .startsWith("BLOCKED by NETWORK_ACL_INGRESS");
        assertThat(with("acl-in acl-a ACCEPT tcp from 192.0.2.9/32 priority 1\n" + reply)
                        .answer(WEB))
                .isEqualTo("UNKNOWN for NETWORK_ACL acl-a UNRECOGNISED");
    }

    @Test
    @Row(SheetRow.ACL_QUINTUPLE)
    void aQuintupleEntry_namesBothEndsWithTheirPorts() {
        TencentEstate five = ONE_VPC.and("acl acl-a type QUINTUPLE").and(BOUND).and("""
                acl5 acl-a EGRESS ACCEPT tcp from 10.20.1.0/24 ports 443 to 0.0.0.0/0 priority 1
                """);
        String admit = "acl5 acl-a INGRESS ACCEPT tcp from 192.0.2.0/24 to 10.20.1.4/32 port 443 priority 1";

        assertThat(five.and(admit).answer(WEB)).isEqualTo("REACHABLE");
        assertThat(five.and(admit.replace("10.20.1.4", "10.20.1.5")).answer(WEB))
                .startsWith("BLOCKED by NETWORK_ACL_INGRESS acl-a default");
        assertThat(five.and(admit.replace("to 10", "ports 80 to 10")).answer(WEB))
                .startsWith("BLOCKED by NETWORK_ACL_INGRESS");
        assertThat(five.and(admit)
                        .and("not-read DescribeNetworkAclQuintupleEntries")
                        .answer(WEB))
                .isEqualTo("UNKNOWN for NETWORK_ACL acl-a NOT_READ");
    }

    @Test
    @Row(SheetRow.ACL_NEIGHBOURS)
    void neighbours_areAssumedToBeSpared() {
        String ping = "mate to web icmp";

        assertThat(with("").answer(ping)).isEqualTo("REACHABLE (probable)");
        assertThat(with("").assumptions(ping)).containsExactly("tencent-A4");
        assertThat(with("").strictAnswer(ping)).isEqualTo("UNKNOWN for SUBNET subnet-front UNDOCUMENTED");
        assertThat(with("""
                acl-in acl-a ACCEPT all from 0.0.0.0/0 priority 1
                acl-out acl-a ACCEPT all to 0.0.0.0/0 priority 1
                """).answer(ping)).isEqualTo("REACHABLE");
        assertThat(with("").answer("db to web icmp")).startsWith("BLOCKED by NETWORK_ACL_INGRESS");
    }

    @Test
    @Row(SheetRow.ACL_PORTS)
    void replies_goToTheWholeRangeOfTheClient() {
        assertThat(with("""
                acl-in acl-a ACCEPT tcp/443 from 0.0.0.0/0 priority 1
                acl-out acl-a ACCEPT tcp/32768-50000 to 0.0.0.0/0 priority 1
                """).answer(WEB))
                .isEqualTo("REACHABLE except client ports 50001-65535 BLOCKED by NETWORK_ACL_REPLY acl-a default");
    }

    /** Linux takes 32768 to 60999, Windows 49152 to 65535, a translator any from 1024. */
    @Test
    @Row(SheetRow.ACL_PORTS)
    void replies_goToTheRangeOfTheClientsSystem_orOfATranslator() {
        String inside = "db to 10.20.1.4 tcp/443";
        String lost = " BLOCKED by NETWORK_ACL_REPLY acl-a default";

        assertThat(clientsPorts("32769-60998").answer(inside))
                .isEqualTo("REACHABLE except client ports 32768" + lost + " except client ports 60999" + lost);
        assertThat(clientsPorts("49153-65534").and("set ins-db OsName Windows").answer(inside))
                .isEqualTo("REACHABLE except client ports 49152" + lost + " except client ports 65535" + lost);

        String outside = "db to 203.0.113.10 tcp/443";
        assertThat(with("""
                acl-in acl-a ACCEPT tcp/443 from 0.0.0.0/0 priority 1
                acl-out acl-a ACCEPT tcp/1024-65535 to 0.0.0.0/0 priority 1
                """).answer(outside)).isEqualTo("REACHABLE");
        assertThat(with("""
                acl-in acl-a ACCEPT tcp/443 from 0.0.0.0/0 priority 1
                acl-out acl-a ACCEPT tcp/1025-65534 to 0.0.0.0/0 priority 1
                """).answer(outside))
                .isEqualTo("REACHABLE except client ports 1024" + lost + " except client ports 65535" + lost);
    }

    /** The machine that dials is behind an ACL that lets replies in to these ports only. */
    private static TencentEstate clientsPorts(String ports) {
        return ONE_VPC.and("acl acl-a").and("""
                subnet subnet-back in vpc-quay 10.20.2.0/24 table rtb-back acl acl-a
                acl-out acl-a ACCEPT all to 0.0.0.0/0 priority 1
                """).and("acl-in acl-a ACCEPT tcp/" + ports + " from 0.0.0.0/0 priority 1");
    }

    @Test
    @Row(SheetRow.ACL_NAT)
    void behindANatGateway_theMachinesOwnSubnetFilters() {
        TencentEstate back = ONE_VPC.and("acl acl-a").and("""
                subnet subnet-back in vpc-quay 10.20.2.0/24 table rtb-back acl acl-a
                acl-out acl-a ACCEPT tcp/443 to 192.0.2.0/24 priority 1
                """);

        assertThat(back.answer("db to 192.0.2.9 tcp/443")).startsWith("BLOCKED by NETWORK_ACL_REPLY acl-a");
        assertThat(back.and("acl-in acl-a ACCEPT tcp/1024-65535 from 192.0.2.0/24 priority 1")
                        .answer("db to 192.0.2.9 tcp/443"))
                .isEqualTo("REACHABLE");
    }
}
