/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Call;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Listing;
import io.hopscope.azure.answers.SubscriptionAnswers;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.call.ListCall;
import io.hopscope.spi.call.Listed;
import io.hopscope.spi.call.Results;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was read of one subscription so far. Safe for several threads. */
final class Reading {
    /** Lists that the translation does not take as they are. */
    private static final Set<Call<?>> OWN =
            Set.of(Operations.MACHINE_STATES, Operations.NETWORK_MANAGERS, OwnedOperations.ADMIN_CONFIGURATIONS);

    private final Scope scope;
    private final Results<Call<?>> results = new Results<>();
    private final Map<Call<?>, Set<ResourceId>> parts = new ConcurrentHashMap<>();
    private final Map<ArmId, Gap> doubts = new ConcurrentHashMap<>();

    Reading(String subscription) {
        this.scope = new Scope(AzureId.VENDOR, Word.folded(subscription), "");
    }

    String subscription() {
        return scope.account();
    }

    /** Adds what a call listed, for one owner or, with an empty one, for the subscription. */
    <T> void put(Call<T> call, String owner, Listed<T> listed) {
        results.put(call, owner, listed);
    }

    /** Forgets what was asked for by ids, since the whole list is read. */
    void forget(Call<?> call) {
        results.replace(call, Listed.none());
        parts.remove(call);
    }

    /** What a call listed so far for the subscription; nothing when it was not made. */
    <T> List<T> items(Call<T> call) {
        return listed(call, "").map(Listed::items).orElse(List.of());
    }

    /** What came of a call for an owner; empty when it was not made. */
    @SuppressWarnings("unchecked") // put under its own call
    <T> Optional<Listed<T>> listed(Call<T> call, String owner) {
        return results.listed(call, owner).map(listed -> (Listed<T>) listed);
    }

    /** All results. */
    Results<Call<?>> results() {
        return results;
    }

    /** States that no call for the subscription can succeed. */
    void refuse(CallFailure failure) {
        Stream.concat(
                        Stream.of(Calls.NETWORKS, Calls.GATEWAYS),
                        Operations.LISTS.stream().map(Operation::call))
                .forEach(call -> results.replace(call, Listed.failed(failure)));
    }

    /** States that of a call only these were asked for. */
    void onlyAskedFor(Call<?> call, Collection<ArmId> ids) {
        Set<ResourceId> asked =
                ids.stream().map(id -> AzureId.of(call.kind(), id)).collect(Collectors.toSet());
        parts.merge(
                call,
                asked,
                (one, other) -> Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet()));
    }

    /** States that admin rules may be in force in a network, and that nobody told which. */
    void doubt(ArmId network, Gap gap) {
        doubts.put(network, gap);
    }

    /** All of it, what failed with its gap; models and states of machines as one list. */
    SubscriptionAnswers answers() {
        SubscriptionAnswers.Builder answers = SubscriptionAnswers.of(subscription());
        results.forEach((call, owner, listed) -> {
            if (call.equals(Calls.MACHINES)) {
                answers.put(Calls.MACHINES, machines());
            } else if (!OWN.contains(call) && !isAskedInVain(call, listed)) {
                put(answers, call, owner, listed);
            }
        });
        doubts.forEach((network, gap) -> answers.lost(Calls.ADMIN_RULES, network.text(), gap));
        parts.forEach(answers::onlyAskedFor);
        return answers.build();
    }

    /** Why admin rules are doubtful, and why each list that is not whole is not. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>(doubts.values());
        results.forEach((call, owner, listed) -> gap(call, owner, listed).ifPresent(gaps::add));
        return gaps;
    }

    /** Admin rules that nobody may see are as if nobody had asked: whether there are any is a matter of its own. */
    private static boolean isAskedInVain(Call<?> call, Listed<?> listed) {
        return call.equals(Calls.ADMIN_RULES)
                && !listed.isWhole()
                && listed.items().isEmpty();
    }

    /** A machine of which only the state is told is there, but only models prove that there are no others. */
    private Listing<VirtualMachineInner> machines() {
        List<VirtualMachineInner> all = new ArrayList<>(items(Calls.MACHINES));
        all.addAll(items(Operations.MACHINE_STATES));
        Optional<Gap> gap = listed(Calls.MACHINES, "").flatMap(models -> gap(Calls.MACHINES, "", models));
        return new Listing<>(all, gap, false);
    }

    @SuppressWarnings("unchecked") // put under its own call
    private <T> void put(SubscriptionAnswers.Builder answers, Call<T> call, String owner, Listed<?> listed) {
        answers.put(call, owner, new Listing<>((List<T>) listed.items(), gap(call, owner, listed), false));
    }

    private Optional<Gap> gap(Call<?> call, String owner, Listed<?> listed) {
        return new ListCall(scope, call.kind(), call.toString(), owner, call.permission()).gap(listed);
    }

    /** The resource group of a resource, as an id. */
    static ArmId group(ArmId resource) {
        return new ArmId("/subscriptions/" + resource.subscription() + "/resourcegroups/" + resource.group());
    }
}
