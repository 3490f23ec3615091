/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.4, IPv4: what a packet needs at an Internet gateway. */
final class InternetGatewayTest {
    private static final String INBOUND = "203.0.113.9 to i-web tcp/443";
    private static final String OUTBOUND = "i-web to 203.0.113.9 tcp/443";

    @Row(SheetRow.IGW_ALL_NEEDED)
    @Test
    void withEverythingInPlace_bothDirectionsWork() {
        assertThat(ONE_VPC.answer(INBOUND)).isEqualTo("REACHABLE");
        assertThat(ONE_VPC.answer(OUTBOUND)).isEqualTo("REACHABLE");
    }

    @Row({SheetRow.IGW_ALL_NEEDED, SheetRow.IGW_ATTACHMENT})
    @Test
    void withoutAnAttachment_bothDirectionsBlock() {
        AwsEstate estate = ONE_VPC.and("set igw-a Attachments []");

        assertThat(estate.answer(INBOUND)).startsWith("BLOCKED").contains("GATEWAY_NOT_ATTACHED igw-a");
        assertThat(estate.answer(OUTBOUND)).isEqualTo("BLOCKED by GATEWAY_NOT_ATTACHED igw-a");
    }

    @Row(SheetRow.IGW_ALL_NEEDED)
    @Test
    void withoutARoute_bothDirectionsBlock() {
        AwsEstate estate = ONE_VPC.and("unroute rtb-front 0.0.0.0/0");

        assertThat(estate.answer(INBOUND)).isEqualTo("BLOCKED by NO_RETURN_ROUTE rtb-front");
        assertThat(estate.answer(OUTBOUND)).isEqualTo("BLOCKED by NO_ROUTE rtb-front");
    }

    @Row(SheetRow.IGW_ALL_NEEDED)
    @Test
    void withoutAPublicAddress_bothDirectionsBlock() {
        AwsEstate estate = ONE_VPC.and("instance i-bare in subnet-front at 10.20.1.60 groups sg-web");

        assertThat(estate.answer("203.0.113.9 to i-bare tcp/443")).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-bare");
        assertThat(estate.answer("i-bare to 203.0.113.9 tcp/443")).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-bare");
    }

