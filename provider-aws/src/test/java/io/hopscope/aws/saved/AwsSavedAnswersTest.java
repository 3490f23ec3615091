/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.dump.Completeness;
import io.hopscope.dump.DumpScope;
import io.hopscope.dump.Origin;
import io.hopscope.dump.UnreadFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeResponse;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpnConnection;

final class AwsSavedAnswersTest {
    private static final DumpScope UNKNOWN = DumpScope.UNKNOWN;

    @TempDir
    private Path root;

    private AnswerFolder folder;

    @BeforeEach
    void open() {
        folder = new AnswerFolder(root);
    }

    @Test
    void listsAreReadForEachAccountAndRegion() {
        folder.file("accounts/210987654321/eu-north-1/Vpcs.json", "{\"Vpcs\":[{\"VpcId\":\"vpc-1a\"}]}")
                .file("accounts/210987654321/eu-west-3/Vpcs.json", "{\"Vpcs\":[{\"VpcId\":\"vpc-2b\"}]}")
                .file("accounts/staging/eu-west-3/Vpcs.json", "{\"Vpcs\":[]}");
        AwsDump dump = folder.read();

        assertThat(dump.scopes())
                .containsExactly(
                        scope("210987654321", "eu-north-1"),
                        scope("210987654321", "eu-west-3"),
                        scope("staging", "eu-west-3"));
        assertThat(vpcIds(dump, scope("210987654321", "eu-west-3"))).containsExactly("vpc-2b");
        assertThat(vpcIds(dump, scope("staging", "eu-west-3"))).isEmpty();
        assertThat(dump.listings(scope("staging", "eu-west-3"), Ec2Calls.SUBNETS))
                .isEmpty();
    }

    @Test
    void pagesMergeAndALeftOverTokenIsSeen() {
        folder.file("1.json", "{\"Vpcs\":[{\"VpcId\":\"vpc-1a\"}],\"NextToken\":\"t\"}");
        assertThat(vpcs(folder.read()).completeness().isComplete()).isFalse();

        folder.file("2.json", "{\"Vpcs\":[{\"VpcId\":\"vpc-2b\"}]}");
        AwsListing<Vpc> vpcs = vpcs(folder.read());
        assertThat(vpcs.completeness()).isEqualTo(new Completeness.Complete());
        assertThat(vpcs.items()).extracting(Vpc::vpcId).containsExactly("vpc-1a", "vpc-2b");
        assertThat(vpcs.origins())
                .containsExactly(
                        new Origin(root.resolve("1.json"), "Vpcs[0]"), new Origin(root.resolve("2.json"), "Vpcs[0]"));
    }

    @Test
    void theMarkerOfLoadBalancingIsATokenToo() {
        folder.file("x.json", "{\"TargetGroups\":[],\"NextMarker\":\"m\"}");

        assertThat(folder.read()
                        .listings(UNKNOWN, ElbCalls.TARGET_GROUPS)
                        .get(0)
                        .completeness()
                        .isComplete())
                .isFalse();
    }

    @Test
    void twoCallsThatShareAKeyAreToldApartByTheirItems() {
        folder.file("a.json", "{\"PrefixLists\":[{\"PrefixListId\":\"pl-1a\",\"Cidrs\":[\"198.18.0.0/15\"]}]}")
                .file("b.json", "{\"PrefixLists\":[{\"PrefixListId\":\"pl-1a\",\"MaxEntries\":4}]}");
        AwsDump dump = folder.read();

        assertThat(dump.listings(UNKNOWN, Ec2Calls.PREFIX_LISTS)
                        .get(0)
                        .items()
                        .get(0)
                        .cidrs())
                .containsExactly("198.18.0.0/15");
        assertThat(dump.listings(UNKNOWN, Ec2Calls.MANAGED_PREFIX_LISTS)
                        .get(0)
                        .items()
                        .get(0)
                        .maxEntries())
                .isEqualTo(4);
    }

