/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import static io.hopscope.aws.translate.balancer.BalancerWorld.CUT;
import static io.hopscope.aws.translate.balancer.BalancerWorld.GROUP;
import static io.hopscope.aws.translate.balancer.BalancerWorld.group;
import static io.hopscope.aws.translate.balancer.BalancerWorld.translated;
import static io.hopscope.aws.translate.balancer.BalancerWorld.with;
import static io.hopscope.aws.translate.balancer.BalancerWorld.workers;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Elb;
import io.hopscope.aws.answers.Listing;
import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.balancer.TargetHealth;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.net.IpAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;

final class TargetGroupsTest {
    private static final String PRESERVES = "preserve_client_ip.enabled";

    @Test
    void aGroup_opensWhenNoneIsHealthyAndAsksTheFiltersOfItsTargets() {
        TargetGroup group = group(with(workers()));

        assertThat(group.name()).isEqualTo("workers");
        assertThat(group.opensWhenNoneHealthy()).isEqualTo(Fact.known(true));
        assertThat(group.targetFiltersAsked()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"9100,true,9100", "traffic-port,true,0", "9100,false,0", "70000,true,0", "0,true,0"})
    void aPortOfItsOwnForChecks_isKept(String port, boolean checked, int expected) {
        TargetGroup group = group(with(workers().healthCheckPort(port).healthCheckEnabled(checked)));

        assertThat(group.healthPort().orElse(0)).isEqualTo(expected);
    }

