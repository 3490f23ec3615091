/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.dump.Origin;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.ListCall;
import io.hopscope.spi.call.Listed;
import io.hopscope.spi.call.Results;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Listing;
import io.hopscope.tencent.answers.RegionAnswers;
import io.hopscope.tencent.answers.TencentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was read of one region so far. Safe for several threads. */
final class Reading {
    private final Scope scope;
    private final Results<Call> results = new Results<>();
    private final Map<Call, Set<String>> parts = new ConcurrentHashMap<>();

    Reading(String account, String region) {
        this.scope = new Scope(TencentId.VENDOR, account, region);
    }

    Scope scope() {
        return scope;
    }

    String region() {
        return scope.region();
    }

    /** What places in the answers to a call are told by. */
    String name(Call call) {
        return region() + "/" + call.action();
    }

    /** Adds what a call listed, for one owner or variant or, with an empty one, for the region. */
    void put(Call call, String owner, Listed<Item> listed) {
        results.put(call, owner, listed);
    }

    /** Forgets what was asked for by ids, since the whole list is read. */
    void forget(Call call) {
        results.replace(call, Listed.none());
        parts.remove(call);
    }

    /** States that of a call only these were asked for. */
    void onlyAskedFor(Call call, Collection<String> ids) {
        parts.merge(
                call,
                Set.copyOf(ids),
                (one, other) -> Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet()));
    }

    /** What a call listed so far for the region; nothing when it was not made. */
    List<Item> items(Call call) {
        return listed(call).map(Listed::items).orElse(List.of());
    }

    /** What came of a call for the region; empty when it was not made. */
    @SuppressWarnings("unchecked") // nothing else is put
    Optional<Listed<Item>> listed(Call call) {
        return results.listed(call, "").map(listed -> (Listed<Item>) listed);
    }

    /** All results. */
    Results<Call> results() {
        return results;
    }

    /** States that no call in the region can succeed. */
    void refuse(CallFailure failure) {
        Calls.ALL.stream()
                .filter(call -> !call.owned() && !call.equals(Calls.TARGET_HEALTH))
                .forEach(call -> results.replace(call, Listed.failed(failure)));
    }

    /** Takes back the answers in which a value has another type than the API's; whether there are such. */
    boolean takeBack(Origin fault) {
        List<Call> wrong = Calls.ALL.stream()
                .filter(call -> fault.file().toString().replace('\\', '/').equals(name(call)))
                .toList();
        wrong.forEach(call -> results.replace(call, Listed.failed(CallFailure.of(FailureKind.UNREADABLE))));
        return !wrong.isEmpty();
    }

    /** All of it, what failed with its gap. */
    RegionAnswers answers() {
        RegionAnswers.Builder answers = RegionAnswers.of(scope.account(), scope.region());
        results.forEach((call, owner, listed) ->
                answers.put(call, owner, new Listing(items(listed), gap(call, owner, listed))));
        parts.forEach(answers::onlyAskedFor);
        return answers.build();
    }

    /** Why each list that is not whole is not. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        results.forEach((call, owner, listed) -> gap(call, owner, listed).ifPresent(gaps::add));
        return gaps;
    }

    @SuppressWarnings("unchecked") // nothing else is put
    private static List<Item> items(Listed<?> listed) {
        return (List<Item>) listed.items();
    }

    private Optional<Gap> gap(Call call, String owner, Listed<?> listed) {
        boolean variant = !call.owned() && !owner.isEmpty();
        return new ListCall(
                        scope,
                        call.kind(),
                        variant ? call + " with " + owner : call.toString(),
                        variant ? "" : owner,
                        call.permission())
                .gap(listed);
    }
}
