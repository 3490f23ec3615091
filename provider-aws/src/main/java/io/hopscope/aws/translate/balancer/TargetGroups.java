/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.PortRange;
import java.util.Optional;

/**
 * Target groups. When none of the targets is healthy a balancer uses them all, see
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html; what it sends passes
 * the security groups of its targets, see
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html.
 */
final class TargetGroups {
    private static final String PRESERVES = "preserve_client_ip.enabled";

    private final AwsAnswers all;

    TargetGroups(AwsAnswers all) {
        this.all = all;
    }

    void add(
            Told<software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup> told, SnapshotBuilder into) {
        ResourceId id =
                AwsId.of(ResourceKind.TARGET_GROUP, Word.orEmpty(told.item().targetGroupArn()));
        Placement place = all.place(told.by(), null);
        Subject subject = Subject.of(place, id);
        into.add(
                new TargetGroup(
                                place.identity(id, Word.orEmpty(told.item().targetGroupName())),
                                Targets.of(told, subject),
                                keepsClientAddress(told.item(), told.by(), subject),
                                true,
                                true)
                        .withHealthPort(healthPort(told.item())),
                place.view());
    }

    /**
     * The port of checks, which go out from the balancer's own addresses over TCP; without a number they go to the port
     * of each target. See
     * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html.
     */
    private static Optional<Integer> healthPort(
            software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup item) {
        boolean checked = !Boolean.FALSE.equals(item.healthCheckEnabled());
        return Optional.of(Word.orEmpty(item.healthCheckPort()))
                .filter(port -> checked && port.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port > 0 && port <= PortRange.ALL.last());
    }

    /**
     * Application load balancers answer for themselves; network load balancers keep the client's address always for UDP
     * and QUIC, and for TCP and TLS as an attribute says, by default unless targets are addresses. See
     * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation.
     */
    private static Fact<Boolean> keepsClientAddress(
            software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup item,
            AwsScopeAnswers by,
            Subject subject) {
        String protocol = Word.orEmpty(item.protocolAsString());
        return switch (Word.folded(protocol)) {
            case "http", "https", "" -> Fact.known(false);
            case "udp", "tcpudp", "quic", "tcpquic" -> Fact.known(true);
            case "tcp", "tls" ->
                NamedAttributes.ofGroup(by, subject.id().value())
                        .isOn(PRESERVES, !Word.folded(item.targetTypeAsString()).equals("ip"), subject);
            case "geneve" ->
                Fact.unknown(subject.notModelled("What " + subject.id() + " encapsulates is not modelled"));
            default -> Fact.unknown(subject.unrecognised("protocol", protocol));
        };
    }
}
