/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import io.hopscope.fix.Fixer;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.SnatRule;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits of NAT gateways. */
final class NatCommandsTest {
    private static final String OUT = "db to 192.0.2.9 tcp/443";
    private static final ResourceId NAT = AliyunId.of(ResourceKind.NAT_GATEWAY, "ngw-out");
    private static final AliyunEstate BASE = AliyunEstate.of("""
            vpc quay 10.20.0.0/16
            vswitch quay/front 10.20.1.0/24
            vswitch quay/back 10.20.2.0/24
            group db quay
            vm db in quay/back at 10.20.2.4 group db
            nat out in quay/front at 10.20.1.250
            eip out 203.0.113.30 on ngw-out
            route quay 0.0.0.0/0 NatGateway ngw-out
            """);

    @Test
    void anEntry_isWhatTheTranslatorMakesOfIt() {
        isTold("snat out 10.20.2.4/32 203.0.113.30", "10.20.2.4/32", AliyunId.of(ResourceKind.INTERFACE, "eni-db"));
        isTold("snat out vsw-back 203.0.113.30", "10.20.2.0/24", AliyunId.of(ResourceKind.SUBNET, "vsw-back"));
    }

    @Test
    void anEntry_isAResourceOfTerraform() {
        assertThat(BASE.terraform(OUT)).first().isEqualTo("""
                        resource "alicloud_snat_entry" "hopscope_1" {
                          snat_table_id = "<snat-table-id>"
                          source_cidr   = "10.20.2.4/32"
                          snat_ip       = "203.0.113.30"
                        }""");
    }

    @Test
    void besideAHaVip_noEntryIsOffered() {
        assertThat(BASE.fixes(OUT)).anyMatch(fix -> fix.contains("CreateSnatEntry"));
        assertThat(BASE.and("havip vip in quay/back at 10.20.2.100").fixes(OUT))
                .noneMatch(fix -> fix.contains("CreateSnatEntry"));
    }

    @Test
    void anAddress_isWhatTheTranslatorMakesOfIt() {
        AliyunEstate mute = BASE.and("snat out vsw-back 203.0.113.30")
                .and(
                        "set ngw-out IpLists.IpList []\nset eip-out InstanceId -\nset eip-out Status Available\nset eip-out InstanceType -");
        AliyunEstate sound = BASE.and("snat out vsw-back 203.0.113.30");
        Engine engine = Engine.of(mute.snapshot());

        Change add = new Fixer(engine, List.of(new AliyunChangeRenderer()))
                .fixes(engine.answer(engine.question("db", "192.0.2.9", Service.tcp(443))))
                .get(0)
                .changes()
                .get(0);

        assertThat(mute.answer(OUT)).startsWith("BLOCKED by NAT_NO_ADDRESS ngw-out");
        NatAddress changed = onlyAddress(mute.snapshot().with(List.of(add)));
        NatAddress told = onlyAddress(sound.snapshot());
        assertThat(changed.networkInterface()).isEqualTo(told.networkInterface());
        assertThat(changed.inside()).isEqualTo(told.inside());
        assertThat(changed.outside()).isEqualTo(told.outside());
        assertThat(mute.terraform(OUT)).containsExactly("""
                        resource "alicloud_eip_association" "hopscope_1" {
                          allocation_id = "eip-out"
                          instance_id   = "ngw-out"
                          instance_type = "Nat"
                        }""");
    }

    @Test
    void withoutASpareAddress_aNewOneIsAllocatedAndAnEntryMade() {
        AliyunEstate none = AliyunEstate.of("""
                vpc quay 10.20.0.0/16
                vswitch quay/front 10.20.1.0/24
                vswitch quay/back 10.20.2.0/24
                group db quay
                vm db in quay/back at 10.20.2.4 group db
                nat out in quay/front at 10.20.1.250
                route quay 0.0.0.0/0 NatGateway ngw-out
                """);

        assertThat(none.answer(OUT)).contains("NAT_NO_ADDRESS ngw-out");
        assertThat(none.fixes(OUT))
                .first()
                .asString()
                .isEqualTo(
                        "aliyun vpc AllocateEipAddress"
                                + " && aliyun vpc AssociateEipAddress --AllocationId '<allocation-id>' --InstanceId ngw-out --InstanceType Nat"
                                + " && aliyun vpc DescribeNatGateways --NatGatewayId ngw-out"
                                + " && aliyun vpc CreateSnatEntry --SnatTableId '<snat-table-id>' --SourceCIDR 10.20.2.4/32 --SnatIp '<ip-address>'");
    }

    private static NatAddress onlyAddress(Snapshot snapshot) {
        List<NatAddress> addresses =
                snapshot.require(NatGateway.class, NAT).addresses().value().orElseThrow();
        assertThat(addresses).hasSize(1);
        return addresses.get(0);
    }

    private static void isTold(String line, String sources, ResourceId source) {
        Change add = new Change.AddSourceRule(
                NAT,
                new SnatRule(
                        "new",
                        new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse(sources))),
                        AddressSet.of(Prefix.parse("203.0.113.30/32"))),
                source);

        assertThat(rules(BASE.snapshot().with(List.of(add))))
                .usingRecursiveComparison()
                .ignoringFields("label")
                .isEqualTo(rules(BASE.and(line).snapshot()));
    }

    private static List<SnatRule> rules(Snapshot snapshot) {
        List<SnatRule> rules =
                snapshot.require(NatGateway.class, NAT).sourceRules().value().orElseThrow();
        assertThat(rules).hasSize(1);
        return rules;
    }
}