    @Test
    void anEmptyListThatTwoCallsShareNeedsAName() {
        folder.file("a.json", "{\"PrefixLists\":[]}");
        assertThat(folder.read().unread())
                .extracting(UnreadFile::reason)
                .containsExactly(UnreadFile.Reason.CALL_AMBIGUOUS);

        folder.file("a.json", "{\"call\":\"DescribeManagedPrefixLists\",\"answer\":{\"PrefixLists\":[]}}");
        assertThat(folder.read().listings(UNKNOWN, Ec2Calls.MANAGED_PREFIX_LISTS))
                .hasSize(1);
    }

    @Test
    void answersForOneOwnerAreFoundByWrapperPathOrKeyBeside() {
        folder.file("GetManagedPrefixListEntries/pl-1a.json", "{\"Entries\":[{\"Cidr\":\"192.0.2.0/24\"}]}")
                .file("x.json", "{\"PrefixListId\":\"pl-2b\",\"Entries\":[]}")
                .file(
                        "y.json",
                        "{\"call\":\"GetManagedPrefixListEntries\",\"owner\":\"pl-3c\",\"answer\":{\"Entries\":[]}}")
                .file("z.json", "{\"Entries\":[]}");
        AwsDump dump = folder.read();

        assertThat(dump.listings(UNKNOWN, Ec2Calls.PREFIX_LIST_ENTRIES))
                .extracting(listing -> listing.owner().orElseThrow())
                .containsExactly("pl-1a", "pl-2b", "pl-3c");
        assertThat(dump.unread()).singleElement().satisfies(file -> {
            assertThat(file.reason()).isEqualTo(UnreadFile.Reason.OWNER_MISSING);
            assertThat(file.call()).hasValue("GetManagedPrefixListEntries");
            assertThat(file.where().file()).isEqualTo(root.resolve("z.json"));
        });
    }

    @Test
    void filesWithOneEntryAnOwnerAreRead() {
        folder.file("TransitGatewayStaticRoutes.json", """
                        {"TransitGatewayStaticRoutes": [
                          {"TransitGatewayRouteTableId": "tgw-rtb-1", "AdditionalRoutesAvailable": true,
                           "Routes": [{"DestinationCidrBlock": "10.77.0.0/16", "State": "blackhole", "Type": "static"}]},
                          {"TransitGatewayRouteTableId": "tgw-rtb-2", "Routes": []}]}""")
                .file("LoadBalancerTargetHealth.json", """
                        {"LoadBalancerTargetHealth": [{"TargetGroupArn": "arn:x:targetgroup/a/1",
                          "TargetHealthDescriptions": [{"Target": {"Id": "i-1a", "Port": 81}}]}]}""")
                .file("LoadBalancerListeners.json", "{\"LoadBalancerListeners\":[]}")
                .file("routes.json", "{\"TransitGatewayRouteTableId\":\"tgw-rtb-1\",\"Routes\":[]}");
        AwsDump dump = folder.read();

        assertThat(dump.unread()).isEmpty();
        assertThat(dump.listings(UNKNOWN, Ec2Calls.TRANSIT_GATEWAY_STATIC_ROUTES))
                .extracting(listing -> listing.owner().orElseThrow()
                        + listing.items().size()
                        + listing.completeness().isComplete())
                .containsExactly("tgw-rtb-11false", "tgw-rtb-20true");
        assertThat(dump.listings(UNKNOWN, Ec2Calls.TRANSIT_GATEWAY_ROUTES)).hasSize(1);
        assertThat(dump.listings(UNKNOWN, ElbCalls.TARGET_HEALTH).get(0).owner())
                .hasValue("arn:x:targetgroup/a/1");
    }

    @Test
    void attributesOfBalancersAndTargetGroupsAreToldApart() {
        folder.file(
                        "DescribeLoadBalancerAttributes/lb.json",
                        "{\"Attributes\":[{\"Key\":\"load_balancing.cross_zone.enabled\",\"Value\":\"true\"}]}")
                .file(
                        "b.json",
                        "{\"TargetGroupArn\":\"arn:tg\",\"Attributes\":[{\"Key\":\"load_balancing.cross_zone.enabled\"}]}")
                .file(
                        "describe-target-group-attributes/tg.json",
                        "{\"Attributes\":[{\"Key\":\"preserve_client_ip.enabled\",\"Value\":\"true\"}]}")
                .file("c.json", "{\"Attributes\":[{\"Key\":\"waf.fail_open.enabled\",\"Value\":\"true\"}]}");
        AwsDump dump = folder.read();

        assertThat(owners(dump, ElbCalls.LOAD_BALANCER_ATTRIBUTES)).containsExactly("lb");
        assertThat(owners(dump, ElbCalls.TARGET_GROUP_ATTRIBUTES)).containsExactly("arn:tg", "tg");
        assertThat(dump.unread())
                .extracting(UnreadFile::call)
                .containsExactly(Optional.of("DescribeLoadBalancerAttributes"));
    }

