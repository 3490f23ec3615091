/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.resourcemanager.network.fluent.models.BackendAddressPoolInner;
import com.azure.resourcemanager.network.fluent.models.InboundNatRuleInner;
import com.azure.resourcemanager.network.fluent.models.LoadBalancerInner;
import com.azure.resourcemanager.network.fluent.models.LoadBalancingRuleInner;
import com.azure.resourcemanager.network.fluent.models.ProbeInner;
import com.azure.resourcemanager.network.models.NatRulePortMapping;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.Word;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ports of a frontend and where they lead: a balancing rule, or one mapping of an inbound NAT rule.
 *
 * @param id id of the rule
 * @param label how it is told from other mappings of the rule
 * @param protocols transport protocols
 * @param ports ports of the frontend
 * @param backendPort port of the targets; 0 for the one that was dialled
 * @param members targets
 * @param unseen a target that is named and was not read
 * @param probe health probe; empty where the rule has none
 * @param floating whether packets keep the frontend's address
 */
record Forward(
        ArmId id,
        String label,
        Set<Protocol> protocols,
        PortRange ports,
        int backendPort,
        List<Member> members,
        Optional<String> unseen,
        Optional<ProbeInner> probe,
        boolean floating) {
    /** A balancing rule. */
    static Forward of(LoadBalancingRuleInner rule, LoadBalancerInner balancer, Pools pools) {
        List<ArmId> references = Stream.concat(
                        Stream.ofNullable(rule.backendAddressPool()), Word.list(rule.backendAddressPools()).stream())
                .flatMap(reference -> AzureAnswers.ref(reference).stream())
                .toList();
        List<Member> members = pools(balancer, references)
                .flatMap(pool -> pools.members(pool).stream())
                .toList();
        Optional<ArmId> probe = AzureAnswers.ref(rule.probe());
        return new Forward(
                new ArmId(Word.orEmpty(rule.id())),
                Word.orEmpty(rule.name()),
                Services.protocols(rule.protocol()),
                Services.ports(rule.frontendPort()),
                rule.backendPort() == null ? 0 : rule.backendPort(),
                members,
                pools(balancer, references)
                        .flatMap(pool -> pools.unseen(pool).stream())
                        .findFirst(),
                Word.list(balancer.probes()).stream()
                        .filter(p -> probe.isPresent() && ArmId.of(p.id()).equals(probe))
                        .findFirst(),
                Word.isTrue(rule.enableFloatingIp()));
    }

    /** The mappings of an inbound NAT rule: to one machine, or a port of a range for each member of a pool. */
    static List<Forward> of(InboundNatRuleInner rule, LoadBalancerInner balancer, Pools pools) {
        Optional<ArmId> pool = AzureAnswers.ref(rule.backendAddressPool());
        if (pool.isEmpty()) {
            Optional<ArmId> target = AzureAnswers.ref(rule.backendIpConfiguration());
            List<Member> member = target.flatMap(pools::configuration).stream().toList();
            Forward mapping = mapping(rule, member, rule.frontendPort(), rule.backendPort());
            return List.of(target.filter(pools::isUnseen)
                    .map(ArmId::text)
                    .map(mapping::without)
                    .orElse(mapping));
        }
        List<Forward> mappings = new ArrayList<>();
        pools(balancer, List.of(pool.get()))
                .flatMap(each -> pools.members(each).stream())
                .forEach(member -> member.mappings().stream()
                        .filter(mapping -> isOf(mapping, rule))
                        .map(mapping -> mapping(rule, List.of(member), mapping.frontendPort(), mapping.backendPort()))
                        .forEach(mappings::add));
        return mappings;
    }

    private static Forward mapping(InboundNatRuleInner rule, List<Member> members, Integer from, Integer to) {
        return new Forward(
                new ArmId(Word.orEmpty(rule.id())),
                Word.orEmpty(rule.name()) + (rule.frontendPort() == null ? " " + from : ""),
                Services.protocols(rule.protocol()),
                Services.ports(from),
                to == null ? 0 : to,
                members,
                Optional.empty(),
                Optional.empty(),
                Word.isTrue(rule.enableFloatingIp()));
    }

    private Forward without(String target) {
        return new Forward(id, label, protocols, ports, backendPort, members, Optional.of(target), probe, floating);
    }

    private static boolean isOf(NatRulePortMapping mapping, InboundNatRuleInner rule) {
        return Word.folded(mapping.inboundNatRuleName()).equals(Word.folded(rule.name()));
    }

    private static Stream<BackendAddressPoolInner> pools(LoadBalancerInner balancer, List<ArmId> references) {
        return Word.list(balancer.backendAddressPools()).stream()
                .filter(pool -> ArmId.of(pool.id()).filter(references::contains).isPresent());
    }
}
