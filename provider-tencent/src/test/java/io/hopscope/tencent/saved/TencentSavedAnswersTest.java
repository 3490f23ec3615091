/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.dump.DumpFormatException;
import io.hopscope.dump.UnreadFile.Reason;
import io.hopscope.model.fact.GapReason;
import io.hopscope.tencent.TencentSaved;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.RegionAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms in which answers are saved. */
final class TencentSavedAnswersTest {
    private static final String VPC = "{\"VpcId\":\"vpc-1\",\"VpcName\":\"pier\",\"CidrBlock\":\"10.1.0.0/16\"}";

    @TempDir
    private Path folder;

    @Test
    void whatTheApiGives_andWhatTheCommandLinePrints_areTheSame() throws IOException {
        save("a.json", "{\"Response\":{\"TotalCount\":1,\"VpcSet\":[" + VPC + "],\"RequestId\":\"r\"}}");
        assertThat(only().list(Calls.VPCS).items()).hasSize(1);

        save("a.json", "{\"TotalCount\":1,\"VpcSet\":[" + VPC + "],\"RequestId\":\"r\"}");
        assertThat(only().list(Calls.VPCS).items()).hasSize(1);
        assertThat(only().list(Calls.VPCS).isComplete()).isTrue();
    }

    @Test
    void fewerItemsThanStated_isIncomplete() throws IOException {
        save("a.json", "{\"TotalCount\":2,\"VpcSet\":[" + VPC + "]}");
        assertThat(only().list(Calls.VPCS).gap())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.INCOMPLETE));

        save("b.json", "{\"TotalCount\":2,\"VpcSet\":[" + VPC.replace("vpc-1", "vpc-2") + "]}");
        assertThat(only().list(Calls.VPCS).isComplete()).isTrue();
    }

    @Test
    void regionAndAccount_comeFromFoldersOrZones() throws IOException {
        save("accounts/100200/ap-nanjing/a.json", "{\"VpcSet\":[" + VPC + "]}");
        assertThat(only().scope().toString()).isEqualTo("tencent/100200/ap-nanjing");

        save("accounts/100200/ap-nanjing/a.json", "{\"VpcSet\":[]}");
        save(
                "accounts/100200/b.json",
                "{\"SubnetSet\":[{\"SubnetId\":\"subnet-1\",\"VpcId\":\"vpc-1\",\"Zone\":\"ap-nanjing-3\"}]}");
        assertThat(only().scope().toString()).isEqualTo("tencent/100200/ap-nanjing");
    }

    @Test
    void anAnswerForOneResource_needsItsOwner() throws IOException {
        String policies = "{\"SecurityGroupPolicySet\":{\"Version\":\"1\",\"Ingress\":[],\"Egress\":[]}}";
        save("vpc.DescribeSecurityGroupPolicies.sg-1.0.json", policies);
        save("DescribeSecurityGroupPolicies/sg-2.json", policies);
        save("c.json", "{\"call\":\"DescribeSecurityGroupPolicies\",\"owner\":\"sg-3\",\"answer\":" + policies + "}");
        assertThat(only().owners(Calls.POLICIES)).containsExactly("sg-1", "sg-2", "sg-3");

        save("DescribeSecurityGroupPolicies.json", policies);
        assertThat(TencentSavedAnswers.read(folder).unread())
                .extracting(file -> file.reason())
                .containsExactly(Reason.OWNER_MISSING);
    }

    @Test
    void listsOfTheSameName_areToldApart() throws IOException {
        save("a.json", "{\"InstanceSet\":[{\"CcnId\":\"ccn-1\",\"InstanceId\":\"vpc-1\"}]}");
        save("b.json", "{\"InstanceSet\":[{\"InstanceId\":\"ins-1\"}]}");
        save("c.json", "{\"AddressSet\":[{\"AddressId\":\"eipv6-1\",\"AddressIp\":\"2001:db8::1\"}]}");
        save("d.json", "{\"AddressSet\":[{\"AddressId\":\"eip-1\",\"AddressIp\":\"203.0.113.1\"}]}");

        assertThat(only().list(Calls.CCN_INSTANCES).items()).hasSize(1);
        assertThat(only().list(Calls.INSTANCES).items()).hasSize(1);
        assertThat(only().list(Calls.IPV6_ADDRESSES).items()).hasSize(1);
        assertThat(only().list(Calls.ADDRESSES).items()).hasSize(1);
    }

    @Test
    void anEmptyList_needsAName() throws IOException {
        save("a.json", "{\"InstanceSet\":[]}");

        TencentDump dump = TencentSavedAnswers.read(folder);
        assertThat(dump.unread()).extracting(file -> file.reason()).containsExactly(Reason.CALL_AMBIGUOUS);
        assertThat(dump.lost()).isTrue();
    }

    @Test
    void aSavedError_isAGapOfItsCall_withoutItsMessage() throws IOException {
        save(
                "DescribeVpcs.json",
                "{\"Response\":{\"Error\":{\"Code\":\"UnauthorizedOperation\",\"Message\":\"uin 100 may not\"}}}");

        assertThat(only().list(Calls.VPCS).gap()).hasValueSatisfying(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.DENIED);
            assertThat(gap.toString()).contains("UnauthorizedOperation").doesNotContain("uin 100");
        });
    }

    @Test
    void aWrongType_isAnErrorThatNamesFileAndField() throws IOException {
        save("a.json", "{\"VpcSet\":[" + VPC.replace("\"10.1.0.0/16\"", "16") + "]}");

        assertThatThrownBy(() -> TencentSaved.snapshot(List.of(folder), false))
                .isInstanceOf(DumpFormatException.class)
                .hasMessageContaining("a.json")
                .hasMessageContaining("VpcSet[0].CidrBlock");
    }

    @Test
    void secrets_areLeftOut() throws IOException {
        save(
                "a.json",
                "{\"VpnConnectionSet\":[{\"VpnConnectionId\":\"vpnx-1\",\"PreShareKey\":\"hush\",\"NetStatus\":\"AVAILABLE\"}]}");

        assertThat(only().list(Calls.VPN_CONNECTIONS).items())
                .allMatch(item -> !item.json().value().toString().contains("hush"));
    }

    private RegionAnswers only() {
        List<RegionAnswers> regions = TencentSavedAnswers.read(folder).regions();
        assertThat(regions).hasSize(1);
        return regions.get(0);
    }

    private void save(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
