/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import static io.hopscope.tencent.semantics.fixture.Estates.CONNECTED;
import static io.hopscope.tencent.semantics.fixture.Estates.ONE_VPC;
import static io.hopscope.tencent.semantics.fixture.Estates.PEERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.tencent.semantics.fixture.TencentEstate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of misconfigurations: each cause is named, and what mends it is offered where a command does. */
final class CatalogueTest {
    /** Rows that block nothing, each with a test of its own below. */
    private static final Set<String> NOT_BLOCKED = Set.of("T23", "T28", "T53", "T54");

    private static final String BALANCED = """
            vm ins-one in subnet-back at 10.20.2.21 sg sg-web
            lb lb-front OPEN in vpc-quay at 203.0.113.30
            """;

    static Stream<CatalogueEntry> single() {
        return Stream.of(MachineEntries.all(), FilterEntries.all(), RouteEntries.all())
                .flatMap(entries -> entries);
    }

    static Stream<CatalogueEntry> peered() {
        return LinkEntries.peered();
    }

    static Stream<CatalogueEntry> connected() {
        return LinkEntries.connected();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("single")
    void inOneNetwork_theCauseIsNamed_andWhatMendsItIsOffered(CatalogueEntry entry) {
        check(ONE_VPC, entry);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("peered")
    void betweenPeeredNetworks_theCauseIsNamed_andWhatMendsItIsOffered(CatalogueEntry entry) {
        check(PEERED, entry);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("connected")
    void overACloudConnectNetwork_theCauseIsNamed_andWhatMendsItIsOffered(CatalogueEntry entry) {
        check(CONNECTED, entry);
    }

    private static void check(TencentEstate base, CatalogueEntry entry) {
        TencentEstate estate = base.and(entry.lines().replace(" | ", "\n"));

        assertThat(estate.answer(entry.question())).startsWith("BLOCKED").contains(entry.cause());
        if (entry.command().equals("-")) {
            assertThat(estate.fixes(entry.question())).isEmpty();
        } else {
            assertThat(estate.fixes(entry.question())).anyMatch(fix -> fix.contains(entry.command()));
        }
    }

    @Test
    void everyRowOfTheCatalogue_isThere() {
        Set<String> rows = IntStream.rangeClosed(1, 54)
                .mapToObj(number -> "T%02d".formatted(number))
                .collect(Collectors.toSet());
        rows.removeAll(NOT_BLOCKED);

        assertThat(Stream.of(single(), peered(), connected())
                        .flatMap(entries -> entries)
                        .map(entry -> entry.name().substring(0, 3))
                        .collect(Collectors.toSet()))
                .isEqualTo(rows);
    }

    /** T23. */
    @Test
    void aRuleThatWasWidened_letsTheWorldIn() {
        assertThat(ONE_VPC.and("in sg-web accept tcp/9000 from 0.0.0.0/8").answer("192.0.2.9 to web tcp/9000"))
                .isEqualTo("REACHABLE");
    }

    /** T28. */
    @Test
    void aMachineBehindANatGateway_isSeenByItsAddress() {
        TencentEstate both = ONE_VPC.and("eip eip-db 203.0.113.12 on ins-db");

        assertThat(both.path("db to 192.0.2.9 tcp/443")).contains("nat-out");
        assertThat(both.and("route rtb-back 0.0.0.0/0 EIP 0").path("db to 192.0.2.9 tcp/443"))
                .doesNotContain("nat-out");
    }

    /** T51. */
    @Test
    void aHighPriorityTable_staysAboveWhateverTableTheSubnetIsGiven() {
        TencentEstate stolen = ONE_VPC.and("""
                table rtb-spare in vpc-quay
                route rtb-spare 0.0.0.0/0 NAT nat-out
                high hprtb-1 in vpc-quay for subnet-back
                high-route hprtb-1 hpr-1 192.0.2.0/24 NORMAL_CVM 10.20.1.99
                """);

        assertThat(stolen.fixes("db to 192.0.2.9 tcp/443"))
                .isNotEmpty()
                .noneMatch(fix -> fix.contains("ReplaceRouteTableAssociation"));
    }

    /** T52, of a target with some weight. */
    @Test
    void aDeadTarget_isAFinding_andAnAnswerIsOnlyProbable() {
        TencentEstate dead = ONE_VPC.and(BALANCED).and("listener lb-front lbl-1 TCP/80 to 10.20.2.21:80 dead");
        String question = "192.0.2.9 to lb-front tcp/80";

        assertThat(dead.findings()).contains("TARGET_NOT_USED lb-front/lbl-1");
        assertThat(dead.assumptions(question)).containsExactly("tencent-A11");
        assertThat(dead.strictAnswer(question)).startsWith("UNKNOWN");
        assertThat(ONE_VPC.and(BALANCED)
                        .and("listener lb-front lbl-1 TCP/80 to 10.20.2.21:80")
                        .findings())
                .doesNotContain("TARGET_NOT_USED lb-front/lbl-1");
    }

    /** T53. */
    @Test
    void mail_isAllThatIsNotKnownToLeave() {
        assertThat(ONE_VPC.answer("web to 192.0.2.9 tcp/25")).startsWith("UNKNOWN");
        assertThat(ONE_VPC.answer("web to 192.0.2.9 tcp/587")).isEqualTo("REACHABLE");
    }

    /** T54. */
    @Test
    void aPingThatTheGatewayAnswers_isNoted() {
        TencentEstate forwarded = ONE_VPC.and("dnat nat-out TCP 203.0.113.50:8080 to 10.20.2.4:22");

        assertThat(forwarded.answer("192.0.2.9 to 203.0.113.50 tcp/8080")).startsWith("BLOCKED");
        assertThat(forwarded.notes("192.0.2.9 to 203.0.113.50 icmp")).contains("PING_ANSWERED_ELSEWHERE");
    }

    @Test
    void anEditOfRules_readsTheVersionFirst() {
        assertThat(ONE_VPC.fixes("192.0.2.9 to web tcp/8443"))
                .first()
                .asString()
                .startsWith("tccli vpc DescribeSecurityGroupPolicies --SecurityGroupId sg-web"
                        + " --filter SecurityGroupPolicySet.Version && tccli vpc CreateSecurityGroupPolicies");
    }

    @Test
    void noFix_everOverwritesAList() {
        List<String> questions =
                List.of("192.0.2.9 to web tcp/8443", "web to db tcp/22", "db to web tcp/22", "192.0.2.9 to db tcp/22");

        assertThat(questions.stream().flatMap(question -> ONE_VPC.fixes(question).stream()))
                .isNotEmpty()
                .noneMatch(
                        fix -> fix.contains("ModifySecurityGroupPolicies") || fix.contains("ModifyNetworkAclEntries"));
    }

    @Test
    void aHostileId_reachesNoShell() {
        TencentEstate estate = ONE_VPC.and("sg sg-x;reboot")
                .and("vm ins-web in subnet-front at 10.20.1.4 sg sg-x;reboot")
                .and("eip eip-web 203.0.113.10 on ins-web");

        assertThat(estate.answer("192.0.2.9 to web tcp/443")).startsWith("BLOCKED");
        assertThat(estate.fixes("192.0.2.9 to web tcp/443")).noneMatch(fix -> fix.contains("reboot"));
    }
}
