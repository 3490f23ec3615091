/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.aliyun.AliyunSaved;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.RegionAnswers;
import io.hopscope.dump.DumpFormatException;
import io.hopscope.dump.UnreadFile.Reason;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What saved answers may look like. */
final class AliyunSavedAnswersTest {
    private static final String VPC =
            "{\"RequestId\":\"r\",\"TotalCount\":1,\"PageNumber\":1,\"PageSize\":50,\"Vpcs\":{\"Vpc\":[%s]}}";
    private static final String QUAY = "{\"VpcId\":\"vpc-1\",\"CidrBlock\":\"10.1.0.0/16\",\"OwnerId\":12}";

    @TempDir
    private Path folder;

    @Test
    void anAnswer_isRecognisedByItsContent() throws IOException {
        save("cn-qingdao/a.json", VPC.formatted(QUAY));

        assertThat(only().scope().region()).isEqualTo("cn-qingdao");
        assertThat(only().list(Operation.VPCS).isComplete()).isTrue();
        assertThat(only().list(Operation.VPCS).items()).hasSize(1);
    }

    @Test
    void accountsAndRegions_areKeptApart() throws IOException {
        save("accounts/1/cn-qingdao/a.json", VPC.formatted(QUAY));
        save("accounts/2/ap-southeast-1/a.json", VPC.formatted(QUAY));

        assertThat(AliyunSavedAnswers.read(folder).regions())
                .extracting(region ->
                        region.scope().account() + " " + region.scope().region())
                .containsExactly("1 cn-qingdao", "2 ap-southeast-1");
    }

    @Test
    void anAnswerWithoutRegion_belongsToTheOnlyOneThatOthersState() throws IOException {
        save("a.json", "{\"RegionId\":\"cn-qingdao\",\"SecurityGroups\":{\"SecurityGroup\":[]},\"TotalCount\":0}");
        save("b.json", VPC.formatted(QUAY));

        assertThat(only().scope().region()).isEqualTo("cn-qingdao");
        assertThat(only().list(Operation.VPCS).items()).hasSize(1);
    }

    @Test
    void fewerItemsThanStated_isNoWholeList() throws IOException {
        save("a.json", VPC.formatted(QUAY).replace("\"TotalCount\":1", "\"TotalCount\":\"2\""));

        assertThat(only().list(Operation.VPCS).gap()).map(Gap::reason).contains(GapReason.INCOMPLETE);
    }

    @Test
    void pages_areOneList_andOneOfThemAloneIsNone() throws IOException {
        String page = "{\"NextToken\":\"%s\",\"Instances\":{\"Instance\":[{\"InstanceId\":\"%s\"}]}}";
        save("DescribeInstances.1.json", page.formatted("more", "i-1"));
        assertThat(only().list(Operation.INSTANCES).isComplete()).isFalse();

        save("DescribeInstances.2.json", page.formatted("", "i-2"));
        assertThat(only().list(Operation.INSTANCES).isComplete()).isTrue();
        assertThat(only().list(Operation.INSTANCES).items()).hasSize(2);
    }

    @Test
    void rulesOfAGroup_comeInPagesToo() throws IOException {
        String page = """
                {"SecurityGroupId":"sg-1","VpcId":"vpc-1","InnerAccessPolicy":"Accept","NextToken":"%s",
                 "Permissions":{"Permission":[{"Direction":"ingress","PortRange":"%s"}]}}""";
        save("1.json", page.formatted("more", "22/22"));
        save("2.json", page.formatted("", "80/80"));

        Listing rules = only().list(Operation.SECURITY_GROUP, "sg-1");
        assertThat(rules.isComplete()).isTrue();
        assertThat(rules.items()).hasSize(2);
    }

    @Test
    void anAnswerWithoutOwner_isNamedAndNotUsed() throws IOException {
        save("x.json", "{\"RequestId\":\"r\",\"GatewayRouteEntryModels\":[],\"NextToken\":\"\"}");

        assertThat(AliyunSavedAnswers.read(folder).unread())
                .extracting(file -> file.reason())
                .containsExactly(Reason.OWNER_MISSING);
    }

    @Test
    void theOwner_isToldByWrapperOrPath() throws IOException {
        save("ListGatewayRouteTableEntries/vtb-1.json", "{\"GatewayRouteEntryModels\":[]}");
        save("w.json", """
                {"call":"ListGatewayRouteTableEntries","owner":"vtb-2","answer":{"GatewayRouteEntryModels":[]}}""");

        assertThat(only().owners(Operation.GATEWAY_ROUTE_ENTRIES)).containsExactly("vtb-1", "vtb-2");
    }

    @Test
    void anError_isAGapOfItsCall() throws IOException {
        save("DescribeVpcs.json", """
                {"RequestId":"r","HostId":"vpc.aliyuncs.com","Code":"Forbidden.RAM","Message":"secret text"}""");

        Gap gap = only().list(Operation.VPCS).gap().orElseThrow();
        assertThat(gap.reason()).isEqualTo(GapReason.DENIED);
        assertThat(gap.vendorCode()).isEqualTo("Forbidden.RAM");
        assertThat(gap.toString()).doesNotContain("secret");
        assertThat(only().assumingComplete(true).list(Operation.VPCS).isComplete())
                .isFalse();
    }

    @Test
    void aCodeBesideSuccess_isNoError() throws IOException {
        save("a.json", """
                {"Code":"200","Message":"successful","Success":true,"RequestId":"r","TotalCount":0,"PageNumber":1,
                 "RouterTableList":{"RouterTableListType":[]}}""");

        assertThat(only().list(Operation.ROUTE_TABLES).isComplete()).isTrue();
    }

    @Test
    void anObjectWhereAListBelongs_isAnErrorThatNamesFileAndField() throws IOException {
        save("a.json", "{\"EipAddresses\":{\"EipAddress\":{\"IpAddress\":\"1.2.3.4\"}}}");

        assertThatThrownBy(() -> AliyunSavedAnswers.read(folder))
                .isInstanceOf(DumpFormatException.class)
                .hasMessageContaining("a.json")
                .hasMessageContaining("EipAddresses.EipAddress");
    }

    @Test
    void aWrongTypeInsideAnItem_isAnErrorThatNamesFileAndField() throws IOException {
        save("a.json", VPC.formatted("{\"VpcId\":[\"vpc-1\"]}"));

        assertThatThrownBy(() -> AliyunSaved.snapshot(List.of(folder), false))
                .isInstanceOf(DumpFormatException.class)
                .hasMessageContaining("a.json")
                .hasMessageContaining("VpcId");
    }

    @Test
    void whatIsMasked_isNoAddressAndNoCrash() throws IOException {
        save("a.json", """
                {"TotalCount":1,"NetworkInterfaceSets":{"NetworkInterfaceSet":[{"NetworkInterfaceId":"eni-1",
                 "VpcId":"vpc-1","VSwitchId":"vsw-1","Status":"InUse","PrivateIpAddress":"47.**.**.**"}]}}""");

        assertThat(AliyunSaved.snapshot(List.of(folder), false).snapshot().gaps())
                .anyMatch(gap -> gap.reason() == GapReason.UNRECOGNISED);
    }

    private RegionAnswers only() {
        List<RegionAnswers> regions = AliyunSavedAnswers.read(folder).regions();
        assertThat(regions).hasSize(1);
        return regions.get(0);
    }

    private void save(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
