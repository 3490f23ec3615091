/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import static io.hopscope.aws.translate.balancer.BalancerWorld.BALANCER;
import static io.hopscope.aws.translate.balancer.BalancerWorld.CUT;
import static io.hopscope.aws.translate.balancer.BalancerWorld.GROUP;
import static io.hopscope.aws.translate.balancer.BalancerWorld.LISTENER;
import static io.hopscope.aws.translate.balancer.BalancerWorld.OTHER_GROUP;
import static io.hopscope.aws.translate.balancer.BalancerWorld.balancer;
import static io.hopscope.aws.translate.balancer.BalancerWorld.forward;
import static io.hopscope.aws.translate.balancer.BalancerWorld.groupId;
import static io.hopscope.aws.translate.balancer.BalancerWorld.listener;
import static io.hopscope.aws.translate.balancer.BalancerWorld.network;
import static io.hopscope.aws.translate.balancer.BalancerWorld.translated;
import static io.hopscope.aws.translate.balancer.BalancerWorld.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Elb;
import io.hopscope.aws.answers.Listing;
import io.hopscope.model.balancer.Listener;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

final class ListenersTest {
    @ParameterizedTest
    @CsvSource({
        "TCP,tcp",
        "TLS,tcp",
        "HTTP,tcp",
        "HTTPS,tcp",
        "UDP,udp",
        "QUIC,udp",
        "TCP_UDP,tcp udp",
        "TCP_QUIC,tcp udp"
    })
    void aListener_takesTheTransportOfItsProtocol(String protocol, String transports) {
        Listener listener = only(listener(protocol, 443));

        assertThat(listener.protocols())
                .isEqualTo(Arrays.stream(transports.split(" ", -1))
                        .map(Protocol::parse)
                        .collect(Collectors.toSet()));
        assertThat(listener.ports()).isEqualTo(PortRange.single(443));
        assertThat(listener.label()).isEqualTo(protocol + ":443");
        assertThat(listener.groups()).isEqualTo(Fact.known(List.of(groupId(GROUP))));
    }

    @Test
    void aProtocolThatIsNotRecognised_mayBeEither_andWhatIsBehindItIsUnknown() {
        Listener listener = only(listener("SEMAPHORE", 443));

        assertThat(listener.protocols()).isEqualTo(Set.of(Protocol.TCP, Protocol.UDP));
        assertThat(listener.groups().missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.UNRECOGNISED));
    }

    @Test
    void listenersThatWereNotRead_areUnknown_orNoneWhereAnswersAreTakenAsComplete() {
        assertThat(balancer(with(network())).listeners().missing()).hasValueSatisfying(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.NOT_READ);
            assertThat(gap.settledBy()).isEqualTo("elasticloadbalancing:DescribeListeners");
        });
        assertThat(balancer(translated(true, with(network()))).listeners()).isEqualTo(Fact.known(List.of()));
    }

    @Test
    void aCutList_isUnknown() {
        AwsScopeAnswers.Builder answers = with(network())
                .put(
                        Elb.LISTENERS,
                        BALANCER,
                        Listing.partial(List.of(listener("TCP", 80).build()), CUT));

        assertThat(balancer(answers).listeners()).isEqualTo(Fact.unknown(CUT));
    }

    @Test
    void aListOfAllBalancers_givesEachItsOwn() {
        AwsScopeAnswers.Builder answers = with(network())
                .put(
                        Elb.LISTENERS,
                        Listing.complete(List.of(
                                listener("TCP", 80).build(),
                                listener("TCP", 81)
                                        .loadBalancerArn(BALANCER + "9")
                                        .build())));

        assertThat(balancer(answers).listeners().value())
                .hasValueSatisfying(
                        some -> assertThat(some).extracting(Listener::label).containsExactly("TCP:80"));
    }

    @Test
    void aListenerWithoutAPort_leavesThemUnknown() {
        @Nullable Integer none = null;
        AwsScopeAnswers.Builder answers = listening(listener("TCP", 80).port(none));

        assertThat(balancer(answers).listeners().missing()).isPresent();
    }

    @Test
    void aForwardToSeveralGroups_isAllThatHaveAWeight() {
        Action weighted = Action.builder()
                .type("forward")
                .forwardConfig(config -> config.targetGroups(
                        tuple(GROUP, 10),
                        tuple("arn:none", 0),
                        TargetGroupTuple.builder().targetGroupArn(OTHER_GROUP).build()))
                .build();

        assertThat(only(listener("TCP", 80).defaultActions(weighted)).groups())
                .isEqualTo(Fact.known(List.of(groupId(GROUP), groupId(OTHER_GROUP))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redirect", "fixed-response"})
    void anAnswerOfItsOwn_needsNoGroup(String type) {
        Action own = Action.builder().type(type).build();

        assertThat(only(listener("HTTP", 80).defaultActions(own)).groups()).isEqualTo(Fact.known(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authenticate-oidc", "authenticate-cognito", "jwt-validation"})
    void anAuthentication_comesBeforeAForward(String type) {
        Action first = Action.builder().type(type).build();

        assertThat(only(listener("HTTPS", 443).defaultActions(first, forward(GROUP)))
                        .groups())
                .isEqualTo(Fact.known(List.of(groupId(GROUP))));
    }

    @Test
    void anActionThatIsNotRecognised_leavesTheGroupsUnknown() {
        Action strange = Action.builder().type("whistle").build();

        assertThat(only(listener("HTTPS", 443).defaultActions(strange)).groups().missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.UNRECOGNISED));
    }

    @Test
    void rules_forwardToo() {
        Rule rule = Rule.builder().actions(forward(OTHER_GROUP), forward(GROUP)).build();
        AwsScopeAnswers.Builder answers =
                listening(listener("HTTPS", 443)).put(Elb.RULES, LISTENER, Listing.complete(List.of(rule)));

        assertThat(balancer(answers).listeners().value().orElseThrow().get(0).groups())
                .isEqualTo(Fact.known(List.of(groupId(GROUP), groupId(OTHER_GROUP))));
    }

    @Test
    void rulesThatWereCut_leaveTheGroupsUnknown() {
        AwsScopeAnswers.Builder answers =
                listening(listener("HTTPS", 443)).put(Elb.RULES, LISTENER, Listing.partial(List.of(), CUT));

        assertThat(balancer(answers).listeners().value().orElseThrow().get(0).groups())
                .isEqualTo(Fact.unknown(CUT));
    }

    @Test
    void aListenerOnTwoPages_isOne() {
        AwsScopeAnswers.Builder answers = listening(listener("TCP", 80))
                .put(
                        Elb.LISTENERS,
                        BALANCER,
                        Listing.complete(List.of(listener("TCP", 80).build())));

        assertThat(balancer(answers).listeners().value())
                .hasValueSatisfying(some -> assertThat(some).hasSize(1));
    }

    private static TargetGroupTuple tuple(String group, int weight) {
        return TargetGroupTuple.builder().targetGroupArn(group).weight(weight).build();
    }

    private static Listener only(
            software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener.Builder listener) {
        return balancer(listening(listener)).listeners().value().orElseThrow().get(0);
    }

    private static AwsScopeAnswers.Builder listening(
            software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener.Builder listener) {
        return with(network()).put(Elb.LISTENERS, BALANCER, Listing.complete(List.of(listener.build())));
    }
}