    @Row({SheetRow.IGW_ALL_NEEDED, SheetRow.IP_ONE_PRIVATE})
    @Test
    void thePublicAddressOfAnotherPrivateAddress_doesNotHelp() {
        AwsEstate estate = ONE_VPC.and("instance i-two in subnet-front at 10.20.1.60,10.20.1.61 groups sg-web")
                .and("elastic 198.51.100.60 at eni-two 10.20.1.61");

        assertThat(estate.answer("10.20.1.61 to 203.0.113.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("10.20.1.60 to 203.0.113.9 tcp/443"))
                .isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-two");
    }

    @Row(SheetRow.IGW_ALL_NEEDED)
    @Test
    void aRouteToTheGatewayOfAnotherVpc_doesNotHelp() {
        AwsEstate estate = Estates.TWO_VPCS.and("igw igw-b of vpc-b").and("route rtb-front 0.0.0.0/0 igw-b");

        assertThat(estate.answer(OUTBOUND)).isEqualTo("BLOCKED by GATEWAY_NOT_ATTACHED igw-b");
    }

    @Row(SheetRow.IGW_ALL_NEEDED)
    @Test
    void gatewaysThatWereNotRead_areUnknown() {
        assertThat(ONE_VPC.and("not-read DescribeInternetGateways").answer(INBOUND))
                .isEqualTo("UNKNOWN for GATEWAY NOT_READ");
    }

    @Row(SheetRow.IGW_ATTACHMENT)
    @ParameterizedTest
    @CsvSource({
        "available, REACHABLE",
        "attached, REACHABLE",
        "detaching, BLOCKED by GATEWAY_NOT_ATTACHED igw-a",
        "attaching, BLOCKED by GATEWAY_NOT_ATTACHED igw-a"
    })
    void theWordOfTheAttachment_decides(String word, String answer) {
        assertThat(ONE_VPC.and("set igw-a Attachments[0].State " + word).answer(OUTBOUND))
                .isEqualTo(answer);
    }

    @Row(SheetRow.IGW_ATTACHMENT)
    @Test
    void aWordThatIsNotKnown_isUnknown() {
        assertThat(ONE_VPC.and("set igw-a Attachments[0].State resting").answer(OUTBOUND))
                .isEqualTo("UNKNOWN for GATEWAY igw-a UNRECOGNISED");
    }

    @Row(SheetRow.IGW_TRANSLATION)
    @Test
    void filtersOfTheServer_seeTheFarPublicSource() {
        AwsEstate estate = ONE_VPC.and("clear sg-mate in").and("allow sg-mate in tcp/22 198.51.100.10/32");

        assertThat(estate.answer("i-web to 198.51.100.11 tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to 10.20.1.11 tcp/22")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-mate");
        assertThat(estate.and("entry acl-front in 90 deny tcp/22 198.51.100.10/32")
                        .answer("i-web to 198.51.100.11 tcp/22"))
                .isEqualTo("BLOCKED by NETWORK_ACL_INGRESS acl-front 90");
    }

    @Row(SheetRow.IGW_TRANSLATION)
    @Test
    void filtersOfTheClient_seeTheFarPublicDestination() {
        AwsEstate estate =
                ONE_VPC.and("allow sg-mate in tcp/22 198.51.100.10/32").and("clear sg-web out");

        assertThat(estate.and("allow sg-web out tcp/22 10.20.0.0/16").answer("i-web to 198.51.100.11 tcp/22"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-web");
        assertThat(estate.and("allow sg-web out tcp/22 198.51.100.11/32").answer("i-web to 198.51.100.11 tcp/22"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.IGW_TRANSLATION)
    @Test
    void theTableOfTheGateway_seesThePrivateDestination() {
        AwsEstate estate = ONE_VPC.and("""
                table rtb-rim of vpc-a
                bind rtb-rim igw-a
                blackhole rtb-rim 10.20.1.0/24 eni-gone
                """);

        assertThat(estate.answer(INBOUND)).isEqualTo("BLOCKED by ROUTE_BLACKHOLE rtb-rim 10.20.1.0/24");
    }

    @Row(SheetRow.IGW_DROPS)
    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9", "i-web"})
    void anAddressThatIsBoundToNothing_receivesNothing(String from) {
        assertThat(ONE_VPC.and("elastic 198.51.100.77").answer(from + " to 198.51.100.77 tcp/443"))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN eipalloc-198.51.100.77");
    }

    @Row(SheetRow.IGW_DROPS)
    @ParameterizedTest
    @ValueSource(
            strings = {"10.99.0.1", "172.16.0.1", "172.31.255.254", "192.168.7.7", "100.64.0.1", "100.127.255.254"})
    void privateAndSharedDestinations_areNotCarried(String destination) {
        assertThat(ONE_VPC.answer("i-web to " + destination + " tcp/443"))
                .isEqualTo("BLOCKED by NO_ROUTE rtb-front 0.0.0.0/0");
    }

    @Row(SheetRow.IGW_DROPS)
    @ParameterizedTest
    @ValueSource(strings = {"172.32.0.1", "192.169.0.1", "100.63.255.254", "100.128.0.1", "11.0.0.1"})
    void theirNeighbours_areCarried(String destination) {
        assertThat(ONE_VPC.answer("i-web to " + destination + " tcp/443")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.IGW_HAIRPIN)
    @Test
    void machinesOfOneVpc_talkByTheirPublicAddresses() {
        AwsEstate estate = ONE_VPC.and("allow sg-mate in tcp/22 198.51.100.10/32");

        assertThat(estate.answer("i-web to 198.51.100.11 tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.path("i-web to 198.51.100.11 tcp/22")).contains("igw-a", "198.51.100.10", "198.51.100.11");
    }
}
