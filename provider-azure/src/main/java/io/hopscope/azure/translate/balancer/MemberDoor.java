/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.balancer.TargetHealth;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PortMapping;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Protocol;
import java.util.Optional;

/**
 * The way through a public frontend to one machine, seen from the machine: the client's address stays, and the reply
 * has to leave by a route that ends in the Internet.
 */
final class MemberDoor {
    private static final int BEHIND_OWN_ADDRESS = 1;

    private final Frontend frontend;
    private final Identity balancer;
    private final Forward forward;
    private final Member member;

    MemberDoor(Frontend frontend, Identity balancer, Forward forward, Member member) {
        this.frontend = frontend;
        this.balancer = balancer;
        this.forward = forward;
        this.member = member;
    }

    Door door(IpAddress outside, Fact<TargetHealth> health) {
        ResourceId gateway = AzureId.internet(member.subnet().parent());
        Protocol protocol = forward.protocols().contains(Protocol.TCP) ? Protocol.TCP : Protocol.UDP;
        int inside = forward.backendPort() == 0 ? forward.ports().first() : forward.backendPort();
        String part = Word.folded(forward.label()) + "/" + member.nic().name() + "/"
                + member.configuration().name();
        return new Door(
                new Identity(
                        AzureId.below(ResourceKind.DOOR, forward.id(), part),
                        forward.label(),
                        balancer.scope(),
                        Editability.no("a rule of the load balancer")),
                outside,
                Optional.of(new PortMapping(protocol, forward.ports(), inside)),
                member.networkInterface(),
                member.address(),
                Optional.of(gateway),
                BEHIND_OWN_ADDRESS,
                health.map(h -> new OperationalState(isUsed(h), h.raw())),
                frontend.isClosedByDefault(),
                false,
                new ReplyPath.RoutedStraightTo(gateway));
    }

    private static boolean isUsed(TargetHealth health) {
        return health.use() == TargetHealth.Use.HEALTHY || health.use() == TargetHealth.Use.HEALTHY_WHILE_RUNNING;
    }
}
