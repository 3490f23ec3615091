/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Elb;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.balancer.Listener;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerState;

/**
 * Balancers. One in state {@code active_impaired} still routes, see
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerState.html.
 */
final class Balancers {
    static final String APPLICATION = "application";

    private static final String NETWORK = "network";
    private static final Meanings<Boolean> WORKS = Meanings.<Boolean>of("state")
            .with(true, "active", "active_impaired")
            .with(false, "provisioning", "failed");

    private final AwsAnswers all;
    private final BalancerInterfaces interfaces;

    Balancers(AwsAnswers all) {
        this.all = all;
        this.interfaces = new BalancerInterfaces(all);
    }

    void add(
            Told<software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer> told,
            SnapshotBuilder into) {
        var item = told.item();
        ResourceId id = AwsId.of(ResourceKind.LOAD_BALANCER, Word.orEmpty(item.loadBalancerArn()));
        Placement place = all.place(told.by(), null);
        Subject subject = Subject.of(place, id);
        Optional<Gap> strange = strange(Word.orEmpty(item.typeAsString()), subject);
        strange.ifPresent(into::gap);
        into.add(
                new LoadBalancer(
                        place.identity(id, Word.orEmpty(item.loadBalancerName())),
                        Word.orEmpty(item.dnsName()),
                        AwsId.network(Word.orEmpty(item.vpcId())),
                        Meanings.state(WORKS, state(item.state()), subject),
                        interfaces.of(told, subject),
                        strange.map(Fact::<List<Listener>>unknown).orElseGet(() -> Listeners.of(told, subject)),
                        CrossZone.of(told, told.by().list(Elb.TARGET_GROUPS).items(), subject)),
                place.view());
    }

    private static @Nullable String state(@Nullable LoadBalancerState state) {
        return state == null ? null : state.codeAsString();
    }

    private static Optional<Gap> strange(String type, Subject subject) {
        return switch (Word.folded(type)) {
            case APPLICATION, NETWORK -> Optional.empty();
            case "gateway" ->
                Optional.of(subject.notModelled(subject.id() + " is a gateway load balancer, which is not modelled"));
            default -> Optional.of(subject.unrecognised("type", type));
        };
    }
}
