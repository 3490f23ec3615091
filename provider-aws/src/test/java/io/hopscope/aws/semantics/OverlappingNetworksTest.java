/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two VPCs with the same prefix, not joined. Kept from the contest with the oracle. */
final class OverlappingNetworksTest {
    /**
     * The other VPC, with a machine that has the private address of {@code i-web}, and one that shares it with none.
     */
    private static final AwsEstate TWINS = ONE_VPC.and("""
            vpc vpc-t 10.20.0.0/16
            igw igw-t of vpc-t
            route rtb-t-main 0.0.0.0/0 igw-t
            subnet subnet-t of vpc-t 10.20.1.0/24
            group sg-t of vpc-t
            allow sg-t in tcp/443 0.0.0.0/0
            instance i-twin in subnet-t at 10.20.1.10 groups sg-t
            instance i-single in subnet-t at 10.20.1.99 groups sg-t
            """);

    private static final AwsEstate PUBLIC_TWINS = TWINS.and("elastic 198.51.100.50 at eni-twin 10.20.1.10")
            .and("elastic 198.51.100.99 at eni-single 10.20.1.99");

    /** A shop elsewhere that serves one public address. */
    private static AwsEstate shopServing(String customer) {
        return PUBLIC_TWINS.and("""
                vpc vpc-s 10.50.0.0/16
                igw igw-s of vpc-s
                route rtb-s-main 0.0.0.0/0 igw-s
                subnet subnet-s of vpc-s 10.50.1.0/24
                group sg-s of vpc-s
                instance i-shop in subnet-s at 10.50.1.5 groups sg-s public 198.51.100.60
                """).and("allow sg-s in tcp/443 " + customer);
    }

    @Row({SheetRow.IGW_TRANSLATION, SheetRow.IP_ONE_PRIVATE})
    @ParameterizedTest
    @CsvSource({
        "i-web,  198.51.100.10/32, REACHABLE",
        "i-twin, 198.51.100.50/32, REACHABLE",
        "i-web,  198.51.100.50/32, BLOCKED by SECURITY_GROUP_INGRESS sg-s",
        "i-twin, 198.51.100.10/32, BLOCKED by SECURITY_GROUP_INGRESS sg-s"
    })
    void eachMachine_leavesWithThePublicAddressOfItsOwnInterface(String from, String customer, String answer) {
        assertThat(shopServing(customer).answer(from + " to i-shop tcp/443")).isEqualTo(answer);
    }

    @Row(SheetRow.ROUTE_LOCAL)
    @Test
    void theMachineNextDoorWithTheSameAddress_isNotTheOneThatWasAskedFor() {
        assertThat(TWINS.answer("i-mate to i-web tcp/443")).isEqualTo("REACHABLE");
        assertThat(TWINS.answer("i-mate to i-twin tcp/443"))
                .isEqualTo("BLOCKED by ADDRESS_OVERLAPS eni-web; ADDRESS_NOT_FOUND subnet-t");
    }

    @Row({SheetRow.ROUTE_LOCAL, SheetRow.IGW_HAIRPIN})
    @ParameterizedTest
    @ValueSource(strings = {"i-twin", "i-single"})
    void aMachineOfTheOtherVpc_isDialledAtItsPublicAddress(String to) {
        assertThat(PUBLIC_TWINS.answer("i-mate to " + to + " tcp/443")).isEqualTo("REACHABLE");
        assertThat(PUBLIC_TWINS.path("i-mate to " + to + " tcp/443")).contains("igw-a", to);
    }

    @Row(SheetRow.ROUTE_LOCAL)
    @Test
    void withoutAPublicAddress_theLocalRouteLeadsToNobody() {
        assertThat(TWINS.answer("i-mate to i-single tcp/443"))
                .isEqualTo("BLOCKED by ADDRESS_NOT_FOUND subnet-front; ADDRESS_NOT_FOUND subnet-t");
    }

    @Row(SheetRow.IGW_ALL_NEEDED)
    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9", "internet"})
    void fromTheInternet_anAddressThatBothHaveIsAsPrivateAsAnyOther(String from) {
        assertThat(TWINS.answer(from + " to 10.20.1.10 tcp/443")).startsWith("BLOCKED by NO_PUBLIC_ADDRESS eni-");
        assertThat(TWINS.answer(from + " to 10.20.1.99 tcp/443")).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-single");
    }
}
