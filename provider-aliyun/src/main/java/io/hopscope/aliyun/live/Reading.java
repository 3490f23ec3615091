/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.RegionAnswers;
import io.hopscope.dump.JsonCursor;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.call.ListCall;
import io.hopscope.spi.call.Listed;
import io.hopscope.spi.call.Results;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was read in one region so far. Safe for several threads. */
final class Reading {
    private final String region;
    private final RegionAnswers nobody;
    private final Results<Operation> results = new Results<>();
    private final Map<Operation, Set<ResourceId>> parts = new EnumMap<>(Operation.class);

    Reading(String region) {
        this.region = region;
        this.nobody = RegionAnswers.of(new Scope(AliyunId.VENDOR, "", region)).build();
    }

    String region() {
        return region;
    }

    /**
     * The number of the account that the VPCs of some regions, else the interfaces, belong to; empty where that is not
     * one.
     */
    static String accountOf(Collection<Reading> readings) {
        return Stream.of(Operation.VPCS, Operation.INTERFACES)
                .map(operation -> readings.stream()
                        .flatMap(reading -> reading.items(operation).stream())
                        .flatMap(item -> item.optional("OwnerId").stream())
                        .collect(Collectors.toSet()))
                .filter(owners -> owners.size() == 1)
                .map(owners -> owners.iterator().next())
                .findFirst()
                .orElse("");
    }

    /** Adds what an operation listed, for one owner or, with an empty one, for the region. */
    void put(Operation operation, String owner, Listed<JsonCursor> listed) {
        results.put(operation, owner, listed);
    }

    /** What an operation listed so far for the whole region; nothing when it was not called. */
    List<Item> items(Operation operation) {
        return items(operation, "");
    }

    /** What an operation listed so far for an owner; nothing when it was not called. */
    List<Item> items(Operation operation, String owner) {
        return results.listed(operation, owner).stream()
                .flatMap(listed -> listed.items().stream())
                .map(item -> new Item((JsonCursor) item, nobody))
                .toList();
    }

    /** The values that a member has in the items of an operation, each once and in their order. */
    List<String> ids(Operation operation, String member) {
        return items(operation).stream()
                .flatMap(item -> item.optional(member).stream())
                .distinct()
                .toList();
    }

    /** What an operation listed so far for all owners together. */
    Stream<Item> owned(Operation operation) {
        List<Item> items = new ArrayList<>();
        results.forEach((call, owner, listed) -> {
            if (call == operation) {
                cursors(listed).forEach(item -> items.add(new Item(item, nobody)));
            }
        });
        return items.stream();
    }

    /** Whether an operation was called for an owner. */
    boolean isRead(Operation operation, String owner) {
        return results.listed(operation, owner).isPresent();
    }

    /** What rules name instead of ports. */
    List<String> portLists() {
        return owned(Operation.SECURITY_GROUP)
                .flatMap(answer -> answer.list("Permissions", "Permission").stream())
                .filter(rule -> rule.text("PortRange").isEmpty())
                .flatMap(rule -> rule.optional("PortRangeListId").stream())
                .distinct()
                .toList();
    }

    /** States that an operation was called for these items, or holders of items, alone. */
    synchronized void onlyAskedFor(Operation operation, ResourceKind kind, Collection<String> ids) {
        ids.forEach(
                id -> parts.computeIfAbsent(operation, fresh -> new HashSet<>()).add(AliyunId.of(kind, id)));
        parts.computeIfAbsent(operation, fresh -> new HashSet<>());
    }

    /** Why an operation was not answered for the region; empty when it was, or was not called. */
    Optional<CallFailure> failure(Operation operation) {
        return results.listed(operation, "").flatMap(Listed::failure);
    }

    /** All results. */
    Results<Operation> results() {
        return results;
    }

    /** States that no call of the region can succeed. */
    void refuse(CallFailure failure) {
        Stream.concat(Stream.of(LiveLists.VPCS), LiveLists.ALL.stream())
                .forEach(list -> results.replace(list.operation(), Listed.failed(failure)));
    }

    /** All of it as answers of an account, what failed with its gap. */
    synchronized RegionAnswers answers(String account) {
        RegionAnswers.Builder answers = RegionAnswers.of(new Scope(AliyunId.VENDOR, account, region));
        results.forEach((operation, owner, listed) -> answers.put(
                operation, owner, new Listing(cursors(listed), gap(answers.scope(), operation, owner, listed), false)));
        parts.forEach(answers::onlyAskedFor);
        return answers.build();
    }

    /** Why each list that is not whole is not, those of single owners among them. */
    List<Gap> gaps(String account) {
        Scope scope = new Scope(AliyunId.VENDOR, account, region);
        List<Gap> gaps = new ArrayList<>();
        results.forEach((operation, owner, listed) ->
                gap(scope, operation, owner, listed).ifPresent(gaps::add));
        return gaps;
    }

    private static List<JsonCursor> cursors(Listed<?> listed) {
        return listed.items().stream().map(JsonCursor.class::cast).toList();
    }

    private static Optional<Gap> gap(Scope scope, Operation operation, String owner, Listed<?> listed) {
        return new ListCall(scope, operation.kind(), operation.call(), owner, operation.permission()).gap(listed);
    }
}
