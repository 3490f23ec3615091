/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import static io.hopscope.aliyun.semantics.SheetRow.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import org.junit.jupiter.api.Test;

/** Network ACLs. Sources: https://www.alibabacloud.com/help/en/vpc/examples and its siblings. */
final class AclTest {
    /** The vSwitch of the web machines behind an ACL that lets all it needs pass. */
    private static final AliyunEstate GUARDED = Estates.ONE_VPC.and("""
            acl rim quay
            entry rim in accept tcp 443/443 0.0.0.0/0 id in-1
            entry rim in accept tcp 1024/65535 0.0.0.0/0 id in-2
            entry rim out accept tcp 1024/65535 0.0.0.0/0 id out-1
            entry rim out accept tcp 5432/5432 10.20.2.0/24 id out-2
            set vsw-front NetworkAclId nacl-rim
            """);

    private static final String IN = "BLOCKED by NETWORK_ACL_INGRESS nacl-rim";

    @Test
    @Row({ACL_STATELESS, ACL_PORT})
    void theReply_needsAnEntryForTheClientsPorts() {
        assertThat(GUARDED.answer("internet to web tcp/443")).isEqualTo("REACHABLE");
        AliyunEstate narrow = GUARDED.and("""
                set-answer DescribeNetworkAclAttributes nacl-rim NetworkAclAttribute.EgressAclEntries.EgressAclEntry[0].Port 443/443
                """);

        assertThat(narrow.answer("internet to web tcp/443")).startsWith("BLOCKED by NETWORK_ACL_REPLY nacl-rim");
        assertThat(narrow.fixes("internet to web tcp/443"))
                .anyMatch(fix -> fix.contains("--UpdateEgressAclEntries true") && fix.contains("32768/65535"));
        assertThat(GUARDED.answer("web to db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(GUARDED.and("""
                                set-answer DescribeNetworkAclAttributes nacl-rim NetworkAclAttribute.IngressAclEntries.IngressAclEntry[1].Port 80/80
                                """).answer("web to db tcp/5432")).startsWith("BLOCKED by NETWORK_ACL_REPLY nacl-rim");
    }

    @Test
    @Row(ACL_ORDER)
    void theFirstEntryThatMatches_decides() {
        AliyunEstate behind = GUARDED.and("entry rim in drop tcp 443/443 0.0.0.0/0 id in-3");
        AliyunEstate before = Estates.ONE_VPC.and("""
                acl rim quay
                entry rim in drop tcp 443/443 198.51.100.0/24 id in-1
                entry rim in accept all -1/-1 0.0.0.0/0 id in-2
                entry rim out accept all -1/-1 0.0.0.0/0 id out-1
                set vsw-front NetworkAclId nacl-rim
                """);

        assertThat(behind.answer("internet to web tcp/443")).isEqualTo("REACHABLE");
        assertThat(before.answer("198.51.100.9 to web tcp/443")).isEqualTo(IN + " 1 in-1");
        assertThat(before.answer("192.0.2.9 to web tcp/443")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(ACL_EMPTY)
    void withoutEntries_everythingIsDenied() {
        AliyunEstate empty = Estates.ONE_VPC.and("""
                acl rim quay
                set vsw-front NetworkAclId nacl-rim
                """);

        assertThat(empty.answer("192.0.2.9 to web tcp/443"))
                .isEqualTo("BLOCKED by NETWORK_ACL_INGRESS nacl-rim; NETWORK_ACL_REPLY nacl-rim");
    }

    @Test
    @Row(ACL_FAMILIES)
    void anEntry_isOfTheFamilyOfItsBlock() {
        AliyunEstate six = Ipv6Test.SIX.and("""
                rule web in accept tcp 443/443 ::/0
                acl rim quay
                entry rim in accept all -1/-1 0.0.0.0/0
                entry rim out accept all -1/-1 0.0.0.0/0
                set vsw-front NetworkAclId nacl-rim
                """);

        assertThat(six.answer("192.0.2.9 to web tcp/443")).isEqualTo("REACHABLE");
        assertThat(six.answer("2001:db8:9::1 to web tcp/443 family 6")).startsWith(IN);
        assertThat(six.and("""
                                entry rim in accept all -1/-1 ::/0
                                entry rim out accept all -1/-1 ::/0
                                """).answer("2001:db8:9::1 to web tcp/443 family 6")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(ACL_SYSTEM)
    void systemEntries_countAndAreNotOfferedForChange() {
        AliyunEstate system = Estates.ONE_VPC.and("""
                acl rim quay
                entry rim in drop tcp 443/443 0.0.0.0/0 id in-1 type system
                entry rim in accept all -1/-1 0.0.0.0/0 id in-2
                entry rim out accept all -1/-1 0.0.0.0/0 id out-1
                set vsw-front NetworkAclId nacl-rim
                """);

        assertThat(system.answer("192.0.2.9 to web tcp/443")).isEqualTo(IN + " 1 in-1");
        assertThat(system.fixes("192.0.2.9 to web tcp/443")).isEmpty();
    }

    @Test
    @Row(ACL_NEIGHBOURS)
    void neighbours_areNotFilteredByAssumption() {
        AliyunEstate empty = Estates.ONE_VPC.and("""
                acl rim quay
                set vsw-front NetworkAclId nacl-rim
                """);

        assertThat(empty.answer("mate to web tcp/22")).isEqualTo("REACHABLE (acl-skips-neighbours)");
        assertThat(empty.strictAnswer("mate to web tcp/22")).isEqualTo("UNKNOWN for SUBNET vsw-front UNDOCUMENTED");
        assertThat(GUARDED.and("""
                                entry rim in accept all -1/-1 10.20.1.0/24
                                entry rim out accept all -1/-1 10.20.1.0/24
                                """).answer("mate to web tcp/22")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(ACL_PLATFORM)
    void nameAndMetadataServices_areNeverFiltered() {
        assertThat(GUARDED.answer("web to 100.100.2.136 udp/53")).isEqualTo("REACHABLE");
        assertThat(GUARDED.answer("web to 100.100.100.200 tcp/80")).isEqualTo("REACHABLE");
        assertThat(GUARDED.answer("web to 100.100.9.9 tcp/80")).startsWith("BLOCKED by NETWORK_ACL_EGRESS nacl-rim");
    }

    @Test
    @Row({ACL_CUT_THROUGH, PIP_CUT_THROUGH})
    void anAddressInCutThroughMode_isTheInterfacesOwnAndUnfiltered() {
        AliyunEstate through = GUARDED.and("""
                nic bare in quay/front at 10.20.1.9 group db of web
                eip bare 203.0.113.19 on eni-bare mode BINDED
                """);

        assertThat(through.answer("internet to 203.0.113.19 tcp/9090"))
                .startsWith("UNKNOWN for INSTANCE eni-bare GUEST_ROUTING");
        assertThat(through.path("192.0.2.9 to 203.0.113.19 tcp/9090")).doesNotContain("nacl-rim");
        assertThat(through.answer("mate to 10.20.1.9 tcp/9090")).startsWith("BLOCKED by ADDRESS_NOT_FOUND vsw-front");
        assertThat(through.and("""
                acl far quay
                entry far in accept all -1/-1 0.0.0.0/0
                set vsw-back NetworkAclId nacl-far
                """).answer("db to 203.0.113.19 tcp/443")).contains("NETWORK_ACL_EGRESS nacl-far");
        assertThat(through.and("set vsw-back NetworkAclId nacl-rim").answer("db to 203.0.113.19 tcp/443"))
                .contains("NETWORK_ACL_EGRESS nacl-rim");
    }

    @Test
    @Row(ACL_BINDING)
    void theBinding_isToldByEitherSide() {
        AliyunEstate unbound = Estates.ONE_VPC.and("acl rim quay");

        assertThat(unbound.answer("internet to web tcp/443")).isEqualTo("REACHABLE");
        assertThat(unbound.and("bind rim front").answer("192.0.2.9 to web tcp/443"))
                .startsWith("BLOCKED by NETWORK_ACL_INGRESS nacl-rim");
    }

    @Test
    @Row(ACL_UNREAD)
    void entriesThatWereNotRead_areUnknown() {
        assertThat(GUARDED.and("not-read DescribeNetworkAclAttributes.nacl-rim").answer("internet to web tcp/443"))
                .isEqualTo("UNKNOWN for NETWORK_ACL nacl-rim NOT_READ");
    }

    @Test
    @Row(ACL_REPLACE)
    void aChange_tellsEveryEntryAgain() {
        AliyunEstate closed = GUARDED.and("rule web in accept tcp 80/80 0.0.0.0/0");

        assertThat(closed.fixes("192.0.2.9 to web tcp/80"))
                .contains("aliyun vpc UpdateNetworkAclEntries --NetworkAclId nacl-rim --UpdateIngressAclEntries true"
                        + " --IngressAclEntries.1.Protocol tcp --IngressAclEntries.1.Port 443/443"
                        + " --IngressAclEntries.1.SourceCidrIp 0.0.0.0/0 --IngressAclEntries.1.Policy accept"
                        + " --IngressAclEntries.2.Protocol tcp --IngressAclEntries.2.Port 1024/65535"
                        + " --IngressAclEntries.2.SourceCidrIp 0.0.0.0/0 --IngressAclEntries.2.Policy accept"
                        + " --IngressAclEntries.3.Protocol tcp --IngressAclEntries.3.Port 80/80"
                        + " --IngressAclEntries.3.SourceCidrIp 192.0.2.9/32 --IngressAclEntries.3.Policy accept");
    }
}
