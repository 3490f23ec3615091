/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.live.stub.ArmEstate;
import io.hopscope.azure.semantics.fixture.AzureEstate;
import io.hopscope.collect.Collector;
import io.hopscope.kit.Refusal;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.WireRequest;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.CloudProvider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** POSTs that read: none unless it is said, and of those only the ones that were. */
@Timeout(120)
final class EffectiveTest {
    private static final AzureEstate GATED = AzureEstate.of("""
            nsg web-nsg
            rule web-nsg web in 100 allow tcp/443
            vnet quay 10.20.0.0/16
            subnet quay/front 10.20.1.0/24 nsg web-nsg
            subnet quay/idle 10.20.2.0/24 nsg web-nsg
            subnet quay/GatewaySubnet 10.20.250.0/24
            gateway quay-gw of quay
            pip web-pip 203.0.113.10
            vm off in quay/front at 10.20.1.3 state deallocated
            vm web in quay/front at 10.20.1.4 pip web-pip
            vm idle in quay/idle at 10.20.2.4 state deallocated
            learned web-nic 10.77.0.0/16
            """);

    @Test
    void read_withoutTheOption_sendsNoPostAndLeavesLearnedRoutesUnknown() {
        AzureCloud cloud = new AzureCloud();
        try (ServedCloud served = cloud.serve(ArmEstate.of(GATED), Pages.AS_ASKED)) {
            Answer answer = ask(read(served));

            assertThat(posts(cloud)).isEmpty();
            assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        }
    }

    @Test
    void read_effectiveRoutes_areReadOfOneRunningMachineInEachSubnetThatMayHaveLearnedSome() {
        AzureCloud cloud = new AzureCloud(EffectiveRead.ROUTES);
        try (ServedCloud served = cloud.serve(ArmEstate.of(GATED), Pages.AS_ASKED)) {
            Answer answer = ask(read(served));

            assertThat(posts(cloud))
                    .singleElement()
                    .asString()
                    .endsWith("/networkInterfaces/web-nic/effectiveRouteTable");
            assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
        }
    }

    @Test
    void read_adminRules_areReadOfEachNetworkToTheLastPage() {
        AzureCloud cloud = new AzureCloud(EffectiveRead.ADMIN_RULES);
        ArmEstate estate = ArmEstate.of(AzureEstate.of("""
                vnet quay 10.20.0.0/16
                nsg web-nsg
                rule web-nsg web in 100 allow tcp/443
                subnet quay/front 10.20.1.0/24 nsg web-nsg
                pip web-pip 203.0.113.10
                vm web in quay/front at 10.20.1.4 pip web-pip
                admin quay one in 1 Allow tcp/80
                admin quay two in 2 Allow tcp/81
                admin quay three in 3 Deny tcp/443
                """));
        try (ServedCloud served = cloud.serve(estate, Pages.THREE)) {
            Answer answer = ask(read(served));

            assertThat(posts(cloud)).hasSize(3).allMatch(path -> path.endsWith("AdminRules"));
            assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        }
    }