    @Test
    void targets_areWhatTheirHealthLists() {
        TargetDescription own = target("i-0a").port(9090).build();
        AwsScopeAnswers.Builder answers = with(workers())
                .put(
                        Elb.TARGET_HEALTH,
                        GROUP,
                        Listing.complete(List.of(
                                health("healthy", own),
                                health("healthy", target("i-0b").build()))));

        assertThat(group(answers).targets().value()).hasValueSatisfying(targets -> {
            assertThat(targets).extracting(Target::label).containsExactly("i-0a:9090", "i-0b");
            assertThat(targets).extracting(Target::port).containsExactly(9090, 8080);
            assertThat(targets)
                    .extracting(Target::ref)
                    .containsExactly(
                            new Target.Ref.ByInstance(AwsId.instance("i-0a")),
                            new Target.Ref.ByInstance(AwsId.instance("i-0b")));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "alb,arn:front,alb arn:front",
        "lambda,arn:thumbs,lambda arn:thumbs",
        "ip,not an address,ip not an address"
    })
    void aTargetThatIsNeitherInstanceNorAddress_isNamed(String type, String id, String text) {
        assertThat(only(type, id).ref()).isEqualTo(new Target.Ref.Other(text));
    }

    @Test
    void aTargetByAddress_isThatAddress() {
        assertThat(only("ip", "10.8.0.9").ref()).isEqualTo(new Target.Ref.ByAddress(IpAddress.parse("10.8.0.9")));
    }

    @Test
    void aTargetWithoutAnyPort_hasPortZero() {
        @Nullable Integer none = null;
        AwsScopeAnswers.Builder answers = with(workers().port(none).targetType("lambda"))
                .put(
                        Elb.TARGET_HEALTH,
                        GROUP,
                        Listing.complete(List.of(health("healthy", target("f").build()))));

        assertThat(group(answers).targets().value().orElseThrow().get(0).port()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "healthy,HEALTHY",
        "unhealthy,UNHEALTHY",
        "initial,UNHEALTHY",
        "unavailable,UNHEALTHY",
        "draining,UNUSED",
        "unused,UNUSED",
        "unhealthy.draining,UNUSED"
    })
    void theHealthOfATarget_saysWhetherItIsUsed(String state, TargetHealth.Use use) {
        assertThat(health(state).value()).hasValue(new TargetHealth(use, state));
    }

    @Test
    void theHealthOfATarget_keepsTheReason() {
        TargetHealthDescription item = TargetHealthDescription.builder()
                .target(target("i-0a").build())
                .targetHealth(health -> health.state("unhealthy").reason("Target.Timeout"))
                .build();

        assertThat(of(item).health())
                .isEqualTo(Fact.known(new TargetHealth(TargetHealth.Use.UNHEALTHY, "unhealthy (Target.Timeout)")));
    }

    @Test
    void aHealthThatIsNotRecognised_orNotGiven_isUnknown() {
        assertThat(health("bored").missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.UNRECOGNISED));
        assertThat(of(TargetHealthDescription.builder()
                                .target(target("i-0a").build())
                                .build())
                        .health()
                        .missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.NOT_READ));
    }

    @Test
    void targetsThatWereNotRead_areUnknown() {
        assertThat(group(with(workers())).targets().missing())
                .hasValueSatisfying(
                        gap -> assertThat(gap.settledBy()).isEqualTo("elasticloadbalancing:DescribeTargetHealth"));
        assertThat(group(with(workers()).put(Elb.TARGET_HEALTH, GROUP, Listing.partial(List.of(), CUT)))
                        .targets())
                .isEqualTo(Fact.unknown(CUT));
        assertThat(group(translated(true, with(workers()))).targets()).isEqualTo(Fact.known(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "instance,TCP,true,true",
        "instance,TCP,false,false",
        "ip,TCP,true,true",
        "ip,TLS,false,false",
        "instance,TCP,,true",
        "instance,TLS,,true",
        "ip,TCP,,false",
        "ip,TLS,,false",
        "ip,UDP,false,true",
        "instance,TCP_UDP,,true",
        "ip,QUIC,,true",
        "ip,TCP_QUIC,,true",
        "instance,HTTP,true,false",
        "ip,HTTPS,,false"
    })
    void targetsSeeTheClient_asTheAttributeSaysOrByDefault(
            String type, String protocol, @Nullable String value, boolean expected) {
        AwsScopeAnswers.Builder answers = with(workers().targetType(type).protocol(protocol))
                .put(Elb.TARGET_GROUP_ATTRIBUTES, GROUP, attributes(value));

        assertThat(group(answers).keepsClientAddress()).isEqualTo(Fact.known(expected));
    }

    @ParameterizedTest
    @CsvSource({"TCP,instance,true", "TLS,ip,false"})
    void attributesThatWereNotRead_areUnknown_orTheDefaultWhereAnswersAreTakenAsComplete(
            String protocol, String type, boolean byDefault) {
        AwsScopeAnswers.Builder answers = with(workers().protocol(protocol).targetType(type));

        assertThat(group(answers).keepsClientAddress().missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.NOT_READ));
        assertThat(group(translated(true, answers)).keepsClientAddress()).isEqualTo(Fact.known(byDefault));
    }

    @ParameterizedTest
    @CsvSource({"UDP,true", "HTTP,false"})
    void whereNoAttributeDecides_nobodyNeedsToReadThem(String protocol, boolean expected) {
        assertThat(group(with(workers().protocol(protocol))).keepsClientAddress())
                .isEqualTo(Fact.known(expected));
    }

    @ParameterizedTest
    @CsvSource({"GENEVE,NOT_MODELLED", "MORSE,UNRECOGNISED"})
    void otherProtocols_areUnknown(String protocol, GapReason reason) {
        assertThat(group(translated(true, with(workers().protocol(protocol))))
                        .keepsClientAddress()
                        .missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(reason));
    }

    @Test
    void anAttributeThatIsNeitherTrueNorFalse_isUnknown() {
        AwsScopeAnswers.Builder answers =
                with(workers()).put(Elb.TARGET_GROUP_ATTRIBUTES, GROUP, attributes("perhaps"));

        assertThat(group(answers).keepsClientAddress().missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.UNRECOGNISED));
    }

    @Test
    void aTargetOnTwoPages_isOne_andAnAnswerWithoutATargetIsNone() {
        TargetHealthDescription item = health("healthy", target("i-0a").build());
        AwsScopeAnswers.Builder answers = with(workers())
                .put(
                        Elb.TARGET_HEALTH,
                        GROUP,
                        Listing.complete(List.of(
                                item, item, TargetHealthDescription.builder().build())));

        assertThat(group(answers).targets().value())
                .hasValueSatisfying(
                        targets -> assertThat(targets).extracting(Target::label).containsExactly("i-0a"));
    }

    private static Listing<TargetGroupAttribute> attributes(@Nullable String value) {
        return Listing.complete(
                value == null
                        ? List.of()
                        : List.of(TargetGroupAttribute.builder()
                                .key(PRESERVES)
                                .value(value)
                                .build()));
    }

    private static Fact<TargetHealth> health(String state) {
        return of(health(state, target("i-0a").build())).health();
    }

    private static TargetHealthDescription health(String state, TargetDescription target) {
        return TargetHealthDescription.builder()
                .target(target)
                .targetHealth(health -> health.state(state))
                .build();
    }

    private static TargetDescription.Builder target(String id) {
        return TargetDescription.builder().id(id);
    }

    private static Target only(String type, String id) {
        AwsScopeAnswers.Builder answers = with(workers().targetType(type))
                .put(
                        Elb.TARGET_HEALTH,
                        GROUP,
                        Listing.complete(List.of(health("healthy", target(id).build()))));
        return group(answers).targets().value().orElseThrow().get(0);
    }

    private static Target of(TargetHealthDescription item) {
        AwsScopeAnswers.Builder answers =
                with(workers()).put(Elb.TARGET_HEALTH, GROUP, Listing.complete(List.of(item)));
        return group(answers).targets().value().orElseThrow().get(0);
    }
}
