/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Elb;
import io.hopscope.aws.answers.Listing;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.balancer.Listener;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;

/**
 * Listeners of a balancer: one protocol and port each, which TLS and HTTP take over TCP and QUIC over UDP, see
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Listener.html and
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html.
 */
final class Listeners {
    private static final Set<Protocol> BOTH = Set.of(Protocol.TCP, Protocol.UDP);
    private static final Meanings<Set<Protocol>> PROTOCOLS = Meanings.<Set<Protocol>>of("protocol of a listener")
            .with(Set.of(Protocol.TCP), "TCP", "TLS", "HTTP", "HTTPS")
            .with(Set.of(Protocol.UDP), "UDP", "QUIC")
            .with(BOTH, "TCP_UDP", "TCP_QUIC");

    private Listeners() {}

    /** The listeners; unknown where the list is missing or cut, or one has no port. */
    static Fact<List<Listener>> of(Told<LoadBalancer> told, Subject subject) {
        String arn = Word.orEmpty(told.item().loadBalancerArn());
        var listing = told.by().list(Elb.LISTENERS, arn);
        if (listing.gap().isPresent()) {
            return Fact.unknown(listing.gap().get());
        }
        var own = listing.items().stream()
                .filter(item -> item.loadBalancerArn() == null || arn.equals(item.loadBalancerArn()))
                .distinct()
                .toList();
        if (own.stream().anyMatch(item -> item.port() == null)) {
            return Fact.unknown(subject.notGiven("port of a listener", "elasticloadbalancing:DescribeListeners"));
        }
        return Fact.known(
                own.stream().map(item -> listener(item, told.by(), subject)).toList());
    }

    /** Where the protocol is not recognised, the port may be open for either, and nobody knows what is behind it. */
    private static Listener listener(
            software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener item,
            AwsScopeAnswers by,
            Subject subject) {
        Fact<Set<Protocol>> protocols = PROTOCOLS.of(item.protocolAsString(), subject);
        Fact<List<ResourceId>> groups = protocols
                .missing()
                .<Fact<List<ResourceId>>>map(Fact::unknown)
                .orElseGet(() -> groups(item, by, subject));
        return new Listener(
                Word.orEmpty(item.protocolAsString()) + ":" + item.port(),
                protocols.value().orElse(BOTH),
                PortRange.single(item.port()),
                groups);
    }

    /** What the default actions forward to and what the rules do, whose conditions look into the request. */
    private static Fact<List<ResourceId>> groups(
            software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener item,
            AwsScopeAnswers by,
            Subject subject) {
        Optional<Listing<Rule>> rules = by.given(Elb.RULES, Word.orEmpty(item.listenerArn()));
        Optional<Gap> gap = rules.flatMap(Listing::gap);
        if (gap.isPresent()) {
            return Fact.unknown(gap.get());
        }
        List<Action> actions = Stream.concat(
                        item.defaultActions().stream(),
                        rules.map(Listing::items).orElse(List.of()).stream().flatMap(rule -> rule.actions().stream()))
                .toList();
        return Forwards.of(actions, subject);
    }
}
