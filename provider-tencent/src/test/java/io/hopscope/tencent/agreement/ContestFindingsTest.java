/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.tencent.semantics.fixture.TencentEstate;
import org.junit.jupiter.api.Test;

/** Faults that the contest has found, as small estates. */
final class ContestFindingsTest {
    private static final TencentEstate ESTATE = TencentEstate.of("""
            vpc vpc-mole 10.40.0.0/16
            table rtb-mole in vpc-mole
            subnet subnet-mole in vpc-mole 10.40.1.0/24 table rtb-mole
            sg sg-open
            in sg-open accept all from 0.0.0.0/0
            out sg-open accept all to 0.0.0.0/0
            vm ins-lamp in subnet-mole at 10.40.1.4 sg sg-open
            vm ins-buoy in subnet-mole at 10.40.1.5 sg sg-open
            """);

    private static final String IN = "192.0.2.9 to lamp tcp/443";

    @Test
    void anAddressInAStatusThatNobodyKnows_mayCarry() {
        TencentEstate odd = ESTATE.and("eip eip-lamp 203.0.113.10 on ins-lamp").and("set eip-lamp AddressStatus MOODY");

        assertThat(odd.answer(IN)).isEqualTo("UNKNOWN for PUBLIC_ADDRESS eip-lamp UNRECOGNISED");
    }

    @Test
    void anAddressThatOnlyItsMachineTells_mayBeInArrearsUntilTheListIsRead() {
        TencentEstate told = ESTATE.and("vm ins-lamp in subnet-mole at 10.40.1.4 sg sg-open wan 203.0.113.11");

        assertThat(told.answer(IN)).isEqualTo("REACHABLE");
        assertThat(told.and("not-read DescribeAddresses").answer(IN)).startsWith("UNKNOWN");
    }

    @Test
    void groupsWhoseOrderMeansNothingForAPacket_needNoAssumption() {
        TencentEstate second = ESTATE.and("""
                sg sg-a
                in sg-a accept tcp/22 from 0.0.0.0/0
                sg sg-b
                out sg-b drop all to 0.0.0.0/0
                vm ins-cork in subnet-mole at 10.40.1.6 sg sg-open
                eni eni-cork-b on ins-cork in subnet-mole at 10.40.1.7 sg sg-a,sg-b
                """);

        assertThat(second.strictAnswer("lamp to 10.40.1.7 tcp/80")).startsWith("BLOCKED by SECURITY_GROUP_INGRESS");
    }

    @Test
    void aGuest_sendsByInterfacesInUseOnly() {
        TencentEstate two = ESTATE.and("eni eni-lamp-b on ins-lamp in subnet-mole at 10.40.1.8 sg sg-open")
                .and("set eni-lamp-b State DETACHING");

        assertThat(two.answer("lamp to buoy tcp/80")).isEqualTo("REACHABLE");
        assertThat(two.answer("10.40.1.8 to buoy tcp/80")).startsWith("BLOCKED by INTERFACE_DETACHED");
    }

    @Test
    void aNatGatewayInAStateThatNobodyKnows_mayTranslate() {
        TencentEstate nat =
                ESTATE.and("nat nat-mole in vpc-mole with 203.0.113.12").and("route rtb-mole 0.0.0.0/0 NAT nat-mole");

        assertThat(nat.answer("lamp to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(nat.and("set nat-mole State MOODY").answer("lamp to 192.0.2.9 tcp/443"))
                .isEqualTo("UNKNOWN for NAT_GATEWAY nat-mole UNRECOGNISED");
    }

    @Test
    void aNatGateway_carriesNothingToPrivateAddresses() {
        TencentEstate nat =
                ESTATE.and("nat nat-mole in vpc-mole with 203.0.113.12").and("route rtb-mole 0.0.0.0/0 NAT nat-mole");

        assertThat(nat.answer("lamp to 172.29.1.1 tcp/443")).isEqualTo("BLOCKED by NAT_REFUSES nat-mole");
    }
}
