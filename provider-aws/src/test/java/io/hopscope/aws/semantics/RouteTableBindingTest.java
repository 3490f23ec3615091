/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.3: which table a subnet has, and its local routes. */
final class RouteTableBindingTest {
    private static final String INBOUND = "203.0.113.9 to i-plain tcp/443";
    private static final AwsEstate IMPLICIT = ONE_VPC.and("""
            subnet subnet-plain of vpc-a 10.20.4.0/24
            instance i-plain in subnet-plain at 10.20.4.10 groups sg-web public 198.51.100.40
            """);

    @Row(SheetRow.ROUTE_TABLE_CHOICE)
    @Test
    void withoutAnAssociation_theMainTableCounts() {
        assertThat(IMPLICIT.answer(INBOUND)).isEqualTo("BLOCKED by NO_RETURN_ROUTE rtb-a-main");
        assertThat(IMPLICIT.and("route rtb-a-main 0.0.0.0/0 igw-a").answer(INBOUND))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_TABLE_CHOICE)
    @Test
    void withAnAssociation_theMainTableDoesNotCount() {
        AwsEstate estate = IMPLICIT.and("""
                route rtb-a-main 0.0.0.0/0 igw-a
                table rtb-own of vpc-a
                bind rtb-own subnet-plain
                """);

        assertThat(estate.answer(INBOUND)).isEqualTo("BLOCKED by NO_RETURN_ROUTE rtb-own");
    }

    @Row(SheetRow.ROUTE_MAIN)
    @Test
    void anotherMainTable_movesEverySubnetWithoutAnAssociation() {
        AwsEstate estate = IMPLICIT.and("""
                table rtb-next of vpc-a
                route rtb-next 0.0.0.0/0 igw-a
                """);

        assertThat(estate.answer(INBOUND)).isEqualTo("BLOCKED by NO_RETURN_ROUTE rtb-a-main");
        assertThat(estate.and("main rtb-next").answer(INBOUND)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_MAIN)
    @Test
    void tablesThatWereNotRead_areUnknown() {
        assertThat(IMPLICIT.and("not-read DescribeRouteTables").answer(INBOUND))
                .isEqualTo("UNKNOWN for ROUTE_TABLE NOT_READ");
    }

    @Row(SheetRow.ROUTE_MAIN)
    @Test
    void aListOfTablesThatWasCut_provesNoMainTable() {
        assertThat(IMPLICIT.and("cut DescribeRouteTables").answer(INBOUND))
                .isEqualTo("UNKNOWN for ROUTE_TABLE INCOMPLETE");
        assertThat(IMPLICIT.and("cut DescribeRouteTables").answer("i-web to i-db tcp/5432"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_ASSOCIATION_STATE)
    @ParameterizedTest
    @ValueSource(strings = {"disassociated", "failed"})
    void anAssociationThatIsNotInForce_countsForNothing(String state) {
        AwsEstate estate = IMPLICIT.and("route rtb-a-main 0.0.0.0/0 igw-a").and("table rtb-own of vpc-a");

        assertThat(estate.and("bind rtb-own subnet-plain state " + state).answer(INBOUND))
                .isEqualTo("REACHABLE");
        assertThat(estate.and("bind rtb-own subnet-plain state associated").answer(INBOUND))
                .isEqualTo("BLOCKED by NO_RETURN_ROUTE rtb-own");
    }

    @Row(SheetRow.ROUTE_ASSOCIATION_STATE)
    @ParameterizedTest
    @ValueSource(strings = {"associating", "disassociating"})
    void anAssociationThatIsChanging_isUnknown(String state) {
        AwsEstate estate = IMPLICIT.and("route rtb-a-main 0.0.0.0/0 igw-a").and("table rtb-own of vpc-a");

        assertThat(estate.and("bind rtb-own subnet-plain state " + state).answer(INBOUND))
                .isEqualTo("UNKNOWN for SUBNET subnet-plain NOT_MODELLED");
    }

    @Row(SheetRow.ROUTE_LOCAL)
    @Test
    void eachPrefixOfTheVpc_hasItsLocalRoute() {
        AwsEstate estate = AwsEstate.of("""
                vpc vpc-a 10.20.0.0/16,10.21.0.0/16,2001:db8:20::/56
                subnet subnet-one of vpc-a 10.20.1.0/24,2001:db8:20:1::/64
                subnet subnet-two of vpc-a 10.21.1.0/24,2001:db8:20:2::/64
                group sg-all of vpc-a
                allow sg-all in all 0.0.0.0/0
                allow sg-all in all ::/0
                instance i-one in subnet-one at 10.20.1.10,2001:db8:20:1::10 groups sg-all
                instance i-two in subnet-two at 10.21.1.10,2001:db8:20:2::10 groups sg-all
                """);

        assertThat(estate.answer("i-one to i-two tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-one to i-two tcp/22 family 6")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-one to 10.22.1.10 tcp/22")).isEqualTo("BLOCKED by NO_ROUTE rtb-a-main");
    }

    @Row({SheetRow.ROUTE_LOCAL, SheetRow.ROUTE_INSIDE_LOCAL})
    @ParameterizedTest
    @CsvSource({"10.20.0.0/16, eni-fw", "10.20.2.0/24, eni-fw"})
    void aRouteInPlaceOfTheLocalOneOrInsideIt_takesThePacketElsewhere(String destination, String target) {
        AwsEstate estate = MiddleboxTest.WITH_ROUTER.and("route rtb-front " + destination + " " + target);

        assertThat(estate.path("i-web to i-db tcp/5432")).contains("eni-fw");
        assertThat(MiddleboxTest.WITH_ROUTER.path("i-web to i-db tcp/5432")).doesNotContain("eni-fw");
    }
}
