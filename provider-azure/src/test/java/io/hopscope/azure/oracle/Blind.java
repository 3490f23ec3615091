/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.Balancing;
import io.hopscope.azure.oracle.Resource.Frontend;
import io.hopscope.azure.oracle.Resource.NatRule;
import io.hopscope.azure.oracle.Resource.Pip;
import io.hopscope.azure.oracle.Resource.Vm;
import java.util.Set;

/**
 * What is sure where no interface was read. Only interfaces tell with authority who has which address (sheet 2), so
 * nothing is reachable for sure; what is off, or leads to nobody, blocks whatever they say.
 */
final class Blind {
    private final World world;
    private final Question question;

    Blind(World world, Question question) {
        this.world = world;
        this.question = question;
    }

    /** Whether a question is about what is told at all: others go by addresses that nobody told. */
    static boolean isAbout(World world, Question question) {
        boolean machines = !Ip.isLiteral(question.from()) && !Ip.isLiteral(question.to());
        boolean outside =
                Ip.isLiteral(question.from()) && !Ip.of(question.from()).isPrivate();
        boolean own = world.all(Pip.class)
                .anyMatch(pip -> pip.ip() != null && pip.ip().toString().equals(question.from()));
        return (machines || (outside && !own)) && !question.from().equals(question.to());
    }

    Answer answer() {
        if (isOff(question.from()) || isOff(question.to())) {
            return new Answer(Verdict.BLOCKED, Set.of(Reason.NOT_RUNNING));
        }
        return !Ip.isLiteral(question.to())
                ? unknown()
                : world.find(Pip.class, pip -> Ip.of(question.to()).equals(pip.ip()))
                        .map(this::at)
                        .orElseGet(Blind::unknown);
    }

    private boolean isOff(String party) {
        return world.find(Vm.class, party)
                .filter(vm -> vm.power() != null && !vm.runs())
                .isPresent();
    }

    /** The type inside the id of its configuration tells what an address is bound to (sheet 1.6). */
    private Answer at(Pip pip) {
        if (world.places().anyMatch(place -> pip.id().equals(place.config().pip()))) {
            return unknown();
        }
        for (Balancer balancer : world.all(Balancer.class).toList()) {
            for (Frontend frontend : balancer.frontends()) {
                if (pip.id().equals(frontend.pip())) {
                    return leadsOn(balancer, frontend)
                            ? unknown()
                            : new Answer(Verdict.BLOCKED, Set.of(Reason.NO_TARGET));
                }
            }
        }
        return new Answer(Verdict.BLOCKED, Set.of(Reason.ADDRESS_ACCEPTS_NOTHING));
    }

    /** Who is in a pool interfaces tell as well as the pool. */
    private boolean leadsOn(Balancer balancer, Frontend frontend) {
        return balancer.rules().stream().anyMatch(rule -> isMeant(rule, frontend))
                || balancer.natRules().stream().anyMatch(rule -> isMeant(rule, frontend));
    }

    private boolean isMeant(Balancing rule, Frontend frontend) {
        return rule.frontend().equals(frontend.name())
                && (rule.port() == 0 || rule.port() == question.port())
                && speaks(rule.protocol());
    }

    private boolean isMeant(NatRule rule, Frontend frontend) {
        return rule.frontend().equals(frontend.name())
                && rule.port() == question.port()
                && rule.nic() != null
                && speaks(rule.protocol());
    }

    private boolean speaks(String protocol) {
        boolean ping = question.protocol().equals("icmp");
        return !ping && (protocol.equalsIgnoreCase("All") || protocol.equalsIgnoreCase(question.protocol()));
    }

    private static Answer unknown() {
        return new Answer(Verdict.UNKNOWN, Set.of(Reason.UNREAD_WAY));
    }
}