    /** Whether prefixes of own routes count as VirtualNetwork is not documented; the platform says it here. */
    @ParameterizedTest
    @CsvSource({"10.20.0.0/16, BLOCKED", "0.0.0.0/0, REACHABLE"})
    void read_effectiveGroups_tellWhatTheTagStandsFor(String told, Verdict expected) {
        AzureEstate routed = AzureEstate.of("""
                table front-rt
                route front-rt lab 198.51.100.0/24 internet
                vnet quay 10.20.0.0/16
                nsg web-nsg
                subnet quay/front 10.20.1.0/24 nsg web-nsg table front-rt
                pip web-pip 203.0.113.10
                vm web in quay/front at 10.20.1.4 pip web-pip
                """);
        String group = "{\"networkSecurityGroup\":{\"id\":\"/x\"},\"effectiveSecurityRules\":[],\"tagMap\":"
                + "{\"VirtualNetwork\":[\"" + told + "\",\"168.63.129.16/32\"],\"Internet\":[]}}";
        AzureCloud blind = new AzureCloud();
        try (ServedCloud served = blind.serve(ArmEstate.of(routed), Pages.AS_ASKED)) {
            assertThat(ask("198.51.100.7", read(served)).verdict()).isEqualTo(Verdict.UNKNOWN);
        }
        AzureCloud cloud = new AzureCloud(EffectiveRead.SECURITY_GROUPS);
        ArmEstate estate = ArmEstate.of(routed).add("effectiveNetworkSecurityGroups", "web-nic", group);
        try (ServedCloud served = cloud.serve(estate, Pages.AS_ASKED)) {
            Answer answer = ask("198.51.100.7", read(served));

            assertThat(posts(cloud))
                    .singleElement()
                    .asString()
                    .endsWith("/networkInterfaces/web-nic/effectiveNetworkSecurityGroups");
            assertThat(answer.verdict()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(EffectiveRead.class)
    void read_postDenied_isAGapThatNamesTheAction(EffectiveRead read) {
        AzureCloud cloud = new AzureCloud(read);
        try (ServedCloud served = cloud.serve(ArmEstate.of(GATED), Pages.AS_ASKED)
                .refuse(request -> request.list().equals(read.action()), Refusal.PERMISSION)) {
            Snapshot snapshot = read(served);

            assertThat(snapshot.gaps())
                    .extracting(Gap::settledBy)
                    .anyMatch(action -> action.endsWith("/" + read.action() + "/action"));
            assertThat(ask(snapshot).verdict()).isEqualTo(Verdict.UNKNOWN);
        }
    }

    @Test
    void read_noManagerToBeSeen_assumesThatThereAreNoAdminRules() {
        try (ServedCloud served = new AzureCloud().serve(AzureScenes.all(), Pages.AS_ASKED)) {
            Answer answer = ask(read(served));

            assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
            assertThat(answer.confidence()).isEqualTo(Confidence.PROBABLE);
        }
    }

    @Test
    void read_managerWithAdminRules_leavesOpenWhichAreInForce() {
        ArmEstate estate = ruled().add(
                        "securityAdminConfigurations",
                        "above",
                        "{\"id\":\"/subscriptions/" + AzureScenes.SUBSCRIPTION
                                + "/resourceGroups/above/providers/Microsoft.Network/networkManagers/above"
                                + "/securityAdminConfigurations/strict\",\"name\":\"strict\",\"properties\":{}}");
        try (ServedCloud served = new AzureCloud().serve(estate, Pages.AS_ASKED)) {
            Answer answer = ask(read(served));

            assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(answer.gaps())
                    .extracting(Gap::settledBy)
                    .contains("Microsoft.Network/virtualNetworks/listNetworkManagerEffectiveSecurityAdminRules/action");
        }
    }

    @Test
    void read_managerWithoutAdminRules_changesNothing() {
        try (ServedCloud served = new AzureCloud().serve(ruled(), Pages.AS_ASKED)) {
            assertThat(ask(read(served)).verdict()).isEqualTo(Verdict.REACHABLE);
        }
    }

    @Test
    void read_managerWhoseRulesMayNotBeSeen_leavesThemOpen() {
        try (ServedCloud served = new AzureCloud()
                .serve(ruled(), Pages.AS_ASKED)
                .refuse(request -> request.list().equals("securityAdminConfigurations"), Refusal.PERMISSION)) {
            assertThat(ask(read(served)).verdict()).isEqualTo(Verdict.UNKNOWN);
        }
    }

    @Test
    void read_managerWithRules_isSettledByReadingThoseInForce() {
        AzureCloud cloud = new AzureCloud(EffectiveRead.ADMIN_RULES);
        try (ServedCloud served = cloud.serve(ruled(), Pages.AS_ASKED)
                .refuse(request -> request.list().equals("securityAdminConfigurations"), Refusal.PERMISSION)) {
            Answer answer = ask(read(served));

            assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
            assertThat(answer.confidence()).isEqualTo(Confidence.CERTAIN);
        }
    }

    private static ArmEstate ruled() {
        return ArmEstate.of(AzureEstate.of("""
                vnet quay 10.20.0.0/16
                nsg web-nsg
                rule web-nsg web in 100 allow tcp/443
                subnet quay/front 10.20.1.0/24 nsg web-nsg
                pip web-pip 203.0.113.10
                vm web in quay/front at 10.20.1.4 pip web-pip
                """)).add("networkManagers", AzureScenes.RULER);
    }

    private static List<String> posts(AzureCloud cloud) {
        return cloud.wire().stream()
                .filter(request -> !request.method().equals("GET"))
                .map(WireRequest::path)
                .toList();
    }

    private static Snapshot read(ServedCloud served) {
        try (CloudProvider provider = served.provider()) {
            return Collector.standard().collect(provider);
        }
    }

    private static Answer ask(Snapshot snapshot) {
        return ask("internet", snapshot);
    }

    private static Answer ask(String from, Snapshot snapshot) {
        Engine engine = Engine.of(snapshot);
        return engine.answer(engine.question(from, "web", Service.tcp(443)));
    }
}
