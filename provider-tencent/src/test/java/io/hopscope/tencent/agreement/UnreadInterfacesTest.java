/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.tencent.semantics.fixture.TencentEstate;
import org.junit.jupiter.api.Test;

/** Where interfaces were not read machines tell their primary ones, and are assumed to have no others. */
final class UnreadInterfacesTest {
    private static final TencentEstate ESTATE = TencentEstate.of("""
            vpc vpc-fen 10.50.0.0/16
            table rtb-fen in vpc-fen
            subnet subnet-fen in vpc-fen 10.50.1.0/24 table rtb-fen
            sg sg-open
            in sg-open accept all from 0.0.0.0/0
            out sg-open accept all to 0.0.0.0/0
            sg sg-shut
            out sg-shut accept all to 0.0.0.0/0
            vm ins-reed in subnet-fen at 10.50.1.4 sg sg-open
            vm ins-moss in subnet-fen at 10.50.1.6 sg sg-shut
            eip eip-reed 203.0.113.41 on ins-reed
            """);

    private static final TencentEstate DENIED = ESTATE.and("denied DescribeNetworkInterfaces");

    private static final String IN = "192.0.2.9 to reed tcp/443";

    @Test
    void aMachine_isReachedAndAnswersByTheInterfaceThatItTells_asIsAssumed() {
        assertThat(ESTATE.answer(IN)).isEqualTo("REACHABLE");
        assertThat(DENIED.answer(IN)).isEqualTo("REACHABLE (probable)");
        assertThat(DENIED.assumptions(IN)).containsExactly("tencent-A12");
        assertThat(DENIED.strictAnswer(IN)).startsWith("UNKNOWN");
        assertThat(DENIED.answer("192.0.2.9 to 203.0.113.41 tcp/443")).isEqualTo("REACHABLE (probable)");
    }

    @Test
    void aMachine_sendsByTheInterfaceThatItTells_asIsAssumed() {
        assertThat(DENIED.answer("reed to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE (probable)");
        assertThat(DENIED.strictAnswer("reed to 192.0.2.9 tcp/443")).startsWith("UNKNOWN");
        assertThat(DENIED.answer("reed to reed tcp/443")).isEqualTo("REACHABLE");
        assertThat(DENIED.and("set ins-reed InstanceState STOPPED").strictAnswer("reed to 192.0.2.9 tcp/443"))
                .isEqualTo("BLOCKED by INSTANCE_NOT_RUNNING ins-reed");
    }

    @Test
    void aMachineThatRefuses_mayBeReachedByAnInterfaceThatNobodyTold() {
        assertThat(ESTATE.answer("reed to moss tcp/443")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-shut");
        assertThat(DENIED.answer("reed to moss tcp/443"))
                .isEqualTo("BLOCKED (probable) by SECURITY_GROUP_INGRESS sg-shut");
        assertThat(DENIED.strictAnswer("reed to moss tcp/443")).startsWith("UNKNOWN");
    }

    @Test
    void anAddressOnAnInterfaceThatWasNotRead_leadsNobodyKnowsWhere_unlessItIsDown() {
        TencentEstate second = ESTATE.and("""
                eni eni-moss-b on ins-moss in subnet-fen at 10.50.1.7 sg sg-open
                eip eip-b 203.0.113.42 on eni-moss-b
                """);
        TencentEstate denied = second.and("denied DescribeNetworkInterfaces");
        String question = "192.0.2.9 to 203.0.113.42 tcp/443";

        assertThat(second.and("set ins-moss InstanceState STOPPED").answer(question))
                .isEqualTo("BLOCKED by INSTANCE_NOT_RUNNING ins-moss");
        assertThat(denied.answer(question)).startsWith("UNKNOWN");
        assertThat(denied.and("set eip-b IsBlocked true").answer(question))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN eip-b");
    }

    @Test
    void anAddressOnAPrimaryInterface_isTheMachinesThatTellsIt() {
        TencentEstate named = ESTATE.and("""
                eip eip-moss 203.0.113.43 on eni-moss
                set ins-moss PublicIpAddresses [203.0.113.43]
                denied DescribeNetworkInterfaces
                """);

        assertThat(named.answer("192.0.2.9 to 203.0.113.43 tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-shut");
    }
}
