/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import static io.hopscope.tencent.semantics.fixture.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.SnatRule;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.semantics.fixture.TencentEstate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits of NAT gateways. */
final class NatCommandsTest {
    private static final TencentEstate STRICT =
            ONE_VPC.and("nat nat-out in vpc-quay with 203.0.113.50 strict\neni eni-x on - in subnet-back at 10.20.2.9");
    private static final String OUT = "db to 192.0.2.9 tcp/443";
    private static final ResourceId NAT = TencentId.of(ResourceKind.NAT_GATEWAY, "nat-out");

    @Test
    void aRuleForAMachine_isWhatTheTranslatorMakesOfIt() {
        Change add = rule("10.20.2.4/32", TencentId.of(ResourceKind.INTERFACE, "eni-db"));

        SnatRule changed = onlyRule(STRICT.snapshot().with(List.of(add)));
        SnatRule told = onlyRule(
                STRICT.and("snat nat-out NETWORKINTERFACE ins-db 10.20.2.4").snapshot());

        assertThat(changed.sources()).isEqualTo(told.sources());
    }

    @Test
    void aRuleForASubnet_isWhatTheTranslatorMakesOfIt() {
        Change add = rule("10.20.2.0/24", TencentId.of(ResourceKind.SUBNET, "subnet-back"));

        SnatRule changed = onlyRule(STRICT.snapshot().with(List.of(add)));
        SnatRule told = onlyRule(STRICT.and("snat nat-out SUBNET subnet-back 10.20.2.0/24 by 203.0.113.50")
                .snapshot());

        assertThat(changed.sources()).isEqualTo(told.sources());
        assertThat(changed.addresses()).isEqualTo(told.addresses());
    }

    @Test
    void aRule_isAResourceOfTerraform() {
        assertThat(STRICT.terraform(OUT)).first().isEqualTo("""
                        resource "tencentcloud_nat_gateway_snat" "hopscope_1" {
                          nat_gateway_id           = "nat-out"
                          resource_type            = "NETWORKINTERFACE"
                          instance_id              = "ins-db"
                          instance_private_ip_addr = "10.20.2.4"
                          public_ip_addr           = ["203.0.113.50"]
                          description              = "ins-db"
                        }""");
    }

    @Test
    void anAddress_isBoundBesideThoseThatAreThere() {
        TencentEstate mute = ONE_VPC.and("set eip-out IsArrears true");

        assertThat(mute.terraform(OUT)).containsExactly("""
                        resource "tencentcloud_eip" "hopscope_1" {
                          internet_max_bandwidth_out = 5
                        }
                        # existing tencentcloud_nat_gateway "nat-out":
                        assigned_eip_set = ["203.0.113.50", tencentcloud_eip.hopscope_1.public_ip]""");
        assertThat(mute.and("eip eip-spare 203.0.113.60 on nothing").terraform(OUT))
                .containsExactly("""
                        # existing tencentcloud_nat_gateway "nat-out":
                        assigned_eip_set = ["203.0.113.50", "203.0.113.60"]""");
    }

    @Test
    void aNewAddressInARule_isAnUnknownWord() {
        assertThat(ONE_VPC.and("nat nat-out in vpc-quay strict").fixes(OUT))
                .first()
                .asString()
                .startsWith("""
                tccli vpc AssociateNatGatewayAddress --NatGatewayId nat-out --AddressCount 1 && \
                tccli vpc CreateNatGatewaySourceIpTranslationNatRule""")
                .contains("\"PublicIpAddresses\":[\"<public-ip>\"]");
    }

    @Test
    void anInterfaceThatNoMachineHas_isNamedByNoRule() {
        Change add = rule("10.20.2.9/32", TencentId.of(ResourceKind.INTERFACE, "eni-x"));

        assertThatThrownBy(() -> new TencentChangeRenderer().render(List.of(add), STRICT.snapshot()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("eni-x");
    }

    private static Change rule(String sources, ResourceId source) {
        return new Change.AddSourceRule(
                NAT,
                new SnatRule(
                        "new",
                        new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse(sources))),
                        AddressSet.of(Prefix.parse("203.0.113.50/32"))),
                source);
    }

    private static SnatRule onlyRule(Snapshot snapshot) {
        return snapshot.require(NatGateway.class, NAT).sourceRules().value().orElseThrow().stream()
                .reduce((one, other) -> {
                    throw new AssertionError("More than one rule");
                })
                .orElseThrow();
    }
}
