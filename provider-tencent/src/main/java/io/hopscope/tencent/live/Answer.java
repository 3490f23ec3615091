/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.dump.DumpFormatException;
import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import io.hopscope.dump.JsonText;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.CallFailedException;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One answer of the API. Its items are those that saved answers are made of.
 *
 * @param items what it lists
 * @param total how many items all parts of the list have together; empty where the answer does not say
 */
record Answer(List<Item> items, OptionalLong total) {
    private static final String TAGS = "Tags";

    /**
     * Members that are not kept: secrets first, then what the translation never asks for and most of an answer is made
     * of. Machines keep their tags, by which they can be picked.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "LoginSettings",
            "MD5Key",
            "PreShareKey",
            "UserData",
            "CamRoleName",
            "CPU",
            "CreatedTime",
            "CreateTime",
            "DataDisks",
            "DefaultLoginPort",
            "DefaultLoginUser",
            "DedicatedClusterId",
            "DisableApiTermination",
            "DisasterRecoverGroupId",
            "ExclusiveCluster",
            "ExpiredTime",
            "ExpireTime",
            "GPUInfo",
            "HpcClusterId",
            "ImageId",
            "InstanceChargeType",
            "InternetChargeType",
            "LatestOperationErrorMsg",
            "LatestOperationRequestId",
            "LicenseType",
            "MacAddress",
            "Memory",
            "Metadata",
            "NetworkInterfaceDescription",
            "PolicyDescription",
            "RdmaIpAddresses",
            "RenewFlag",
            "RouteDescription",
            "SecurityGroupDesc",
            "StopChargingMode",
            "SystemDisk",
            "TagSet",
            TAGS,
            "Uuid");

    private static final Set<String> LEFT_OUT_OF_MACHINES =
            LEFT_OUT.stream().filter(name -> !name.equals(TAGS)).collect(Collectors.toUnmodifiableSet());

    /**
     * Reads the answer to a call.
     *
     * @param name what places in it are told by
     * @throws CallFailedException when it is none
     */
    static Answer of(String name, Call call, String text) throws CallFailedException {
        try {
            Set<String> leftOut = call.equals(Calls.INSTANCES) ? LEFT_OUT_OF_MACHINES : LEFT_OUT;
            JsonCursor answer = JsonText.read(name, text, leftOut).object("Response");
            OptionalLong total = answer.optionalCount("TotalCount");
            return new Answer(items(call, answer, total), total);
        } catch (DumpFormatException e) {
            throw new CallFailedException(FailureKind.UNREADABLE);
        }
    }

    /** Where the part after this one begins; empty after the last one. A total that is too small says nothing. */
    Optional<String> next(int offset) {
        int end = offset + items.size();
        boolean counted = total.isPresent() && total.getAsLong() >= end;
        boolean more = counted ? end < total.getAsLong() : items.size() == Paging.LIMIT;
        return more && !items.isEmpty() ? Optional.of(String.valueOf(end)) : Optional.empty();
    }

    private static List<Item> items(Call call, JsonCursor answer, OptionalLong total) {
        if (call.equals(Calls.ACCOUNT_TYPE)) {
            answer.text(call.member());
            return List.of(new Item(answer));
        }
        if (call.equals(Calls.POLICIES)) {
            return List.of(new Item(answer.object(call.member())));
        }
        boolean none = total.equals(OptionalLong.of(0)) && !answer.has(call.member());
        List<JsonCursor> listed = none ? List.of() : answer.list(call.member());
        return listed.stream()
                .filter(item -> !(item.value() instanceof Json.Null))
                .map(Item::new)
                .toList();
    }
}
