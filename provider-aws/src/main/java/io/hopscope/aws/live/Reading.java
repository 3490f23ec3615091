/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Call;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Elb;
import io.hopscope.aws.answers.Listing;
import io.hopscope.aws.answers.Machine;
import io.hopscope.aws.answers.OwnAccount;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.call.ListCall;
import io.hopscope.spi.call.Listed;
import io.hopscope.spi.call.Results;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was read in one region so far. Safe for several threads. */
final class Reading {
    private final String region;
    private final Results<Call<?>> results = new Results<>();
    private final Map<Call<?>, Set<ResourceId>> parts = new HashMap<>();

    Reading(String region) {
        this.region = region;
    }

    String region() {
        return region;
    }

    /** The number of the account that what was read in some regions belongs to; empty where nothing tells. */
    static String accountOf(Collection<Reading> readings) {
        return OwnAccount.of(
                        () -> readings.stream()
                                .flatMap(reading -> reading.items(Ec2.INSTANCES).stream())
                                .map(Machine::owner),
                        () -> readings.stream().flatMap(reading -> reading.items(Ec2.SECURITY_GROUPS).stream()),
                        () -> readings.stream().flatMap(reading -> reading.items(Ec2.VPCS).stream()))
                .orElse("");
    }

    /** Adds what a call listed, for one owner or, with an empty one, for the region. */
    <T> void put(Call<T> call, String owner, Listed<T> listed) {
        results.put(call, owner, listed);
    }

    /** States that of a call only these were asked for. */
    synchronized void onlyAskedFor(Call<?> call, Set<ResourceId> ids) {
        parts.computeIfAbsent(call, fresh -> new HashSet<>()).addAll(ids);
    }

    /** What a call listed so far for the whole region; nothing when it was not made. */
    <T> List<T> items(Call<T> call) {
        return items(call, "");
    }

    /** What a call listed so far for an owner; nothing when it was not made. */
    <T> List<T> items(Call<T> call, String owner) {
        return listed(call, owner).map(Listed::items).orElse(List.of());
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

    /** States that no call of the region can succeed. */
    void refuse(CallFailure failure) {
        Stream.concat(Ec2.ALL.stream(), Elb.ALL.stream())
                .forEach(call -> results.replace(call, Listed.failed(failure)));
    }

    /** All of it as answers of an account, what failed with its gap. */
    synchronized AwsScopeAnswers answers(String account) {
        Scope scope = new Scope(AwsId.VENDOR, account, region);
        AwsScopeAnswers.Builder answers = AwsScopeAnswers.of(scope);
        results.forEach((call, owner, listed) -> put(call, owner, listed, answers, scope));
        parts.forEach(answers::onlyAskedFor);
        return answers.build();
    }

    /** Why each list that is not whole is not, those of single owners among them. */
    List<Gap> gaps(String account) {
        Scope scope = new Scope(AwsId.VENDOR, account, region);
        List<Gap> gaps = new ArrayList<>();
        results.forEach((call, owner, listed) -> gap(scope, call, owner, listed).ifPresent(gaps::add));
        return gaps;
    }

    private static <T> void put(
            Call<T> call, String owner, Listed<?> listed, AwsScopeAnswers.Builder answers, Scope scope) {
        answers.put(call, owner, call.typed(new Listing<>(listed.items(), gap(scope, call, owner, listed))));
    }

    private static Optional<Gap> gap(Scope scope, Call<?> call, String owner, Listed<?> listed) {
        return new ListCall(scope, call.kind(), call.toString(), owner, call.permission()).gap(listed);
    }
}
