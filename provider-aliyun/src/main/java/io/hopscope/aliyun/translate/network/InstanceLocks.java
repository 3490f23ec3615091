/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Locks of instances. One for security refuses changes of groups and addresses. See
 * https://www.alibabacloud.com/help/en/ecs/developer-reference/api-behavior-when-an-instance-is-locked-for-security-reasons.
 */
public final class InstanceLocks {
    private final AliyunAnswers all;

    /** The locks of all instances. */
    public InstanceLocks(AliyunAnswers all) {
        this.all = all;
    }

    /** The reasons for which something is locked. */
    public static List<String> reasons(Item item) {
        return item.list("OperationLocks", "LockReason").stream()
                .map(lock -> lock.folded("LockReason"))
                .filter(reason -> !reason.isEmpty())
                .toList();
    }

    /** Why an instance and its interfaces cannot be changed, if they cannot. */
    public Optional<String> freezing(String instance) {
        return all.find(Operation.INSTANCES, instance)
                .filter(item -> reasons(item).contains("security"))
                .map(item -> "locked for security");
    }
}