    @Test
    void eachAttributeOfAVpcIsAnAnswerOfThatVpc() {
        folder.file("a.json", "{\"VpcId\":\"vpc-1a\",\"EnableDnsSupport\":{\"Value\":true}}")
                .file("b.json", "{\"VpcId\":\"vpc-1a\",\"EnableDnsHostnames\":{\"Value\":false}}");

        List<DescribeVpcAttributeResponse> answers =
                folder.read().listings(UNKNOWN, Ec2Calls.VPC_ATTRIBUTES).get(0).items();
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).enableDnsSupport().value()).isTrue();
        assertThat(answers.get(1).enableDnsHostnames().value()).isFalse();
    }

    @Test
    void keysOfAVpnAreNeverKept() {
        folder.file("x.json", """
                {"VpnConnections": [{"VpnConnectionId": "vpn-1a", "CustomerGatewayConfiguration": "<psk>hush</psk>",
                  "Options": {"TunnelOptions": [{"OutsideIpAddress": "203.0.113.9", "PreSharedKey": "hush"}]}}]}""");
        AwsDump dump = folder.read();
        VpnConnection vpn =
                dump.listings(UNKNOWN, Ec2Calls.VPN_CONNECTIONS).get(0).items().get(0);

        assertThat(vpn.customerGatewayConfiguration()).isNull();
        assertThat(vpn.options().tunnelOptions().get(0).outsideIpAddress()).isEqualTo("203.0.113.9");
        assertThat(vpn.options().tunnelOptions().get(0).preSharedKey()).isNull();
        assertThat(dump.toString()).doesNotContain("hush");
    }

    @Test
    void classicLoadBalancersAreKeptWithoutAType() {
        folder.file("x.json", "{\"LoadBalancerDescriptions\":[{\"LoadBalancerName\":\"old\"}]}");
        AwsDump dump = folder.read();

        assertThat(dump.listings()).isEmpty();
        assertThat(dump.untyped()).singleElement().satisfies(listing -> {
            assertThat(listing.key().call()).isEqualTo("DescribeClassicLoadBalancers");
            assertThat(listing.items()).hasSize(1);
        });
    }

    @Test
    void withoutTheOptionalModuleItsAnswersStayUntyped() {
        assertThat(AwsSavedAnswers.calls(false)).doesNotContainKey("DescribeTargetGroups");
        assertThat(AwsSavedAnswers.calls(true)).containsKeys("DescribeTargetGroups", "DescribeVpcs");
    }

    @Test
    void aWrongTypeAnywhereFailsTheWholeRead() {
        folder.file("x.json", "{\"Vpcs\":[{\"VpcId\":\"vpc-1a\",\"IsDefault\":\"no\"}]}");

        assertThatThrownBy(folder::read)
                .hasMessage(root.resolve("x.json") + ": Vpcs[0].IsDefault: expected a boolean, found a string");
    }

    private static DumpScope scope(String account, String region) {
        return new DumpScope(Optional.of(account), Optional.of(region));
    }

    private static AwsListing<Vpc> vpcs(AwsDump dump) {
        List<AwsListing<Vpc>> listings = dump.listings(UNKNOWN, Ec2Calls.VPCS);
        assertThat(listings).hasSize(1);
        return listings.get(0);
    }

    private static List<String> vpcIds(AwsDump dump, DumpScope scope) {
        return dump.listings(scope, Ec2Calls.VPCS).get(0).items().stream()
                .map(Vpc::vpcId)
                .toList();
    }

    private static List<String> owners(AwsDump dump, AwsCall<?> call) {
        return dump.listings(UNKNOWN, call).stream()
                .map(listing -> listing.owner().orElseThrow())
                .toList();
    }
}
