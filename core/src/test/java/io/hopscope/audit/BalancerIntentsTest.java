/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Rule;
import io.hopscope.reach.Engine;
import io.hopscope.reach.trace.FindingCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A balancer forwards tcp/80 to port 8080 of a machine and tries its health at 9100. */
final class BalancerIntentsTest {
    private static final ResourceId TARGETS = Estates.id(ResourceKind.TARGET_GROUP, "front-targets");

    @Test
    void targetThatTakesTrafficAndChecks_isNoFinding() {
        assertThat(audit(Optional.of(9100), "tcp/8080 from 10.0.0.0/16", "tcp/9100 from 10.0.0.0/16"))
                .isEmpty();
    }

    @Test
    void checksThatTheTargetsGroupDefeats_areAFindingThatNamesTheTarget() {
        assertThat(audit(Optional.of(9100), "tcp/8080 from 10.0.0.0/16"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.SECURITY_GROUP_INGRESS);
                    assertThat(finding.affected()).containsExactly(Estates.id(ResourceKind.INSTANCE, "app"));
                    assertThat(finding.defeats())
                            .containsExactly(new Defeated(
                                    "health check at tcp/9100 from the load balancer front", TARGETS, "app"));
                });
    }

    @Test
    void checksAtThePortOfTheTraffic_areNotMeantTwice() {
        assertThat(audit(Optional.of(8080), "tcp/9100 from 10.0.0.0/16"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.defeats())
                        .extracting(Defeated::connection)
                        .containsExactly("tcp/8080 from the load balancer front"));
    }

    private static List<Finding> audit(Optional<Integer> healthPort, String... admitted) {
        Estates estate = Estates.estate()
                .network("net", "10.0.0.0/16")
                .table("private", "net")
                .subnet("back", "net", "10.0.2.0/24", s -> s.table("private"))
                .group("app", Arrays.stream(admitted).map(Rules::in).toArray(Rule[]::new))
                .machine("app", "back", "10.0.2.10", m -> m.groups("app"))
                .balancer("front", "back", "10.0.2.20", "app");
        TargetGroup targets = (TargetGroup) estate.build().resource(TARGETS).orElseThrow();
        Snapshot snapshot = estate.add(targets.withHealthPort(healthPort)).build();
        return new Audit(Engine.of(snapshot), List.of()).report().findings();
    }
}
