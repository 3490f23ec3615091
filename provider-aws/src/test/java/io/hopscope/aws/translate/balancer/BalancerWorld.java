/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Elb;
import io.hopscope.aws.answers.Listing;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** One balancer and one target group, and what the tests hang on them. */
final class BalancerWorld {
    static final Scope HOME = new Scope("aws", "333300003333", "ca-central-1");
    static final String PREFIX = "arn:aws:elasticloadbalancing:ca-central-1:333300003333:";
    static final String BALANCER = PREFIX + "loadbalancer/net/front/0aa1";
    static final String LISTENER = PREFIX + "listener/net/front/0aa1/0bb1";
    static final String GROUP = PREFIX + "targetgroup/workers/0cc1";
    static final String OTHER_GROUP = PREFIX + "targetgroup/others/0cc2";
    static final Gap CUT = new Gap(HOME, ResourceKind.LOAD_BALANCER, "", GapReason.INCOMPLETE, "", "cut", "");

    private BalancerWorld() {}

    static AwsScopeAnswers.Builder home() {
        return AwsScopeAnswers.of(HOME);
    }

    static AwsScopeAnswers.Builder with(LoadBalancer.Builder balancer) {
        return home().put(Elb.LOAD_BALANCERS, Listing.complete(List.of(balancer.build())));
    }

    static AwsScopeAnswers.Builder with(TargetGroup.Builder group) {
        return home().put(Elb.TARGET_GROUPS, Listing.complete(List.of(group.build())));
    }

    static Snapshot translated(boolean assumeComplete, AwsScopeAnswers.Builder answers) {
        SnapshotBuilder builder = new SnapshotBuilder();
        BalancerTranslator.translate(AwsAnswers.of(List.of(answers.build().assumingComplete(assumeComplete))), builder);
        return builder.build();
    }

    static io.hopscope.model.balancer.LoadBalancer balancer(AwsScopeAnswers.Builder answers) {
        return balancer(translated(false, answers));
    }

    static io.hopscope.model.balancer.LoadBalancer balancer(Snapshot snapshot) {
        return (io.hopscope.model.balancer.LoadBalancer)
                snapshot.resource(AwsId.of(ResourceKind.LOAD_BALANCER, BALANCER))
                        .orElseThrow();
    }

    static io.hopscope.model.balancer.TargetGroup group(AwsScopeAnswers.Builder answers) {
        return group(translated(false, answers));
    }

    static io.hopscope.model.balancer.TargetGroup group(Snapshot snapshot) {
        return (io.hopscope.model.balancer.TargetGroup)
                snapshot.resource(groupId(GROUP)).orElseThrow();
    }

    static ResourceId groupId(String arn) {
        return AwsId.of(ResourceKind.TARGET_GROUP, arn);
    }

    static LoadBalancer.Builder network() {
        return LoadBalancer.builder()
                .loadBalancerArn(BALANCER)
                .loadBalancerName("front")
                .dnsName("front-0aa1.elb.example")
                .vpcId("vpc-0aa1")
                .type("network")
                .state(state -> state.code("active"));
    }

    static Listener.Builder listener(String protocol, int port) {
        return Listener.builder()
                .loadBalancerArn(BALANCER)
                .listenerArn(LISTENER)
                .protocol(protocol)
                .port(port)
                .defaultActions(forward(GROUP));
    }

    static Action forward(String group) {
        return Action.builder().type("forward").targetGroupArn(group).build();
    }

    static TargetGroup.Builder workers() {
        return TargetGroup.builder()
                .targetGroupArn(GROUP)
                .targetGroupName("workers")
                .targetType("instance")
                .protocol("TCP")
                .port(8080)
                .loadBalancerArns(BALANCER);
    }
}
