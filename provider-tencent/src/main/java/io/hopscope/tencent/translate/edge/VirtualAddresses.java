/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.edge;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.VirtualAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.network.Ports;
import java.util.List;
import java.util.Optional;

/**
 * Virtual addresses, which guests move among themselves; who holds one now, the answer says. See
 * https://cloud.tencent.com/document/product/215/18025.
 */
public final class VirtualAddresses {
    private VirtualAddresses() {}

    /** Adds all virtual addresses. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        Ports ports = new Ports(all);
        for (Told told : all.each(Calls.HAVIPS)) {
            Optional<IpAddress> address = told.item().address("Vip");
            address.ifPresent(vip -> into.add(virtual(told, vip, ports)));
        }
    }

    private static VirtualAddress virtual(Told told, IpAddress vip, Ports ports) {
        Identity identity =
                told.identity(TencentId.of(ResourceKind.VIRTUAL_ADDRESS, told.text("HaVipId")), told.text("HaVipName"));
        List<ResourceId> candidates = told.item().list("HaVipAssociationSet").stream()
                .map(bound -> bound.text("InstanceId"))
                .flatMap(id -> id.startsWith("eni-") ? java.util.stream.Stream.of(id) : ports.of(id).stream())
                .map(nic -> TencentId.of(ResourceKind.INTERFACE, nic))
                .toList();
        return new VirtualAddress(
                identity,
                TencentId.of(ResourceKind.SUBNET, told.text("SubnetId")),
                vip,
                candidates,
                Fact.known(ports.holder(told).map(Ports.Place::port)),
                false);
    }
}
