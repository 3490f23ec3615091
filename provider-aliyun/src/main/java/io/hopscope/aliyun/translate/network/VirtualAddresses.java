/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.VirtualAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * Floating addresses. One without a master is claimed by nobody. See
 * https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeHaVips.
 */
public final class VirtualAddresses {
    private VirtualAddresses() {}

    /** Adds all floating addresses. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        Nics nics = new Nics(all);
        all.each(Operation.VIRTUAL_ADDRESSES)
                .forEach(item -> item.address("IpAddress").ifPresent(ip -> into.add(address(item, ip, nics))));
    }

    private static VirtualAddress address(Item item, IpAddress ip, Nics nics) {
        List<ResourceId> candidates = item.texts("AssociatedInstances", "associatedInstance").stream()
                .flatMap(id -> nics.find(id).or(() -> nics.primary(id)).stream())
                .map(Nic::resource)
                .toList();
        Optional<ResourceId> holder = HolderAddresses.holder(item, nics).map(Nic::resource);
        return new VirtualAddress(
                item.identity(AliyunId.of(ResourceKind.VIRTUAL_ADDRESS, item.text("HaVipId")), item.text("Name")),
                AliyunId.of(ResourceKind.SUBNET, item.text("VSwitchId")),
                ip,
                candidates,
                Fact.known(holder),
                true);
    }
}
