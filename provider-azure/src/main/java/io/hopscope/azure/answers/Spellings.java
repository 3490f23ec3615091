/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.answers;

import com.azure.resourcemanager.network.fluent.models.LoadBalancerInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import io.hopscope.model.fact.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How ids are spelled where their resources are listed. Elsewhere the service spells them otherwise, see
 * https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules. Immutable.
 */
final class Spellings {
    private final Map<String, String> byFolded = new HashMap<>();

    Spellings(SubscriptionAnswers answers) {
        stream(answers, Calls.MACHINES).forEach(item -> add(item.id()));
        stream(answers, Calls.SCALE_SET_MACHINES).forEach(item -> add(item.id()));
        stream(answers, Calls.SCALE_SET_INTERFACES).forEach(item -> add(item.id()));
        stream(answers, Calls.SCALE_SET_ADDRESSES).forEach(item -> add(item.id()));
        stream(answers, Calls.INTERFACES).forEach(item -> add(item.id()));
        stream(answers, Calls.SECURITY_GROUPS).forEach(item -> add(item.id()));
        stream(answers, Calls.APPLICATION_GROUPS).forEach(item -> add(item.id()));
        stream(answers, Calls.ROUTE_TABLES).forEach(item -> add(item.id()));
        stream(answers, Calls.NAT_GATEWAYS).forEach(item -> add(item.id()));
        stream(answers, Calls.PUBLIC_ADDRESSES).forEach(item -> add(item.id()));
        stream(answers, Calls.FIREWALLS).forEach(item -> add(item.id()));
        stream(answers, Calls.PRIVATE_ENDPOINTS).forEach(item -> add(item.id()));
        stream(answers, Calls.GATEWAYS).forEach(item -> add(item.id()));
        stream(answers, Calls.NETWORKS).forEach(this::add);
        stream(answers, Calls.BALANCERS).forEach(this::add);
    }

    /** The spelling of an id, or of what it lies below; empty when neither is listed. */
    Optional<Spelling> of(String folded) {
        String tail = "";
        String head = folded;
        while (!head.isEmpty()) {
            String spelled = byFolded.get(head);
            if (spelled != null) {
                return Optional.of(new Spelling(spelled + tail, brief(spelled + tail)));
            }
            int slash = head.lastIndexOf('/');
            tail = head.substring(Math.max(0, slash)) + tail;
            head = head.substring(0, Math.max(0, slash));
        }
        return Optional.empty();
    }

    /** The resource group and the names of the resource and what it is part of, without types. */
    private static String brief(String id) {
        List<String> parts =
                Stream.of(id.split("/", -1)).filter(part -> !part.isEmpty()).toList();
        List<String> folded = parts.stream().map(Word::folded).toList();
        int group = folded.indexOf("resourcegroups");
        int provider = folded.lastIndexOf("providers");
        if (group < 0 || provider < 0 || group + 1 >= parts.size()) {
            return id;
        }
        Stream<String> names = IntStream.range(provider + 2, parts.size())
                .filter(i -> (i - provider) % 2 == 1 || i == parts.size() - 1)
                .mapToObj(parts::get);
        return Stream.concat(Stream.of(parts.get(group + 1)), names).collect(Collectors.joining("/"));
    }

    private static <T> Stream<T> stream(SubscriptionAnswers answers, Call<T> call) {
        return answers.list(call).items().stream();
    }

    private void add(VirtualNetworkInner network) {
        add(network.id());
        Word.list(network.subnets()).forEach(part -> add(part.id()));
        Word.list(network.virtualNetworkPeerings()).forEach(part -> add(part.id()));
    }

    private void add(LoadBalancerInner balancer) {
        add(balancer.id());
        Word.list(balancer.frontendIpConfigurations()).forEach(part -> add(part.id()));
        Word.list(balancer.loadBalancingRules()).forEach(part -> add(part.id()));
        Word.list(balancer.inboundNatRules()).forEach(part -> add(part.id()));
    }

    private void add(@Nullable String id) {
        if (id != null) {
            byFolded.putIfAbsent(new ArmId(id).text(), id.strip().replaceAll("/+$", ""));
        }
    }
}
